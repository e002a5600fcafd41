import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { billOffline } from '../../src/gateway/bill.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { encodeId } from '../../src/schema/ids.ts';
import { schema } from '../../src/schema/schema.ts';
import { Rehearsal } from '../../src/source/rehearsal/rehearsal.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});

const tooMany =
  'This operation asks for lists and rows in more than 500 places, which is too much to plan. ' +
  'Select fewer lists, name fewer ids, or split the operation.';

describe('planning', () => {
  it('reads as little, however many pages there are', async () => {
    const [few, many] = [await rehearsed(scanning(200)), await rehearsed(scanning(20_000))];
    expect([few.waves, many.waves]).toEqual([3, 399]);
    expect(many.reads).toBe(few.reads);
    expect(many.reads).toBeLessThan(10);
  });

  it('is done once for a document and its variables', async () => {
    const bills = vi.spyOn(Rehearsal.prototype, 'bill');
    const gateway = gatewayOver(sandbox.url);
    const ask = async (query: string, variables: object) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables });
      const request = new Request('http://gateway/graphql', { method: 'POST', headers, body });
      const answer: unknown = await (await gateway.gateway.fetch(request)).json();
      expect(answer).toMatchObject({ data: { catalogs: { nodes: [{}] } } });
      return bills.mock.calls.length;
    };
    const query = 'query Q($first: Int) { catalogs(first: $first) { nodes { displayName } } }';
    expect(await ask(query, { first: 1 })).toBe(1);
    expect(await ask(query, { first: 1 })).toBe(1);
    const other = query.replace('displayName', 'graphId');
    expect(await ask(other, { first: 1 })).toBe(2);
    expect(await ask(query, { first: 1 })).toBe(2);
    await gateway.close();
    bills.mockRestore();
  });

  it('is done again when Graph has refused a route, and then no more', async () => {
    const refusing = await stillTenant({
      refuses: ({ path, expand }) =>
        path === 'accessPackages' && expand.includes('catalog') ? 'html' : null,
    });
    const bills = vi.spyOn(Rehearsal.prototype, 'bill');
    const gateway = gatewayOver(refusing.url);
    const body = JSON.stringify({ query: '{ accessPackages { nodes { catalog { displayName } } } }' });
    const headers = { 'content-type': 'application/json' };
    const made: number[] = [];
    for (let n = 0; n < 3; n += 1) {
      await gateway.gateway.fetch(new Request('http://gateway/graphql', { method: 'POST', headers, body }));
      made.push(bills.mock.calls.length);
    }
    expect([made, gateway.gateway.refusals()]).toEqual([
      [1, 2, 2],
      [expect.objectContaining({ isClosed: true })],
    ]);
    await Promise.all([gateway.close(), refusing.close()]);
    bills.mockRestore();
  });

  it.each([
    ['lists', `{ ${lists(500)} }`, `{ ${lists(501)} }`],
    ['rows and their lists', nodes(100, lists(4)), nodes(100, lists(5))],
    ['lists that begin with their row', onePackage(lists(499)), onePackage(lists(501))],
  ])('takes so many %s and no more', async (_name, most, more) => {
    const planned = await rehearsed(most);
    expect(planned.reads).toBeLessThanOrEqual(1000);
    await expect(rehearsed(more)).rejects.toThrow(tooMany);
  });

  it('ends where it is too much, however much is left', async () => {
    const read = vi.spyOn(Rehearsal.prototype, 'read');
    const document = parse(nodes(100, lists(100)));
    await expect(billOffline({ schema, document }, 'auto')).rejects.toThrow(tooMany);
    // What was begun is still collected.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const reads = read.mock.calls.flatMap(([wave]) => wave).length;
    read.mockRestore();
    expect(reads).toBeGreaterThan(0);
    expect(reads).toBeLessThanOrEqual(1000);
  });

  it('is refused with a plain sentence, before anything is asked', async () => {
    const gateway = gatewayOver(sandbox.url);
    sandbox.clearLog();
    const { errors } = await gateway.ask({ query: nodes(100, lists(6)) });
    await gateway.close();
    expect(sandbox.log).toEqual([]);
    expect(errors).toMatchObject([{ message: tooMany, extensions: { code: 'CALL_BUDGET_EXCEEDED' } }]);
  });

  it('refuses more pages than a bill can tell', async () => {
    const gateway = gatewayOver(sandbox.url);
    const names = ['assignments', 'requests', 'policies', 'accessPackages', 'catalogs'];
    const one = names.map((name) => `${name}(first: 1) { pageInfo { endCursor } }`);
    const { data } = await gateway.ask({ query: `{ ${one.join(' ')} }` });
    const cursors = data as Record<string, { pageInfo: { endCursor: string } }>;
    const onward = names.map(
      (name) => `${name}(first: 5000, after: "${cursors[name]?.pageInfo.endCursor}") { nodes { id } }`,
    );
    sandbox.clearLog();
    const { errors } = await gateway.ask({ query: `{ ${onward.join(' ')} }` });
    await gateway.close();
    expect(sandbox.log).toEqual([]);
    expect(errors?.map(({ message }) => message)).toEqual([
      'This operation reads more than 20000 pages, which is too much to plan. ' +
        'Lower the "first" or "scan" of its lists, or split the operation.',
    ]);
  });
});

/** A plan, and how many reads were rehearsed for it. */
async function rehearsed(query: string) {
  const read = vi.spyOn(Rehearsal.prototype, 'read');
  try {
    const { waves } = await billOffline({ schema, document: parse(query) }, 'auto');
    return { waves: waves.length, reads: read.mock.calls.flatMap(([wave]) => wave).length };
  } finally {
    read.mockRestore();
  }
}

function lists(count: number): string {
  return Array.from({ length: count }, (_, n) => `a${n}: assignments(first: ${n + 1}) { nodes { id } }`).join(
    ' ',
  );
}

function nodes(ids: number, each: string): string {
  const all = Array.from({ length: ids }, (_, n) => JSON.stringify(encodeId('AccessPackage', graphId(n))));
  return `{ nodes(ids: [${all.join(', ')}]) { ... on AccessPackage { ${each} } } }`;
}

function graphId(n: number): string {
  return `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
}

function onePackage(each: string): string {
  return `{ accessPackage(id: "${graphId(1)}") { ${each} } }`;
}

function scanning(scan: number): string {
  return `{
    catalogs(scan: ${scan}, filter: { isExternallyVisible: { eq: true } }) {
      nodes { accessPackages(scan: ${scan}, orderBy: { field: DISPLAY_NAME }) { nodes { displayName } totalCount } }
    }
  }`;
}
