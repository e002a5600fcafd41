import type { EntityName, Version } from './entity.ts';
import type { Json, JsonObject } from './values.ts';

/** Every write: its method, path below the entitlement management root, and body, per version. */
export interface Action<N extends EntityName = EntityName> {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: Readonly<Record<Version, string>>;
  readonly body: JsonObject;
  /** What Graph answers with, whose id is read back. */
  readonly makes: N;
}

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

export interface AccessWish {
  readonly accessPackageId: string;
  readonly policyId?: string | null | undefined;
  readonly justification?: string | null | undefined;
  readonly answers?: readonly NewAnswer[] | null | undefined;
  readonly schedule?: NewSchedule | null | undefined;
}

/** userAdd: the signed-in user asks for access (graph-v1 §4, Creating). */
export function requestAccess(wish: AccessWish): Action<'AssignmentRequest'> {
  return newRequest('userAdd', wish, {});
}

/** adminAdd: `targetId` is the directory object id, in contrast to what reads show under that name (graph-beta §3.1). */
export function assignAccess(
  wish: AccessWish & { readonly targetObjectId: string },
): Action<'AssignmentRequest'> {
  return newRequest('adminAdd', wish, { targetId: wish.targetObjectId });
}

function newRequest(
  requestType: string,
  wish: AccessWish,
  assignment: JsonObject,
): Action<'AssignmentRequest'> {
  return {
    method: 'POST',
    // Beta's assignmentRequests takes v1.0's body (graph-beta §2), so one body serves both.
    path: { 'v1.0': 'assignmentRequests', beta: 'assignmentRequests' },
    body: {
      requestType,
      assignment: {
        ...assignment,
        accessPackageId: wish.accessPackageId,
        ...(wish.policyId ? { assignmentPolicyId: wish.policyId } : {}),
      },
      ...(wish.justification ? { justification: wish.justification } : {}),
      ...(wish.answers?.length ? { answers: wish.answers.map(answerBody) } : {}),
      ...(wish.schedule ? { schedule: scheduleBody(wish.schedule) } : {}),
    },
    makes: 'AssignmentRequest',
  };
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

function scheduleBody({ startDateTime, endDateTime, duration }: NewSchedule): Json {
  const expiration = endDateTime
    ? { type: 'afterDateTime', endDateTime: endDateTime.toISOString() }
    : duration
      ? { type: 'afterDuration', duration }
      : { type: 'notSpecified' };
  return { startDateTime: startDateTime?.toISOString() ?? null, recurrence: null, expiration };
}
