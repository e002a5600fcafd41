import { authorize } from '../authority.ts';
import type { Call } from '../call.ts';
import { needs } from '../operations/needs.ts';
import type { Submission } from '../tenant/admission.ts';
import type { Caller as Requestor } from '../tenant/requests.ts';
import type { Caller } from './caller.ts';
import { catalogOf, catalogOfPackage } from './scoping.ts';

/** Kinds for oneself need a user and no role: the policy decides. Kinds for others need a role in the catalog. */
export function authorizeSubmission(call: Call, submission: Submission): void {
  if (!isForOthers(submission)) return authorize(call, needs.ownAccess, 'shared');
  const { store } = call.site.tenant;
  const { requestType, accessPackageId = '', assignmentId = '' } = submission;
  // By what the request will act on, never by what else its body says.
  const catalogId =
    requestType === 'adminAdd'
      ? catalogOfPackage(store, accessPackageId)
      : catalogOf['accessPackageAssignment']?.(store, assignmentId);
  authorize(call, needs.administerAssignments, { catalogId });
}

/** The caller as the tenant sees one whose rights are settled. */
export function asRequestor(caller: Caller, submission: Submission): Requestor {
  const { objectId, principalName, displayName, kind } = caller;
  return {
    objectId,
    principalName,
    displayName,
    mayAdminister: isForOthers(submission),
    ...(kind === 'application' && { subjectType: 'servicePrincipal' }),
  };
}

function isForOthers({ requestType }: Submission): boolean {
  return requestType.startsWith('admin') || requestType.startsWith('system');
}
