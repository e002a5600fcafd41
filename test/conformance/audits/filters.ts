import { at, textAt, type Json } from '../kit/answer.ts';
import type { Audit } from '../kit/audit.ts';
import type { Bench } from '../kit/bench.ts';
import { byName, containing, matches } from '../kit/name-filters.ts';
import { expectThat, expectTrue } from '../kit/expect.ts';

async function delivered(bench: Bench): Promise<Json> {
  return bench.assignment((item) => at(item, bench.names.state) === bench.word('delivered'));
}

async function byAssignment(
  bench: Bench,
  clauses: (item: Json) => readonly string[],
  isRight: (item: Json, sample: Json) => boolean,
): Promise<void> {
  const { assignments, policy } = bench.names;
  const sample = await delivered(bench);
  const path = `${assignments}?$filter=${clauses(sample).join(' and ')}&$expand=target,accessPackage,${policy}`;
  const items = expectThat(await bench.http.get(path)).lists();
  expectTrue(
    items.some((item) => item['id'] === sample['id']),
    `${path} does not bring ${String(sample['id'])}`,
  );
  expectTrue(
    items.every((item) => isRight(item, sample)),
    `${path} brings others too`,
  );
}

function same(...names: readonly string[]) {
  return (item: Json, sample: Json): boolean => at(item, ...names) === at(sample, ...names);
}

const stateIsDelivered = (bench: Bench, word: string) =>
  matches(
    bench,
    `${bench.names.assignments}?$top=20&$filter=${bench.names.state} eq '${word}'`,
    (item) => item[bench.names.state] === bench.word('delivered'),
  );

/** What `$filter` may say, and where. */
export const filterAudits: readonly Audit[] = [
  {
    id: 'SB-080',
    level: 'MUST',
    says: 'filter assignments by state',
    fact: 'graph-v1 §2, graph-beta §3.1 [D]',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    run: (bench) => stateIsDelivered(bench, bench.word('delivered')),
  },
  {
    id: 'SB-081',
    level: 'MUST',
    says: 'compare a state without regard to case',
    fact: 'graph-v1 §2 [R] Omnicit, measured 2026-09-11',
    of: ['filter', 'listAssignments'],
    versions: ['v1.0'],
    kind: 'read',
    run: (bench) => stateIsDelivered(bench, 'Delivered'),
  },
  {
    id: 'SB-082',
    level: 'MUST',
    says: 'filter assignments by accessPackage/id',
    fact: 'graph-v1 §2 [D]',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    run: (bench) =>
      byAssignment(
        bench,
        (item) => [`accessPackage/id eq '${textAt(item, 'accessPackage', 'id')}'`],
        same('accessPackage', 'id'),
      ),
  },
  {
    id: 'SB-083',
    level: 'MUST',
    says: 'filter assignments by target/objectId, whatever its case',
    fact: 'graph-v1 §2 [D/R]',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    async run(bench) {
      for (const path of ['target/objectId', 'target/objectid', 'Target/ObjectId']) {
        await byAssignment(
          bench,
          (item) => [`${path} eq '${textAt(item, 'target', 'objectId')}'`],
          same('target', 'objectId'),
        );
      }
    },
  },
  {
    id: 'SB-084',
    level: 'MUST',
    says: 'filter assignments by their policy’s id',
    fact: 'graph-v1 §2 [D]',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    run: (bench) =>
      byAssignment(
        bench,
        (item) => [`${bench.names.policy}/id eq '${textAt(item, bench.names.policy, 'id')}'`],
        same(bench.names.policy, 'id'),
      ),
  },
  {
    id: 'SB-085',
    level: 'MUST',
    says: 'join clauses by and',
    fact: 'graph-v1 §2 [D]',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    run: (bench) =>
      byAssignment(
        bench,
        (item) => [
          `accessPackage/id eq '${textAt(item, 'accessPackage', 'id')}'`,
          `target/objectId eq '${textAt(item, 'target', 'objectId')}'`,
          `${bench.names.state} eq '${bench.word('delivered')}'`,
        ],
        (item, sample) => item['id'] === sample['id'],
      ),
  },
  {
    id: 'SB-086',
    level: 'SHOULD',
    says: 'join states by or, in parentheses beside other clauses',
    fact: 'graph-v1 §2 [U] vtfk',
    of: ['filter', 'listAssignments'],
    kind: 'read',
    run: (bench) =>
      byAssignment(
        bench,
        (item) => [
          `accessPackage/id eq '${textAt(item, 'accessPackage', 'id')}'`,
          `(${bench.names.state} eq '${bench.word('delivering')}' or ${bench.names.state} eq '${bench.word('delivered')}')`,
        ],
        same('accessPackage', 'id'),
      ),
  },
  {
    id: 'SB-087',
    level: 'MUST',
    says: 'filter requests by state',
    fact: 'graph-v1 §2 [D]',
    of: ['filter', 'listRequests'],
    kind: 'read',
    run: (bench) =>
      matches(
        bench,
        `${bench.names.requests}?$top=20&$filter=(${bench.names.requestState} eq '${bench.word('delivered')}')`,
        (item) => item[bench.names.requestState] === bench.word('delivered'),
      ),
  },
  {
    id: 'SB-088',
    level: 'MUST',
    says: 'filter requests by accessPackage/id',
    fact: 'graph-v1 §2 [D]',
    of: ['filter', 'listRequests'],
    kind: 'read',
    async run(bench) {
      const { requests } = bench.names;
      const sample = await bench.one(`${requests}?$top=20&$expand=accessPackage`);
      const id = textAt(sample, 'accessPackage', 'id');
      await matches(
        bench,
        `${requests}?$expand=accessPackage&$filter=accessPackage/id eq '${id}'`,
        (item) => at(item, 'accessPackage', 'id') === id,
      );
    },
  },
  {
    id: 'SB-089',
    level: 'MUST',
    says: 'filter requests by createdDateTime',
    fact: 'graph-v1 §2 [D], operators unstated',
    of: ['filter', 'listRequests'],
    versions: ['v1.0'],
    kind: 'read',
    async run(bench) {
      const sample = await bench.one('assignmentRequests?$top=20');
      const since = textAt(sample, 'createdDateTime');
      const filter = `createdDateTime ge ${since}`;
      await matches(
        bench,
        `assignmentRequests?$top=50&$filter=${filter}`,
        (item) => textAt(item, 'createdDateTime') >= since.slice(0, 19),
      );
    },
  },
  ...byName('SB-090', 'listPolicies', 'policies'),
  ...byName('SB-091', 'listPackages', 'packages'),
  ...byName('SB-092', 'listCatalogs', 'catalogs'),
  ...containing('SB-093', 'listPackages', 'packages'),
  ...containing('SB-094', 'listCatalogs', 'catalogs'),
  {
    id: 'SB-095',
    level: 'MUST',
    says: 'read a doubled quote in a literal as one, and an encoded one as well',
    fact: 'graph-protocol §7 Syntax [D]',
    of: ['filter'],
    kind: 'read',
    async run({ http, names }) {
      for (const literal of ["'d''Arc'", '%27d%27%27Arc%27', "'R%26D+%231'"]) {
        expectThat(await http.get(`${names.catalogs}?$filter=displayName+eq+${literal}`)).lists();
      }
    },
  },
];
