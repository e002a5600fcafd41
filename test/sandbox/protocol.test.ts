import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestType } from '../../src/sandbox/tenant/records.ts';
import { asList, asObject, first, management, startClient, type Answer, type Client } from './kit.ts';
import { grantTo, requestsPath } from './state/writes.ts';

/** Items of graph-protocol §3 to §8 and §11 that no other test is about. */

let client: Client;
beforeEach(async () => {
  client = await startClient();
});
afterEach(() => client[Symbol.asyncDispose]());

function create(prefer: string): Promise<Answer> {
  return client.send(requestsPath, {
    method: 'POST',
    headers: { 'content-type': 'application/json', prefer },
    body: JSON.stringify(grantTo(client.sandbox.store, prefer)),
  });
}

function firstRows(count: number): string {
  return `/${management}/catalogs?$top=${count}`;
}

function item(id: string, more: object = {}): object {
  return { id, method: 'GET', url: firstRows(1), ...more };
}

async function run(requests: readonly object[]): Promise<Record<string, unknown>[]> {
  return asList((await client.post('/v1.0/$batch', { requests })).json['responses']).map(asObject);
}

describe('Prefer: include-unknown-enum-members (§8)', () => {
  const prefer = { prefer: 'include-unknown-enum-members' };
  let id: string;
  beforeEach(() => {
    const { requests } = client.sandbox.store;
    const row = first(requests.values());
    const requestType: RequestType = 'approverRemove';
    requests.update(row, { requestType });
    id = row.id;
  });

  it('alone brings v1.0’s members behind the sentinel, and is acknowledged', async () => {
    const path = `/v1.0/${management}/assignmentRequests/${id}`;
    const plain = await client.send(path);
    expect(plain.json['requestType']).toBe('unknownFutureValue');
    expect(plain.headers.has('preference-applied')).toBe(false);
    const asked = await client.send(path, { headers: prefer });
    expect(asked.json['requestType']).toBe('approverRemove');
    expect(asked.headers.get('preference-applied')).toBe('include-unknown-enum-members');
    const amongOthers = { prefer: 'odata.maxpagesize=3, Include-Unknown-Enum-Members; strict' };
    expect((await client.send(path, { headers: amongOthers })).json['requestType']).toBe('approverRemove');
  });

  it('is not remembered by nextLinks', async () => {
    const list = `/v1.0/${management}/assignmentRequests?$top=1&$select=requestType`;
    const one = await client.send(list, { headers: prefer });
    expect(one.value).toEqual([{ requestType: 'approverRemove' }]);
    client.sandbox.store.requests.update([...client.sandbox.store.requests.values()][1] ?? first([]), {
      requestType: 'approverRemove',
    });
    expect((await client.send(one.nextLink ?? '')).value).toEqual([{ requestType: 'unknownFutureValue' }]);
    const again = await client.send(one.nextLink ?? '', { headers: prefer });
    expect(again.value).toEqual([{ requestType: 'approverRemove' }]);
  });

  it('holds inside expands and for a batch’s items, each by its own headers', async () => {
    const url = `/${management}/assignmentRequests/${id}`;
    const answer = await client.post('/v1.0/$batch', {
      requests: [
        { id: '1', method: 'GET', url, headers: { Prefer: 'include-unknown-enum-members' } },
        { id: '2', method: 'GET', url },
      ],
    });
    const types = asList(answer.json['responses']).map((each) => [
      asObject(each)['id'],
      asObject(asObject(each)['body'])['requestType'],
    ]);
    expect(Object.fromEntries(types)).toEqual({ 1: 'approverRemove', 2: 'unknownFutureValue' });
  });

  it('changes nothing in beta, where it is a string', async () => {
    expect((await client.beta(`assignmentRequests/${id}`)).json['requestType']).toBe('ApproverRemove');
  });
});

