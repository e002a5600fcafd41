import type { AssignmentRecord, Guid, PolicyRecord, RequestRecord, SubjectRecord } from '../records.ts';
import { unscheduled } from '../schedules.ts';
import type { Tenant } from '../tenancy.ts';
import { newRequest } from './moves.ts';
import { wake } from './wake.ts';

/** What a request says when it is sent. */
export type Wording = Pick<RequestRecord, 'requestType' | 'schedule' | 'justification' | 'answers'> &
  Pick<Partial<RequestRecord>, 'bypassesApproval'>;

export type Draft = Omit<RequestRecord, 'requestorId'>;

export function draft(tenant: Tenant, wording: Wording, accessPackageId: Guid, assignmentId?: Guid): Draft {
  return {
    id: tenant.newId(),
    ...wording,
    ...newRequest,
    createdDateTime: tenant.now().toISOString(),
    completedDateTime: null,
    accessPackageId,
    assignmentId: assignmentId ?? tenant.newId(),
    isValidationOnly: false,
    expirationDateTime: null,
  };
}

/** Files a request for access that nobody has yet. */
export function fileAdd(
  { store }: Tenant,
  sent: Draft,
  policy: PolicyRecord,
  target: SubjectRecord,
  requestorId: Guid,
): RequestRecord {
  store.assignments.insert({
    id: sent.assignmentId,
    accessPackageId: sent.accessPackageId,
    assignmentPolicyId: policy.id,
    targetId: target.id,
    state: null,
    status: null,
    expiredDateTime: null,
    isExtended: false,
    schedule: sent.schedule,
  });
  return file(store, sent, requestorId);
}

export function file(store: Tenant['store'], sent: Draft, requestorId: Guid): RequestRecord {
  const kept = store.requests.insert({ ...sent, requestorId });
  wake(store, kept.id);
  return kept;
}

/** The service's own requests stand in their target's name. */
export function fileBySystem(
  tenant: Tenant,
  assignment: AssignmentRecord,
  requestType: 'systemUpdate' | 'systemRemove',
): RequestRecord {
  const sent = draft(tenant, systemWording(requestType), assignment.accessPackageId, assignment.id);
  const request = file(tenant.store, sent, assignment.targetId);
  wake(tenant.store, assignment.id);
  return request;
}

export function systemWording(requestType: RequestRecord['requestType']): Wording {
  return { requestType, schedule: unscheduled, justification: null, answers: [] };
}
