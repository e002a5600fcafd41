import { afterAll, beforeAll, expect, it } from 'vitest';
import { asList, asObject, ids, management, startClient, type Client } from './kit.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient();
});
afterAll(() => client[Symbol.asyncDispose]());

const get = (id: string, path: string, more = {}) => ({
  id,
  method: 'GET',
  url: `/${management}/${path}`,
  ...more,
});

async function batch(requests: unknown, version = 'v1.0') {
  const answer = await client.post(`/${version}/$batch`, { requests });
  const responses = new Map(
    asList(answer.json['responses']).map((item) => [asObject(item)['id'], asObject(item)]),
  );
  return { answer, responses };
}

it('answers each item as if it had come alone', async () => {
  const { answer, responses } = await batch([
    get('a', 'catalogs?$top=1'),
    { ...get('b', 'assignments/nope'), url: `${management}/assignments/nope` },
    get('c', 'accessPackages?$expand=accessPackageAssignmentPolicies'),
  ]);
  expect(answer.status).toBe(200);
  expect(responses.get('a')).toMatchObject({ status: 200, headers: { 'OData-Version': '4.0' } });
  expect(asList(asObject(responses.get('a')?.['body'])['value'])).toHaveLength(1);
  expect(responses.get('b')).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  expect(responses.get('c')).toMatchObject({ status: 400 });
  const error = asObject(asObject(responses.get('b')?.['body'])['error']);
  expect(asObject(error['innerError'])['request-id']).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
});

it('answers twenty, in another order than they came and always the same one', async () => {
  const requests = Array.from({ length: 20 }, (_, index) => get(String(index), 'catalogs?$top=1'));
  const [one, two] = [await batch(requests), await batch(requests)];
  expect(one.responses.size).toBe(20);
  expect([...one.responses.keys()]).not.toEqual(requests.map(({ id }) => id));
  expect([...one.responses.keys()]).toEqual([...two.responses.keys()]);
});

it.each([
  ['twenty-one', Array.from({ length: 21 }, (_, index) => get(String(index), 'catalogs'))],
  ['none', []],
  ['no list', 'x'],
  ['an item without an id', [{ method: 'GET', url: '/x' }]],
  ['ids that differ in case alone', [get('a', 'catalogs'), get('A', 'catalogs')]],
  ['an absolute url', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me' }]],
  ['a dependency on nobody', [get('1', 'catalogs', { dependsOn: ['2'] })]],
  ['a circle', [get('1', 'catalogs', { dependsOn: ['2'] }), get('2', 'catalogs', { dependsOn: ['1'] })]],
  ['a body without its type', [{ ...get('1', 'assignmentRequests'), method: 'POST', body: {} }]],
])('refuses %s', async (_name, requests) => {
  const { answer } = await batch(requests);
  expect(answer).toMatchObject({ status: 400, code: 'BadRequest' });
});

it('answers 424 to what depends on a failure, and runs the rest', async () => {
  const { responses } = await batch([
    get('late', 'catalogs', { dependsOn: ['Broken'] }),
    get('broken', 'catalogs?$orderby=id'),
    get('free', 'catalogs', { dependsOn: ['fine'] }),
    get('fine', 'catalogs'),
    get('later', 'catalogs', { dependsOn: ['late'] }),
  ]);
  const statuses = new Map([...responses].map(([id, { status }]) => [id, status]));
  expect(Object.fromEntries(statuses)).toEqual({ broken: 400, fine: 200, free: 200, late: 424, later: 424 });
});

it('does not let one version into the other’s batch', async () => {
  const { responses } = await batch([
    { id: '1', method: 'GET', url: `/beta/${management}/catalogs` },
    { id: '2', method: 'GET', url: '/$batch' },
    get('3', 'accessPackageCatalogs'),
  ]);
  expect([...responses.values()].map(({ status }) => status)).toEqual([400, 400, 400]);
  const beta = await batch([get('3', 'accessPackageCatalogs')], 'beta');
  expect(beta.responses.get('3')).toMatchObject({ status: 200 });
});

it('takes the authorization of the batch for its items', async () => {
  const requests = [get('1', 'assignments', { headers: { Authorization: 'Bearer admin@contoso.example' } })];
  const answer = await client.post('/v1.0/$batch', { requests }, 'member');
  expect(asObject(asList(answer.json['responses'])[0])['status']).toBe(403);
  const nobody = await client.send('/v1.0/$batch', { method: 'POST' }, null);
  expect(nobody).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
});

it('continues a page within a batch when the root is taken off its nextLink', async () => {
  const whole = await client.v1('assignments?$top=4&$select=id');
  const { nextLink = '' } = await client.v1('assignments?$top=2&$select=id');
  const url = nextLink.replace(`${client.sandbox.url}/v1.0`, '');
  const { responses } = await batch([{ id: '1', method: 'GET', url }]);
  const items = asList(asObject(responses.get('1')?.['body'])['value']).map(asObject);
  expect(ids(items)).toEqual(ids(whole.value).slice(2));
});

it('logs its items under itself', async () => {
  client.sandbox.clearLog();
  await batch([get('1', 'catalogs'), get('2', 'catalogs?$skip=1')]);
  expect(client.sandbox.log).toMatchObject([
    {
      method: 'POST',
      url: '/v1.0/$batch',
      refused: false,
      items: [
        { method: 'GET', url: `/v1.0/${management}/catalogs`, status: 200, refused: false },
        { status: 400, refused: true },
      ],
    },
  ]);
});
