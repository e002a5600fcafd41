import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Judged, judge, readsOf } from '../../src/cli/judged.ts';
import type { BilledRead } from '../../src/plan/bill.ts';
import { leastPermissions, type Permissions } from '../../src/plan/permissions.ts';
import { leastRole } from '../../src/plan/roles.ts';
import { schema } from '../../src/schema/schema.ts';

/** What descriptions say of permissions is held against what `entitlement-gateway permissions` finds. */

type Field = GraphQLField<unknown, unknown>;

function fieldsOf(type: GraphQLNamedType | null | undefined): Field[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

const mutations = fieldsOf(schema.getMutationType());
const roots = fieldsOf(schema.getQueryType()).filter(({ name }) => !/^(me|node|nodes)$/.test(name));
const mine = fieldsOf(schema.getType('Me') as GraphQLNamedType);

/** Below a connection its rows. */
function rowOf(field: Field): GraphQLNamedType {
  const type = getNamedType(field.type);
  return schema.getType(type.name.replace(/Connection$/, '')) ?? type;
}

function asked(field: Field): string {
  const isList = getNamedType(field.type) !== rowOf(field);
  const [leaf] = fieldsOf(rowOf(field)).filter(({ name }) =>
    /^(displayName|state|status|stages|reasons)$/.test(name),
  );
  const below = leaf === undefined ? '__typename' : leaf.name;
  const selection = /^(stages|reasons)$/.test(below) ? `${below} { __typename }` : below;
  return isList ? `{ nodes { ${selection} } }` : `{ ${selection} }`;
}

function document(field: Field, around: (text: string) => string): string {
  const needed = field.args.filter(({ type }) => String(type).endsWith('!'));
  const given = needed.filter(({ defaultValue }) => defaultValue === undefined);
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const text = `${field.name}${passed === '' ? '' : `(${passed})`}`;
  return around(text).replace('OF', `Of_${field.name}${declared === '' ? '' : `(${declared})`}`);
}

const judged = new Map<string, Judged>();

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'told-'));
  const file = join(folder, 'all.graphql');
  await writeFile(
    file,
    [
      ...mutations.map((field) => document(field, (text) => `mutation OF { ${text} { __typename } }`)),
      ...roots.map((field) => document(field, (text) => `query OF { ${text} ${asked(field)} }`)),
      ...mine.map((field) =>
        document(field, (text) => `query OF { me { ${text} ${asked(field)} } }`).replace('Of_', 'Of_me_'),
      ),
    ].join('\n'),
  );
  for (const one of await judge({ words: [file], options: new Map() })) judged.set(one.operation.name, one);
  await rm(folder, { recursive: true });
});

function of(name: string): Judged {
  const found = judged.get(`Of_${name}`);
  if (found === undefined) throw new Error(`${name} was not judged.`);
  return found;
}

function roleOf(reads: readonly BilledRead[]): string {
  const roles = reads.map((read) => leastRole(read, leastPermissions([read])));
  const needed = roles.find((role) => role !== null);
  return needed === undefined ? 'no role' : `the role ${needed}`;
}

function userOf({ application }: Permissions): string {
  return application === null ? ' of a signed-in user' : '';
}

describe('a mutation', () => {
  it.each(mutations.map((field) => [field.name, field]))('%s says what it needs', (name, { description }) => {
    const { bill, permissions } = of(name);
    const [scope] = permissions.delegated;
    const writes = readsOf(bill).filter(({ method }) => method !== 'GET');
    expect(description).toContain(`Needs ${scope}${userOf(permissions)} and ${roleOf(writes)}`);
  });
});

describe('a read', () => {
  it.each([
    ...roots.map((field) => [field.name, field] as const),
    ...mine.map((field) => [`me_${field.name}`, field] as const),
  ])('%s says what it needs, or its rows do', (name, field) => {
    const { bill, permissions } = of(name);
    const [scope] = permissions.delegated;
    const told = `${field.description ?? ''} ${name.startsWith('me_') ? '' : (rowOf(field).description ?? '')}`;
    expect(permissions.delegated).toHaveLength(1);
    expect(told).toContain(`eeds ${scope}${userOf(permissions)} and ${roleOf(readsOf(bill))}`);
  });
});
