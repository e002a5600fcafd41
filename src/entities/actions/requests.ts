import { type Action, at, type Looking, type Script, type Versions } from './action.ts';
import { isObject, type Json, type JsonObject } from '../values.ts';
import { bodyIn, changes, creates, given } from './spelling.ts';

/** Writes about requests. Beta's assignmentRequests takes v1.0's bodies (graph-beta §2), so one serves both. */

export interface NewSchedule {
  readonly startDateTime?: Date | null | undefined;
  readonly endDateTime?: Date | null | undefined;
  readonly duration?: string | null | undefined;
}

export type NewAnswer =
  | { readonly kind: 'text'; readonly questionId: string; readonly value: string }
  | {
      readonly kind: 'choice';
      readonly questionId: string;
      readonly value: string;
      readonly displayValue?: string | null | undefined;
    };

/** What may be said with a request, whoever makes it. */
export interface Wording {
  readonly justification?: string | null | undefined;
  readonly answers?: readonly NewAnswer[] | null | undefined;
  readonly schedule?: NewSchedule | null | undefined;
}

export type Target = { readonly objectId: string } | { readonly email: string };

type UserKind = 'userAdd' | 'userUpdate' | 'userRemove' | 'approverRemove';
type AdminKind = 'adminAdd' | 'adminUpdate' | 'adminRemove';

const assignmentManager = 'Access package assignment manager';
const lookAtOwn = 'Look at me { requests(on: CREATED_BY) } before you send it again.';
const lookAtRequests = 'Look at the newest requests of the access package before you send it again.';

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

function submits(requestType: UserKind | AdminKind, assignment: JsonObject, wording: Wording): Action {
  const { justification, answers, schedule } = wording;
  const body = {
    requestType,
    assignment,
    ...(justification ? { justification } : {}),
    ...(answers?.length ? { answers: answers.map(answerBody) } : {}),
    ...(schedule ? { schedule: scheduleBody(schedule) } : {}),
  };
  const isAdmin = requestType.startsWith('admin');
  return creates(() => ({ method: 'POST', path: 'assignmentRequests', body }), {
    role: isAdmin ? assignmentManager : null,
    look: isAdmin ? lookAtRequests : lookAtOwn,
  });
}

function answerBody(answer: NewAnswer): Json {
  const question =
    answer.kind === 'text' ? 'accessPackageTextInputQuestion' : 'accessPackageMultipleChoiceQuestion';
  return {
    '@odata.type': '#microsoft.graph.accessPackageAnswerString',
    value: answer.value,
    displayValue: (answer.kind === 'choice' ? answer.displayValue : undefined) ?? answer.value,
    answeredQuestion: { '@odata.type': `#microsoft.graph.${question}`, id: answer.questionId },
  };
}

function scheduleBody({ startDateTime, endDateTime, duration }: NewSchedule): JsonObject {
  const expiration = endDateTime
    ? { type: 'afterDateTime', endDateTime: endDateTime.toISOString() }
    : duration
      ? { type: 'afterDuration', duration }
      : { type: 'notSpecified' };
  return { startDateTime: startDateTime?.toISOString() ?? null, recurrence: null, expiration };
}
