import type { Call, Reply } from '../call.ts';
import { badRequest, resourceNotFound, unauthorized } from '../fault.ts';
import { memberOf, objectOf, refuseOthers, textOf } from '../input/json.ts';
import { requestsAbout } from '../model/filters.ts';
import { approvalNames, type ApprovalView, type StageView } from '../model/approval.ts';
import { entityJson, list, show, typeNamed } from '../read.ts';
import { awaitsDecisionBy, isApproverOf, partiesOf } from '../tenant/lifecycle/approvers.ts';
import { decide, type Decision } from '../tenant/lifecycle/decision.ts';
import type { Json, RequestRecord } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import type { Store } from '../tenant/store.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';

const root = 'accessPackageAssignmentApprovals';
const stagePath = (version: 'v1.0' | 'beta', rest = ''): string =>
  `${root}/{id}/${approvalNames[version].stages}${rest}`;

export const approvalOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: both(`${root}/filterByCurrentUser(on={on})`),
    needs: needs.decideApprovals,
    run: (call, [on = '']) => filterByCurrentUser(call, on),
  },
  {
    method: 'GET',
    path: both(`${root}/{id}`),
    needs: needs.readApprovals,
    run: (call, [id = '']) => showApproval(call, id),
  },
  {
    method: 'GET',
    path: { 'v1.0': stagePath('v1.0'), beta: stagePath('beta') },
    needs: needs.readApprovals,
    run: (call, [id = '']) => listStages(call, id),
  },
  {
    method: 'GET',
    path: { 'v1.0': stagePath('v1.0', '/{sid}'), beta: stagePath('beta', '/{sid}') },
    needs: needs.readApprovals,
    run: (call, [id = '', stageId = '']) => showStage(call, id, stageId),
  },
  {
    method: 'PATCH',
    path: { 'v1.0': stagePath('v1.0', '/{sid}'), beta: stagePath('beta', '/{sid}') },
    needs: needs.decideApprovals,
    run: (call, [id = '', stageId = '']) => decideStage(call, id, stageId),
  },
];

function both(path: string): Operation['path'] {
  return { 'v1.0': path, beta: path };
}

/** An approval has its stages with it, though they are a navigation. */
function showApproval(call: Call, id: string): Reply {
  const view = visibleApproval(call, id);
  const { stage, stages } = approvalNames[call.model.version];
  const reply = show(call, view, typeNamed(call.model, 'approval'), root);
  const type = typeNamed(call.model, stage);
  const inlined: Json = { [stages]: view.stages.map((row) => entityJson(call, row, type)) };
  return { ...reply, body: { ...objectOf(reply.body, 'The answer'), ...inlined } };
}

function listStages(call: Call, id: string): Reply {
  const view = visibleApproval(call, id);
  const { stage, stages } = approvalNames[call.model.version];
  return list(call, {
    type: typeNamed(call.model, stage),
    path: `${root}('${view.id}')/${stages}`,
    filters: undefined,
    rows: () => view.stages,
  });
}

function showStage(call: Call, id: string, stageId: string): Reply {
  const view = visibleApproval(call, id);
  const { stage, stages } = approvalNames[call.model.version];
  const found = stageAt(call, view, stageId);
  return show(call, found, typeNamed(call.model, stage), `${root}('${view.id}')/${stages}`);
}

function decideStage(call: Call, id: string, stageId: string): Reply {
  const { tenant } = call.site;
  const { store } = tenant;
  const request = requestOf(store, recordAt(call, store.approvals, id).id);
  const stage = stageAt(call, viewOf(call, request), stageId);
  decide(tenant, request, stage.id, call.caller.objectId, readDecision(call.incoming.body()));
  return { status: 204 };
}

function readDecision(body: Json | undefined): Decision {
  const given = objectOf(body, 'The body');
  refuseOthers(given, ['reviewResult', 'justification']);
  const verb = memberOf(given['reviewResult'], ['Approve', 'Deny'], 'reviewResult');
  if (verb === undefined) throw Refusal.invalidModel('reviewResult is missing.');
  const justification = textOf(given['justification'], 'justification') ?? '';
  return { result: verb === 'Approve' ? 'approve' : 'deny', justification };
}

function filterByCurrentUser(call: Call, on: string): Reply {
  const { store } = call.site.tenant;
  const { objectId } = call.caller;
  const wanted = Object.keys(rowsOn).find((option) => option.toLowerCase() === on.toLowerCase());
  const rows = wanted === undefined ? undefined : rowsOn[wanted];
  if (rows === undefined) {
    throw badRequest(`The value '${on}' is not valid for the parameter 'on' of filterByCurrentUser.`);
  }
  return list(call, {
    type: typeNamed(call.model, 'approval'),
    path: `${root}/filterByCurrentUser(on='${wanted}')`,
    filters: undefined,
    isTyped: true,
    rows: () => views(call, rows(store, objectId)),
  });
}

const rowsOn: Readonly<Record<string, (store: Store, objectId: string) => Iterable<RequestRecord>>> = {
  approver: function* (store, objectId) {
    for (const { id } of store.approvals.values()) {
      const request = store.requests.get(id);
      const isWaiting = request?.state === 'pendingApproval' && awaitsDecisionBy(request, objectId, store);
      if (isWaiting) yield request;
    }
  },
  target: (store, objectId) => requestsAbout(objectId, store),
  createdBy: (store, objectId) =>
    store.subjects.by('objectId', objectId).flatMap(({ id }) => store.requests.by('requestorId', id)),
};

function* views(call: Call, requests: Iterable<RequestRecord>): Iterable<ApprovalView> {
  for (const request of requests) {
    if (call.site.tenant.store.approvals.get(request.id) !== undefined) yield viewOf(call, request);
  }
}

/** Approvers alone see an approval. */
function visibleApproval(call: Call, id: string): ApprovalView {
  const { store } = call.site.tenant;
  const { stages, id: requestId } = recordAt(call, store.approvals, id);
  const request = requestOf(store, requestId);
  const parties = partiesOf(store, request);
  const isApprover = stages.some((stage) => isApproverOf(store, stage, parties, call.caller.objectId));
  if (!isApprover) throw unauthorized();
  return viewOf(call, request);
}

function viewOf(call: Call, request: RequestRecord): ApprovalView {
  const { store } = call.site.tenant;
  const parties = partiesOf(store, request);
  const stages = store.approvals.get(request.id)?.stages ?? [];
  return {
    id: request.id,
    stages: stages.map((stage): StageView => ({
      ...stage,
      reviewedBy: reviewer(store, stage.reviewedById),
      assignedToMe: isApproverOf(store, stage, parties, call.caller.objectId),
    })),
  };
}

function reviewer(store: Store, id: string | null): StageView['reviewedBy'] {
  return id === null ? null : { id, displayName: store.people.get(id)?.displayName ?? null };
}

function stageAt(call: Call, view: ApprovalView, stageId: string): StageView {
  return recordAt(
    call,
    { get: (id: string) => view.stages.find((stage) => stage.id === id.toLowerCase()) },
    stageId,
  );
}

function requestOf(store: Store, id: string): RequestRecord {
  const request = store.requests.get(id);
  if (request === undefined) throw resourceNotFound();
  return request;
}
