import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/schema/schema.ts';

/** The ways by which a text comes in, read from the schema, so that new ones are tried as they come. */

export interface WayIn {
  readonly name: string;
  readonly query: string;
  readonly variables: (text: string) => Readonly<Record<string, unknown>>;
}

const id = '00000000-0000-4000-9000-000000000002';
const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

/** Each list at the root, filtered by each of its texts in each manner. */
export function textFilters(): WayIn[] {
  return listFilters('NameFilter').flatMap(({ list, type, field }) =>
    ['eq', 'in', 'contains', 'startsWith'].map((how) => ({
      name: `${list}(filter: { ${field}: { ${how} } })`,
      query: `query ($filter: ${type}) { ${list}(first: 2, filter: $filter) { nodes { __typename } } }`,
      variables: (text: string) => ({ filter: { [field]: { [how]: how === 'in' ? [text] : text } } }),
    })),
  );
}

/** Each argument of a field at the root, or of its filter, that is an id, or a cursor. */
export function ids(): WayIn[] {
  const filters = listFilters('IdFilter').map(({ list, type, field }) => ({
    name: `${list}(filter: { ${field}: { eq } })`,
    query: `query ($filter: ${type}) { ${list}(filter: $filter) { nodes { __typename } } }`,
    variables: (text: string) => ({ filter: { [field]: { eq: text } } }),
  }));
  const args = roots.flatMap((field) =>
    field.args
      .filter(({ name, type }) => getNamedType(type).name === 'ID' || name === 'after')
      .map((arg) => argumentOf(field, arg)),
  );
  return [...filters, ...args];
}

function argumentOf(field: GraphQLField<unknown, unknown>, { name, type }: GraphQLArgument): WayIn {
  const isList = isListType(getNullableType(type));
  const selection = isObjectType(getNamedType(field.type)) ? '{ __typename }' : '{ id }';
  return {
    name: `${field.name}(${name})`,
    query: `query ($value: ${String(type)}) { ${field.name}(${name}: $value) ${selection} }`,
    variables: (text) => ({ value: isList ? [text] : text }),
  };
}

function listFilters(kind: 'NameFilter' | 'IdFilter') {
  return roots.flatMap((list) => {
    const type = list.args.find(({ name }) => name === 'filter')?.type;
    const named = type === undefined ? undefined : getNamedType(type);
    if (!isInputObjectType(named)) return [];
    return Object.values(named.getFields())
      .filter((field) => getNamedType(field.type).name === kind)
      .map((field) => ({ list: list.name, type: named.name, field: field.name }));
  });
}

/** Each mutation with each text, or each scalar of another kind, of its input, one at a time beside what it must have. */
export function writes(kind = 'String'): WayIn[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((field) => {
    const input = field.args[0];
    if (input === undefined) return [];
    return placesOf(kind, input.type, []).map((path) => ({
      name: `${field.name}: ${path.join('.')}`,
      query: `mutation ($input: ${String(input.type)}) { ${field.name}(input: $input) { __typename } }`,
      variables: (text: string) => ({ input: valueOf(input.type, path, text) }),
    }));
  });
}

const scalars: Readonly<Record<string, unknown>> = {
  ID: id,
  String: 'plain',
  Boolean: false,
  True: true,
  Int: 1,
  DateTime: '2026-12-01T00:00:00Z',
  Date: '2026-12-01',
  Duration: 'P30D',
};

/** The places of all scalars of one kind; of an input within itself, those at the first two levels. */
function placesOf(
  kind: string,
  type: GraphQLInputType,
  above: readonly string[],
  seen: readonly string[] = [],
): string[][] {
  const named = getNamedType(type);
  if (named.name === kind) return [[...above]];
  if (!isInputObjectType(named) || seen.filter((name) => name === named.name).length > 1) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    placesOf(kind, field.type, [...above, field.name], [...seen, named.name]),
  );
}

/** What is wanted besides what the type demands. */
const wantedBesides: Readonly<Record<string, readonly string[]>> = {
  PolicyTermsInput: ['displayName'],
  CustomExtensionTermsInput: ['displayName', 'endpoint', 'authentication'],
};

/** The least that the type takes, and the text at its place. */
function valueOf(type: GraphQLInputType, path: readonly string[] | undefined, text: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, path, text);
  if (isListType(type)) return [valueOf(type.ofType, path, text)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return path === undefined ? scalars[type.name] : text;
  const [next, ...rest] = path ?? [];
  const fields = Object.values(type.getFields());
  const least = type.isOneOf
    ? fields.slice(0, next === undefined ? 1 : 0)
    : fields.filter(({ name, type: own }) => isNonNullType(own) || wantedBesides[type.name]?.includes(name));
  const wanted = new Set([...least, ...fields.filter(({ name }) => name === next)]);
  return Object.fromEntries(
    [...wanted].map((field) => [
      field.name,
      field.name === 'tenantId' && field.name !== next
        ? id
        : valueOf(field.type, field.name === next ? rest : undefined, text),
    ]),
  );
}

/** As many ways as may be in one operation: each text goes in by all of them at once. */
export function together(ways: readonly WayIn[], most: number): WayIn[] {
  const groups: WayIn[] = [];
  for (let from = 0; from < ways.length; from += most) {
    const some = ways.slice(from, from + most).map(({ name, query, variables }, index) => {
      const [, variable = '', type = '', field = ''] =
        /^query \(\$(\w+): (.+?)\) \{ (.+) \}$/.exec(query) ?? [];
      const own = `v${from + index}`;
      return {
        name,
        own,
        type,
        variable,
        variables,
        field: `${own}: ${field.replace(`$${variable}`, `$${own}`)}`,
      };
    });
    groups.push({
      name: some.map(({ name }) => name).join(', '),
      query: `query (${some.map(({ own, type }) => `$${own}: ${type}`).join(', ')}) { ${some.map(({ field }) => field).join(' ')} }`,
      variables: (text) =>
        Object.fromEntries(some.map(({ own, variable, variables }) => [own, variables(text)[variable]])),
    });
  }
  return groups;
}
