import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EntityName } from '../entities/entity.ts';
import { isEntityName } from '../entities/registry.ts';
import { type EdgeUse, type ListArgs, nothing, type Selection } from './selection.ts';

/**
 * The one walker of selections: every field node, fragments, aliases, `@skip` and `@include` (graphql-js `collectFields`).
 * Schema fields say in their extensions what they stand for: `reads` names fields of the entity, `edge` one of its edges.
 */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

export interface PlanExtensions {
  readonly reads?: readonly string[];
  readonly edge?: string;
  /** Checks the arguments of a to-many edge; throws what its resolver will throw. */
  readonly args?: (given: Readonly<Record<string, unknown>>) => ListArgs;
}

/**
 * Fields that one selection may hold once its fragments are spread. Some lines of fragments can spell millions,
 * and are read before any limit on calls or time could act.
 */
const maxFields = 5000;

interface Walk {
  readonly document: Document;
  left: number;
}

/** What the field being resolved wants of rows of `entity`, whether it returns a row, a connection, or an interface. */
export function readSelection(info: GraphQLResolveInfo, entity: EntityName): Selection {
  const walk: Walk = { document: info, left: maxFields };
  const returned = getNamedType(info.returnType);
  const type =
    isObjectType(returned) && !isEntityName(returned.name) ? returned : entityType(info.schema, entity);
  return readAny(type, info.fieldNodes, walk);
}

function readAny(type: unknown, nodes: readonly FieldNode[], walk: Walk): Selection {
  if (!isObjectType(type)) return nothing;
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return isEntityName(type.name) ? readEntity(type, sets, walk) : readConnection(type, sets, walk);
}

function readEntity(type: GraphQLObjectType, sets: readonly SelectionSetNode[], walk: Walk): Selection {
  const fields = new Set<string>();
  const edges = new Map<string, EdgeUse[]>();
  for (const [field, nodes] of collectFields(type, sets, walk)) {
    const { reads, edge, args }: PlanExtensions = field.extensions;
    for (const name of reads ?? []) fields.add(name);
    const [node] = nodes;
    if (edge === undefined || node === undefined) continue;
    const given = args === undefined ? {} : argsOf(args, field, node, walk.document);
    const selection = readAny(getNamedType(field.type), nodes, walk);
    edges.set(edge, [...(edges.get(edge) ?? []), { args: given, selection }]);
  }
  return { fields, edges };
}

/** Rows lie under `nodes` and `edges.node` of a connection, under any alias; all are one wish. */
function readConnection(type: GraphQLObjectType, sets: readonly SelectionSetNode[], walk: Walk): Selection {
  const rows: FieldNode[] = [];
  let row: unknown;
  for (const [field, nodes] of collectFields(type, sets, walk)) {
    const target = getNamedType(field.type);
    if (!isObjectType(target)) continue;
    if (isEntityName(target.name)) {
      row = target;
      rows.push(...nodes);
    } else if (field.name === 'edges') {
      const within = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      for (const [inner, below] of collectFields(target, within, walk)) {
        if (inner.name !== 'node') continue;
        row = getNamedType(inner.type);
        rows.push(...below);
      }
    }
  }
  return readAny(row, rows, walk);
}

/** graphql-js `collectFields`: the nodes of each response key together, and each fragment spread once. */
function collectFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  walk: Walk,
): Iterable<[GraphQLField<unknown, unknown>, FieldNode[]]> {
  const byKey = new Map<string, [GraphQLField<unknown, unknown>, FieldNode[]]>();
  for (const node of fieldsOn(type, sets, walk, new Set())) {
    const field = type.getFields()[node.name.value];
    if (field === undefined) continue; // __typename
    const key = node.alias?.value ?? node.name.value;
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [field, [node]]);
    else known[1].push(node);
  }
  return byKey.values();
}

function* fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  walk: Walk,
  spread: Set<string>,
): Generator<FieldNode> {
  const { document } = walk;
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (!isWanted(selection, document)) continue;
      if (selection.kind === Kind.FIELD) {
        walk.left -= 1;
        if (walk.left < 0) throw tooLarge();
        yield selection;
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments[selection.name.value];
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, type, document.schema)) {
        yield* fieldsOn(type, [fragment.selectionSet], walk, spread);
      }
    }
  }
}

function argsOf(
  check: (given: Readonly<Record<string, unknown>>) => ListArgs,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  document: Document,
): ListArgs | null {
  try {
    return check(getArgumentValues(field, node, document.variableValues));
  } catch {
    return null; // told by the resolver, at the field's own path
  }
}

function isWanted(selection: SelectionNode, { variableValues }: Document): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function entityType(schema: GraphQLSchema, entity: EntityName): GraphQLObjectType {
  const type = schema.getType(entity);
  if (!isObjectType(type)) throw new Error(`The schema has no object type for the entity ${entity}.`);
  return type;
}

function tooLarge(): GraphQLError {
  return new GraphQLError(
    `The operation selects more than ${maxFields} fields once its fragments are spread. Select less, or split it.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
