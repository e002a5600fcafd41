/* oxlint-disable no-underscore-dangle -- GraphQL's own name. */
import {
  getNamedType,
  type GraphQLField,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isEntityName } from '../../src/entities/registry.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { schema } from '../../src/schema/schema.ts';
import { apiVersions, type AnswerError, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** What is null without an error somewhere in the tenant says when it is; the rest may be relied on. */

let sandbox: Sandbox;
beforeAll(async () => (sandbox = await stillTenant()));
afterAll(() => sandbox.close());

/** All rows of every list that stands alone, whole; and what lies in or below some. */
function questions(): string[] {
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, type }) => {
    const row = rowOf(getNamedType(type).name);
    return row === undefined ? [] : [`{ ${name}(first: 200) { nodes ${row} } }`];
  });
  const below = (list: string, edge: string, type: string) =>
    `{ ${list}(first: 200) { nodes { __typename ${edge} { nodes ${everything(type)} } } } }`;
  return [
    ...lists,
    `{ settings ${everything('Settings')} controlConfigurations ${everything('ControlConfiguration')} }`,
    below('catalogs', 'resources', 'Resource'),
    below('catalogs', 'customWorkflowExtensions', 'CustomWorkflowExtension'),
    below('accessPackages', 'resourceRoleScopes', 'ResourceRoleScope'),
    below('accessPackages', 'incompatibleGroups', 'Group'),
    below('connectedOrganizations', 'internalSponsors', 'DirectoryObject'),
    `{ me { approvals { nodes ${everything('Approval')} } suggestions { nodes ${everything('AccessPackageSuggestion')} } } }`,
  ];
}

function rowOf(connection: string): string | undefined {
  const entity = connection.replace(/Connection$/, '');
  return connection !== entity && isEntityName(entity) ? everything(entity) : undefined;
}

/** All that a row has, and of what it leads to whether it is there. */
function everything(name: string): string {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`The schema has no type ${name}.`);
  const kinds = isInterfaceType(type)
    ? schema.getPossibleTypes(type).map((kind) => `... on ${kind.name} ${everything(kind.name)}`)
    : [];
  const fields = isObjectType(type) ? Object.values(type.getFields()).filter(isAsked) : [];
  return `{ __typename ${[...fields.map(spelled), ...kinds].join(' ')} }`;
}

type Field = GraphQLField<unknown, unknown>;

/** Lists are never null without an error, and belong to other types. */
function isAsked({ type, args }: Field): boolean {
  const isList = getNamedType(type).name.endsWith('Connection');
  return !isList && args.every((arg) => !isRequiredArgument(arg));
}

function spelled({ name, type }: Field): string {
  const target = getNamedType(type);
  if (isLeafType(target)) return name;
  return `${name} ${isEntityName(target.name) ? '{ __typename }' : everything(target.name)}`;
}

/** Fields that are null, and by no error's doing: `Subject.email`. */
function nullsIn(data: unknown, errors: readonly AnswerError[]): Set<string> {
  const failed = new Set(errors.map(({ path }) => path?.join('.')));
  const found = new Set<string>();
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, [...path, at]);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const type = '__typename' in value ? String(value.__typename) : undefined;
    for (const [name, held] of Object.entries(value)) {
      const at = [...path, name];
      if (held !== null) walk(held, at);
      else if (type !== undefined && !failed.has(at.join('.'))) found.add(`${type}.${name}`);
    }
  };
  walk(data, []);
  return found;
}

function said(path: string): string {
  const [type = '', name = ''] = path.split('.');
  const found = schema.getType(type);
  const field = isObjectType(found) || isInterfaceType(found) ? found.getFields()[name] : undefined;
  return field?.description ?? '';
}

it.each(apiVersions)('what is null in %s says when', async (version) => {
  const gateway = gatewayOver(sandbox.url, version, 'on', 100_000);
  const found = new Set<string>();
  for (const query of questions()) {
    const { data, errors = [] } = await gateway.ask({ query });
    if (!data) throw new Error(`${query} was not answered: ${JSON.stringify(errors[0])}`);
    for (const path of nullsIn(data, errors)) found.add(path);
  }
  await gateway.close();
  expect(found.size).toBeGreaterThan(25);
  expect([...found].filter((path) => !/\bnull\b/i.test(said(path))).toSorted()).toEqual([]);
});
