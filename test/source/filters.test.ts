import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { type Answer, type ApiVersion, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await stillTenant();
});
afterAll(async () => {
  await sandbox.close();
});

async function ask(query: string, version: ApiVersion = 'auto', planning: 'on' | 'off' = 'on') {
  const gateway = gatewayOver(sandbox.url, version, planning);
  const answer = await gateway.ask({ query });
  await gateway.close();
  return answer;
}

interface List {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly scanned: number | null;
}

function listIn({ data, errors }: Answer): List {
  expect(errors).toBeUndefined();
  const [list] = Object.values(data as Record<string, List>);
  if (list === undefined) throw new Error('The answer has no list.');
  return list;
}
const sent = ({ graph }: Answer) =>
  graph.calls.flatMap(({ path, items }) =>
    (items ?? [{ path }]).map((item) => decodeURIComponent(item.path)),
  );
const filtersIn = (answer: Answer) => sent(answer).map((path) => /\$filter=([^&]*)/.exec(path)?.[1] ?? '');

async function pagedBy(first: number, field: string, args: string): Promise<unknown[]> {
  const seen: unknown[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = listIn(
      await ask(
        `{ ${field}(first: ${first} ${after} ${args}) { nodes { graphId } pageInfo { hasNextPage endCursor } } }`,
      ),
    );
    seen.push(...nodes.map(({ graphId }) => graphId));
    if (!pageInfo.hasNextPage) return seen;
    after = `after: "${pageInfo.endCursor}"`;
  }
}

describe('what Graph filters', () => {
  it('is not read to be filtered here', async () => {
    const answer = await ask('{ assignments(filter: { state: { eq: EXPIRED } }) { nodes { id } scanned } }');
    expect(filtersIn(answer)).toEqual(["state eq 'expired'"]);
    expect(listIn(answer).scanned).toBeNull();
  });

  it('is asked of it beside what is filtered here', async () => {
    const answer = await ask(
      '{ assignments(filter: { state: { eq: EXPIRED }, not: { targetName: { contains: "a" } } }) { nodes { state target { displayName } } scanned } }',
    );
    expect(filtersIn(answer)).toEqual(["state eq 'expired'"]);
    const { nodes, scanned } = listIn(answer);
    expect(nodes.length).toBeGreaterThan(0);
    expect(scanned).toBeGreaterThan(nodes.length);
    for (const { target } of nodes) expect((target as { displayName: string }).displayName).not.toMatch(/a/i);
  });

  it('is a choice of ids as lists of their own, begun in one wave', async () => {
    const packages = listIn(await ask('{ accessPackages(first: 3) { nodes { graphId } } }')).nodes;
    const ids = packages.map(({ graphId }) => `"${String(graphId)}"`).join(', ');
    const where = `filter: { accessPackageId: { in: [${ids}] } }`;
    const answer = await ask(
      `{ assignments(first: 500 ${where}) { nodes { graphId accessPackage { graphId } } totalCount } }`,
    );
    expect(answer.graph.httpCalls).toBe(1);
    expect(filtersIn(answer)).toEqual(
      packages.map(({ graphId }) => `accessPackage/id eq '${String(graphId)}'`),
    );
    const { nodes, totalCount } = listIn(answer);
    expect(totalCount).toBe(nodes.length);
    const order = nodes.map(({ accessPackage }) => (accessPackage as { graphId: string }).graphId);
    expect([...new Set(order)]).toEqual(packages.map(({ graphId }) => graphId));
    // The same rows, one at a time, over the seams of the lists.
    const seen: unknown[] = [];
    let after = '';
    for (;;) {
      const page = listIn(
        await ask(
          `{ assignments(first: 1 ${after} ${where}) { nodes { graphId } pageInfo { hasNextPage endCursor } } }`,
        ),
      );
      seen.push(...page.nodes.map(({ graphId }) => graphId));
      if (!page.pageInfo.hasNextPage) break;
      after = `after: "${page.pageInfo.endCursor}"`;
    }
    expect(seen).toEqual(nodes.map(({ graphId }) => graphId));
  });
});

