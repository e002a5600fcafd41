import { stagesUnder } from '../lifecycle/approval.ts';
import { wakeAll } from '../lifecycle/wake.ts';
import { daysLater } from '../schedules.ts';
import type { Store } from '../store.ts';
import { Random } from './random.ts';

/** A seeded delivery stands still for as long, so that a tenant whose clock stands shows deliveries under way. */
const DAYS_UNDER_WAY = 1;
const DAYS_OF_GRACE_LEFT = 3;

/** Lets what the seed left open go on from here: whoever may decide, decides, and time does the rest. */
export function openEnds(store: Store, seed: number, now: Date): void {
  const random = new Random(seed, 'approvals');
  const stalledUntil = daysLater(now, DAYS_UNDER_WAY).toISOString();
  for (const request of store.requests.values()) {
    if (request.state === 'delivering') store.requests.update(request, { stalledUntil });
    if (request.state !== 'pendingApproval') continue;
    const assignment = store.assignments.get(request.assignmentId);
    const policy = store.policies.get(assignment?.assignmentPolicyId ?? '');
    if (policy === undefined) continue;
    const isEscalated = request.status === 'PendingApprovalEscalated';
    const stages = stagesUnder(policy, request.createdDateTime, () => random.guid());
    const [first, ...others] = stages;
    store.approvals.insert({
      id: request.id,
      stages: first === undefined ? [] : [{ ...first, isEscalated }, ...others],
    });
  }
  const graceEndDateTime = daysLater(now, DAYS_OF_GRACE_LEFT).toISOString();
  for (const assignment of store.assignments.values()) {
    const isInGrace = assignment.status === 'AutoAssignmentInGracePeriod';
    if (isInGrace) store.assignments.update(assignment, { graceEndDateTime });
  }
  wakeAll(store);
}
