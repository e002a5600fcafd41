import {
  getNamedType,
  getNullableType,
  GraphQLID,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../../src/schema/schema.ts';
import { encodeId } from '../../../src/schema/ids.ts';
import { inputOf, nobody, openBench } from './kit/bench.ts';

/** Laws over the inputs of all mutations. */

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

function below(type: GraphQLInputObjectType, known = new Set<GraphQLInputObjectType>()) {
  if (known.has(type)) return known;
  known.add(type);
  for (const field of Object.values(type.getFields())) {
    const inner = getNamedType(field.type);
    if (isInputObjectType(inner)) below(inner, known);
  }
  return known;
}

/** Names that end like an id of Graph's, and are none that the gateway could know by its own. */
const otherIds: Readonly<Record<string, string>> = {
  'AddResourceInput.originId': 'What the origin knows it by: a web address, where it is a site.',
  'AddResourceInput.environmentOriginId': 'The web address of a geography.',
  'ResourceRoleInput.originId': 'Composed by Graph, such as Member_<group>; a number, where it is a site’s.',
  'ResourceScopeInput.originId': 'What the origin knows it by.',
  'LogicAppEndpointInput.subscriptionId': 'Azure’s, which Graph only hands on.',
  'AzureAdTokenInput.resourceId': 'An application id or an identifier URI, which Graph only hands on.',
  'TenantIdentitySourceInput.tenantId': 'Another tenant’s, which is nothing in this one.',
  'CrossCloudTenantIdentitySourceInput.tenantId': 'Another tenant’s, in another cloud.',
};

it('name what they are about by ID, so that a global id and Graph’s own are taken', () => {
  const types = new Set(mutations.flatMap(({ name }) => [...below(inputOf(name))]));
  const named = [...types].flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name }) => /(^id|Id|Ids)$/.test(name))
      .map((field) => ({ place: `${type.name}.${field.name}`, type: getNamedType(field.type) })),
  );
  expect(named.length).toBeGreaterThan(60);
  const texts = named.filter(({ type }) => type !== GraphQLID).map(({ place }) => place);
  expect(texts.toSorted()).toEqual(Object.keys(otherIds).toSorted());
});

const stranger = encodeId('ResourceEnvironment', nobody);

const leaves: Readonly<Record<string, unknown>> = {
  ID: nobody,
  String: 'Something',
  tenantId: nobody,
  Boolean: true,
  True: true,
  Int: 1,
  Duration: 'P7D',
  DateTime: '2027-01-01T00:00:00Z',
};

/** The least that a type takes. */
function least(type: GraphQLInputType, name = ''): unknown {
  const wanted = getNullableType(type);
  if (isListType(wanted)) return [];
  if (isEnumType(wanted)) return wanted.getValues()[0]?.name;
  if (!isInputObjectType(wanted)) return leaves[name] ?? leaves[getNamedType(wanted).name];
  const fields = Object.values(wanted.getFields());
  const needed = wanted.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, least(field.type, field.name)]));
}

/** The least that a type takes, with the id of something else at one place. */
function* strangersIn(type: GraphQLInputType): Generator<{ value: unknown; path: readonly string[] }> {
  const wanted = getNullableType(type);
  if (wanted === GraphQLID) yield { value: stranger, path: [] };
  if (isListType(wanted)) {
    for (const { value, path } of strangersIn(wanted.ofType)) yield { value: [value], path: ['0', ...path] };
  }
  if (!isInputObjectType(wanted)) return;
  for (const { name, type: inner } of Object.values(wanted.getFields())) {
    for (const { value, path } of strangersIn(inner)) {
      const others = wanted.isOneOf ? {} : (least(wanted) as object);
      yield { value: { ...others, [name]: value }, path: [name, ...path] };
    }
  }
}

it('refuse the id of another type wherever an id is taken, before anything is asked of Graph', async () => {
  const bench = await openBench('auto');
  const places: string[] = [];
  for (const { name } of mutations) {
    for (const { value, path } of strangersIn(inputOf(name))) {
      const field = ['input', ...path].join('.');
      const { result, errors } = await bench.write(name, value);
      expect(errors, `${name} ${field}`).toBeUndefined();
      expect(result, `${name} ${field}`).toMatchObject({ __typename: 'InvalidInputError', field });
      expect(result?.['message'], `${name} ${field}`).toMatch(
        /takes .*(id|Id).* the id of another type, ResourceEnvironment, came/,
      );
      places.push(`${name} ${field}`);
    }
  }
  expect(places.length).toBeGreaterThan(140);
  expect(bench.sandbox.log).toEqual([]);
  await bench.close();
});
