import { expect, it } from 'vitest';
import { createSandbox } from '../../src/sandbox/server.ts';
import { asObject, management, startClient } from './kit.ts';

const catalogs = `/v1.0/${management}/catalogs`;

it('answers with the headers that Graph was seen to send', async () => {
  await using client = await startClient();
  const { headers } = await client.send(catalogs, { headers: { 'client-request-id': 'mine' } });
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type':
      'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
    'odata-version': '4.0',
    'cache-control': 'no-cache',
    'strict-transport-security': 'max-age=31536000',
    'client-request-id': 'mine',
    'request-id': expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    'x-ms-ags-diagnostic': expect.stringContaining('ServerInfo'),
  });
  const without = await client.send(catalogs);
  expect(without.headers.get('client-request-id')).toBe(without.headers.get('request-id'));
});

it('writes errors in Graph’s shape', async () => {
  await using client = await startClient({ now: () => new Date('2026-11-02T03:04:05.678Z') });
  const answer = await client.v1('catalogs?$orderby=id');
  const requestId = answer.headers.get('request-id');
  expect(answer.json).toEqual({
    error: {
      code: 'BadRequest',
      message: "The query parameter '$orderby' is not supported.",
      details: [],
      innerError: { date: '2026-11-02T03:04:05', 'request-id': requestId, 'client-request-id': requestId },
    },
  });
});

it('lets nobody in without a token of its own', async () => {
  await using client = await startClient();
  const nobody = await client.send(catalogs, {}, null);
  expect(nobody).toMatchObject({
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Access token is empty.',
  });
  expect(nobody.headers.get('www-authenticate')).toMatch(/^Bearer/);
  expect(await client.send(catalogs, {}, 'stranger')).toMatchObject({
    status: 401,
    code: 'InvalidAuthenticationToken',
  });
  const basic = await client.send(catalogs, { headers: { authorization: 'Basic YTpi' } }, null);
  expect(basic.status).toBe(401);
});

it.each(['admin', 'owner', 'manager', 'approver'])('lets %s read all', async (persona) => {
  await using client = await startClient();
  expect((await client.v1('assignments?$top=1', persona)).status).toBe(200);
});

it.each(['member', 'guest'])('lets %s read only what is their own', async (persona) => {
  await using client = await startClient();
  const [row] = client.sandbox.store.accessPackages.values();
  for (const path of [
    'assignments',
    `accessPackages/${row?.id}`,
    `accessPackages/${row?.id}/resourceRoleScopes`,
  ]) {
    expect(await client.v1(path, persona)).toMatchObject({
      status: 403,
      code: 'UnAuthorized',
      message: 'User is not authorized to perform the operation. Reason: Unauthorized',
    });
  }
  expect((await client.v1("assignments/filterByCurrentUser(on='target')", persona)).status).toBe(200);
});

it('refuses a body over 4 MB and one that is no JSON', async () => {
  await using client = await startClient();
  const post = (body: string, type = 'application/json') =>
    client.send(`/v1.0/${management}/assignmentRequests`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
  expect(await post(`"${'x'.repeat(4 * 1024 * 1024)}"`)).toMatchObject({ status: 413 });
  expect(await post('{"requestType":')).toMatchObject({ status: 400, code: 'BadRequest' });
  expect(await post('{}', 'text/plain')).toMatchObject({ status: 400, code: 'BadRequest' });
});

it('refuses a URL that is longer than a request line may be', async () => {
  await using client = await startClient();
  expect(await client.v1(`catalogs?$filter=displayName eq '${'x'.repeat(20_000)}'`)).toMatchObject({
    status: 414,
  });
});

it('logs what came and what was refused, and never a token', async () => {
  await using client = await startClient();
  await client.v1('catalogs?$select=id');
  await client.v1("catalogs?$filter=state eq 'x'");
  expect(client.sandbox.log).toMatchObject([
    {
      method: 'GET',
      url: `${catalogs}?$select=id`,
      status: 200,
      refused: false,
      authorizationScheme: 'Bearer',
    },
    { method: 'GET', status: 400, refused: true, items: [] },
  ]);
  expect(JSON.stringify(client.sandbox.log)).not.toContain('@contoso.example');
  client.sandbox.clearLog();
  expect(client.sandbox.log).toEqual([]);
});

it('keeps two of them apart in one process', async () => {
  await using one = await startClient();
  await using other = await startClient();
  const [row] = one.sandbox.store.catalogs.values();
  if (row !== undefined) one.sandbox.store.catalogs.update(row, { displayName: 'Only here' });
  const path = "catalogs?$filter=displayName eq 'Only here'";
  expect((await one.v1(path)).value).toHaveLength(1);
  expect((await other.v1(path)).value).toHaveLength(0);
  expect(other.sandbox.log).toHaveLength(1);
});

it('answers the same to the same seed', async () => {
  await using one = await startClient({ seed: 7 });
  await using other = await startClient({ seed: 7 });
  const read = async (client: typeof one) => (await client.v1('assignments?$expand=target')).value;
  expect(await read(one)).toEqual(await read(other));
});

it('says which port is taken', async () => {
  await using client = await startClient();
  const { port } = client.sandbox;
  await expect(createSandbox({ port })).rejects.toThrow(
    `The sandbox cannot listen on port ${port}: it is in use already.`,
  );
});

it('refuses a page size that no page could have', async () => {
  await expect(createSandbox({ pageSize: 0 })).rejects.toThrow(RangeError);
  await expect(createSandbox({ pageSize: 1000 })).rejects.toThrow(RangeError);
});

it('outlives what its own code gets wrong', async () => {
  await using client = await startClient();
  const [row] = client.sandbox.store.policies.values();
  if (row !== undefined) Object.assign(row, { questions: null });
  const answer = await client.beta(`accessPackageAssignmentPolicies/${row?.id}`);
  expect(answer).toMatchObject({ status: 500, code: 'generalException' });
  expect(asObject(asObject(answer.json['error'])['innerError'])['request-id']).toBeDefined();
  expect((await client.v1('catalogs')).status).toBe(200);
});
