import { describe, expect, test } from 'vitest';
import { personaNamed, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import type { Submission } from '../../../src/sandbox/tenant/requests.ts';
import { contradictions } from './invariants.ts';
import { openScene, tick, type Scene } from './scene.ts';
import { snapshot } from './snapshot.ts';

const lab = 'R&D Lab #1 (50% shared)';
const campaign = 'Marketing Campaign Assets';
const portal = 'Partner Portal – Fabrikam & Friends';

function ask(scene: Scene, packageName: string, change: Partial<Submission> = {}): Submission {
  return { requestType: 'userAdd', accessPackageId: scene.package(packageName).id, ...change };
}

function labAnswers(
  scene: Scene,
  project: string,
  site: string,
  tools?: string,
): Pick<Submission, 'answers'> {
  const values = [project, site, tools];
  const answers = scene.policy(lab).questions.flatMap(({ id }, n) => {
    const value = values[n];
    return value === undefined ? [] : [{ questionId: id, value }];
  });
  return { answers };
}

const justification = 'I need it.';

test('without approval is delivered, for as long as the policy allows', () => {
  const scene = openScene();
  const request = scene.submit('member', ask(scene, campaign));
  expect(tick(scene, request)).toContain('delivering/Delivering');
  expect(tick(scene, request)).toContain('delivered/FulfilledNotificationTriggered delivered/Delivered');
  const assignment = scene.store.assignments.get(request.assignmentId);
  expect(assignment?.assignmentPolicyId).toBe(scene.policy(campaign).id);
  expect(assignment?.schedule.expiration.endDateTime).toBe('2026-12-01T00:00:00.000Z');
  const member = scene.store.subjects.by('objectId', personaNamed('member').objectId)[0];
  expect(request.requestorId).toBe(member?.id);
  expect(contradictions(scene.store, scene.tenant.now(), Infinity)).toEqual([]);
});

test('with approval waits for it, for a fortnight', () => {
  const scene = openScene();
  const answers = labAnswers(scene, 'RD-1234', 'muc', 'laser,printer');
  const request = scene.submit('member', ask(scene, lab, { justification, ...answers }));
  expect(request.answers.map(({ displayValue }) => displayValue)).toEqual([
    'RD-1234',
    'Munich',
    'Laser cutter, 3D printer',
  ]);
  expect(tick(scene, request)).toBe('pendingApproval/PendingApproval null/null');
  expect(scene.store.requests.get(request.id)?.expirationDateTime).toBe('2026-11-15T00:00:00.000Z');
  expect(scene.store.openWork.due(scene.tenant.now())).toEqual([]);
  scene.pass(1);
  expect(tick(scene, request)).toBe('pendingApproval/PendingApproval null/null');
});

test('names oneself and the policy, in any case of letters', () => {
  const scene = openScene();
  const request = scene.submit(
    'member',
    ask(scene, campaign, {
      assignmentPolicyId: scene.policy(campaign).id.toUpperCase(),
      targetObjectId: personaNamed('member').objectId.toUpperCase(),
    }),
  );
  expect(scene.store.assignments.get(request.assignmentId)?.assignmentPolicyId).toBe(
    scene.policy(campaign).id,
  );
});

test('may choose a schedule where the policy allows it', () => {
  const scene = openScene();
  const schedule = {
    startDateTime: '2026-11-02T00:00:00Z',
    recurrence: null,
    expiration: { type: 'afterDateTime', duration: null, endDateTime: '2026-11-05T00:00:00Z' },
  } as const;
  const request = scene.submit('member', ask(scene, campaign, { schedule }));
  expect(tick(scene, request)).toBe('scheduled/PendingNotBefore null/null');
  const onboarding = ask(scene, 'Engineering Onboarding', { schedule });
  expect(scene.refusal('manager', onboarding)).toBe('400 CustomScheduleNotAllowed');
  const untilForever = {
    ...schedule,
    startDateTime: null,
    expiration: { ...schedule.expiration, type: 'noExpiration' },
  } as const;
  expect(scene.refusal('manager', { ...onboarding, schedule: untilForever })).toBe('none');
});

describe('who may ask', () => {
  const notMet = '400 PolicyRequirementsNotMet';
  const cases: readonly [Persona['name'], string, string][] = [
    ['guest', campaign, notMet],
    ['guest', 'Travel Desk Tokyo 出張窓口', 'none'],
    ['member', 'Travel Desk Tokyo 出張窓口', 'none'],
    ['member', portal, notMet],
    ['guest', portal, '400 ExistingGrant'],
    ['guest', 'External Auditors', 'none'],
    ['member', 'External Auditors', notMet],
    ['admin', 'Finance Month-End', notMet],
    ['manager', 'Finance Month-End', '400 ExistingGrant'],
    ['member', 'Finance Month-End', '400 ExistingOpenRequest'],
    ['member', 'HR Confidential', notMet],
    ['manager', 'HR Confidential', 'none'],
    ['member', 'Legacy Intranet Editors', notMet],
    ['member', 'Payments Approver', '400 IncompatibleAccess'],
  ];
  test.each(cases)('%s asks for %s: %s', (name, packageName, outcome) => {
    const scene = openScene();
    expect(scene.refusal(name, ask(scene, packageName, { justification }))).toBe(outcome);
  });
});

describe('is refused, and changes nothing,', () => {
  const cases: readonly [string, string, (scene: Scene) => Submission][] = [
    ['without a package', '400 InvalidModel', () => ({ requestType: 'userAdd' })],
    [
      'for somebody else',
      '400 OnBehalfNotSupported',
      (s) => ask(s, campaign, { targetObjectId: personaNamed('manager').objectId }),
    ],
    [
      'by a policy for administrators',
      '400 PolicyRequirementsNotMet',
      (s) => ask(s, campaign, { assignmentPolicyId: s.policy(campaign, 1).id }),
    ],
    [
      'without justification',
      '400 JustificationRequired',
      (s) => ask(s, lab, labAnswers(s, 'RD-1234', 'muc')),
    ],
    ['without answers', '400 AnswerRequired', (s) => ask(s, lab, { justification })],
    [
      'with a blank answer',
      '400 AnswerRequired',
      (s) => ask(s, lab, { justification, ...labAnswers(s, '', 'muc') }),
    ],
    [
      'with an answer against the pattern',
      '400 AnswerInvalid',
      (s) => ask(s, lab, { justification, ...labAnswers(s, 'rd-1', 'muc') }),
    ],
    [
      'with a choice that is not offered',
      '400 AnswerInvalid',
      (s) => ask(s, lab, { justification, ...labAnswers(s, 'RD-1234', 'muc,tyo') }),
    ],
    [
      'with an answer to no question',
      '400 QuestionNotFound',
      (s) => ask(s, campaign, { answers: [{ questionId: s.package(lab).id, value: 'x' }] }),
    ],
  ];
  test.each(cases)('%s: %s', (_, refusal, submission) => {
    const scene = openScene();
    const before = snapshot(scene.store);
    expect(scene.refusal('member', submission(scene))).toBe(refusal);
    expect(snapshot(scene.store)).toEqual(before);
  });
});

test('must choose where several policies apply', () => {
  const scene = openScene();
  const policy = scene.policy(campaign);
  scene.store.policies.insert({ ...policy, id: scene.tenant.newId() });
  expect(scene.refusal('member', ask(scene, campaign))).toBe('400 AssignmentPolicyNotSpecified');
  expect(scene.refusal('member', ask(scene, campaign, { assignmentPolicyId: policy.id }))).toBe('none');
});

test('is refused to members of an incompatible group', () => {
  const scene = openScene();
  const hr = scene.package('HR Confidential');
  const group = scene.store.groups.get(hr.incompatibleGroupIds[0] ?? '');
  group?.memberIds.push(personaNamed('manager').objectId);
  expect(scene.refusal('manager', ask(scene, hr.displayName, { justification }))).toBe(
    '400 IncompatibleAccess',
  );
});
