import type { AssignmentState, RequestState, ReviewResult, StageStatus } from './records.ts';

/**
 * The table of all that can befall a request, an assignment and a stage of an approval: what is not here cannot happen.
 * A place is a state and its status; `new` comes before the first, `gone` after the last.
 */

type RequestPlace = `${RequestState}/${string}`;

const requestRows = [
  ['new', 'submit', 'submitted/Accepted'],

  ['submitted/Accepted', 'callOut', 'submitted/WaitingForCallback'],
  ['submitted/WaitingForCallback', 'resume', 'submitted/Accepted'],
  ['submitted/WaitingForCallback', 'denyByCallback', 'denied/Denied'],
  ['submitted/WaitingForCallback', 'cancelByCallback', 'canceled/Canceled'],
  ['submitted/WaitingForCallback', 'timeOut', 'denied/Denied'],

  ['submitted/Accepted', 'awaitApproval', 'pendingApproval/PendingApproval'],
  ['pendingApproval/PendingApproval', 'escalate', 'pendingApproval/PendingApprovalEscalated'],
  ['pendingApproval/PendingApproval', 'nextStage', 'pendingApproval/PendingApproval'],
  ['pendingApproval/PendingApprovalEscalated', 'nextStage', 'pendingApproval/PendingApproval'],
  ['pendingApproval/PendingApproval', 'deny', 'denied/Denied'],
  ['pendingApproval/PendingApprovalEscalated', 'deny', 'denied/Denied'],
  ['pendingApproval/PendingApproval', 'timeOut', 'denied/Denied'],
  ['pendingApproval/PendingApprovalEscalated', 'timeOut', 'denied/Denied'],
  ['pendingApproval/PendingApproval', 'callOut', 'pendingApproval/WaitingForCallback'],
  ['pendingApproval/PendingApprovalEscalated', 'callOut', 'pendingApproval/WaitingForCallback'],
  ['pendingApproval/WaitingForCallback', 'timeOut', 'denied/Denied'],

  ['submitted/Accepted', 'postpone', 'scheduled/PendingNotBefore'],
  ['pendingApproval/PendingApproval', 'postpone', 'scheduled/PendingNotBefore'],
  ['pendingApproval/PendingApprovalEscalated', 'postpone', 'scheduled/PendingNotBefore'],
  ['pendingApproval/WaitingForCallback', 'postpone', 'scheduled/PendingNotBefore'],
  ['submitted/Accepted', 'beginDelivery', 'delivering/Delivering'],
  ['pendingApproval/PendingApproval', 'beginDelivery', 'delivering/Delivering'],
  ['pendingApproval/PendingApprovalEscalated', 'beginDelivery', 'delivering/Delivering'],
  ['pendingApproval/WaitingForCallback', 'beginDelivery', 'delivering/Delivering'],
  ['scheduled/PendingNotBefore', 'beginDelivery', 'delivering/Delivering'],

  ['delivering/Delivering', 'deliver', 'delivered/FulfilledNotificationTriggered'],
  ['delivering/Delivering', 'deliverQuietly', 'delivered/Delivered'],
  ['delivering/Delivering', 'deliverInPart', 'partiallyDelivered/PartiallyDelivered'],
  ['delivering/Delivering', 'fail', 'deliveryFailed/DeliveryFailed'],
  ['partiallyDelivered/PartiallyDelivered', 'reprocess', 'delivering/Delivering'],
  ['deliveryFailed/DeliveryFailed', 'reprocess', 'delivering/Delivering'],

  ['submitted/Accepted', 'cancel', 'canceled/Canceled'],
  ['pendingApproval/PendingApproval', 'cancel', 'canceled/Canceled'],
  ['pendingApproval/PendingApprovalEscalated', 'cancel', 'canceled/Canceled'],
  ['scheduled/PendingNotBefore', 'cancel', 'canceled/Canceled'],

  ['submitted/Accepted', 'supersede', 'canceled/Canceled'],
  ['pendingApproval/PendingApproval', 'supersede', 'canceled/Canceled'],
  ['pendingApproval/PendingApprovalEscalated', 'supersede', 'canceled/Canceled'],
  ['scheduled/PendingNotBefore', 'supersede', 'canceled/Canceled'],

  ['denied/Denied', 'delete', 'gone'],
  ['canceled/Canceled', 'delete', 'gone'],
  ['delivered/Delivered', 'delete', 'gone'],
  ['delivered/FulfilledNotificationTriggered', 'delete', 'gone'],
  ['partiallyDelivered/PartiallyDelivered', 'delete', 'gone'],
  ['deliveryFailed/DeliveryFailed', 'delete', 'gone'],
] as const satisfies readonly (readonly [RequestPlace | 'new', string, RequestPlace | 'gone'])[];

