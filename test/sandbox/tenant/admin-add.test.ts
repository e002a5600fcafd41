import { expect, test } from 'vitest';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import type { Submission } from '../../../src/sandbox/tenant/requests.ts';
import type { Schedule } from '../../../src/sandbox/tenant/records.ts';
import { contradictions } from './invariants.ts';
import { openScene, tick, type Scene } from './scene.ts';
import { snapshot } from './snapshot.ts';

const sales = 'Sales Reps Dynamics 365';

function addToSales(scene: Scene, change: Partial<Submission> = {}): Submission {
  return {
    requestType: 'adminAdd',
    accessPackageId: scene.package(sales).id,
    assignmentPolicyId: scene.policy(sales, 1).id,
    targetObjectId: personaNamed('approver').objectId,
    ...change,
  };
}

test('is accepted, then delivered step by step', () => {
  const scene = openScene();
  const request = scene.submit('admin', addToSales(scene, { justification: 'New in sales' }));
  expect(request).toMatchObject({
    requestType: 'adminAdd',
    state: 'submitted',
    status: 'Accepted',
    createdDateTime: '2026-11-01T00:00:00.000Z',
    completedDateTime: null,
    justification: 'New in sales',
  });
  expect(scene.store.assignments.get(request.assignmentId)).toMatchObject({ state: null, status: null });
  expect(tick(scene, request)).toBe('delivering/Delivering delivering/Delivering');
  scene.pass(0.01);
  expect(tick(scene, request)).toBe('delivered/FulfilledNotificationTriggered delivered/Delivered');
  expect(scene.store.requests.get(request.id)?.completedDateTime).toBe('2026-11-01T00:14:24.000Z');
  expect(tick(scene, request)).toBe('delivered/FulfilledNotificationTriggered delivered/Delivered');
  expect(scene.store.assignments.get(request.assignmentId)?.schedule).toEqual({
    startDateTime: '2026-11-01T00:00:00.000Z',
    recurrence: null,
    expiration: { type: 'noExpiration', duration: null, endDateTime: null },
  });
  expect(contradictions(scene.store, scene.tenant.now(), Infinity)).toEqual([]);
});

test('is not held up by the approval that the policy asks of users, and ends when the policy says', () => {
  const scene = openScene();
  const assignmentPolicyId = scene.policy(sales, 0).id;
  const request = scene.submit('manager', addToSales(scene, { assignmentPolicyId }));
  expect(tick(scene, request)).toContain('delivering');
  expect(scene.store.assignments.get(request.assignmentId)?.schedule.expiration).toEqual({
    type: 'afterDateTime',
    duration: null,
    endDateTime: '2027-11-01T00:00:00.000Z',
  });
});

test('waits for a start in the future and keeps a sooner end', () => {
  const scene = openScene();
  const request = scene.submit(
    'owner',
    addToSales(scene, {
      schedule: {
        startDateTime: '2026-11-03T08:00:00Z',
        recurrence: null,
        expiration: { type: 'afterDuration', duration: 'PT12H', endDateTime: null },
      },
    }),
  );
  expect(tick(scene, request)).toBe('scheduled/PendingNotBefore null/null');
  expect(tick(scene, request)).toBe('scheduled/PendingNotBefore null/null');
  scene.pass(3);
  expect(tick(scene, request)).toContain('delivering');
  expect(scene.store.assignments.get(request.assignmentId)?.schedule).toEqual({
    startDateTime: '2026-11-03T08:00:00Z',
    recurrence: null,
    expiration: { type: 'afterDateTime', duration: null, endDateTime: '2026-11-03T20:00:00.000Z' },
  });
});

test('by email makes a subject without object id, whom delivery brings into the directory', () => {
  const scene = openScene();
  const { targetObjectId: _, ...byNobody } = addToSales(scene);
  const request = scene.submit('admin', { ...byNobody, targetEmail: 'new@adatum.example' });
  const target = () => scene.store.subjects.by('email', 'NEW@adatum.example')[0];
  expect(target()).toMatchObject({ objectId: null, displayName: null, email: 'new@adatum.example' });
  expect(scene.refusal('admin', { ...byNobody, targetEmail: 'new@adatum.example' })).toBe(
    '400 ExistingOpenRequest',
  );
  tick(scene, request);
  tick(scene, request);
  expect(scene.store.people.get(target()?.objectId ?? '')).toMatchObject({
    userType: 'Guest',
    userPrincipalName: 'new_adatum.example#EXT#@contoso.example',
  });
  expect(contradictions(scene.store, scene.tenant.now(), Infinity)).toEqual([]);
});

