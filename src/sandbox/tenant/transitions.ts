import type { AssignmentState, RequestState } from './records.ts';

/** What can befall a request to add. */
export type Event = 'awaitApproval' | 'postpone' | 'beginDelivery' | 'deliver' | 'deliverQuietly';

interface Step<State> {
  readonly state: State;
  readonly status: string;
}

type Steps<From extends string, State> = {
  readonly [F in From]?: { readonly [E in Event]?: Step<State> };
};

const delivering = { state: 'delivering', status: 'Delivering' } as const;

/** What is not here cannot happen. `FulfilledNotificationTriggered` is the end unless the policy is silent. */
export const requestSteps: Steps<RequestState, RequestState> = {
  submitted: {
    awaitApproval: { state: 'pendingApproval', status: 'PendingApproval' },
    postpone: { state: 'scheduled', status: 'PendingNotBefore' },
    beginDelivery: delivering,
  },
  scheduled: { beginDelivery: delivering },
  delivering: {
    deliver: { state: 'delivered', status: 'FulfilledNotificationTriggered' },
    deliverQuietly: { state: 'delivered', status: 'Delivered' },
  },
};

/** `asked` is the assignment that is only asked for: its state is null. An event without a step leaves it alone. */
export const assignmentSteps: Steps<AssignmentState | 'asked', AssignmentState> = {
  asked: { beginDelivery: delivering },
  delivering: {
    deliver: { state: 'delivered', status: 'Delivered' },
    deliverQuietly: { state: 'delivered', status: 'Delivered' },
  },
};

/** Out of these states time alone leads: a request in one of them is open work. */
export const movedByTime: ReadonlySet<RequestState> = new Set(['submitted', 'scheduled', 'delivering']);

export const openRequestStates: ReadonlySet<RequestState> = new Set([
  'submitted',
  'pendingApproval',
  'scheduled',
  'delivering',
]);

export const activeAssignmentStates: ReadonlySet<AssignmentState | null> = new Set([
  'delivering',
  'partiallyDelivered',
  'delivered',
] as const);
