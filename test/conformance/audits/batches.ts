import { listAt, textAt, type Json } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import type { Bench } from '../kit/bench.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';

const em = '/identityGovernance/entitlementManagement';

function catalogs({ names }: Bench, id: string, more: Json = {}): Json {
  return { id, method: 'GET', url: `${em}/${names.catalogs}?$top=1`, ...more };
}

async function responses(bench: Bench, requests: readonly Json[]): Promise<Map<string, Json>> {
  const answer = await bench.http.batch(requests);
  expectThat(answer).status(200);
  return new Map(listAt(answer.json, 'responses').map((item) => [textAt(item, 'id'), item]));
}

/** JSON batching (graph-protocol §6). */
export const batchAudits: readonly Audit[] = [
  {
    id: 'SB-180',
    level: 'MUST',
    says: 'answer each item of a batch under its id, with a status, headers and a body',
    fact: 'graph-protocol §6 [D] json-batching.md',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const found = await responses(
        bench,
        ['a', 'b', 'c'].map((id) => catalogs(bench, id)),
      );
      for (const id of ['a', 'b', 'c']) {
        const item = found.get(id) ?? {};
        expectTrue(
          item['status'] === 200 && 'headers' in item && 'body' in item,
          `${id} is ${JSON.stringify(item)}`,
        );
      }
    },
  },
  {
    id: 'SB-181',
    level: 'MUST',
    says: 'take twenty items and no more',
    fact: 'graph-protocol §6 [D]',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const items = Array.from({ length: 21 }, (_, index) => catalogs(bench, String(index + 1)));
      const found = await responses(bench, items.slice(0, 20));
      expectTrue(found.size === 20, `it answers ${found.size}`);
      expectThat(await bench.http.batch(items)).refuses(400);
    },
  },
  {
    id: 'SB-182',
    level: 'MUST',
    says: 'refuse a batch in which two ids differ by case alone',
    fact: 'graph-protocol §6: compared case-insensitively',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      expectThat(await bench.http.batch([catalogs(bench, 'a'), catalogs(bench, 'A')])).refuses(400);
    },
  },
  {
    id: 'SB-183',
    level: 'MUST',
    says: 'refuse a batch whose item has no id, no method or no url',
    fact: 'graph-protocol §6: 400 if malformed',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const { id, method, url } = catalogs(bench, 'a');
      for (const item of [
        { method, url },
        { id, url },
        { id, method },
      ]) {
        expectThat(await bench.http.batch([item])).refuses(400);
      }
    },
  },
  {
    id: 'SB-184',
    level: 'MUST',
    says: 'answer 424 to what depends on a failed item',
    fact: 'graph-protocol §6 [D]',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const fails = { id: '1', method: 'GET', url: `${em}/${bench.names.catalogs}?$filter=nothing eq 'x'` };
      const found = await responses(bench, [fails, catalogs(bench, '2', { dependsOn: ['1'] })]);
      expectTrue(found.get('1')?.['status'] === 400, 'the first is not refused');
      expectTrue(found.get('2')?.['status'] === 424, `the second is ${JSON.stringify(found.get('2'))}`);
    },
  },
  {
    id: 'SB-185',
    level: 'MUST',
    says: 'run what depends on a fulfilled item',
    fact: 'graph-protocol §6 [D]',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const found = await responses(bench, [
        catalogs(bench, '1'),
        catalogs(bench, '2', { dependsOn: ['1'] }),
      ]);
      expectTrue(found.get('2')?.['status'] === 200, 'the second did not run');
    },
  },
  {
    id: 'SB-186',
    level: 'MUST',
    says: 'refuse items one by one, and be no less well for it',
    fact: 'graph-protocol §6: outer status 200 if parseable',
    of: ['batch', 'errors'],
    kind: 'read',
    async run(bench) {
      const fails = {
        id: '2',
        method: 'GET',
        url: `${em}/${bench.names.assignments}?$filter=catalogId eq 'x'`,
      };
      const found = await responses(bench, [catalogs(bench, '1'), fails]);
      expectTrue(found.get('1')?.['status'] === 200, 'the good one failed');
      const code = textAt(found.get('2'), 'body', 'error', 'code');
      expectTrue(code === 'InvalidFilter', `the code is ${code}`);
    },
  },
  {
    id: 'SB-187',
    level: 'MUST',
    says: 'name a nextLink absolutely within a batch',
    fact: 'graph-protocol §6: strip root and version to go on',
    of: ['batch', 'paging'],
    kind: 'read',
    async run(bench) {
      const found = await responses(bench, [
        { id: '1', method: 'GET', url: `${em}/${bench.names.assignments}?$top=1` },
      ]);
      const link = textAt(found.get('1'), 'body', '@odata.nextLink');
      expectTrue(link === '' || link.startsWith(`${bench.http.root}/`), `it is ${link}`);
    },
  },
  {
    id: 'SB-188',
    level: 'MUST',
    says: 'take an item’s url without a slash before it',
    fact: 'graph-protocol §6: leading slash optional',
    of: ['batch', 'paths'],
    kind: 'read',
    async run(bench) {
      const found = await responses(bench, [
        { ...catalogs(bench, '1'), url: `${em.slice(1)}/${bench.names.catalogs}` },
      ]);
      expectTrue(found.get('1')?.['status'] === 200, JSON.stringify(found.get('1')).slice(0, 300));
    },
  },
  {
    id: 'SB-189',
    level: 'MUST',
    says: 'refuse a body without a content type',
    fact: 'graph-protocol §6: requires headers.Content-Type',
    of: ['batch'],
    kind: 'read',
    async run(bench) {
      const item = {
        id: '1',
        method: 'POST',
        url: `${em}/${bench.names.catalogs}`,
        body: { displayName: 1 },
      };
      const answer = await bench.http.batch([item]);
      const inner = listAt(answer.json, 'responses')[0]?.['status'];
      expectTrue(answer.status === 400 || inner === 400, `it is ${answer.status}, ${String(inner)}`);
    },
  },
  {
    id: 'SB-190',
    level: 'MUST',
    says: 'refuse a batch without a token as a whole',
    fact: 'graph-protocol §6 [M] the outer request’s token',
    of: ['batch', 'rights'],
    kind: 'read',
    async run(bench) {
      expectThat(await bench.http.withToken(null).batch([catalogs(bench, '1')])).refuses(401);
    },
  },
  {
    id: 'SB-191',
    level: 'MUST',
    says: 'refuse a batch that is none',
    fact: 'graph-protocol §6: 400 if malformed',
    of: ['batch'],
    kind: 'read',
    async run({ http }) {
      for (const body of [{}, { requests: 'none' }, []]) {
        expectThat(await http.post('/$batch', body)).refuses(400);
      }
    },
  },
];
