import { isObject, type JsonObject } from '../values.ts';
import { type Action, at, type Looking, type Script, type Versions } from './action.ts';
import { bodyIn, changes, given } from './spelling.ts';
import { assignmentManager, scheduleBody, submits, type Wording } from './submission.ts';

/** Writes that make a request, and those about one that is there. */

export type Target = { readonly objectId: string } | { readonly email: string };

/** The signed-in user asks for access, or asks for somebody else where the policy lets them (graph-v1 §4, Creating). */
export function requestAccess(
  wish: Wording & {
    readonly accessPackageId: string;
    readonly policyId?: string | undefined;
    readonly onBehalfOf?: string | undefined;
  },
): Action {
  const { accessPackageId, policyId, onBehalfOf, schedule, ...wording } = wish;
  const assignment = {
    accessPackageId,
    ...(policyId !== undefined && { assignmentPolicyId: policyId }),
    ...(onBehalfOf !== undefined && { target: { objectId: onBehalfOf, subjectType: 'user' } }),
  };
  // For another the schedule stands in the assignment (graph-v1 §4).
  if (onBehalfOf === undefined || !schedule) return submits('userAdd', assignment, wish);
  return submits('userAdd', { ...assignment, schedule: scheduleBody(schedule) }, wording);
}

export interface DirectAssignment extends Wording {
  readonly accessPackageId: string;
  readonly policyId: string;
  readonly target: Target;
  /** Whether the caller knows that no approver will be asked. */
  readonly acknowledgesBypass: boolean;
}

/**
 * `targetId` is the directory object id, in contrast to what reads show under that name (graph-beta §3.1). Graph skips
 * approval for administrators and says nothing of it, so the policy is read first, unless the caller knows.
 */
export function assignAccess({
  accessPackageId,
  policyId,
  target,
  acknowledgesBypass,
  ...wording
}: DirectAssignment): Action {
  const whom = 'objectId' in target ? { targetId: target.objectId } : { target: { email: target.email } };
  const assignment = { ...whom, accessPackageId, assignmentPolicyId: policyId };
  const submission = submits('adminAdd', assignment, wording);
  if (acknowledgesBypass) return submission;
  return {
    ...submission,
    *script(versions): Script {
      const policy = yield readApprovalSettings(versions, policyId);
      if (!asksForApproval(policy)) return yield* submission.script(versions);
      return {
        refused: 'POLICY_REQUIREMENTS',
        message: `Policy ${policyId} asks for approval, and Graph skips that without a word where an administrator assigns. Send acknowledgeBypass: true if it is meant so, or let the person request the access.`,
        details: { rule: 'APPROVAL_BYPASS' },
      };
    },
  };
}

function readApprovalSettings(versions: Versions, policyId: string): Looking {
  const version = versions === 'auto' ? 'v1.0' : versions;
  const path =
    version === 'v1.0' ? at`assignmentPolicies/${policyId}` : at`accessPackageAssignmentPolicies/${policyId}`;
  return { version, method: 'GET', path: `${path}?$select=id,requestApprovalSettings`, assume: {} };
}

function asksForApproval({ requestApprovalSettings: settings }: JsonObject): boolean {
  if (!isObject(settings)) return false;
  return settings['isApprovalRequiredForAdd'] === true || settings['isApprovalRequired'] === true;
}

/** An administrator changes when access ends, or what was answered. */
export function updateAssignment(assignmentId: string, wording: Wording): Action {
  return submits('adminUpdate', { id: assignmentId }, wording);
}

/** Whoever holds the access asks for more time. */
export function extendOwnAccess(assignmentId: string, wording: Wording): Action {
  return submits('userUpdate', { id: assignmentId }, wording);
}

export function removeAccess(
  kind: 'userRemove' | 'adminRemove' | 'approverRemove',
  assignmentId: string,
  wording: Wording,
): Action {
  return submits(kind, { id: assignmentId }, wording);
}

export function cancelRequest(id: string): Action {
  return changes(id, () => ({ method: 'POST', path: at`assignmentRequests/${id}/cancel` }), {
    role: null,
    look: lookAt(id),
  });
}

export function reprocessRequest(id: string): Action {
  return changes(id, () => ({ method: 'POST', path: at`assignmentRequests/${id}/reprocess` }), {
    role: assignmentManager,
    look: lookAt(id),
  });
}

export function deleteRequest(id: string): Action {
  return changes(id, () => ({ method: 'DELETE', path: at`assignmentRequests/${id}` }), {
    role: assignmentManager,
    look: lookAt(id),
  });
}

export interface Callback {
  readonly source: string;
  readonly stage: string;
  readonly stageInstanceId: string;
  readonly detail?: string | null | undefined;
  /** Ends the request; only where it was just created. */
  readonly verdict?: 'Denied' | 'Canceled' | null | undefined;
}

export function resumeRequest(
  id: string,
  { source, stage, stageInstanceId, detail, verdict }: Callback,
): Action {
  const data = bodyIn('v1.0', [
    ['@odata.type', null, '#microsoft.graph.accessPackageAssignmentRequestCallbackData'],
    ['stage', null, stage],
    ['customExtensionStageInstanceId', null, stageInstanceId],
    ['customExtensionStageInstanceDetail', null, given(detail)],
    ['state', null, given(verdict)],
  ]);
  const type = `microsoft.graph.accessPackageCustomExtensionStage.${stage}`;
  return changes(
    id,
    () => ({ method: 'POST', path: at`assignmentRequests/${id}/resume`, body: { source, type, data } }),
    { role: assignmentManager, look: lookAt(id) },
  );
}

export function reprocessAssignment(id: string): Action {
  return changes(
    id,
    (version) => ({
      method: 'POST',
      path:
        version === 'v1.0' ? at`assignments/${id}/reprocess` : at`accessPackageAssignments/${id}/reprocess`,
    }),
    {
      role: assignmentManager,
      look: `Look at the requests of assignment ${id} for a new one by the system.`,
    },
  );
}

function lookAt(id: string): string {
  return `Look at request(id: "${id}") before you send it again.`;
}