describe('Prefer: return=minimal (§2)', () => {
  it('answers a creation without a body, and says where it is', async () => {
    const { status, text, headers } = await create('return=minimal');
    expect([status, text]).toEqual([204, '']);
    expect(headers.get('preference-applied')).toBe('return=minimal');
    expect(headers.get('location')).toMatch(/azurewebsites\.net\/api\/v1\/assignmentRequests\('/);
    expect((await client.send(headers.get('odata-entityid') ?? '')).status).toBe(200);
    expect(headers.has('content-type')).toBe(false);
  });

  it('is nothing to reads and refusals', async () => {
    const read = await client.send(`/v1.0/${management}/catalogs`, { headers: { prefer: 'return=minimal' } });
    expect([read.status, read.headers.has('preference-applied')]).toEqual([200, false]);
    const refused = await client.send(requestsPath, {
      method: 'POST',
      headers: { 'content-type': 'application/json', prefer: 'return=minimal' },
      body: '{}',
    });
    expect(refused.status).toBe(400);
    expect((await create('return=representation')).status).toBe(201);
  });
});

describe('headers (§3)', () => {
  it('come in pieces, with the tenant’s date, on refusals too', async () => {
    for (const path of ['catalogs', 'catalogs?$skip=1']) {
      const { headers } = await client.v1(path);
      expect(Object.fromEntries(headers)).toMatchObject({
        'transfer-encoding': 'chunked',
        vary: 'Accept-Encoding',
        date: expect.stringMatching(/ GMT$/),
        'request-id': expect.any(String),
        'client-request-id': expect.any(String),
        'x-ms-ags-diagnostic': expect.stringMatching(
          /^\{"ServerInfo":\{"DataCenter":"[^"]+","Slice":"E","Ring":/,
        ),
      });
      expect(headers.has('content-length')).toBe(false);
      expect([...headers.keys()].filter((name) => name.startsWith('x-ms-throttle'))).toEqual([]);
      expect(headers.has('x-ms-resource-unit')).toBe(false);
    }
  });

  it('say JSON without OData’s version where something went wrong', async () => {
    const { headers } = await client.v1('nothing');
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.has('odata-version')).toBe(false);
  });
});

describe('dates (§11.6)', () => {
  it('have at most three digits after the second in reads', async () => {
    const { text } = await client.v1('catalogs?$top=999');
    const dates = text.match(/\d{4}-\d\d-\d\dT[^"]*/g) ?? [];
    expect(dates.length).toBeGreaterThan(3);
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,2}[1-9])?Z$/);
  });
});

describe('case (§11.1)', () => {
  it('of paths, functions and versions is all one', async () => {
    const lower = await client.v1('assignments?$top=2');
    const path = `/V1.0/IDENTITYGOVERNANCE/EntitlementManagement/ASSIGNMENTS?$top=2`;
    expect((await client.send(path)).value).toEqual(lower.value);
    expect((await client.v1("assignments/FILTERBYCURRENTUSER(on='TARGET')")).status).toBe(200);
    expect((await client.send('/v1.0/$BATCH', { method: 'POST' })).message).toContain("'requests'");
  });

  it('of states and filtered paths too', async () => {
    const one = await client.v1("assignments?$filter=state eq 'delivered'&$top=3");
    const other = await client.v1("assignments?$filter=State eq 'DELIVERED'&$top=3");
    expect(other.value).toEqual(one.value);
    expect(one.value).toHaveLength(3);
  });
});

describe('$batch (§6)', () => {
  it('runs each after those on which it depends, wherever they stand', async () => {
    client.sandbox.clearLog();
    await run([
      item('c', { url: firstRows(3), dependsOn: ['b'] }),
      item('b', { url: firstRows(2), dependsOn: ['A'] }),
      item('a', { url: firstRows(1) }),
    ]);
    expect(client.sandbox.log[0]?.items.map((each) => each.url.at(-1))).toEqual(['1', '2', '3']);
  });

  it('gives ids back as they were written, and no request-id among an item’s headers', async () => {
    const answers = await run([item('Ab-1'), item('2', { url: 'nowhere' })]);
    expect(answers.map(({ id }) => String(id)).toSorted()).toEqual(['2', 'Ab-1']);
    for (const { headers } of answers) expect(Object.keys(asObject(headers))).not.toContain('request-id');
    const failed = asObject(asObject(answers.find(({ id }) => id === '2')?.['body'])['error']);
    expect(asObject(failed['innerError'])['request-id']).toEqual(expect.any(String));
  });

  it('makes what a later item reads', async () => {
    const { store } = client.sandbox;
    const [target] = [asObject(grantTo(store, 'batched'))];
    const answers = await run([
      {
        id: 'make',
        method: 'POST',
        url: `${management}/assignmentRequests`,
        headers: { 'Content-Type': 'application/json', Prefer: 'return=minimal' },
        body: target,
      },
      item('read', { url: `${management}/assignmentRequests?$top=999&$select=id`, dependsOn: ['make'] }),
    ]);
    const byId = new Map(answers.map((each) => [each['id'], each]));
    expect(byId.get('make')).toMatchObject({
      status: 204,
      headers: { 'Preference-Applied': 'return=minimal' },
    });
    expect(byId.get('make')).not.toHaveProperty('body');
    const rows = asList(asObject(byId.get('read')?.['body'])['value']);
    expect(rows.map((row) => asObject(row)['id'])).toContain([...store.requests.values()].at(-1)?.id);
  });
});

it('names the version of the caller in contexts and nextLinks (§11.12)', async () => {
  for (const [version, path] of [
    ['v1.0', 'assignments'],
    ['beta', 'accessPackageAssignments'],
  ] as const) {
    const { json, nextLink } = await client.send(`/${version}/${management}/${path}?$top=1`);
    expect(json['@odata.context']).toBe(
      `${client.sandbox.url}/${version}/$metadata#identityGovernance/entitlementManagement/${path}`,
    );
    expect(nextLink?.startsWith(`${client.sandbox.url}/${version}/${management}/${path}?`)).toBe(true);
  }
});
