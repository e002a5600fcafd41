import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import { everyWay, startLife, type Life } from './life.ts';

const sales = 'Sales Reps Dynamics 365';
const campaign = 'Marketing Campaign Assets';
const onboarding = 'Engineering Onboarding';
const lab = 'R&D Lab #1 (50% shared)';
const done = 'delivered/FulfilledNotificationTriggered';

let life: Life;
beforeEach(async () => {
  life = await startLife();
});
afterEach(() => life[Symbol.asyncDispose]());

const until = (endDateTime: string) => ({
  schedule: {
    startDateTime: '2026-11-01T00:00:00Z',
    recurrence: null,
    expiration: { endDateTime, duration: null, type: 'afterDateTime' },
  },
});

describe.each(everyWay)('by %s', (way) => {
  it('an administrator adds without anybody’s approval', async () => {
    const answer = await life.ask(way, 'admin', 'AdminAdd', {
      targetId: personaNamed('owner').objectId,
      assignmentPolicyId: life.policy(sales).id,
      accessPackageId: life.package(sales).id,
    });
    expect(answer).toMatchObject({ status: 201, json: { createdDateTime: null } });
    expect(await life.after(1, answer.json['id'])).toBe('delivering/Delivering delivering/Delivering');
    expect(await life.after(1, answer.json['id'])).toBe(`${done} delivered/Delivered`);
  });

  it('an administrator extends, shortens and removes', async () => {
    const id = life.assignmentOf('member', sales);
    const extended = await life.ask(way, 'manager', 'AdminUpdate', { id }, until('2029-01-01T00:00:00Z'));
    expect(extended.status).toBe(201);
    expect(await life.after(2, extended.json['id'])).toBe(`${done} delivered/Delivered`);
    expect(life.store.assignments.get(id)).toMatchObject({
      isExtended: true,
      schedule: { expiration: { endDateTime: '2029-01-01T00:00:00.000Z' } },
    });
    const shortened = await life.ask(way, 'manager', 'adminUpdate', { id }, until('2026-12-01T00:00:00Z'));
    await life.after(2, shortened.json['id']);
    expect(life.store.assignments.get(id)?.schedule.expiration.endDateTime).toBe('2026-12-01T00:00:00.000Z');

    const removed = await life.ask(way, 'admin', 'AdminRemove', { id }, { justification: 'Moved on.' });
    expect(removed).toMatchObject({ status: 201 });
    expect(await life.after(1, removed.json['id'])).toContain('delivering/Delivering delivered/Delivered');
    expect(await life.after(1, removed.json['id'])).toBe(
      'delivered/Delivered expired/ExpiredNotificationTriggered',
    );
    expect(life.store.assignments.get(id)?.expiredDateTime).toBe(life.now().toISOString());
  });

  it('a user extends by as long again, shortens where the policy lets them, and removes', async () => {
    const id = life.assignmentOf('member', sales);
    const before = Date.parse(life.store.assignments.get(id)?.schedule.expiration.endDateTime ?? '');
    const extended = await life.ask(way, 'member', 'UserUpdate', { id });
    expect(extended.status).toBe(201);
    expect(await life.after(2, extended.json['id'])).toBe(`${done} delivered/Delivered`);
    const after = Date.parse(life.store.assignments.get(id)?.schedule.expiration.endDateTime ?? '');
    expect(after - before).toBe(365 * 86_400_000);
    const removed = await life.ask(way, 'member', 'userRemove', { id });
    expect(await life.after(2, removed.json['id'])).toContain('expired/');
    expect(await life.refused(() => life.ask(way, 'member', 'userRemove', { id }))).toBe(
      '400 AssignmentNotRemovable',
    );
  });

  it('a manager asks for one of theirs, where the policy lets them', async () => {
    const report = [...life.store.people.values()].find(
      ({ id, managerId }) =>
        managerId === personaNamed('manager').objectId &&
        life.store.subjects
          .by('objectId', id)
          .every((subject) =>
            life.store.assignments
              .by('targetId', subject.id)
              .every(({ accessPackageId }) => accessPackageId !== life.package(sales).id),
          ),
    );
    const assignment = {
      accessPackageId: life.package(sales).id,
      assignmentPolicyId: life.policy(sales).id,
      target: { objectId: report?.id, subjectType: 'user' },
    };
    const rest = { justification: 'Joins us.' };
    expect(await life.refused(() => life.ask(way, 'member', 'userAdd', assignment, rest))).toBe(
      '400 OnBehalfNotSupported',
    );
    const { assignmentPolicyId: _, ...unchosen } = assignment;
    expect(await life.refused(() => life.ask(way, 'manager', 'userAdd', unchosen, rest))).toBe(
      '400 InvalidModel',
    );
    const answer = await life.ask(way, 'manager', 'UserAdd', assignment, rest);
    expect(answer.status).toBe(201);
    expect(await life.after(1, answer.json['id'])).toBe('pendingApproval/PendingApproval null/null');
    const others = await life.client.v1(
      "assignmentRequests/filterByCurrentUser(on='requestForOthers')?$expand=requestor",
      'manager',
    );
    expect(others.value).toMatchObject([
      { id: answer.json['id'], requestor: { objectId: personaNamed('manager').objectId } },
    ]);
  });

  it('an approver removes what is theirs to approve', async () => {
    const id = life.assignmentOf('member', sales);
    expect(await life.refused(() => life.ask(way, 'guest', 'approverRemove', { id }))).toBe(
      '403 UnAuthorized',
    );
    const answer = await life.ask(way, 'approver', 'ApproverRemove', { id });
    expect(answer.status).toBe(201);
    expect(await life.after(2, answer.json['id'])).toContain('expired/');
  });

  it('refuses in words, and changes nothing', async () => {
    const id = life.assignmentOf('member', sales);
    const strange = '11111111-2222-4333-8444-555555555555';
    const refusals: readonly (readonly [string, () => ReturnType<Life['ask']>])[] = [
      ['400 RequestTypeNotSupported', () => life.ask(way, 'admin', 'systemRemove', { id })],
      ['400 InvalidModel', () => life.ask(way, 'admin', 'onBehalfAdd', { id })],
      ['400 InvalidModel', () => life.ask(way, 'admin', 'adminRemove', {})],
      ['400 InvalidModel', () => life.ask(way, 'admin', 'adminUpdate', { id: 'mine' })],
      ['404 AssignmentNotFound', () => life.ask(way, 'admin', 'adminRemove', { id: strange })],
      ['403 UnAuthorized', () => life.ask(way, 'member', 'adminRemove', { id })],
      ['403 UnAuthorized', () => life.ask(way, 'guest', 'userRemove', { id })],
      ['403 UnAuthorized', () => life.ask(way, 'guest', 'userUpdate', { id })],
      [
        '400 CustomScheduleNotAllowed',
        () => life.ask(way, 'member', 'userUpdate', { id }, until('2026-12-01T00:00:00Z')),
      ],
      [
        '400 InvalidSchedule',
        () => life.ask(way, 'admin', 'adminUpdate', { id }, until('2026-10-01T00:00:00Z')),
      ],
      [
        '403 UnAuthorized',
        () => life.ask(way, 'member', 'userUpdate', { id }, { parameters: { bypassApproval: true } }),
      ],
    ];
    for (const [refusal, attempt] of refusals) expect(await life.refused(attempt)).toBe(refusal);
    const open = await life.ask(way, 'admin', 'adminRemove', { id });
    expect(open.status).toBe(201);
    const again = await life.ask(way, 'member', 'userRemove', { id });
    expect(again).toMatchObject({ status: 400, code: 'ExistingOpenRequest' });
  });

  it('asks the policy whether users may extend or remove', async () => {
    const id = life.assignmentOf('member', sales);
    const policy = life.policy(sales);
    const { requestorSettings } = policy;
    life.store.policies.update(policy, { canExtend: false });
    expect(await life.refused(() => life.ask(way, 'member', 'userUpdate', { id }))).toBe(
      '400 ExtensionNotAllowed',
    );
    life.store.policies.update(policy, {
      requestorSettings: {
        ...requestorSettings,
        enableTargetsToSelfUpdateAccess: false,
        enableTargetsToSelfRemoveAccess: false,
      },
    });
    for (const kind of ['userUpdate', 'userRemove']) {
      expect(await life.refused(() => life.ask(way, 'member', kind, { id }))).toBe(
        '400 PolicyRequirementsNotMet',
      );
    }
  });
});