describe('what is filtered here', () => {
  const ended = 'filter: { expiredDateTime: { gte: "2026-01-01T00:00:00Z" } }';

  it('comes in the fewest pages, with what it is filtered by', async () => {
    const answer = await ask(`{ assignments(first: 3 ${ended}) { nodes { graphId } scanned } }`);
    expect(sent(answer)).toEqual([
      '/identityGovernance/entitlementManagement/assignments?$select=id,expiredDateTime&$top=999',
    ]);
    expect(listIn(answer).nodes).toHaveLength(3);
  });

  it('tells how many rows were looked at up to the last that was found', async () => {
    const three = listIn(await ask(`{ assignments(first: 3 ${ended}) { nodes { graphId } scanned } }`));
    const one = listIn(await ask(`{ assignments(first: 1 ${ended}) { nodes { graphId } scanned } }`));
    const whole = listIn(await ask(`{ assignments(first: 5000) { nodes { graphId } } }`)).nodes.map(
      ({ graphId }) => graphId,
    );
    expect(one.scanned).toBe(whole.indexOf(one.nodes[0]?.['graphId']) + 1);
    expect(three.scanned).toBe(whole.indexOf(three.nodes[2]?.['graphId']) + 1);
  });

  it('is the same list whatever the pages it is taken in', async () => {
    const whole = listIn(
      await ask(
        `{ assignments(first: 5000 ${ended}) { nodes { graphId } totalCount scanned pageInfo { hasNextPage } } }`,
      ),
    );
    expect(whole.nodes.length).toBeGreaterThan(10);
    expect(whole.totalCount).toBe(whole.nodes.length);
    expect(whole.pageInfo.hasNextPage).toBe(false);
    const ids = whole.nodes.map(({ graphId }) => graphId);
    expect(await pagedBy(ids.length, 'assignments', ended)).toEqual(ids);
    expect(await pagedBy(4, 'assignments', ended)).toEqual(ids);
  });

  it('counts what matches, and asks for a count only when one is selected', async () => {
    const uncounted = await ask(`{ assignments(first: 1 ${ended}) { nodes { graphId } } }`);
    expect(uncounted.graph.httpCalls).toBe(1);
    const counted = await ask(`{ assignments(first: 1 ${ended}) { nodes { state } totalCount } }`);
    // What was read to find the first row is not read again to count.
    expect(counted.graph.httpCalls).toBe(1);
    const whole = listIn(await ask(`{ assignments(first: 5000 ${ended}) { nodes { graphId } } }`));
    expect(listIn(counted).totalCount).toBe(whole.nodes.length);
  });

  it('loads by id what it is filtered by and only the other version has', async () => {
    const query =
      '{ assignments(first: 5000, filter: { isExtended: { eq: true } }) { nodes { graphId state } totalCount } }';
    const auto = await ask(query);
    expect(listIn(auto).nodes.length).toBeGreaterThan(0);
    expect(auto.graph.calls.map(({ version }) => version)).toEqual(auto.graph.calls.map(() => 'beta'));
    expect(listIn(await ask(query, 'beta'))).toEqual(listIn(auto));
    const { errors } = await ask(query, 'v1.0');
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FIELD_UNAVAILABLE']);
  });

  it('rides along where the list does', async () => {
    const answer = await ask(
      '{ catalogs { nodes { accessPackages(filter: { isHidden: { eq: false } }, orderBy: { field: DISPLAY_NAME, direction: DESC }) { nodes { displayName isHidden } } } } }',
    );
    expect(answer.graph.httpCalls).toBe(1);
    for (const { accessPackages } of listIn(answer).nodes) {
      const names = (accessPackages as List).nodes.map(({ displayName }) => String(displayName));
      expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare).toReversed());
    }
  });
});

