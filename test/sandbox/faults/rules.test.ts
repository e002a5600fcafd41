import { describe, expect, it } from 'vitest';
import type { FaultPlan } from '../../../src/sandbox/server.ts';
import { everyPage, first, ids, management, startClient, type Client } from '../kit.ts';
import { ask, grantTo, requestsPath } from '../state/writes.ts';
import { batch, item } from './kit.ts';

const at = new Date('2026-11-01T00:00:00Z');

function faulty(faults: FaultPlan, more: { pageSize?: number } = {}): Promise<Client> {
  return startClient({ faults, clock: { at, isStopped: true }, ...more });
}

async function statuses(client: Client, count: number, path = 'catalogs?$top=1'): Promise<number[]> {
  const found: number[] = [];
  for (let turn = 0; turn < count; turn += 1) found.push((await client.v1(path)).status);
  return found;
}

async function byChance(seed: number): Promise<number[]> {
  await using client = await faulty({ seed, rules: [{ fault: '503', probability: 0.5 }] });
  return await statuses(client, 40);
}

describe('a rule', () => {
  it.each([
    [{ nth: 2 }, [200, 503, 200, 200]],
    [{ every: 2 }, [200, 503, 200, 503]],
    [{ times: 2 }, [503, 503, 200, 200]],
    [{ every: 2, times: 1 }, [200, 503, 200, 200]],
    [{ probability: 0 }, [200, 200, 200, 200]],
    [{ probability: 1 }, [503, 503, 503, 503]],
  ])('strikes by turns: %j', async (turns, expected) => {
    await using client = await faulty({ rules: [{ fault: '503', ...turns }] });
    expect(await statuses(client, 4)).toEqual(expected);
  });

  it('strikes by a chance that its seed sets', async () => {
    const [one, again, other] = [await byChance(1), await byChance(1), await byChance(2)];
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    expect(new Set(one)).toEqual(new Set([200, 503]));
  });

  it.each([
    [{ method: 'post' }, 200],
    [{ method: 'get' }, 503],
    [{ version: 'beta' as const }, 200],
    [{ version: 'v1.0' as const }, 503],
    [{ path: '/CATALOGS$' }, 503],
    [{ path: '/assignments' }, 200],
    [{ query: "\\$filter=displayName eq 'x'" }, 503],
    [{ query: 'top' }, 200],
    [{ batchItem: true }, 200],
    [{ batchItem: false }, 503],
  ])('looks at the request: %j', async (where, status) => {
    await using client = await faulty({ rules: [{ fault: '503', ...where }] });
    expect((await client.v1("catalogs?$filter=displayName%20eq+'x'")).status).toBe(status);
  });

  it('looks for a batch’s items, all of them or one', async () => {
    await using client = await faulty({
      rules: [
        { fault: '429; retry-after=1', batchItem: '2', times: 1 },
        { fault: '503', batchItem: true, path: 'assignments' },
      ],
    });
    const first = await batch(client, [item('1'), item('2'), item('3', 'assignments?$top=1')]);
    expect(['1', '2', '3'].map((id) => first.get(id)?.status)).toEqual([200, 429, 503]);
    expect((await batch(client, [item('2')])).get('2')?.status).toBe(200);
  });

  it('comes before those behind it, and gives way once it is spent', async () => {
    await using client = await faulty({
      rules: [
        { fault: '500', times: 1 },
        { fault: '503', times: 1 },
      ],
    });
    expect(await statuses(client, 3)).toEqual([500, 503, 200]);
    client.sandbox.faults.clear();
    expect(await statuses(client, 1)).toEqual([500]);
  });

  it('counts a refused expand only where it is asked for', async () => {
    await using client = await faulty({ rules: [{ fault: 'refuse-expand; pair=accessPackage/catalog' }] });
    expect(await statuses(client, 1, 'assignments?$top=1&$expand=accessPackage')).toEqual([200]);
    expect(client.sandbox.faults.report().rules).toMatchObject([{ matched: 0, struck: 0 }]);
  });
});

describe('empty pages', () => {
  it('come with a nextLink, and no row is lost', async () => {
    await using client = await faulty({ rules: [{ fault: 'empty-page', every: 2 }] }, { pageSize: 1 });
    const pages = await everyPage(client, `/v1.0/${management}/catalogs?$select=id`);
    expect(pages.filter(({ value }) => value.length === 0).length).toBeGreaterThan(1);
    const all = [...client.sandbox.store.catalogs.values()].map(({ id }) => id);
    expect(pages.flatMap(({ value }) => ids(value))).toEqual(all);
  });

  it('do not come twice at one place, even when each page is asked to be one', async () => {
    await using client = await faulty({ rules: [{ fault: 'empty-page' }] }, { pageSize: 5 });
    const pages = await everyPage(client, `/v1.0/${management}/catalogs`);
    expect(pages.map(({ value }) => value.length > 0)).toEqual(pages.map((_, index) => index % 2 === 1));
  });
});

