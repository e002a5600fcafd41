import { expect, it } from 'vitest';
import { management, startClient } from '../kit.ts';
import { snapshot } from '../tenant/snapshot.ts';

const schedule = { expiration: { type: 'noExpiration' } };

it.each([
  ['v1.0', 'assignmentRequests', 'assignment'],
  ['beta', 'assignmentRequests', 'assignment'],
  ['beta', 'accessPackageAssignmentRequests', 'accessPackageAssignment'],
])(
  '%s %s: a role in one catalog reaches no assignment of another, whatever its body says',
  async (version, segment, member) => {
    await using client = await startClient();
    const { store } = client.sandbox;
    const packages = [...store.accessPackages.values()];
    const own = packages.find(({ displayName }) => displayName === 'Sales Reps Dynamics 365');
    const foreign = packages.find(({ displayName }) => displayName === 'Engineering Onboarding');
    const [assignment] = store.assignments
      .by('accessPackageId', foreign?.id ?? '')
      .filter(({ state }) => state === 'delivered');
    const policyId = [...store.policies.by('accessPackageId', own?.id ?? '')][0]?.id;
    const before = JSON.stringify(snapshot(store));
    for (const requestType of ['adminRemove', 'adminUpdate']) {
      for (const said of [
        {},
        { accessPackageId: own?.id },
        { accessPackageId: own?.id, assignmentPolicyId: policyId },
      ]) {
        const body = {
          requestType,
          [member]: { id: assignment?.id, ...said },
          ...(requestType === 'adminUpdate' && { schedule }),
        };
        const url = `/${version}/${management}/${segment}`;
        const answer = await client.post(url, body, 'salesassignments');
        expect([answer.status, answer.code]).toEqual([403, 'UnAuthorized']);
      }
    }
    expect(JSON.stringify(snapshot(store))).toBe(before);
  },
);

it.each([
  ['accessPackageId', '00000000-0000-4000-8000-0000000000aa'],
  ['assignmentPolicyId', 'nonsense'],
  ['targetId', '00000000-0000-4000-8000-0000000000bb'],
])('refuses an update or removal that says another %s than the assignment has', async (name, value) => {
  await using client = await startClient();
  const { store } = client.sandbox;
  const [subject] = store.subjects.by('objectId', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05');
  const [assignment] = store.assignments
    .by('targetId', subject?.id ?? '')
    .filter(({ state }) => state === 'delivered');
  const before = JSON.stringify(snapshot(store));
  for (const [requestType, persona] of [
    ['userRemove', 'member'],
    ['adminRemove', 'admin'],
    ['adminUpdate', 'admin'],
  ] as const) {
    const body = { requestType, assignment: { id: assignment?.id, [name]: value } };
    const answer = await client.post(`/v1.0/${management}/assignmentRequests`, body, persona);
    expect([answer.status, answer.code]).toEqual([400, 'InvalidModel']);
  }
  expect(JSON.stringify(snapshot(store))).toBe(before);
});
