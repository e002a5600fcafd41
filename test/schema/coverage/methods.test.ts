import { GraphQLError, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Version } from '../../../src/entities/entity.ts';
import { billOffline } from '../../../src/gateway/bill.ts';
import type { BilledRead } from '../../../src/plan/bill.ts';
import { schema } from '../../../src/schema/schema.ts';
import { readCorpus } from '../../kit/corpus.ts';
import { beyond, methods, unmade } from './methods.ts';
import { ways } from './ways.ts';

/** A method of Graph's is served where some operation makes it: its bill, which is the run without Graph, has the call. */

describe.each(['v1.0', 'beta'] as const)('of %s', (version) => {
  const made = new Set<string>();
  beforeAll(async () => {
    const operations = [...Object.values(ways).map((query) => ({ query, variables: {} })), ...readCorpus()];
    for (const { query, variables } of operations)
      for (const call of await callsOrNone(version, query, variables)) made.add(call);
  });

  it.each(methods[version])('makes %s', async (request, operation) => {
    expect(await callsOf(version, operation)).toContain(request);
  });

  it('makes nothing that is excepted', () => {
    const all = [...made, ...methods[version].map(([request]) => request)];
    const excepted = unmade.filter(([of]) => of === version).map(([, request]) => request);
    expect(
      excepted.filter((above) => all.some((call) => call === above || call.startsWith(`${above}/`))),
    ).toEqual([]);
  });

  it('makes little that is not listed', () => {
    const listed = new Set(methods[version].map(([request]) => request));
    const others = [...made].filter((call) => !call.includes('?') && !listed.has(call));
    const known = beyond.filter(([of]) => of === version).map(([, request]) => request);
    expect(others.toSorted()).toEqual(known.toSorted());
  });
});

it('makes a method by every mutation', () => {
  const operations = Object.values(methods).flatMap((all) => all.map(([, operation]) => operation));
  const unused = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter(
    (name) => !operations.some((operation) => operation.includes(`{ ${name}(`)),
  );
  expect(unused).toEqual([]);
});

it('makes few exceptions, each with its reason', () => {
  process.stdout.write(
    `${[...unmade, ...beyond].map(([version, request, reason]) => `${version} ${request}: ${reason}`).join('\n')}\n`,
  );
  expect(unmade.length).toBeLessThan(30);
});

/** What the operation asks for: each request as the lists above write it, and once more for each thing that it expands. */
async function callsOf(version: Version, text: string, variableValues?: object): Promise<string[]> {
  const document = parse(text);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const { waves } = await billOffline(
    { schema, document, ...(variableValues && { variableValues: { ...variableValues } }) },
    version,
  );
  // The next pages of what came by $expand lie wherever Graph says.
  const asked = waves.flatMap(({ reads }) => reads).filter(({ path }) => !/skiptoken/i.test(path));
  return asked.flatMap(spelled);
}

/** None, where the version does not serve all of it. */
async function callsOrNone(version: Version, text: string, variables?: object): Promise<string[]> {
  try {
    return await callsOf(version, text, variables);
  } catch (failure) {
    if (failure instanceof GraphQLError && failure.extensions['code'] === 'FIELD_UNAVAILABLE') return [];
    throw failure;
  }
}

const root = '/identityGovernance/entitlementManagement/';
const key = /^(\{.+\}|~.+~|[0-9a-f-]{36}(_[0-9a-f-]{36})?)$/;

function spelled({ method, path, requestType }: BilledRead): string[] {
  expect(path.startsWith(root)).toBe(true);
  const [address = '', options = ''] = path.slice(root.length).split('?');
  const place = address
    .replaceAll(/\([^)]*\)/g, '()')
    .split('/')
    .map((segment) => (key.test(segment) ? '{}' : segment))
    .join('/');
  const [, expanded = ''] = /\$expand=(.*?)(&|$)/.exec(options) ?? [];
  const call = `${method} ${place}${requestType === undefined ? '' : ` ${requestType}`}`;
  return [call, ...topmost(expanded).map((navigation) => `${call}?$expand=${navigation}`)];
}

/** The navigations of an expand, without what stands in their brackets. */
function topmost(expand: string): string[] {
  let inner = expand;
  for (let before = ''; before !== inner;) {
    before = inner;
    inner = inner.replaceAll(/\([^()]*\)/g, '');
  }
  return inner === '' ? [] : inner.split(',');
}