it('refuses nextLinks that have grown too old', async () => {
  await using client = await faulty({ skipTokenLifetime: 'PT10M' }, { pageSize: 3 });
  const { nextLink = '' } = await client.v1('catalogs');
  client.sandbox.clock.advance('PT10M');
  expect((await client.send(nextLink)).status).toBe(200);
  client.sandbox.clock.advance('PT1S');
  expect(await client.send(nextLink)).toMatchObject({ status: 400, code: 'Directory_ExpiredPageToken' });
});

describe('lag', () => {
  it('keeps new records out of sight for a while', async () => {
    await using client = await faulty({ lag: { records: 'PT30S' } });
    const id = await ask(client, 'new');
    const list = async () => ids((await client.v1('assignmentRequests?$top=999')).value).includes(id);
    expect(await client.v1(`assignmentRequests/${id}`)).toMatchObject({ status: 404 });
    expect(await list()).toBe(false);
    client.sandbox.clock.advance('PT30S');
    expect((await client.v1(`assignmentRequests/${id}`)).status).toBe(200);
    expect(await list()).toBe(true);
  });

  it('makes entitlement management deny a group that is seconds old', async () => {
    await using client = await faulty({ lag: { directory: 'PT2M' } });
    const { store, clock } = client.sandbox;
    const id = '11111111-2222-4333-8444-555555555555';
    store.groups.insert({ ...first(store.groups.values()), id });
    const catalog = { id: first(store.catalogs.values()).id };
    const add = () =>
      client.post(`/v1.0/${management}/resourceRequests`, {
        requestType: 'adminAdd',
        resource: { originId: id, originSystem: 'AadGroup' },
        catalog,
      });
    expect(await add()).toMatchObject({ status: 400, code: 'ResourceNotFoundInOriginSystem' });
    clock.advance('PT2M');
    expect((await add()).status).toBe(201);
  });
});

describe('budgets', () => {
  it('let so many through in ten seconds of the tenant’s time, and tell when there is room again', async () => {
    await using client = await faulty({ throttle: { perApp: 5 } });
    expect(await statuses(client, 5)).toEqual([200, 200, 200, 200, 200]);
    const refused = await client.v1('catalogs');
    expect(refused).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect([...refused.headers.keys()].filter((name) => name.startsWith('x-ms-throttle'))).toEqual([]);
    client.sandbox.clock.advance(`PT${refused.headers.get('retry-after')}S`);
    expect(await statuses(client, 1)).toEqual([200]);
  });

  it('count refused requests too', async () => {
    await using client = await faulty({ throttle: { perTenant: 5 } });
    await statuses(client, 5);
    const waits: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      waits.push(Number((await client.v1('catalogs')).headers.get('retry-after')));
    }
    expect(waits).toEqual([4, 6, 8]);
  });

  it('count each item of a batch, and refuse it alone', async () => {
    await using client = await faulty({ throttle: { perApp: 3 } });
    const answers = await batch(
      client,
      ['1', '2', '3', '4'].map((id) => item(id)),
    );
    expect(['1', '2', '3', '4'].map((id) => answers.get(id)?.status)).toEqual([200, 200, 200, 429]);
    expect(answers.get('4')?.headers).toHaveProperty('Retry-After');
  });

  it('are told in the directory’s headers where that is wished for', async () => {
    await using client = await faulty({ throttle: { perApp: 10, headers: true } });
    const seen: (string | null)[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      seen.push((await client.v1('catalogs')).headers.get('x-ms-throttle-limit-percentage'));
    }
    expect(seen.slice(6)).toEqual([null, '0.80', '0.90', '1.00']);
    const { status, headers } = await client.v1('catalogs');
    expect(status).toBe(429);
    expect(headers.get('x-ms-throttle-limit-percentage')).toBe('1.10');
    expect(headers.get('x-ms-throttle-scope')).toMatch(
      /^Application\/Requests\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/,
    );
    expect(headers.get('x-ms-throttle-information')).toBe('ResourceUnitLimitExceeded');
  });
});

it('answers a batch in the order of its items when it is not to be shuffled', async () => {
  await using client = await faulty({ shuffleBatch: false });
  const names = ['9', '3', '7', '1', '5'];
  expect([
    ...(
      await batch(
        client,
        names.map((id) => item(id)),
      )
    ).keys(),
  ]).toEqual(names);
});

it('gives addresses of its own where the internal ones are not wished for', async () => {
  await using client = await faulty({ internalLocation: false });
  const { store, url } = client.sandbox;
  const answer = await client.post(requestsPath, grantTo(store, 'x'));
  const location = answer.headers.get('location') ?? '';
  expect(location).toBe(`${url}${requestsPath}('${String(answer.json['id'])}')`);
  expect((await client.send(location)).status).toBe(200);
});
