import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityName } from '../../src/entities/entity.ts';
import { screamingCase } from '../../src/entities/enumeration.ts';
import type { Filterable } from '../../src/entities/filterable.ts';
import { entities } from '../../src/entities/registry.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/**
 * Random filters, each asked three times: shared out between Graph and us in v1.0 and in beta, and all filtered here,
 * as planning off does. What the sandbox filters and what we filter must be the same;
 * the order may be another, since Graph has its own for each filter.
 */

let sandbox: Sandbox;
let v1: ReturnType<typeof gatewayOver>;
let beta: ReturnType<typeof gatewayOver>;
let here: ReturnType<typeof gatewayOver>;
beforeAll(async () => {
  sandbox = await stillTenant();
  v1 = gatewayOver(sandbox.url, 'v1.0');
  beta = gatewayOver(sandbox.url, 'beta');
  here = gatewayOver(sandbox.url, 'auto', 'off');
});
afterAll(async () => {
  await Promise.all([v1, beta, here].map((gateway) => gateway.close()));
  await sandbox.close();
});

type Random = (below: number) => number;

/** mulberry32: small, and the same everywhere. */
function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const lists: readonly [field: string, entity: EntityName][] = [
  ['assignments', 'Assignment'],
  ['requests', 'AssignmentRequest'],
  ['policies', 'AssignmentPolicy'],
  ['accessPackages', 'AccessPackage'],
  ['catalogs', 'Catalog'],
  ['subjects', 'Subject'],
];

/** What beta alone has cannot be asked of v1.0. */
const ofBoth = (entity: EntityName): [string, Filterable][] =>
  Object.entries(entities[entity].filters).filter(
    ([, { from }]) => from.length > 1 || entities[entity].fields[from[0] ?? '']?.['v1.0'] !== null,
  );

type Input = Readonly<Record<string, unknown>>;

const texts = ['a', 'E', 'er', 'Sales', '', "O'", '%', 'ä', 'delivered', 'Marketing', 'Eng'];
const days = ['2024-06-01', '2025-09-15', '2026-03-01', '2026-09-20', '2026-11-20'];

function conditionOf(literal: Filterable['literal'], known: readonly string[], pick: Random): Input {
  const one = <T>(of: readonly T[]): T => {
    const item = of[pick(of.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  };
  const some = <T>(of: readonly T[]) => Array.from({ length: 1 + pick(3) }, () => one(of));
  switch (literal.kind) {
    case 'id':
      return pick(2) === 0 ? { eq: one(known) } : { in: some(known) };
    case 'text': {
      const words = [...texts, ...known];
      return one([
        { eq: one(words) },
        { in: some(words) },
        { contains: one(texts) },
        { startsWith: one(texts) },
      ]);
    }
    case 'dateTime': {
      const at = `${one(days)}T00:00:00Z`;
      return one<Input>([{ lt: at }, { gte: at }, { gt: at, lte: `${one(days)}T12:00:00Z` }]);
    }
    case 'flag':
      return { eq: pick(2) === 0 };
    case 'enum': {
      const members = Object.keys(literal.of.members).map(screamingCase);
      return pick(2) === 0 ? { eq: one(members) } : { in: some(members) };
    }
  }
}

function filterOf(entity: EntityName, known: Known, pick: Random, depth = 0): Input {
  const filterables = ofBoth(entity);
  const condition = (): Input => {
    const [name, { literal }] = filterables[pick(filterables.length)] ?? filterables[0] ?? fail();
    return { [name]: conditionOf(literal, known(name), pick) };
  };
  const below = () => filterOf(entity, known, pick, depth + 1);
  switch (depth > 2 ? 0 : pick(6)) {
    case 0:
    case 1:
      return condition();
    case 2:
      return { ...condition(), ...condition() };
    case 3:
      return { and: [below(), below()] };
    case 4:
      return { or: [below(), below()] };
    default:
      return { ...condition(), not: below() };
  }
}

function fail(): never {
  throw new Error('The entity has no filters.');
}

/** Values that some row has. */
type Known = (filterable: string) => readonly string[];
const nobody = '00000000-0000-4000-8000-000000000000';

async function valuesOf(field: string, entity: EntityName): Promise<Known> {
  const filterables = ofBoth(entity).filter(
    ([, { literal }]) => literal.kind === 'id' || literal.kind === 'text',
  );
  const selected = filterables.map(([name, { from }]) => {
    const path = from.map((step) => (step === 'id' ? 'graphId' : step));
    return `${name}: ${path[0]} ${path
      .slice(1)
      .map((step) => `{ ${step}`)
      .join(' ')} ${'}'.repeat(path.length - 1)}`;
  });
  // Each by its own alias, so that paths of one edge do not collide.
  const { data, errors } = await v1.ask({
    query: `{ ${field}(first: 25) { nodes { ${selected.join(' ')} } } }`,
  });
  expect(errors).toBeUndefined();
  const { nodes } = (data as Record<string, { nodes: Record<string, unknown>[] }>)[field] ?? { nodes: [] };
  return (name) =>
    [nobody, ...nodes.map((node) => leafOf(node[name])).filter((leaf) => typeof leaf === 'string')].filter(
      (value) => entities[entity].filters[name]?.literal.kind !== 'id' || value.length === nobody.length,
    );
}

function leafOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? leafOf(Object.values(value)[0]) : value;
}

interface List {
  readonly nodes: readonly { readonly graphId: string }[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean };
}

describe.each(lists)('%s', (field, entity) => {
  const query = `query ($filter: ${entity}Filter, $first: Int) {
    ${field}(first: $first, filter: $filter) { nodes { graphId } totalCount pageInfo { hasNextPage } }
  }`;

  async function ask(gateway: typeof here, filter: Input, first: number): Promise<List> {
    const { data, errors } = await gateway.ask({ query, variables: { filter, first } });
    expect({ filter, errors }).toEqual({ filter, errors: undefined });
    const list = (data as Record<string, List>)[field];
    if (list === undefined) throw new Error(`There is no ${field} in the answer.`);
    return list;
  }

  it('holds the same rows whoever filters them', async () => {
    const known = await valuesOf(field, entity);
    const pick = random(20_261_121);
    let found = 0;
    for (let run = 0; run < 40; run += 1) {
      const filter = filterOf(entity, known, pick);
      const all = await ask(here, filter, 5000);
      const ids = all.nodes.map(({ graphId }) => graphId).toSorted();
      found += ids.length > 0 ? 1 : 0;
      expect(all.totalCount).toBe(ids.length);
      for (const gateway of [v1, beta]) {
        const shared = await ask(gateway, filter, 5000);
        const sharedIds = shared.nodes.map(({ graphId }) => graphId).toSorted();
        expect({ filter, ids: sharedIds }).toEqual({ filter, ids });
        const part = await ask(gateway, filter, 2);
        expect({ filter, ...part }).toEqual({
          filter,
          nodes: shared.nodes.slice(0, 2),
          totalCount: ids.length,
          pageInfo: { hasNextPage: ids.length > 2 },
        });
      }
    }
    expect(found).toBeGreaterThan(10);
  });
});
