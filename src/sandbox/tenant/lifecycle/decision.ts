import type { Guid, RequestRecord } from '../records.ts';
import { Refusal } from '../refusal.ts';
import type { Tenant } from '../tenancy.ts';
import { decideStage } from './approval.ts';
import { isApproverOf, partiesOf } from './approvers.ts';
import { caseOf, goAhead } from './course.ts';
import { refusals } from './refusals.ts';

export interface Decision {
  readonly result: 'approve' | 'deny';
  readonly justification: string;
}

/** An approver's word on one stage; the first word counts. */
export function decide(
  tenant: Tenant,
  request: RequestRecord,
  stageId: Guid,
  reviewerId: Guid,
  { result, justification }: Decision,
): void {
  const { store } = tenant;
  const stage = store.approvals.get(request.id)?.stages.find(({ id }) => id === stageId);
  const matter = caseOf(tenant, request);
  if (stage === undefined || matter === undefined)
    throw new Error(`The request ${request.id} has no such stage.`);
  if (!isApproverOf(store, stage, partiesOf(store, request), reviewerId)) throw Refusal.unauthorized();
  if (stage.status === 'Completed' || stage.status === 'Expired') throw refusals.stageCompleted();
  if (stage.status === 'Initializing') throw refusals.stageNotStarted();
  if (stage.setting.isApproverJustificationRequired && justification.trim() === '') {
    throw refusals.approverJustificationRequired();
  }
  const outcome = decideStage(tenant, request, { result, justification, reviewerId });
  if (outcome === 'approved') goAhead(tenant, matter);
}
