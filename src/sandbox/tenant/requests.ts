import { admitAdminAdd, admitUserAdd, type Admission, type Caller, type Submission } from './admission.ts';
import { followDirectory } from './lifecycle/automatic.ts';
import { admitRemove, admitUpdate, type AdmittedChange } from './lifecycle/changes.ts';
import { caseOf, stepRequest } from './lifecycle/course.ts';
import { stepAssignment } from './lifecycle/expiry.ts';
import { draft, file, fileAdd, type Draft, type Wording } from './lifecycle/filing.ts';
import { wake } from './lifecycle/wake.ts';
import type { AnswerRecord, RequestRecord, Schedule } from './records.ts';
import { Refusal } from './refusal.ts';
import { enrol, findByObjectId } from './targets.ts';
import type { Tenant } from './tenancy.ts';

export type { Caller, Submission } from './admission.ts';
export type { Tenant } from './tenancy.ts';

/**
 * Takes a request in or throws a {@link Refusal}, and then the store is as it was.
 * A request that only asks to be validated is answered as if taken in, but not kept.
 */
export function submitRequest(tenant: Tenant, caller: Caller, submission: Submission): RequestRecord {
  const { store } = tenant;
  const now = tenant.now();
  switch (submission.requestType) {
    case 'adminAdd':
      return takeIn(tenant, caller, submission, admitAdminAdd(store, caller, submission, now));
    case 'userAdd':
      return takeIn(tenant, caller, submission, admitUserAdd(store, caller, submission, now));
    case 'userUpdate':
    case 'adminUpdate':
      return takeInChange(tenant, caller, submission, admitUpdate(store, caller, submission, now));
    case 'userRemove':
    case 'adminRemove':
    case 'approverRemove':
      return takeInChange(tenant, caller, submission, admitRemove(store, caller, submission));
    case 'systemAdd':
    case 'systemUpdate':
    case 'systemRemove':
      throw Refusal.requestTypeNotSupported(submission.requestType);
  }
}

/** Moves on by one step each request and assignment that is due; what only waits costs nothing. */
export function advance(tenant: Tenant): void {
  const { store } = tenant;
  for (const id of store.openWork.due(tenant.now())) {
    const request = store.requests.get(id);
    const matter = request && caseOf(tenant, request);
    const assignment = store.assignments.get(id);
    if (matter !== undefined) stepRequest(tenant, matter);
    else if (assignment !== undefined) stepAssignment(tenant, assignment);
    wake(store, id);
  }
  followDirectory(tenant);
}

function takeIn(tenant: Tenant, caller: Caller, submission: Submission, admission: Admission): RequestRecord {
  const { accessPackage, policy } = admission;
  const sent = draft(tenant, wordingOf(submission, admission), accessPackage.id);
  if (submission.isValidationOnly === true) return onlyValidated(tenant, caller, sent);
  const target = enrol(tenant.store, () => tenant.newId(), admission.target, {
    objectId: null,
    principalName: null,
    email: submission.targetEmail ?? null,
  });
  return fileAdd(tenant, sent, policy, target, enrolRequestor(tenant, caller));
}

function takeInChange(
  tenant: Tenant,
  caller: Caller,
  submission: Submission,
  admitted: AdmittedChange,
): RequestRecord {
  const { id, accessPackageId } = admitted.assignment;
  const sent = draft(tenant, wordingOf(submission, admitted), accessPackageId, id);
  if (submission.isValidationOnly === true) return onlyValidated(tenant, caller, sent);
  return file(tenant.store, sent, enrolRequestor(tenant, caller));
}

function wordingOf(
  { requestType, justification, bypassesApproval }: Submission,
  { schedule, answers }: { readonly schedule: Schedule; readonly answers: readonly AnswerRecord[] },
): Wording {
  return {
    requestType,
    schedule,
    answers,
    justification: justification ?? null,
    ...(bypassesApproval === true && { bypassesApproval }),
  };
}

function onlyValidated({ store }: Tenant, caller: Caller, sent: Draft): RequestRecord {
  const [requestor] = store.subjects.by('objectId', caller.objectId);
  return { ...sent, isValidationOnly: true, requestorId: requestor?.id ?? caller.objectId };
}

function enrolRequestor(tenant: Tenant, caller: Caller): string {
  const { store } = tenant;
  const known = findByObjectId(store, caller.objectId) ?? { person: undefined, subject: undefined };
  return enrol(store, () => tenant.newId(), known, { ...caller, email: null }).id;
}
