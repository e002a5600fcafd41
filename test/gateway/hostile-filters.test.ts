import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
let gateway: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  sandbox = await stillTenant();
  gateway = gatewayOver(sandbox.url);
});
afterAll(async () => {
  await gateway.close();
  await sandbox.close();
});

const guid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const nested = (depth: number, word: 'and' | 'or' | 'not'): object => {
  const below = depth === 1 ? { state: { eq: 'DELIVERED' } } : nested(depth - 1, word);
  return { [word]: word === 'not' ? below : [below] };
};
const ask = (filter: unknown, more = '') =>
  gateway.ask({
    query: `query ($filter: AssignmentFilter) { assignments(filter: $filter ${more}) { nodes { graphId } totalCount } }`,
    variables: { filter },
  });

describe('refused, without a call', () => {
  it.each<[what: string, filter: unknown, argument: string, ...words: string[]]>([
    ['an empty or', { or: [] }, 'filter.or', 'at least one filter'],
    ['an empty and', { and: [] }, 'filter.and', 'at least one filter'],
    ['an or of nothing', { or: [{}] }, 'filter.or.0', 'at least one condition'],
    ['a not of nothing', { not: {} }, 'filter.not', 'at least one condition'],
    ['a not of null', { and: [{ not: { state: null } }] }, 'filter.and.0.not', 'at least one condition'],
    ['an empty in', { or: [{ policyId: { in: [] } }] }, 'filter.or.0.policyId', 'at least one value'],
    ['an empty range', { endDateTime: {} }, 'filter.endDateTime', 'at least one value'],
    ['null in a list', { policyId: { in: null } }, ''],
    ['an id that is none', { not: { policyId: { in: [guid(1), 'x'] } } }, 'filter.not.policyId.in', '"x"'],
    ['nine levels', nested(8, 'not'), '', 'at most 8 levels'],
    [
      'a hundred and one ids',
      { policyId: { in: Array.from({ length: 101 }, (_, n) => guid(n)) } },
      'filter',
      '100 values',
    ],
    [
      'a hundred and one values over levels',
      { or: Array.from({ length: 101 }, () => ({ status: { eq: 'a' } })) },
      'filter',
      '100 values',
    ],
    ['half a letter', { targetName: { contains: '\uD83D' } }, 'filter.targetName.contains', 'surrogate'],
  ])('%s', async (_what, filter, argument, ...words) => {
    sandbox.clearLog();
    const { errors } = await ask(filter);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toContain(argument);
    for (const word of words) expect(errors?.[0]?.message).toContain(word);
    expect(sandbox.log).toEqual([]);
  });

  it.each([
    ['scan: 0', '1 to 20000'],
    ['scan: 20001', '1 to 20000'],
    ['scan: -1', '1 to 20000'],
    [`orderBy: [${'{ field: STATUS } '.repeat(5)}]`, 'at most 4 fields'],
  ])('%s', async (more, words) => {
    const { errors } = await ask({ state: { eq: 'DELIVERED' } }, more);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toContain(words);
  });
});

describe('taken as it stands', () => {
  it.each(['and', 'or', 'not'] as const)('seven levels of %s', async (word) => {
    const { errors } = await ask(nested(7, word));
    expect(errors).toBeUndefined();
  });

  it('a hundred ids, filtered here in one call', async () => {
    sandbox.clearLog();
    const { data, errors } = await ask({ policyId: { in: Array.from({ length: 100 }, (_, n) => guid(n)) } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ assignments: { nodes: [], totalCount: 0 } });
    expect(sandbox.log).toHaveLength(1);
  });

  it.each([
    "'",
    "x' or state eq 'expired",
    '%',
    '%27',
    '_',
    '*',
    '.*',
    '\\',
    '\u0000',
    '出張',
    '😀',
    'İ',
    'ß',
  ])('the text %j, and nothing by it that is no text', async (text) => {
    const query = `query ($text: String!) {
        here: assignments(filter: { status: { contains: $text } }) { nodes { graphId } totalCount }
        graph: accessPackages(filter: { displayName: { contains: $text } }) { nodes { displayName } }
        apart: policies(filter: { displayName: { in: [$text, "none"] } }) { nodes { displayName } }
        begins: catalogs(filter: { displayName: { startsWith: $text } }) { nodes { displayName } }
      }`;
    const { data, errors } = await gateway.ask({ query, variables: { text } });
    expect(errors).toBeUndefined();
    const { here, graph, apart, begins } = data as Record<string, { nodes: { displayName: string }[] }>;
    expect(here).toEqual({ nodes: [], totalCount: 0 });
    expect(apart).toEqual({ nodes: [] });
    expect(begins).toEqual({ nodes: [] });
    for (const { displayName } of graph?.nodes ?? [])
      expect(displayName.toLowerCase()).toContain(text.toLowerCase());
  });
});