describe('an update', () => {
  it('of answers changes those alone that may be changed', async () => {
    const answersOf = (site: string, code: string) => {
      const [project, place] = life.policy(lab).questions;
      return {
        answers: [
          { value: code, answeredQuestion: { id: project?.id } },
          { value: site, answeredQuestion: { id: place?.id } },
        ],
      };
    };
    const asked = await life.ask(
      'v1.0',
      'manager',
      'userAdd',
      { accessPackageId: life.package(lab).id },
      { justification: 'Research', parameters: {}, ...answersOf('muc', 'RD-1234') },
    );
    expect(asked.status).toBe(201);
    await life.after(1, asked.json['id']);
    const approval = life.store.approvals.get(String(asked.json['id']));
    await life.send(
      'PATCH',
      `/v1.0/identityGovernance/entitlementManagement/accessPackageAssignmentApprovals/${approval?.id}/stages/${approval?.stages[0]?.id}`,
      { reviewResult: 'Approve', justification: 'Fine' },
      'approver',
    );
    expect(await life.after(2, asked.json['id'])).toContain('delivered/Delivered');
    const id = life.assignmentOf('manager', lab);
    expect(
      await life.refused(() => life.ask('v1.0', 'manager', 'userUpdate', { id }, answersOf('tyo', 'RD-1'))),
    ).toBe('400 AnswerInvalid');
    expect(
      await life.refused(() =>
        life.ask('v1.0', 'manager', 'userUpdate', { id }, answersOf('tyo', 'RD-9999')),
      ),
    ).toBe('400 AnswerNotEditable');
    const changed = await life.ask('v1.0', 'manager', 'userUpdate', { id }, answersOf('muc', 'RD-9999'));
    expect(changed.status).toBe(201);
    const before = life.store.assignments.get(id)?.schedule;
    expect(await life.after(2, changed.json['id'])).toContain('delivered/Delivered');
    expect(life.store.assignments.get(id)?.schedule).toBe(before);
  });

  it('awaits approval where the policy asks for it, and may start later', async () => {
    const id = life.assignmentOf('manager', 'Finance Month-End');
    const asked = await life.ask('v1.0', 'manager', 'userUpdate', { id });
    expect(await life.after(1, asked.json['id'])).toContain('pendingApproval/PendingApproval delivered/');
    const other = life.assignmentOf('member', sales);
    const later = await life.ask(
      'v1.0',
      'admin',
      'adminUpdate',
      { id: other },
      {
        schedule: {
          startDateTime: '2026-11-05T00:00:00Z',
          expiration: { type: 'afterDuration', duration: 'P10D' },
        },
      },
    );
    expect(await life.after(2, later.json['id'])).toContain('scheduled/PendingNotBefore');
    life.pass(4);
    expect(await life.after(2, later.json['id'])).toContain(done);
    expect(life.store.assignments.get(other)?.schedule.expiration.endDateTime).toBe(
      '2026-11-15T00:00:00.000Z',
    );
  });

  it('by package finds one’s own, as older documents have it', async () => {
    const accessPackageId = life.package(sales).id;
    expect(await life.refused(() => life.ask('v1.0', 'guest', 'userUpdate', { accessPackageId }))).toBe(
      '404 AssignmentNotFound',
    );
    const answer = await life.ask('v1.0', 'member', 'userUpdate', { accessPackageId });
    expect(answer.status).toBe(201);
  });

  it('shortens one’s own where the policy lets one choose', async () => {
    const asked = await life.ask('v1.0', 'manager', 'userAdd', {
      accessPackageId: life.package(campaign).id,
    });
    await life.after(2, asked.json['id']);
    const id = life.assignmentOf('manager', campaign);
    const short = await life.ask('v1.0', 'manager', 'userUpdate', { id }, until('2026-11-10T00:00:00Z'));
    expect(short.status).toBe(201);
    await life.after(2, short.json['id']);
    expect(life.store.assignments.get(id)).toMatchObject({
      isExtended: false,
      schedule: { expiration: { endDateTime: '2026-11-10T00:00:00.000Z' } },
    });
  });
});