type AssignmentPlace = 'asked' | `${AssignmentState}/${string}`;

/** `asked` is the assignment that is only asked for: its state is null. */
const assignmentRows = [
  ['new', 'ask', 'asked'],
  ['asked', 'delete', 'gone'],
  ['asked', 'beginDelivery', 'delivering/Delivering'],
  ['delivering/Delivering', 'deliver', 'delivered/Delivered'],
  ['delivering/Delivering', 'deliverInPart', 'partiallyDelivered/PartiallyDelivered'],
  ['delivering/Delivering', 'fail', 'deliveryFailed/DeliveryFailed'],
  ['partiallyDelivered/PartiallyDelivered', 'beginDelivery', 'delivering/Delivering'],
  ['deliveryFailed/DeliveryFailed', 'beginDelivery', 'delivering/Delivering'],

  ['delivered/Delivered', 'remind', 'delivered/NearExpiry1DayNotificationTriggered'],
  ['delivered/Delivered', 'update', 'delivered/Delivered'],
  ['delivered/NearExpiry1DayNotificationTriggered', 'update', 'delivered/Delivered'],
  ['delivered/AutoAssignmentInGracePeriod', 'update', 'delivered/AutoAssignmentInGracePeriod'],
  ['delivered/Delivered', 'enterGrace', 'delivered/AutoAssignmentInGracePeriod'],
  ['delivered/NearExpiry1DayNotificationTriggered', 'enterGrace', 'delivered/AutoAssignmentInGracePeriod'],
  ['delivered/AutoAssignmentInGracePeriod', 'leaveGrace', 'delivered/Delivered'],

  ['delivered/Delivered', 'expire', 'expired/ExpiredNotificationTriggered'],
  ['delivered/NearExpiry1DayNotificationTriggered', 'expire', 'expired/ExpiredNotificationTriggered'],
  ['delivered/AutoAssignmentInGracePeriod', 'expire', 'expired/ExpiredNotificationTriggered'],
  ['partiallyDelivered/PartiallyDelivered', 'expire', 'expired/ExpiredNotificationTriggered'],
  ['deliveryFailed/DeliveryFailed', 'expire', 'expired/ExpiredNotificationTriggered'],
] as const satisfies readonly (readonly [AssignmentPlace | 'new', string, AssignmentPlace | 'gone'])[];

type StagePlace = `${StageStatus}/${ReviewResult}`;

const stageRows = [
  ['new', 'prepare', 'Initializing/NotReviewed'],
  ['Initializing/NotReviewed', 'open', 'InProgress/NotReviewed'],
  ['InProgress/NotReviewed', 'escalate', 'InProgress/NotReviewed'],
  ['InProgress/NotReviewed', 'approve', 'Completed/Approved'],
  ['InProgress/NotReviewed', 'deny', 'Completed/Denied'],
  ['InProgress/NotReviewed', 'close', 'Expired/NotReviewed'],
  ['Initializing/NotReviewed', 'close', 'Expired/NotReviewed'],
] as const satisfies readonly (readonly [StagePlace | 'new', string, StagePlace])[];

export type RequestEvent = (typeof requestRows)[number][1];
export type AssignmentEvent = (typeof assignmentRows)[number][1];
export type StageEvent = (typeof stageRows)[number][1];

export type Row = readonly [from: string, event: string, to: string];

export const transitions = {
  request: requestRows,
  assignment: assignmentRows,
  stage: stageRows,
} as const satisfies Readonly<Record<string, readonly Row[]>>;

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
