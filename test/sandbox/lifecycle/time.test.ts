import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import type { AssignmentRecord, RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import { present } from '../kit.ts';
import { snapshot } from '../tenant/snapshot.ts';
import { startLife, type Life } from './life.ts';

const campaign = 'Marketing Campaign Assets';

let life: Life;
beforeEach(async () => {
  life = await startLife();
});
afterEach(() => life[Symbol.asyncDispose]());

async function assigned(): Promise<AssignmentRecord> {
  const asked = await life.ask('v1.0', 'manager', 'userAdd', { accessPackageId: life.package(campaign).id });
  await life.after(2, asked.json['id']);
  return present(life.store.assignments.get(life.assignmentOf('manager', campaign)));
}

function removalsOf({ id }: AssignmentRecord): readonly RequestRecord[] {
  return life.store.requests
    .by('assignmentId', id)
    .filter(({ requestType }) => requestType === 'systemRemove');
}

const place = ({ state, status }: { state: string | null; status: string | null }) => `${state}/${status}`;

it('while the clock stands nothing of the seed moves', async () => {
  const before = snapshot(life.store);
  await life.after(5, '');
  expect(snapshot(life.store)).toEqual(before);
});

it('what the seed left open goes on when the clock does', async () => {
  const delivering = [...life.store.requests.values()].filter(({ state }) => state === 'delivering');
  const pending = [...life.store.requests.values()].filter(({ state }) => state === 'pendingApproval');
  expect([delivering.length > 0, pending.length > 0]).toEqual([true, true]);
  life.pass(1);
  await life.after(1, '');
  expect(delivering.map(({ state }) => state)).toEqual(delivering.map(() => 'delivered'));
  life.pass(14);
  await life.after(2, '');
  expect(pending.map(({ state }) => state)).toEqual(pending.map(() => 'denied'));
});

describe('access that ends', () => {
  it('is announced on its last day and removed by a request of the service’s, and stays listed', async () => {
    const assignment = await assigned();
    life.pass(29);
    await life.after(1, '');
    expect(place(assignment)).toBe('delivered/NearExpiry1DayNotificationTriggered');
    life.pass(1.5);
    await life.after(1, '');
    expect(removalsOf(assignment)).toMatchObject([{ state: 'submitted', requestorId: assignment.targetId }]);
    expect(place(assignment)).toContain('delivered/');
    await life.after(2, '');
    expect(place(assignment)).toBe('expired/ExpiredNotificationTriggered');
    expect(assignment.expiredDateTime).toBe(assignment.schedule.expiration.endDateTime);
    expect(removalsOf(assignment)).toMatchObject([{ state: 'delivered', status: 'Delivered' }]);
    const shown = await life.client.v1(`assignments/${assignment.id}`);
    expect(shown.json).toMatchObject({ state: 'expired', expiredDateTime: '2026-12-01T00:00:00Z' });
    await life.after(3, '');
    expect(removalsOf(assignment)).toHaveLength(1);
  });

  it('takes with it what was asked for meanwhile', async () => {
    const assignment = await assigned();
    const later = await life.ask(
      'v1.0',
      'admin',
      'adminUpdate',
      { id: assignment.id },
      {
        schedule: {
          startDateTime: '2027-06-01T00:00:00Z',
          expiration: { type: 'noExpiration' },
        },
      },
    );
    expect(await life.after(1, later.json['id'])).toContain('scheduled/');
    life.pass(30);
    await life.after(1, '');
    expect(await life.after(0, later.json['id'])).toContain('canceled/Canceled');
    await life.after(2, '');
    expect(place(assignment)).toContain('expired/');
  });

  it('is given up after a failed removal, until that is reprocessed', async () => {
    const assignment = await assigned();
    life.outcome = 'deliveryFailed';
    life.pass(31);
    await life.after(6, '');
    expect(place(assignment)).toContain('delivered/');
    expect(removalsOf(assignment)).toMatchObject([{ state: 'deliveryFailed' }]);
    life.outcome = 'delivered';
    const id = present(removalsOf(assignment)[0]).id;
    const root = '/v1.0/identityGovernance/entitlementManagement/assignmentRequests';
    expect((await life.send('POST', `${root}/${id}/reprocess`)).status).toBe(202);
    await life.after(1, '');
    expect(place(assignment)).toContain('expired/');
  });

  it('ends later once it is extended, without a word', async () => {
    const assignment = await assigned();
    life.pass(29);
    await life.after(1, '');
    expect(assignment.status).toContain('NearExpiry');
    const extended = await life.ask('v1.0', 'manager', 'userUpdate', { id: assignment.id });
    await life.after(2, extended.json['id']);
    expect(place(assignment)).toBe('delivered/Delivered');
    life.pass(2);
    await life.after(2, '');
    expect([place(assignment), removalsOf(assignment).length]).toEqual(['delivered/Delivered', 0]);
    life.pass(29);
    await life.after(3, '');
    expect(place(assignment)).toContain('expired/');
  });

  it('that failed or came in part leaves the assignment as it was', async () => {
    const id = life.assignmentOf('member', 'Sales Reps Dynamics 365');
    const before = { ...life.store.assignments.get(id) };
    for (const outcome of ['deliveryFailed', 'partiallyDelivered'] as const) {
      life.outcome = outcome;
      for (const kind of ['adminUpdate', 'adminRemove']) {
        const asked = await life.ask('v1.0', 'admin', kind, { id });
        expect(await life.after(2, asked.json['id'])).toContain(`${outcome}/`);
        expect(life.store.assignments.get(id)).toEqual(before);
      }
    }
  });
});

it('separation of duties holds for administrators, users and the groups that a package names', async () => {
  const assignment = {
    targetId: personaNamed('member').objectId,
    accessPackageId: life.package('Payments Approver').id,
    assignmentPolicyId: life.policy('Payments Approver').id,
  };
  const justified = { justification: 'x' };
  for (const [as, kind] of [
    ['admin', 'adminAdd'],
    ['member', 'userAdd'],
  ] as const) {
    expect(await life.refused(() => life.ask('v1.0', as, kind, assignment, justified))).toBe(
      '400 IncompatibleAccess',
    );
  }
  const clerk = life.assignmentOf('member', 'Payments Clerk');
  const removed = await life.ask('v1.0', 'member', 'userRemove', { id: clerk });
  await life.after(2, removed.json['id']);
  expect((await life.ask('v1.0', 'member', 'userAdd', assignment, justified)).status).toBe(201);
});
