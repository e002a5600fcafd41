import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { snapshot } from '../tenant/snapshot.ts';
import { callOutUnder } from './extension.ts';
import { brokenLaws } from './laws.ts';
import { startLife, type Life } from './life.ts';
import { Mischief } from './mischief.ts';
import { edges, watch } from './witness.ts';

const WRITES = 10_000;
const BATCH = 250;

/** The edges that chance is excused from, each by the test of rare.test.ts that goes along it. */
const shownElsewhere: ReadonlyMap<string, string> = new Map([
  [
    'request: pendingApproval/PendingApprovalEscalated → scheduled/PendingNotBefore',
    'what is approved after its escalation still waits for its start',
  ],
  [
    'request: submitted/Accepted → canceled/Canceled',
    'a request can be canceled before anything else happens to it',
  ],
  [
    'assignment: delivered/NearExpiry1DayNotificationTriggered → delivered/AutoAssignmentInGracePeriod',
    'whoever leaves on the last day keeps access for what is left of it',
  ],
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
    const begun = watchBeginnings(store);
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
    const taken = new Set([...witness.taken, ...begun]);
    expect([...edges].filter((edge) => !taken.has(edge) && !shownElsewhere.has(edge))).toEqual([]);
    expect(witness.filed.bySystem).toBeGreaterThan(100);
    for (const status of [0, 201, 202, 204, 400, 403, 404, 409])
      expect(statuses.get(status) ?? 0).toBeGreaterThan(0);
  },
);

it('what chance is excused from is in the table, and shown by a test that there is', () => {
  const rare = readFileSync(new URL('rare.test.ts', import.meta.url), 'utf8');
  for (const [edge, title] of shownElsewhere) {
    expect(edges).toContain(edge);
    expect(rare).toContain(`it('${title}', `);
  }
});

/** Stages begin with their approval; the first one is opened by the same write. */
function watchBeginnings({ approvals }: Store): ReadonlySet<string> {
  const begun = new Set<string>();
  const insert = approvals.insert.bind(approvals);
  approvals.insert = (row) => {
    for (const { status, reviewResult } of row.stages.slice(1))
      begun.add(`stage: new → ${status}/${reviewResult}`);
    return insert(row);
  };
  return begun;
}

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
