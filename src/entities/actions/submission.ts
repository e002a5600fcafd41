import type { Json, JsonObject } from '../values.ts';
import type { Action } from './action.ts';
import { creates } from './spelling.ts';

/** A new request: beta's assignmentRequests takes v1.0's body (graph-beta §2), so one serves both. */

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

type UserKind = 'userAdd' | 'userUpdate' | 'userRemove' | 'approverRemove';
type AdminKind = 'adminAdd' | 'adminUpdate' | 'adminRemove';

export const assignmentManager = 'Access package assignment manager';
const lookAtOwn = 'Look at me { requests(on: CREATED_BY) } before you send it again.';
const lookAtRequests = 'Look at the newest requests of the access package before you send it again.';

export function submits(requestType: UserKind | AdminKind, assignment: JsonObject, wording: Wording): Action {
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

export function scheduleBody({ startDateTime, endDateTime, duration }: NewSchedule): JsonObject {
  const expiration = endDateTime
    ? { type: 'afterDateTime', endDateTime: endDateTime.toISOString() }
    : duration
      ? { type: 'afterDuration', duration }
      : { type: 'notSpecified' };
  return { startDateTime: startDateTime?.toISOString() ?? null, recurrence: null, expiration };
}
