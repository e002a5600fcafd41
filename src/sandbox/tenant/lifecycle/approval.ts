import type { ApprovalStageRecord, Guid, PolicyRecord, RequestRecord } from '../records.ts';
import { addDuration } from '../schedules.ts';
import type { Store } from '../store.ts';
import type { Tenant } from '../tenancy.ts';
import { movedStage, moveRequest, newStage } from './moves.ts';
import { openStage } from './stages.ts';

export interface Verdict {
  readonly result: 'approve' | 'deny';
  readonly justification: string;
  readonly reviewerId: Guid;
}

export function needsApproval(
  { requestType, bypassesApproval }: RequestRecord,
  policy: PolicyRecord,
): boolean {
  const settings = policy.requestApprovalSettings;
  if (bypassesApproval === true || settings.stages.length === 0) return false;
  if (requestType === 'userAdd') return settings.isApprovalRequiredForAdd;
  return requestType === 'userUpdate' && settings.isApprovalRequiredForUpdate;
}

export function beginApproval(tenant: Tenant, request: RequestRecord, policy: PolicyRecord): void {
  const { store } = tenant;
  const startedDateTime = tenant.now().toISOString();
  const stages = stagesUnder(policy, startedDateTime, () => tenant.newId());
  store.approvals.insert({ id: request.id, stages });
  moveRequest(store, request, 'awaitApproval', {
    expirationDateTime: denialTime(stages[0], startedDateTime),
  });
}

/** The stages of an approval whose first is begun. */
export function stagesUnder(
  policy: PolicyRecord,
  startedDateTime: string,
  newId: () => string,
): readonly ApprovalStageRecord[] {
  return policy.requestApprovalSettings.stages.map((setting, index) => {
    const stage: ApprovalStageRecord = {
      id: newId(),
      setting,
      ...newStage,
      startedDateTime: null,
      isEscalated: false,
      reviewedById: null,
      reviewedDateTime: null,
      justification: '',
    };
    return index === 0 ? movedStage(stage, 'open', { startedDateTime }) : stage;
  });
}

/** Writes the decision on the open stage; whether the request is approved by it, denied, or has another stage to pass. */
export function decideStage(
  tenant: Tenant,
  request: RequestRecord,
  { result, justification, reviewerId }: Verdict,
): 'approved' | 'denied' | 'continues' {
  const { store } = tenant;
  const now = tenant.now().toISOString();
  changeOpenStage(store, request.id, (stage) =>
    movedStage(stage, result, { reviewedById: reviewerId, reviewedDateTime: now, justification }),
  );
  if (result === 'deny') {
    closeApproval(store, request.id);
    moveRequest(store, request, 'deny', { completedDateTime: now });
    return 'denied';
  }
  const next = openNext(store, request.id, now);
  if (next === undefined) return 'approved';
  moveRequest(store, request, 'nextStage', { expirationDateTime: denialTime(next, now) });
  return 'continues';
}

export function escalate(store: Store, request: RequestRecord): void {
  changeOpenStage(store, request.id, (stage) => movedStage(stage, 'escalate', { isEscalated: true }));
  moveRequest(store, request, 'escalate');
}

/** No stage waits for anybody any more. */
export function closeApproval(store: Store, requestId: Guid): void {
  const approval = store.approvals.get(requestId);
  if (approval === undefined) return;
  const stages = approval.stages.map((stage) =>
    stage.status === 'InProgress' || stage.status === 'Initializing' ? movedStage(stage, 'close') : stage,
  );
  store.approvals.update(approval, { stages });
}

function openNext(store: Store, requestId: Guid, now: string): ApprovalStageRecord | undefined {
  const approval = store.approvals.get(requestId);
  const waiting = approval?.stages.find(({ status }) => status === 'Initializing');
  if (approval === undefined || waiting === undefined) return undefined;
  const opened = movedStage(waiting, 'open', { startedDateTime: now });
  store.approvals.update(approval, {
    stages: approval.stages.map((stage) => (stage === waiting ? opened : stage)),
  });
  return opened;
}

function changeOpenStage(
  store: Store,
  requestId: Guid,
  change: (stage: ApprovalStageRecord) => ApprovalStageRecord,
): void {
  const approval = store.approvals.get(requestId);
  const open = openStage(approval);
  if (approval === undefined || open === undefined) throw new Error(`No stage of ${requestId} is open.`);
  store.approvals.update(approval, {
    stages: approval.stages.map((stage) => (stage === open ? change(stage) : stage)),
  });
}

function denialTime(stage: ApprovalStageRecord | undefined, from: string): string | null {
  return addDuration(from, stage?.setting.durationBeforeAutomaticDenial ?? 'P14D');
}
