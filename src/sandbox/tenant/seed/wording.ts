import type { AssignmentState, DateTime, PolicyRecord } from '../records.ts';
import { daysLater } from '../schedules.ts';
import type { Random } from './random.ts';

/** The states of a request that has given nobody anything. */
export type Unfulfilled = 'pendingApproval' | 'denied' | 'canceled' | 'scheduled';

const ESCALATION_AFTER_DAYS = 7;

const justifications = [
  'I have joined the team and need the same access as my colleagues.',
  'Covering for a colleague on parental leave.',
  'Needed for the quarterly closing; my manager knows.',
  'Project “Zugspitze” starts next week.',
  'Audit follow-up, ticket #48213 & attachments.',
];

const statusOf: { readonly [State in AssignmentState]: string } = {
  delivering: 'Delivering',
  partiallyDelivered: 'PartiallyDelivered',
  delivered: 'Delivered',
  expired: 'ExpiredNotificationTriggered',
  deliveryFailed: 'DeliveryFailed',
};

export function justify(random: Random): string {
  return random.pick(justifications);
}

export function assignmentStatus(
  state: AssignmentState,
  policy: PolicyRecord,
  end: DateTime | null,
  now: Date,
  random: Random,
): string {
  if (state !== 'delivered') return statusOf[state];
  if (end !== null && Date.parse(end) < daysLater(now, 1).getTime())
    return 'NearExpiry1DayNotificationTriggered';
  const mayLinger = policy.automaticRequestSettings !== null && random.chance(0.03);
  return mayLinger ? 'AutoAssignmentInGracePeriod' : statusOf.delivered;
}

/** The status of the request that made an assignment which is now in this state. */
export function fulfilmentStatus(state: AssignmentState, policy: PolicyRecord): string {
  if (state !== 'delivered' && state !== 'expired') return statusOf[state];
  return policy.notificationSettings.isAssignmentNotificationDisabled
    ? statusOf.delivered
    : 'FulfilledNotificationTriggered';
}

export function pleaStatus(state: Unfulfilled, ageInDays: number, isEscalationEnabled: boolean): string {
  if (state === 'denied') return 'Denied';
  if (state === 'canceled') return 'Canceled';
  if (state === 'scheduled') return 'PendingNotBefore';
  return isEscalationEnabled && ageInDays > ESCALATION_AFTER_DAYS
    ? 'PendingApprovalEscalated'
    : 'PendingApproval';
}
