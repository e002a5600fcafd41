import {
  getNullableType,
  getVariableValues,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { idsOfEachType } from '../schema/ids.ts';
import { schema } from '../schema/schema.ts';
import { told, type Operation } from './operations.ts';
import { UnusableInput } from './usage.ts';

export type Values = Readonly<Record<string, unknown>>;

/** One set of variables under which an operation is billed. */
export interface Case {
  readonly values: Values;
  /** What was chosen for variables that nobody gave, as `$first = 5000`. */
  readonly assumed: readonly string[];
  /** Puts the variables' names back into a URL where their stand-ins are. */
  readonly named: (path: string) => string;
}

interface Choice {
  readonly value: unknown;
  readonly told: string;
}

/** `first` takes 1 to 5 000: whoever means less gives the variable a default, or a file. */
const mostRows = 5000;
const mostCases = 64;

/**
 * The cases of which the dearest counts: variables given stand as they are, then the operation's defaults.
 * What has neither takes all that could be dearest: `first` its maximum, `@skip` and `@include` both ways,
 * a node's id each type. What may be left out is left out, and an id or a text that must be given is any.
 */
export function casesOf(operation: Operation, given: Values): Case[] {
  const { variableDefinitions = [] } = operation.node;
  const uses = usesOf(operation);
  const stands = new Map<string, string>();
  let cases: { values: Values; assumed: readonly string[] }[] = [{ values: {}, assumed: [] }];
  let count = 1;
  for (const [index, { variable, type: typeNode, defaultValue }] of variableDefinitions.entries()) {
    const name = variable.name.value;
    const value = given[name];
    if (value !== undefined) {
      cases = cases.map((one) => ({ ...one, values: { ...one.values, [name]: value } }));
      continue;
    }
    const type = typeFromAST(schema, typeNode);
    if (defaultValue !== undefined || !isInputType(type)) continue;
    const guid = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    stands.set(guid, `{$${name}}`).set(encodeURIComponent(`{$${name}}`), `{$${name}}`);
    const choices = choicesOf(name, type, uses.get(name) ?? new Set(), guid, operation);
    // The message tells how many there would be, and none is made past the limit.
    count *= choices.length;
    if (count > mostCases) continue;
    cases = cases.flatMap(({ values, assumed }) =>
      choices.map(({ value, told }) => ({
        values: value === undefined ? values : { ...values, [name]: value },
        assumed: [...assumed, told],
      })),
    );
  }
  if (count > mostCases) {
    throw new UnusableInput(
      `${operation.place}: ${operation.name} has ${count} cases of its variables, and ${mostCases} are looked at: give some by --variables.`,
    );
  }
  for (const { values } of cases) {
    const { errors } = getVariableValues(schema, variableDefinitions, values);
    if (errors !== undefined)
      throw new UnusableInput(errors.map((error) => told(error, operation.node)).join('\n'));
  }
  const named = (path: string) => {
    let result = path;
    for (const [stand, name] of stands) result = result.replaceAll(stand, name);
    return result;
  };
  return cases.map((one) => ({ ...one, named }));
}

type Use = 'condition' | 'first' | 'node' | 'nodes';

/** Where a variable stands decides what is dearest for it. */
function usesOf({ document }: Operation): ReadonlyMap<string, ReadonlySet<Use>> {
  const uses = new Map<string, Set<Use>>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        const use = useAt(types);
        if (use !== undefined) uses.set(name.value, (uses.get(name.value) ?? new Set()).add(use));
      },
    }),
  );
  return uses;
}

function useAt(types: TypeInfo): Use | undefined {
  const directive = types.getDirective()?.name;
  if (directive === 'skip' || directive === 'include') return 'condition';
  const argument = types.getArgument()?.name;
  if (argument === 'first') return 'first';
  const field = types.getFieldDef()?.name;
  if (types.getParentType() !== schema.getQueryType()) return undefined;
  if (field === 'node' && argument === 'id') return 'node';
  return field === 'nodes' && argument === 'ids' ? 'nodes' : undefined;
}

function choicesOf(
  name: string,
  type: GraphQLInputType,
  uses: ReadonlySet<Use>,
  guid: string,
  { place, name: operation }: Operation,
): readonly Choice[] {
  if (uses.has('condition')) return [true, false].map((value) => ({ value, told: `$${name} = ${value}` }));
  if (uses.has('first')) return [{ value: mostRows, told: `$${name} = ${mostRows}` }];
  if (uses.has('nodes')) {
    throw new UnusableInput(
      `${place}: what ${operation} costs depends on the ids in $${name}, of which there may be any mixture: give it by --variables.`,
    );
  }
  if (uses.has('node')) {
    return idsOfEachType(guid).map(({ type, id }) => ({ value: id, told: `$${name} of any ${type}` }));
  }
  if (!isNonNullType(type)) return [{ value: undefined, told: `$${name} left out` }];
  const value = sampleOf(type, name, guid);
  return [{ value, told: `$${name} ${describe(value)}` }];
}

function describe(value: unknown): string {
  if (typeof value === 'string') return 'any';
  return typeof value === 'object' ? 'with the least that it takes' : `= ${JSON.stringify(value)}`;
}

/** The least that the type takes. */
function sampleOf(given: GraphQLInputType, name: string, guid: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [sampleOf(type.ofType, name, guid)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField);
    return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type, name, guid)]));
  }
  return samples[type.name]?.(name, guid);
}

const samples: Readonly<Record<string, (name: string, guid: string) => unknown>> = {
  ID: (_name, guid) => guid,
  String: (name) => `{$${name}}`,
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  True: () => true,
  DateTime: () => '2026-01-01T00:00:00Z',
  Duration: () => 'P30D',
};

/**
 * What a file of variables holds for each operation: under an operation's name what is its own, beside that
 * what all may use. A name that no operation knows is a slip of the pen.
 */
export function givenValues(
  text: string,
  file: string,
  operations: readonly Operation[],
): (of: Operation) => Values {
  const all = objectIn(text, file);
  const declared = new Set(operations.flatMap(variablesOf));
  const names = new Set(operations.map(({ name }) => name));
  for (const key of Object.keys(all)) {
    if (declared.has(key) || names.has(key)) continue;
    throw new UnusableInput(
      `"${file}" gives "${key}", which is neither a variable nor the name of any operation.`,
    );
  }
  return (operation) => {
    const own = names.has(operation.name) ? all[operation.name] : undefined;
    const values = { ...all, ...(isRecord(own) ? own : {}) };
    return Object.fromEntries(variablesOf(operation).map((name) => [name, values[name]]));
  };
}

function variablesOf({ node }: Operation): string[] {
  return (node.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
}

function objectIn(text: string, file: string): Values {
  try {
    const json: unknown = JSON.parse(text);
    if (isRecord(json)) return json;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInput(`"${file}" is no JSON: ${reason}.`, { cause });
  }
  throw new UnusableInput(`"${file}" must hold an object of variables: {"first": 20}.`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
