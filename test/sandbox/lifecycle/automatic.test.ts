import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  changeMembers,
  changePerson,
  noteDirectoryChange,
} from '../../../src/sandbox/tenant/lifecycle/directory.ts';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import type { AssignmentRecord, PersonRecord } from '../../../src/sandbox/tenant/records.ts';
import { first, present } from '../kit.ts';
import { startLife, type Life } from './life.ts';

const onboarding = 'Engineering Onboarding';

let life: Life;
let person: PersonRecord;
beforeEach(async () => {
  life = await startLife();
  person = present(life.store.people.get(personaNamed('owner').objectId));
  if (held() !== undefined) throw new Error('The owner has it already.');
});
afterEach(() => life[Symbol.asyncDispose]());

function held(): AssignmentRecord | undefined {
  const [subject] = life.store.subjects.by('objectId', person.id);
  return life.store.assignments
    .by('targetId', subject?.id ?? '')
    .filter(({ accessPackageId }) => accessPackageId === life.package(onboarding).id)
    .at(-1);
}

async function join(): Promise<void> {
  changePerson(life.store, person, { department: 'Engineering' });
  await life.after(4, '');
}

it('whoever joins a department gets what it has, by a request of the service’s', async () => {
  await join();
  const assignment = present(held());
  expect(assignment).toMatchObject({ state: 'delivered', assignmentPolicyId: life.policy(onboarding, 1).id });
  expect(life.store.requests.by('assignmentId', assignment.id)).toMatchObject([
    { requestType: 'systemAdd', state: 'delivered', requestorId: assignment.targetId },
  ]);
  expect(life.store.directoryChanges.size).toBe(0);
});

it('whoever leaves keeps it for the time of grace, and then loses it', async () => {
  await join();
  changePerson(life.store, person, { department: 'Sales' });
  await life.after(1, '');
  expect(held()).toMatchObject({
    status: 'AutoAssignmentInGracePeriod',
    graceEndDateTime: '2026-11-08T00:00:00.000Z',
  });
  life.pass(6.9);
  await life.after(2, '');
  expect(held()).toMatchObject({ state: 'delivered' });
  life.pass(0.2);
  await life.after(3, '');
  expect(held()).toMatchObject({ state: 'expired', expiredDateTime: life.now().toISOString() });
});

it('whoever comes back within the time of grace keeps it', async () => {
  await join();
  changePerson(life.store, person, { department: 'Sales' });
  await life.after(1, '');
  changePerson(life.store, person, { department: 'Engineering' });
  await life.after(1, '');
  expect(held()).toMatchObject({ status: 'Delivered', graceEndDateTime: null });
  life.pass(10);
  await life.after(3, '');
  expect(held()).toMatchObject({ state: 'delivered' });
});

it('without a time of grace it goes at once, and comes again for who is back', async () => {
  const policy = life.policy(onboarding, 1);
  life.store.policies.update(policy, {
    automaticRequestSettings: {
      requestAccessForAllowedTargets: true,
      removeAccessWhenTargetLeavesAllowedTargets: true,
      gracePeriodBeforeAccessRemoval: null,
    },
  });
  await join();
  changePerson(life.store, person, { department: 'Sales' });
  await life.after(1, '');
  changePerson(life.store, person, { department: 'Engineering' });
  await life.after(6, '');
  const [subject] = life.store.subjects.by('objectId', person.id);
  const states = life.store.assignments
    .by('targetId', subject?.id ?? '')
    .filter(({ accessPackageId }) => accessPackageId === policy.accessPackageId)
    .map(({ state }) => state);
  expect(states).toEqual(['expired', 'delivered']);
  expect(life.store.directoryChanges.size).toBe(0);
});

it('whoever leaves while it is still being delivered gets it and then loses it', async () => {
  changePerson(life.store, person, { department: 'Engineering' });
  await life.after(1, '');
  changePerson(life.store, person, { department: 'Sales' });
  await life.after(4, '');
  expect(held()).toMatchObject({ status: 'AutoAssignmentInGracePeriod' });
});

it('members of a group count as those of a department do, and a new policy looks at everybody', async () => {
  const group = first(life.store.groups.values());
  const policy = life.policy(onboarding, 1);
  life.store.policies.update(policy, {
    specificAllowedTargets: [{ '@odata.type': '#microsoft.graph.groupMembers', groupId: group.id }],
  });
  changeMembers(life.store, group, [...group.memberIds, person.id]);
  await life.after(4, '');
  expect(held()).toMatchObject({ state: 'delivered' });
  changeMembers(
    life.store,
    group,
    group.memberIds.filter((id) => id !== person.id),
  );
  await life.after(1, '');
  expect(held()).toMatchObject({ status: 'AutoAssignmentInGracePeriod' });
  noteDirectoryChange(life.store, policy.id, 'policy');
  await life.after(4, '');
  const holders = life.store.assignments
    .by('assignmentPolicyId', policy.id)
    .filter(({ state }) => state === 'delivered')
    .map(({ targetId }) => life.store.subjects.get(targetId)?.objectId);
  for (const id of group.memberIds) {
    const subject = first(life.store.subjects.by('objectId', id));
    const other = life.store.assignments
      .by('targetId', subject.id)
      .some(
        ({ accessPackageId, state }) => accessPackageId === policy.accessPackageId && state === 'delivered',
      );
    expect(holders.includes(id) || other).toBe(true);
  }
});
