import type { Watched } from '../../../context.ts';
import { requestState } from '../../../entities/assignment-request.ts';
import { screamingCase, unknownMember } from '../../../entities/enumeration.ts';
import { GatewayError } from '../../../errors.ts';
import { builder } from '../../builder.ts';
import { RequestState } from '../../enums.ts';

/** Waiting for what Graph does behind the scenes once it has taken a request. */

const goals = {
  DECIDED: {
    value: 'decided',
    description: 'Nobody has to approve it any more; or it came to nothing.',
  },
  DELIVERED: { value: 'delivered', description: 'It is done.' },
} as const;

type Goal = (typeof goals)[keyof typeof goals]['value'];

const RequestGoal = builder.enumType('RequestGoal', {
  description: 'How far a request is to be waited for.',
  values: goals,
});

export const WaitInput = builder.inputType('WaitInput', {
  description:
    'How long the answer may wait for the request. It is looked at after 1, 3, 7, 15, 23 … seconds; each look is a Graph call or more, and on the bill.',
  fields: (t) => ({
    until: t.field({
      type: RequestGoal,
      required: true,
      defaultValue: 'delivered',
      description: 'How far the request has to get.',
    }),
    timeout: t.field({
      type: 'Duration',
      required: true,
      defaultValue: 'PT30S',
      description:
        'At most so long, in hours, minutes and seconds; and never longer than the operation may take, less two seconds to show what is selected.',
    }),
  }),
});

export type Wait = typeof WaitInput.$inferInput;

const over: ReadonlySet<string> = new Set<keyof typeof requestState.members>([
  'delivered',
  'deliveryFailed',
  'partiallyDelivered',
  'denied',
  'canceled',
]);
const undecided: ReadonlySet<string> = new Set<keyof typeof requestState.members>([
  'submitted',
  'pendingApproval',
]);

/** The terms of a watch, as source takes them. */
export function watchFor({ until, timeout }: Wait) {
  const isReached: Readonly<Record<Goal, (state: string | null) => boolean>> = {
    delivered: (state) => state === 'delivered',
    decided: (state) => state !== null && state !== unknownMember && !undecided.has(state),
  };
  return {
    timeoutMs: millisecondsOf(timeout),
    isReached: isReached[until],
    isOver: (state: string | null) => state !== null && over.has(state),
  };
}

function millisecondsOf(timeout: string): number {
  const [, hours, minutes, seconds] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(timeout) ?? [];
  const ms = ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  if (ms > 0 && ms <= longestMs) return ms;
  throw new GatewayError(
    'BAD_USER_INPUT',
    `Argument "input.wait.timeout" takes a duration such as "PT30S", at most "PT10M"; "${timeout}" came.`,
    { extensions: { argument: 'input.wait.timeout' } },
  );
}

const longestMs = 600_000;

export const WaitOutcome = builder.objectRef<Watched>('WaitOutcome').implement({
  description: 'What waiting has shown.',
  fields: (t) => ({
    isReached: t.exposeBoolean('isReached', {
      nullable: false,
      description: 'Whether the request got as far as was waited for.',
    }),
    state: t.field({
      type: RequestState,
      nullable: true,
      description: 'Where it stood when it was last looked at; null where Graph did not show it.',
      resolve: ({ state }) => stateIn(state),
    }),
    looks: t.exposeInt('looks', { nullable: false, description: 'How often it was looked at.' }),
    message: t.string({
      nullable: false,
      description: 'What waiting has shown, for a person, and how to go on where time ran out.',
      resolve: messageOf,
    }),
  }),
});

function stateIn(state: string | null): keyof typeof requestState.members | typeof unknownMember | null {
  if (state === null) return null;
  const known = Object.keys(requestState.members).find((member) => member === state);
  return (known ?? unknownMember) as keyof typeof requestState.members | typeof unknownMember;
}

function messageOf({ state, isReached, looks, waitedMs, failure }: Watched): string {
  const seconds = Math.round(waitedMs / 1000);
  const where = state === null ? 'not shown by Graph yet' : screamingCase(state);
  if (isReached) return `It is ${where} after ${seconds} s.`;
  if (failure !== null) {
    return `Waiting ended after ${seconds} s, since Graph failed to answer: ${failure} The request itself stands.`;
  }
  if (state !== null && over.has(state)) return `It came to its end as ${where} after ${seconds} s.`;
  return `Time is up: after ${seconds} s and ${looks} looks it is ${where}. The request itself stands, and Graph goes on with it. Ask request(id: …) again later, or me { requests(on: CREATED_BY) } for your own.`;
}
