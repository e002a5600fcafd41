import type { AssignmentState, PolicyRecord, RequestType } from '../records.ts';
import type { Door } from './crowd.ts';
import type { History } from './history.ts';
import type { Random } from './random.ts';
import type { SizePlan } from './sizes.ts';
import type { Unfulfilled } from './wording.ts';

/** The best known package is a crowd's. */
const FIRST_PACKAGE_WEIGHT = 8;
const OLDEST_ASSIGNMENT_DAYS = 700;
const RECENT_DAYS = 89;
const RECENT_SHARE = 0.53;

/** Assigns people until the tenant has as many assignments as planned. */
export function assignCrowd(history: History, doors: readonly Door[], plan: SizePlan, random: Random): void {
  const wanted = plan.assignments - history.grantCount;
  const weights = doors.map((_, rank) => (rank === 0 ? FIRST_PACKAGE_WEIGHT : 1) / Math.sqrt(rank + 10));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  for (const [rank, door] of doors.entries()) {
    const share = Math.floor((wanted * (weights[rank] ?? 0)) / totalWeight);
    for (let n = 0; n < share; n += 1) assignNext(history, door, random);
  }
  let isAnyoneLeft = true;
  while (history.grantCount < plan.assignments && isAnyoneLeft) {
    isAnyoneLeft = false;
    for (const door of doors) {
      if (history.grantCount === plan.assignments) break;
      if (assignNext(history, door, random)) isAnyoneLeft = true;
    }
  }
}

/** Asks for more until there are as many requests as planned: in vain so far, or for good. */
export function pleadInVain(history: History, doors: readonly Door[], plan: SizePlan, random: Random): void {
  const total =
    'total' in plan.requests ? plan.requests.total : history.requestCount + plan.requests.unfulfilled;
  let isAnyoneLeft = true;
  while (history.requestCount < total && isAnyoneLeft) {
    isAnyoneLeft = false;
    for (const door of doors) {
      if (history.requestCount >= total) break;
      const state = unfulfilledState(random);
      const policies = state === 'scheduled' ? door.policies : door.policies.filter(canBeAskedInVain);
      if (policies.length === 0) continue;
      const target = door.walk.next();
      if (target === undefined) continue;
      isAnyoneLeft = true;
      const longest =
        state === 'pendingApproval' || state === 'scheduled' ? 13 : Math.min(plan.requestHistoryDays, 300);
      const age = 0.1 + random.fraction() * (longest - 0.2);
      history.plead({ accessPackage: door.accessPackage, policy: random.pick(policies), target, state, age });
    }
  }
}

function assignNext(history: History, door: Door, random: Random): boolean {
  const target = door.walk.taken < door.capacity ? door.walk.next() : undefined;
  if (target === undefined) return false;
  const policy = random.pick(door.policies);
  history.grant({
    accessPackage: door.accessPackage,
    policy,
    target,
    requestType: requestTypeUnder(policy, random),
    ...fate(policy, random),
  });
  return true;
}

/** Whether everybody who comes by the door may ask, and somebody must approve. */
function canBeAskedInVain(policy: PolicyRecord): boolean {
  return (
    policy.requestApprovalSettings.isApprovalRequiredForAdd && policy.allowedTargetScope.startsWith('all')
  );
}

function unfulfilledState(random: Random): Unfulfilled {
  const roll = random.fraction();
  if (roll < 0.4) return 'pendingApproval';
  if (roll < 0.7) return 'denied';
  return roll < 0.88 ? 'canceled' : 'scheduled';
}

function requestTypeUnder(policy: PolicyRecord, random: Random): RequestType {
  if (policy.automaticRequestSettings !== null) return 'systemAdd';
  const mayAnybodyAsk = policy.allowedTargetScope.startsWith('all');
  return mayAnybodyAsk && random.chance(0.75) ? 'userAdd' : 'adminAdd';
}

function fate(policy: PolicyRecord, random: Random): { state: AssignmentState; age: number } {
  const lifetime = lifetimeInDays(policy);
  const roll = random.fraction();
  if (roll < 0.025) return { state: 'delivering', age: random.fraction() / 10 };
  if (roll < 0.125) return { state: 'expired', age: expiredAge(lifetime, random) };
  const state = stateOfActive(roll);
  const oldest = Math.min(lifetime, random.chance(RECENT_SHARE) ? RECENT_DAYS : OLDEST_ASSIGNMENT_DAYS);
  return { state, age: 0.1 + random.fraction() * (oldest - 0.2) };
}

function stateOfActive(roll: number): AssignmentState {
  if (roll < 0.135) return 'partiallyDelivered';
  return roll < 0.14 ? 'deliveryFailed' : 'delivered';
}

function expiredAge(lifetime: number, random: Random): number {
  const isTimeOver = lifetime < OLDEST_ASSIGNMENT_DAYS && random.chance(0.8);
  if (isTimeOver) return lifetime + 0.1 + random.fraction() * 300;
  return 1 + random.fraction() * (Math.min(lifetime, OLDEST_ASSIGNMENT_DAYS) - 2);
}

function lifetimeInDays(policy: PolicyRecord): number {
  const days = /^P(\d+)D$/.exec(policy.expiration.duration ?? '')?.[1];
  return days === undefined ? Infinity : Number(days);
}
