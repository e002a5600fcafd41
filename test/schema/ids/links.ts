import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../../src/schema/schema.ts';

/** The links of the schema, each with an operation that follows it from the query on. */

export interface Link {
  /** `Type.field` of each step, the last first. */
  readonly name: string;
  readonly operation: string;
  /** Whether only a signed-in person has what lies there. */
  readonly isMine: boolean;
}

/** Fields that want to be told something, and what. */
export type Given = Readonly<Record<string, string>>;

/** What opens on the way to rows of a type, outermost first. */
type Way = readonly Step[];

interface Step {
  readonly name: string;
  readonly opens: readonly string[];
}

export const nodeTypes = schema.getPossibleTypes(interfaceNamed('Node')).map(({ name }) => name);

/** Every link to a node: by the shortest way, and from what Graph does not find again by every way that leads there. */
export function linksToNodes(given: Given, weak: ReadonlySet<string>): readonly Link[] {
  const links: Link[] = [];
  for (const { from, step, to } of stepsOf(given)) {
    if (!nodeTypes.includes(to.name)) continue;
    for (const way of waysTo(from, given, weak)) {
      const whole = [...way, step];
      links.push({
        name: whole
          .map(({ name }) => name)
          .toReversed()
          .join(' < '),
        operation: nested(whole, leavesOf(to)),
        isMine: whole.some(({ name }) => name === 'Query.me'),
      });
    }
  }
  return links;
}

/** What a node shows of itself: its leaves. */
export function leavesOf(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return ['nodeType: __typename', ...leaves.map(({ name }) => name)].join(' ');
}

export function nodeTypeNamed(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type) || !nodeTypes.includes(name)) throw new Error(`${name} is no node.`);
  return type;
}

interface Stepped {
  readonly from: GraphQLObjectType;
  readonly step: Step;
  readonly to: GraphQLObjectType;
}

let known: readonly Stepped[] | undefined;

function stepsOf(given: Given): readonly Stepped[] {
  return (known ??= [...queue(given)]);
}

/** All steps from what the query leads to, breadth first. */
function* queue(given: Given): Iterable<Stepped> {
  const query = schema.getQueryType();
  const seen = new Set<GraphQLObjectType>(query ? [query] : []);
  for (const from of seen) {
    for (const field of Object.values(from.getFields())) {
      for (const stepped of stepsBy(from, field, given)) {
        yield stepped;
        seen.add(stepped.to);
      }
    }
  }
}

function* stepsBy(
  from: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  given: Given,
): Iterable<Stepped> {
  const name = `${from.name}.${field.name}`;
  const told =
    given[name] ??
    (from.name === 'Query' && field.args.some((arg) => arg.name === 'first') ? '(first: 1000)' : '');
  if (told === '' && field.args.some(isRequiredArgument)) return;
  const named = getNamedType(field.type);
  const rows =
    isObjectType(named) && named.name.endsWith('Connection') ? named.getFields()['nodes']?.type : undefined;
  const opens = [`${field.name}${told}`, ...(rows === undefined ? [] : ['nodes'])];
  const target = rows === undefined ? named : getNamedType(rows);
  if (isObjectType(target)) yield { from, step: { name, opens }, to: target };
  if (!isAbstractType(target) || target.name === 'Node') return;
  for (const to of schema.getPossibleTypes(target))
    yield { from, step: { name: `${name} as ${to.name}`, opens: [...opens, `... on ${to.name}`] }, to };
}

function waysTo(type: GraphQLObjectType, given: Given, weak: ReadonlySet<string>): readonly Way[] {
  if (type === schema.getQueryType()) return [[]];
  const last = stepsOf(given).filter(({ to, from }) => to === type && from !== type);
  return (weak.has(type.name) ? last : last.slice(0, 1)).map(({ from, step }) => [
    ...shortest(from, given),
    step,
  ]);
}

function shortest(type: GraphQLObjectType, given: Given): Way {
  if (type === schema.getQueryType()) return [];
  const all = stepsOf(given).filter(({ to }) => to === type);
  // A list of all rather than one that is asked for by its id.
  const first = all.find(({ from, step }) => from === all[0]?.from && step.opens.includes('nodes')) ?? all[0];
  if (first === undefined) throw new Error(`Nothing leads to ${type.name}.`);
  return [...shortest(first.from, given), first.step];
}

function nested(way: Way, within: string): string {
  const opens = way.flatMap((step) => step.opens);
  return `{ ${opens.join(' { ')} { ${within} ${'}'.repeat(opens.length)} }`;
}

function interfaceNamed(name: string) {
  const type = schema.getType(name);
  if (!isAbstractType(type)) throw new Error(`The schema has no interface ${name}.`);
  return type;
}
