import { expect, it } from 'vitest';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import { snapshot } from '../tenant/snapshot.ts';
import { callOutUnder } from './extension.ts';
import { brokenLaws } from './laws.ts';
import { startLife, type Life } from './life.ts';
import { Mischief } from './mischief.ts';
import { edges, watch } from './witness.ts';

const WRITES = 10_000;
const BATCH = 250;
/** Of the table's edges. */
const MISSED_AT_MOST = 3;

/** In rare.test.ts; and a stage is begun by the writes that make it. */
const shownElsewhere: ReadonlySet<string> = new Set([
  'request: pendingApproval/PendingApprovalEscalated → scheduled/PendingNotBefore',
  'request: pendingApproval/WaitingForCallback → scheduled/PendingNotBefore',
  'request: submitted/Accepted → canceled/Canceled',
  'assignment: delivered/NearExpiry1DayNotificationTriggered → delivered/AutoAssignmentInGracePeriod',
  'stage: new → Initializing/NotReviewed',
]);

it(
  'random writes and a random clock never bring the tenant where the table does not lead',
  { timeout: 120_000 },
  async () => {
    await using life = await startLife();
    const { store } = life;
    hurry(life);
    const totals = { requests: store.requests.size };
    const witness = watch(store);
    const mischief = new Mischief(life, 2);
    const random = new Random(1, 'clock');
    const statuses = new Map<number, number>();
    let isAccepted = 0;
    for (let write = 1; write <= WRITES; write += 1) {
      const before = write % 200 === 0 ? await settled(life) : undefined;
      const answer = await mischief.next();
      const status = answer?.status ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) throw new Error(answer?.text);
      if (status === 201) isAccepted += 1;
      expect(before === undefined || status < 400 ? undefined : snapshot(store)).toEqual(
        status < 400 ? undefined : before,
      );
      if (random.chance(0.02)) life.pass(random.fraction() * random.pick([0.1, 1, 1, 2, 9]));
      if (write % BATCH > 0) continue;
      await settled(life);
      expect([...brokenLaws(store, life.now())]).toEqual([]);
      expect(witness.strays).toEqual([]);
      const { filed, deleted } = witness;
      expect(filed.byCallers).toBe(isAccepted);
      expect(store.requests.size).toBe(totals.requests + filed.byCallers + filed.bySystem - deleted.requests);
    }
    const missed = [...edges].filter((edge) => !witness.taken.has(edge) && !shownElsewhere.has(edge));
    expect(missed.slice(MISSED_AT_MOST)).toEqual([]);
    expect(witness.filed.bySystem).toBeGreaterThan(100);
    for (const status of [0, 201, 202, 204, 400, 403, 404, 409])
      expect(statuses.get(status) ?? 0).toBeGreaterThan(0);
  },
);

/** Lets everything that needs no time happen, which must come to an end. */
async function settled(life: Life): Promise<unknown> {
  for (let reads = 0; reads < 12; reads += 1) await life.after(1, '');
  expect(life.store.openWork.due(life.now())).toEqual([]);
  expect(life.store.directoryChanges.size).toBe(0);
  return snapshot(life.store);
}

/** Makes rare what is common and common what is rare: callbacks, escalations, short access, short patience. */
function hurry(life: Life): void {
  const { store } = life;
  const stages = ['assignmentRequestCreated', 'assignmentRequestApproved'] as const;
  callOutUnder(life, life.policy('Sales Reps Dynamics 365'), stages, 'PT12H');
  callOutUnder(life, life.policy('Payments Clerk'), ['assignmentRequestApproved'], 'P1D');
  callOutUnder(life, life.policy('Marketing Campaign Assets'), stages, 'P2D');
  for (const row of store.policies.values()) {
    const settings = row.requestApprovalSettings;
    if (settings.stages.length === 0) continue;
    const hurried = {
      isEscalationEnabled: true,
      durationBeforeEscalation: 'PT12H',
      durationBeforeAutomaticDenial: 'P3D',
    };
    store.policies.update(row, {
      requestorSettings: { ...row.requestorSettings, allowCustomAssignmentSchedule: true },
      requestApprovalSettings: {
        ...settings,
        stages: settings.stages.map((stage) => ({ ...stage, ...hurried })),
      },
    });
  }
}