it.each(['adminAdd', 'adminUpdate', 'adminRemove', 'userAdd', 'userUpdate', 'userRemove', 'approverRemove'])(
  '%s that is only to be validated is answered and not kept',
  async (kind) => {
    const id = life.assignmentOf('member', sales);
    const isAdd = kind.endsWith('Add');
    const as = kind.startsWith('admin') ? 'admin' : kind === 'approverRemove' ? 'approver' : 'member';
    const accessPackageId =
      isAdd && kind === 'userAdd' ? life.package('Travel Desk Tokyo 出張窓口').id : life.package(sales).id;
    const assignment = isAdd
      ? {
          accessPackageId,
          ...(as === 'admin' && {
            assignmentPolicyId: life.policy(sales).id,
            targetId: personaNamed('owner').objectId,
          }),
        }
      : { id };
    const attempt = () => life.ask('beta, new segment', as, kind, assignment, { isValidationOnly: true });
    expect(await life.refused(attempt)).toBe('201 undefined');
  },
);

it('an administrator’s bypass of approval is taken, and needs nothing more', async () => {
  const answer = await life.ask(
    'beta, new segment',
    'admin',
    'adminAdd',
    {
      targetId: personaNamed('owner').objectId,
      assignmentPolicyId: life.policy(sales).id,
      accessPackageId: life.package(sales).id,
    },
    { parameters: { bypassApproval: true } },
  );
  expect(answer.status).toBe(201);
  expect(await life.after(2, answer.json['id'])).toContain('delivered/Delivered');
  expect(life.assignmentOf('owner', sales)).toBeDefined();
  expect(life.assignmentOf('member', onboarding)).toBeDefined();
});
