import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { first, management, startClient, type Client } from './kit.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client[Symbol.asyncDispose]());

/** A package with a policy, and a person who has never had it. */
function newGrant() {
  const { store } = client.sandbox;
  const policy = first([...store.policies.values()].filter(({ questions }) => questions.length === 0));
  const { incompatibleAccessPackageIds = [] } = store.accessPackages.get(policy.accessPackageId) ?? {};
  const busy = [policy.accessPackageId, ...incompatibleAccessPackageIds].flatMap((id) =>
    store.assignments.by('accessPackageId', id).map(({ targetId }) => targetId),
  );
  const subject = first(
    [...store.subjects.values()].filter(({ id, objectId }) => objectId !== null && !busy.includes(id)),
  );
  return {
    targetId: subject.objectId ?? '',
    assignmentPolicyId: policy.id,
    accessPackageId: policy.accessPackageId,
  };
}

const v1Path = `/v1.0/${management}/assignmentRequests`;
const oldPath = `/beta/${management}/accessPackageAssignmentRequests`;
const newPath = `/beta/${management}/assignmentRequests`;

it('answers 201 before anything is done, and shows the rest in later reads', async () => {
  const answer = await client.post(v1Path, { requestType: 'adminAdd', assignment: newGrant() });
  expect(answer).toMatchObject({
    status: 201,
    json: {
      requestType: 'adminAdd',
      state: 'submitted',
      status: 'Accepted',
      createdDateTime: null,
      completedDateTime: null,
      schedule: { expiration: { type: 'notSpecified' } },
      answers: [],
      customExtensionCalloutInstances: [],
    },
  });
  expect(answer.json).not.toHaveProperty('assignment');
  const id = String(answer.json['id']);
  expect(answer.headers.get('location')).toBe(
    `https://igaelm-asev3-ecapi-sandbox.azurewebsites.net/api/v1/assignmentRequests('${id}')`,
  );
  const states: unknown[] = [];
  for (let reads = 0; reads < 4; reads += 1)
    states.push((await client.v1(`assignmentRequests/${id}`)).json['state']);
  expect(states.at(-1)).toBe('delivered');
  const done = await client.beta(`accessPackageAssignmentRequests/${id}?$expand=accessPackageAssignment`);
  expect(done.json).toMatchObject({
    requestType: 'AdminAdd',
    requestState: 'Delivered',
    createdDateTime: expect.any(String),
    completedDate: expect.any(String),
    accessPackageAssignment: { assignmentState: 'Delivered' },
  });
});

describe('beta’s two segments', () => {
  it('take either name of the assignment, and either case of the type', async () => {
    const old = await client.post(oldPath, { requestType: 'AdminAdd', accessPackageAssignment: newGrant() });
    expect(old).toMatchObject({
      status: 201,
      json: {
        requestType: 'AdminAdd',
        requestState: 'Submitted',
        requestStatus: 'Accepted',
        completedDate: null,
      },
    });
    const young = await client.post(newPath, { requestType: 'adminAdd', assignment: newGrant() });
    expect(young).toMatchObject({
      status: 201,
      json: { requestType: 'adminAdd', requestState: 'Submitted' },
    });
    for (const path of ['assignmentRequests', 'accessPackageAssignmentRequests']) {
      expect((await client.beta(`${path}/${String(old.json['id'])}`)).status).toBe(200);
    }
  });

  it('v1.0 does not take beta’s name', async () => {
    const answer = await client.post(v1Path, {
      requestType: 'AdminAdd',
      accessPackageAssignment: newGrant(),
    });
    expect(answer).toMatchObject({ status: 400, code: 'InvalidModel' });
  });
});

it.each([
  [{}],
  [[]],
  [{ requestType: 'adminAdd' }],
  [{ requestType: 'befriend', assignment: {} }],
  [{ requestType: 'adminAdd', assignment: { accessPackageId: 7 } }],
  [{ requestType: 'adminAdd', assignment: { packageId: 'x' } }],
  [{ requestType: 'adminAdd', assignment: 'x' }],
  [{ requestType: 'adminAdd', assignment: {}, colour: 'blue' }],
  [{ requestType: 'adminAdd', assignment: {}, schedule: { expiration: { type: 'never' } } }],
  [{ requestType: 'adminAdd', assignment: {}, schedule: { startDateTime: 'tomorrow' } }],
  [{ requestType: 'adminAdd', assignment: {}, answers: [{ value: 'x' }] }],
])('refuses the model %j', async (body) => {
  expect(await client.post(v1Path, body)).toMatchObject({ status: 400, code: 'InvalidModel' });
});

it('lets only administrators give access to others', async () => {
  const body = { requestType: 'adminAdd', assignment: newGrant() };
  expect(await client.post(v1Path, body, 'member')).toMatchObject({ status: 403, code: 'UnAuthorized' });
});

it('takes it in from within a batch', async () => {
  const requests = [
    {
      id: '1',
      method: 'POST',
      url: `/${management}/assignmentRequests`,
      headers: { 'Content-Type': 'application/json' },
      body: { requestType: 'adminAdd', assignment: newGrant() },
    },
  ];
  const { json } = await client.post('/v1.0/$batch', { requests });
  expect(json).toMatchObject({
    responses: [{ id: '1', status: 201, headers: { Location: expect.any(String) } }],
  });
});
