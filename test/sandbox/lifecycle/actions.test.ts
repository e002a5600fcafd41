import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcomeByResources } from '../../../src/sandbox/tenant/lifecycle/outcome.ts';
import { personaNamed, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import { callOutUnder } from './extension.ts';
import { everyWay, startLife, ways, type Life, type Way } from './life.ts';

const sales = 'Sales Reps Dynamics 365';
const campaign = 'Marketing Campaign Assets';
const strange = '11111111-2222-4333-8444-555555555555';

let life: Life;
beforeEach(async () => {
  life = await startLife();
});
afterEach(() => life[Symbol.asyncDispose]());

async function ask(packageName: string, rest: object = {}): Promise<string> {
  const assignment = { accessPackageId: life.package(packageName).id };
  const { status, json } = await life.ask('v1.0', 'manager', 'userAdd', assignment, {
    justification: 'Please',
    ...rest,
  });
  expect(status).toBe(201);
  return String(json['id']);
}

const act = (way: Way, id: string, action: string, as: Persona['name'] = 'admin', body?: unknown) =>
  life.send('POST', `${ways[way].root}/${ways[way].requests}/${id}/${action}`, body, as);
const erase = (way: Way, id: string, as: Persona['name'] = 'admin') =>
  life.send('DELETE', `${ways[way].root}/${ways[way].requests}/${id}`, undefined, as);

describe.each(everyWay)('by %s', (way) => {
  it('whoever asked cancels while it can be, and nobody else', async () => {
    const id = await ask(sales);
    await life.after(1, id);
    expect(await life.refused(() => act(way, id, 'cancel', 'admin'))).toBe('403 UnAuthorized');
    expect(await life.refused(() => act(way, strange, 'cancel', 'admin'))).toBe('404 ResourceNotFound');
    expect(await act(way, id, 'Cancel', 'manager')).toMatchObject({ status: 204, text: '' });
    expect(await life.after(1, id)).toBe('canceled/Canceled null/null');
    expect(life.store.approvals.get(id)?.stages).toMatchObject([{ status: 'Expired' }]);
    expect(await life.refused(() => act(way, id, 'cancel', 'manager'))).toBe('400 RequestNotCancelable');
    const later = await ask(campaign, { schedule: { startDateTime: '2026-11-09T00:00:00Z' } });
    expect(await life.after(1, later)).toContain('scheduled/');
    expect((await act(way, later, 'cancel', 'manager')).status).toBe(204);
    const swift = await ask(campaign);
    await life.after(1, swift);
    expect(await life.after(0, swift)).toContain('delivering/');
    const tooLate = await act(way, swift, 'cancel', 'manager');
    expect(tooLate).toMatchObject({ status: 400, code: 'RequestNotCancelable' });
  });

  it.each(['deliveryFailed', 'partiallyDelivered'] as const)(
    '%s is reprocessed within a fortnight',
    async (outcome) => {
      life.outcome = outcome;
      const id = await ask(campaign);
      const status = outcome === 'deliveryFailed' ? 'DeliveryFailed' : 'PartiallyDelivered';
      expect(await life.after(2, id)).toBe(`${outcome}/${status} ${outcome}/${status}`);
      expect(await life.refused(() => act(way, id, 'reprocess', 'member'))).toBe('403 UnAuthorized');
      life.pass(13);
      expect(await act(way, id, 'reprocess')).toMatchObject({ status: 202, text: '' });
      expect(await life.after(1, id)).toBe(`${outcome}/${status} ${outcome}/${status}`);
      life.outcome = 'delivered';
      life.pass(14.5);
      await life.after(3, id);
      expect(await life.refused(() => act(way, id, 'reprocess'))).toBe('400 RequestNotReprocessable');
      const other = await life.ask('v1.0', 'admin', 'adminAdd', {
        targetId: personaNamed('owner').objectId,
        assignmentPolicyId: life.policy(sales).id,
        accessPackageId: life.package(sales).id,
      });
      await life.after(2, other.json['id']);
      expect(await life.refused(() => act(way, String(other.json['id']), 'reprocess'))).toBe(
        '400 RequestNotReprocessable',
      );
    },
  );

  it('a request is deleted when it is over and nothing hangs off it', async () => {
    const id = await ask(sales);
    await life.after(1, id);
    expect(await life.refused(() => erase(way, id))).toBe('400 RequestNotDeletable');
    await act(way, id, 'cancel', 'manager');
    const assignmentId = life.store.requests.get(id)?.assignmentId ?? '';
    expect(await life.refused(() => erase(way, id, 'member'))).toBe('403 UnAuthorized');
    expect(await erase(way, id)).toMatchObject({ status: 204, text: '' });
    expect(life.store.requests.get(id)).toBeUndefined();
    expect(life.store.assignments.get(assignmentId)).toBeUndefined();
    expect(life.store.approvals.get(id)).toBeUndefined();
    expect((await erase(way, id)).status).toBe(404);

    const delivered = await ask(campaign);
    await life.after(2, delivered);
    expect(await life.refused(() => erase(way, delivered))).toBe('400 RequestHasAssignment');
    const removal = await life.ask('v1.0', 'admin', 'adminRemove', {
      id: life.assignmentOf('manager', campaign),
    });
    await life.after(2, removal.json['id']);
    expect(await life.refused(() => erase(way, delivered))).toBe('400 RequestHasAssignment');
    expect((await erase(way, String(removal.json['id']))).status).toBe(204);
  });
});

describe.each([
  ['v1.0', 'assignments'],
  ['beta', 'accessPackageAssignments'],
])('an assignment in %s', (version, segment) => {
  it('is reprocessed while it is delivered', async () => {
    const root = `/${version}/identityGovernance/entitlementManagement/${segment}`;
    const id = life.assignmentOf('member', sales);
    const reprocess = (key: string, as: Persona['name'] = 'admin') =>
      life.send('POST', `${root}/${key}/reprocess`, undefined, as);
    expect(await life.refused(() => reprocess(strange))).toBe('404 ResourceNotFound');
    expect(await life.refused(() => reprocess('mine'))).toBe('400 BadRequest');
    expect(await life.refused(() => reprocess(id, 'member'))).toBe('403 UnAuthorized');
    const failed = [...life.store.assignments.values()].find(({ state }) => state === 'expired');
    expect(await life.refused(() => reprocess(failed?.id ?? ''))).toBe('400 AssignmentNotReprocessable');
    const before = { ...life.store.assignments.get(id) };
    expect(await reprocess(id)).toMatchObject({ status: 202, text: '' });
    const made = life.store.requests.by('assignmentId', id).at(-1);
    expect(made).toMatchObject({ requestType: 'systemUpdate', state: 'submitted' });
    expect((await reprocess(id)).code).toBe('ExistingOpenRequest');
    expect(await life.after(2, made?.id)).toContain('delivered/FulfilledNotificationTriggered delivered/');
    expect(life.store.assignments.get(id)).toEqual(before);
  });
});

function callback(id: string, stage: string, change: object = {}) {
  return {
    source: 'Contoso.SodCheckProcess',
    type: `microsoft.graph.accessPackageCustomExtensionStage.${stage}`,
    data: {
      '@odata.type': 'microsoft.graph.accessPackageAssignmentRequestCallbackData',
      stage,
      customExtensionStageInstanceId: life.store.requests.get(id)?.callouts?.at(-1)?.id,
      customExtensionStageInstanceDetail: 'Verified',
      ...change,
    },
  };
}

describe('a custom extension', () => {
  beforeEach(() => {
    const stages = [
      'assignmentRequestCreated',
      'assignmentRequestApproved',
      'assignmentRequestGranted',
    ] as const;
    for (const name of [campaign, sales]) callOutUnder(life, life.policy(name), stages, 'P2D');
  });

  const created = 'assignmentRequestCreated';

  it.each(everyWay)('is waited for and resumes, by %s', async (way) => {
    const id = await ask(campaign);
    expect(await life.after(2, id)).toBe('submitted/WaitingForCallback null/null');
    const shown = await life.client.v1(`assignmentRequests/${id}`);
    expect(shown.json['customExtensionCalloutInstances']).toMatchObject([
      { customExtensionId: life.policy(campaign).id, status: 'waitingForCallback', detail: null },
    ]);
    expect(await life.refused(() => act(way, id, 'cancel', 'manager'))).toBe('400 RequestNotCancelable');
    const wrong: readonly (readonly [string, unknown])[] = [
      [
        '400 CustomExtensionInstanceNotFound',
        callback(id, created, { customExtensionStageInstanceId: strange }),
      ],
      ['400 CustomExtensionInstanceNotFound', callback(id, 'assignmentRequestApproved')],
      ['400 InvalidModel', callback(id, 'assignmentRequestApproved', { state: 'denied' })],
      ['400 InvalidModel', callback(id, created, { state: 'approved' })],
      [
        '400 InvalidModel',
        { ...callback(id, created), type: 'microsoft.graph.accessPackageCustomExtensionStage.x' },
      ],
      ['400 InvalidModel', {}],
    ];
    for (const [refusal, body] of wrong) {
      expect(await life.refused(() => act(way, id, 'resume', 'admin', body))).toBe(refusal);
    }
    expect(await life.refused(() => act(way, id, 'resume', 'member', callback(id, created)))).toBe(
      '403 UnAuthorized',
    );
    expect(await act(way, id, 'resume', 'admin', callback(id, created))).toMatchObject({ status: 204 });
    expect(await life.after(1, id)).toBe('submitted/WaitingForCallback null/null');
    await act(way, id, 'resume', 'admin', callback(id, 'AssignmentRequestApproved'));
    expect(await life.after(2, id)).toContain('delivered/FulfilledNotificationTriggered');
    expect(life.store.requests.get(id)?.callouts).toMatchObject([
      { stage: created, status: 'callbackReceived', detail: 'Verified' },
      { stage: 'assignmentRequestApproved', status: 'callbackReceived' },
      { stage: 'assignmentRequestGranted', status: 'calloutSent' },
    ]);
    const late = await act(way, id, 'resume', 'admin', callback(id, created));
    expect(late).toMatchObject({ status: 400, code: 'RequestNotWaitingForCallback' });
  });

  it.each(['Denied', 'canceled'])('ends a request that was just created: %s', async (state) => {
    const id = await ask(campaign);
    await life.after(1, id);
    await act('v1.0', id, 'resume', 'admin', callback(id, created, { state }));
    expect(await life.after(1, id)).toContain(`${state.toLowerCase()}/`);
  });

  it('that says nothing in time denies, before and after approval', async () => {
    const id = await ask(campaign);
    await life.after(1, id);
    life.pass(2);
    expect(await life.after(1, id)).toBe('denied/Denied null/null');
    expect(life.store.requests.get(id)?.callouts).toMatchObject([{ status: 'callbackTimedOut' }]);

    const approved = await ask(sales);
    await life.after(1, approved);
    await act('v1.0', approved, 'resume', 'admin', callback(approved, created));
    expect(await life.after(1, approved)).toContain('pendingApproval/PendingApproval');
    const stageId = life.store.approvals.get(approved)?.stages[0]?.id;
    await life.send(
      'PATCH',
      `${ways['v1.0'].root}/accessPackageAssignmentApprovals/${approved}/stages/${stageId}`,
      { reviewResult: 'Approve', justification: 'OK' },
      'approver',
    );
    expect(await life.after(1, approved)).toBe('pendingApproval/WaitingForCallback null/null');
    life.pass(2);
    expect(await life.after(1, approved)).toBe('denied/Denied null/null');
  });
});

it('a delivery fails by those of its resources that fail', () => {
  const { store } = life;
  const [request] = store.requests.by('accessPackageId', life.package(sales).id);
  if (request === undefined) throw new Error('Nobody asks for it.');
  expect(outcomeByResources(store, request, () => false)).toBe('delivered');
  expect(outcomeByResources(store, request, () => true)).toBe('deliveryFailed');
  const outcome = outcomeByResources(store, request, ({ displayName }) => displayName === 'Dynamics 365');
  expect(outcome).toBe('partiallyDelivered');
});