test('by the email of somebody who is there finds them', () => {
  const scene = openScene();
  const { targetObjectId: _, ...byNobody } = addToSales(scene);
  const request = scene.submit('admin', { ...byNobody, targetEmail: 'Approver@contoso.example' });
  const assignment = scene.store.assignments.get(request.assignmentId);
  expect(scene.store.subjects.get(assignment?.targetId ?? '')?.principalName).toBe(
    'approver@contoso.example',
  );
});

test('that is only to be validated is checked and not kept', () => {
  const scene = openScene();
  const before = snapshot(scene.store);
  const request = scene.submit('admin', addToSales(scene, { isValidationOnly: true }));
  expect(request).toMatchObject({ state: 'submitted', isValidationOnly: true });
  expect(snapshot(scene.store)).toEqual(before);
});

const strangeId = '11111111-2222-4333-8444-555555555555';
const end = (endDateTime: string | null): Schedule => ({
  startDateTime: null,
  recurrence: null,
  expiration: { type: 'afterDateTime', duration: null, endDateTime },
});

const refused: readonly [string, string, (scene: Scene) => Submission][] = [
  ['without a package', '400 InvalidModel', () => ({ requestType: 'adminAdd' })],
  [
    'with an empty GUID',
    '400 InvalidModel',
    (s) => addToSales(s, { accessPackageId: strangeId.replaceAll(/\w/g, '0') }),
  ],
  ['with an id that is none', '400 InvalidModel', (s) => addToSales(s, { targetObjectId: 'me' })],
  [
    'for an unknown package',
    '404 AccessPackageNotFound',
    (s) => addToSales(s, { accessPackageId: strangeId }),
  ],
  [
    'with an unknown policy',
    '404 AssignmentPolicyNotFound',
    (s) => addToSales(s, { assignmentPolicyId: strangeId }),
  ],
  [
    'with the policy of another package',
    '400 PolicyNotInAccessPackage',
    (s) => addToSales(s, { assignmentPolicyId: s.policy('Payments Clerk').id }),
  ],
  ['for somebody unknown', '404 TargetNotFound', (s) => addToSales(s, { targetObjectId: strangeId })],
  [
    'for somebody who has it',
    '400 ExistingGrant',
    (s) => addToSales(s, { targetObjectId: personaNamed('member').objectId }),
  ],
  [
    'for somebody who has what must not go with it',
    '400 IncompatibleAccess',
    (s) => ({
      requestType: 'adminAdd',
      accessPackageId: s.package('Payments Approver').id,
      assignmentPolicyId: s.policy('Payments Approver').id,
      targetObjectId: personaNamed('member').objectId,
    }),
  ],
  [
    'that ends before it starts',
    '400 InvalidSchedule',
    (s) => addToSales(s, { schedule: end('2026-10-01T00:00:00Z') }),
  ],
  ['without the end that it names', '400 InvalidSchedule', (s) => addToSales(s, { schedule: end(null) })],
];

test.each(refused)('%s is refused with %s and changes nothing', (_, refusal, submission) => {
  const scene = openScene();
  const before = snapshot(scene.store);
  expect(scene.refusal('admin', submission(scene))).toBe(refusal);
  expect(snapshot(scene.store)).toEqual(before);
});

test.each(['approver', 'member', 'guest'] as const)('is not for the %s to make', (name) => {
  const scene = openScene();
  expect(scene.refusal(name, addToSales(scene))).toBe('403 UnAuthorized');
});

test('kinds that the service alone makes are refused in words', () => {
  const scene = openScene();
  expect(scene.refusal('admin', { requestType: 'systemRemove' })).toBe('400 RequestTypeNotSupported');
});

test('new ids follow from the seed', () => {
  const [one, other] = [openScene(), openScene()];
  expect(one.submit('admin', addToSales(one))).toEqual(other.submit('admin', addToSales(other)));
});