describe('past its budget', () => {
  const rare = 'filter: { targetName: { eq: "Nobody at all" } }';

  it('is an error that tells how to narrow, never a short list', async () => {
    const { errors, data } = await ask(`{ assignments(scan: 10 ${rare}) { nodes { graphId } } }`);
    expect(data).toEqual({ assignments: null });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SCAN_LIMIT', scanned: 10, found: 0 });
    expect(errors?.[0]?.message).toBe(
      '10 rows were read to filter them, of which 0 matched, and the list has more: narrow it by what Graph filters itself (state, accessPackageId, policyId, targetObjectId), or ask for a higher "scan", up to 20000. To go on from there, pass extensions.endCursor as "after".',
    );
  });

  it('gives what was found and goes on from there, without a row lost', async () => {
    const where = 'filter: { targetName: { contains: "a" } }';
    const whole = listIn(await ask(`{ assignments(first: 5000 ${where}) { nodes { graphId } } }`)).nodes;
    const seen: unknown[] = [];
    let after = '';
    let limits = 0;
    for (;;) {
      const answer = await ask(
        `{ assignments(first: 50, scan: 60 ${after} ${where}) { nodes { graphId } pageInfo { hasNextPage endCursor } } }`,
      );
      const reached = answer.errors?.[0]?.extensions;
      if (reached === undefined) {
        const { nodes, pageInfo } = listIn(answer);
        seen.push(...nodes.map(({ graphId }) => graphId));
        if (!pageInfo.hasNextPage) break;
        after = `after: "${pageInfo.endCursor}"`;
        continue;
      }
      expect(reached['code']).toBe('SCAN_LIMIT');
      limits += 1;
      if (reached['found'] !== 0) {
        const { nodes } = listIn(
          await ask(
            `{ assignments(first: ${String(reached['found'])}, scan: 60 ${after} ${where}) { nodes { graphId } } }`,
          ),
        );
        seen.push(...nodes.map(({ graphId }) => graphId));
      }
      after = `after: "${String(reached['endCursor'])}"`;
    }
    expect(limits).toBeGreaterThan(1);
    expect(seen).toEqual(whole.map(({ graphId }) => graphId));
  });

  it.each(['', 'filter: { targetName: { contains: "a" } }'])(
    'sorts no part of a list (%s)',
    async (where) => {
      const { errors } = await ask(
        `{ assignments(scan: 10 orderBy: { field: TARGET_NAME } ${where}) { nodes { graphId } } }`,
      );
      expect(errors?.[0]?.extensions).toEqual({ code: 'SCAN_LIMIT', scanned: 10 });
      expect(errors?.[0]?.message).toContain('10 rows were read to sort them');
    },
  );

  it.each([rare, ''])('counts no part of a list (%s)', async (where) => {
    const { errors } = await ask(`{ assignments(first: 1, scan: 10 ${where}) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SCAN_LIMIT', scanned: 10 });
  });

  it('is reached at the row, whatever Graph’s pages', async () => {
    const all = listIn(await ask('{ catalogs(first: 5000) { nodes { graphId } } }')).nodes.length;
    const none = 'filter: { description: { eq: "none of them" } }';
    const enough = await ask(`{ catalogs(scan: ${all} ${none}) { nodes { graphId } scanned totalCount } }`);
    expect(listIn(enough)).toEqual({ nodes: [], scanned: all, totalCount: 0 });
    const { errors } = await ask(`{ catalogs(scan: ${all - 1} ${none}) { nodes { graphId } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'SCAN_LIMIT', scanned: all - 1 });
  });
});

/** U+FFFF sorts behind all letters, as nothing does. */
const name = (of: unknown) => (of as { displayName: string | null }).displayName ?? '\uFFFF';

describe('sorting', () => {
  it.each(['ASC', 'DESC'])('goes through all rows, %s, in pages of any size', async (direction) => {
    const args = `orderBy: [{ field: EXPIRED_DATE_TIME, direction: ${direction} }]`;
    const whole = listIn(
      await ask(
        `{ assignments(first: 5000 ${args}) { nodes { graphId expiredDateTime } scanned totalCount } }`,
      ),
    );
    const dates = whole.nodes.map(({ expiredDateTime }) =>
      expiredDateTime === null ? null : Date.parse(expiredDateTime as string),
    );
    const present = dates.filter((date) => date !== null);
    expect(present.length).toBeGreaterThan(10);
    expect(dates.slice(present.length).every((date) => date === null)).toBe(true);
    const rising = present.toSorted((a, b) => a - b);
    expect(present).toEqual(direction === 'ASC' ? rising : rising.toReversed());
    expect(whole.scanned).toBe(dates.length);
    expect(whole.totalCount).toBe(dates.length);
    const ids = whole.nodes.map(({ graphId }) => graphId);
    expect(await pagedBy(Math.ceil(ids.length / 7), 'assignments', args)).toEqual(ids);
  });

  it('takes several fields, and no cursor of another order', async () => {
    const by = 'orderBy: [{ field: TARGET_NAME }, { field: ACCESS_PACKAGE_NAME, direction: DESC }]';
    const { nodes, pageInfo } = listIn(
      await ask(
        `{ assignments(first: 500 ${by}) { nodes { target { displayName } accessPackage { displayName } } pageInfo { endCursor } } }`,
      ),
    );
    const collator = new Intl.Collator('en');
    const expected = nodes.toSorted(
      (a, b) =>
        collator.compare(name(a['target']), name(b['target'])) ||
        collator.compare(name(b['accessPackage']), name(a['accessPackage'])),
    );
    expect(nodes).toEqual(expected);
    const { errors } = await ask(
      `{ assignments(orderBy: { field: TARGET_NAME }, after: "${pageInfo.endCursor}") { nodes { graphId } } }`,
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
