import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personaNamed, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import type { RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import { asList, asObject, first, ids, management, present, type Answer } from '../kit.ts';
import { startLife, type Life } from './life.ts';

const sales = 'Sales Reps Dynamics 365';
const monthEnd = 'Finance Month-End';
const auditors = 'External Auditors';
const root = 'accessPackageAssignmentApprovals';

let life: Life;
beforeEach(async () => {
  life = await startLife();
});
afterEach(() => life[Symbol.asyncDispose]());

/** A request that waits for the approver. */
async function pending(packageName = sales, as: Persona['name'] = 'owner'): Promise<RequestRecord> {
  const assignment = { accessPackageId: life.package(packageName).id };
  const { json } = await life.ask('v1.0', as, 'userAdd', assignment, { justification: 'Please' });
  expect(await life.after(1, json['id'])).toContain('pendingApproval/PendingApproval');
  return present(life.store.requests.get(String(json['id'])));
}

function stagesOf({ id }: RequestRecord) {
  return life.store.approvals.get(id)?.stages ?? [];
}

const versions = [
  { version: 'v1.0', stages: 'stages' },
  { version: 'beta', stages: 'steps' },
] as const;

describe.each(versions)('an approval in $version', ({ version, stages }) => {
  const read = (path: string, as: Persona['name']) =>
    life.send('GET', `/${version}/${management}/${path}`, undefined, as);
  const decide = (request: RequestRecord, body: unknown, as: Persona['name'], index = 0): Promise<Answer> => {
    const path = `${root}/${request.id}/${stages}/${stagesOf(request)[index]?.id}`;
    return life.send('PATCH', `/${version}/${management}/${path}`, body, as);
  };

  it('is read by its approvers alone, its stages within it and by themselves', async () => {
    const request = await pending();
    const answer = await read(`${root}/${request.id}`, 'approver');
    const stage = {
      id: stagesOf(request)[0]?.id,
      displayName: null,
      reviewedDateTime: null,
      reviewResult: 'NotReviewed',
      status: 'InProgress',
      assignedToMe: true,
      justification: '',
      reviewedBy: null,
    };
    expect(answer).toMatchObject({ status: 200, json: { id: request.id, [stages]: [stage] } });
    expect(asObject(asList(answer.json[stages])[0])).toEqual(stage);
    expect((await read(`${root}/${request.id}/${stages}`, 'approver')).value).toEqual([stage]);
    const one = await read(`${root}/${request.id}/${stages}/${stage.id}`, 'approver');
    expect(one.json).toMatchObject(stage);
    for (const path of ['', `/${stages}`, `/${stages}/${stage.id}`]) {
      for (const name of ['admin', 'member'] as const) {
        expect(await read(`${root}/${request.id}${path}`, name)).toMatchObject({
          status: 403,
          code: 'UnAuthorized',
        });
      }
    }
    const strange = '11111111-2222-4333-8444-555555555555';
    expect((await read(`${root}/${strange}`, 'approver')).status).toBe(404);
    expect((await read(`${root}/${request.id}/${stages}/${strange}`, 'approver')).status).toBe(404);
    expect((await read(`${root}/mine`, 'approver')).status).toBe(400);
    expect((await read(root, 'approver')).status).toBe(404);
  });

  it('is listed to whom it concerns', async () => {
    const request = await pending();
    const on = async (option: string, as: Persona['name']) =>
      ids((await read(`${root}/filterByCurrentUser(on='${option}')`, as)).value);
    const listed = await read(`${root}/filterByCurrentUser(on='approver')?$top=1`, 'approver');
    expect(listed.value).toMatchObject([{ '@odata.type': '#microsoft.graph.approval' }]);
    expect(await on('Approver', 'approver')).toContain(request.id);
    expect(await on('approver', 'owner')).not.toContain(request.id);
    expect(await on('target', 'owner')).toEqual([request.id]);
    expect(await on('createdBy', 'owner')).toEqual([request.id]);
    const requests = await life.client.v1(
      "assignmentRequests/filterByCurrentUser(on='approver')",
      'approver',
    );
    expect(ids(requests.value)).toContain(request.id);
    expect((await read(`${root}/filterByCurrentUser(on='me')`, 'owner')).status).toBe(400);
    expect((await read(`${root}/filterByCurrentUser(on='approver')?$filter=id eq 'x'`, 'owner')).status).toBe(
      400,
    );
  });

  it('ends well: the request goes on at once', async () => {
    const request = await pending();
    const answer = await decide(request, { reviewResult: 'approve', justification: 'OK' }, 'approver');
    expect(answer).toMatchObject({ status: 204, text: '' });
    expect(request).toMatchObject({ state: 'delivering' });
    const shown = await read(`${root}/${request.id}/${stages}`, 'approver');
    expect(shown.value).toMatchObject([
      {
        status: 'Completed',
        reviewResult: 'Approved',
        justification: 'OK',
        reviewedDateTime: '2026-11-01T00:00:00Z',
        reviewedBy: { id: personaNamed('approver').objectId, displayName: 'Aoife O’Connor' },
      },
    ]);
    expect(await life.after(1, request.id)).toContain('delivered/Delivered');
  });

  it('ends with a denial', async () => {
    const request = await pending();
    await decide(request, { reviewResult: 'Deny', justification: 'Not yours' }, 'approver');
    expect(await life.after(1, request.id)).toBe('denied/Denied null/null');
    expect(request.completedDateTime).toBe(life.now().toISOString());
    expect(stagesOf(request)).toMatchObject([{ status: 'Completed', reviewResult: 'Denied' }]);
  });

  it('refuses in words, and changes nothing', async () => {
    const request = await pending();
    const approve = { reviewResult: 'Approve', justification: 'OK' };
    const refusals: readonly (readonly [string, () => Promise<Answer>])[] = [
      ['403 UnAuthorized', () => decide(request, approve, 'admin')],
      ['403 UnAuthorized', () => decide(request, approve, 'owner')],
      ['400 JustificationRequired', () => decide(request, { reviewResult: 'Approve' }, 'approver')],
      ['400 InvalidModel', () => decide(request, { justification: 'OK' }, 'approver')],
      ['400 InvalidModel', () => decide(request, { ...approve, reviewResult: 'Approved' }, 'approver')],
      ['400 InvalidModel', () => decide(request, { ...approve, status: 'Completed' }, 'approver')],
    ];
    for (const [refusal, attempt] of refusals) expect(await life.refused(attempt)).toBe(refusal);
    const nobody = `${root}/11111111-2222-4333-8444-555555555555/${stages}/${stagesOf(request)[0]?.id}`;
    expect(
      await life.refused(() =>
        life.send('PATCH', `/${version}/${management}/${nobody}`, approve, 'approver'),
      ),
    ).toBe('404 ResourceNotFound');
    await decide(request, approve, 'approver');
    await life.after(2, request.id);
    const again = await decide(request, { ...approve, reviewResult: 'Deny' }, 'approver');
    expect(again).toMatchObject({ status: 409, code: 'ApprovalStageCompleted' });
  });
});

function approve(request: RequestRecord, as: Persona['name'], index = 0): Promise<Answer> {
  return life.send(
    'PATCH',
    `/v1.0/${management}/${root}/${request.id}/stages/${stagesOf(request)[index]?.id}`,
    { reviewResult: 'Approve', justification: 'OK' },
    as,
  );
}

describe('who decides', () => {
  it('is, stage after stage, the manager and then the approver', async () => {
    const member = present(life.store.people.get(personaNamed('member').objectId));
    life.store.people.update(member, { managerId: personaNamed('manager').objectId });
    const seeded = first(
      [...life.store.requests.values()].filter(
        ({ state, accessPackageId, requestorId }) =>
          state === 'pendingApproval' &&
          accessPackageId === life.package(monthEnd).id &&
          life.store.subjects.get(requestorId)?.objectId === member.id,
      ),
    );
    expect(await life.refused(() => approve(seeded, 'approver'))).toBe('403 UnAuthorized');
    expect(await life.refused(() => approve(seeded, 'approver', 1))).toBe('400 ApprovalStageNotStarted');
    expect((await approve(seeded, 'manager')).status).toBe(204);
    expect(await life.after(1, seeded.id)).toBe('pendingApproval/PendingApproval null/null');
    expect(seeded.expirationDateTime).toBe('2026-11-15T00:00:00.000Z');
    expect(stagesOf(seeded)).toMatchObject([{ status: 'Completed' }, { status: 'InProgress' }]);
    expect((await approve(seeded, 'manager')).status).toBe(409);
    expect((await approve(seeded, 'approver', 1)).status).toBe(204);
    expect(await life.after(1, seeded.id)).toContain('delivered/Delivered');
  });

  it('is the fallback where no sponsor is found, and sponsors where they are', async () => {
    const request = await pending(auditors, 'guest');
    const guest = first(life.store.subjects.by('objectId', personaNamed('guest').objectId));
    const organization = present(life.store.connectedOrganizations.get(guest.connectedOrganizationId ?? ''));
    life.store.connectedOrganizations.update(organization, { internalSponsorIds: [] });
    const waiting = async (as: Persona['name']) =>
      ids((await life.client.v1("assignmentRequests/filterByCurrentUser(on='approver')", as)).value);
    expect(await waiting('approver')).toContain(request.id);
    const group = first(life.store.groups.values());
    life.store.groups.update(group, { memberIds: [personaNamed('manager').objectId] });
    life.store.connectedOrganizations.update(organization, { internalSponsorIds: [group.id] });
    expect(await waiting('approver')).not.toContain(request.id);
    expect(await waiting('manager')).toContain(request.id);
    expect((await approve(request, 'approver')).status).toBe(403);
    expect((await approve(request, 'manager')).status).toBe(204);
  });

  it('is, after a week without a word, whoever it is escalated to, too; after a fortnight nobody', async () => {
    const assignment = { accessPackageId: life.package(monthEnd).id };
    const finance = present(
      [...life.store.groups.values()].find(({ displayName }) => displayName.includes('Finance')),
    );
    life.store.groups.update(finance, { memberIds: [...finance.memberIds, personaNamed('admin').objectId] });
    const admin = present(life.store.people.get(personaNamed('admin').objectId));
    life.store.people.update(admin, { managerId: personaNamed('approver').objectId });
    const asked = await life.ask('v1.0', 'admin', 'userAdd', assignment, { justification: 'Closing' });
    await life.after(1, asked.json['id']);
    const request = present(life.store.requests.get(String(asked.json['id'])));
    expect((await approve(request, 'owner')).status).toBe(403);
    life.pass(7);
    expect(await life.after(1, request.id)).toContain('pendingApproval/PendingApprovalEscalated');
    const queue = await life.client.v1("assignmentRequests/filterByCurrentUser(on='approver')", 'owner');
    expect(ids(queue.value)).toContain(request.id);
    life.pass(7);
    expect(await life.after(1, request.id)).toBe('denied/Denied null/null');
    expect(stagesOf(request)).toMatchObject([
      { status: 'Expired', reviewResult: 'NotReviewed', isEscalated: true },
      { status: 'Expired' },
    ]);
    expect((await approve(request, 'owner')).status).toBe(409);
  });

  it('is never whoever asks', async () => {
    const request = await pending(sales, 'approver');
    expect(await life.refused(() => approve(request, 'approver'))).toBe('403 UnAuthorized');
  });
});
