import {
  type FieldNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
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
import { type EdgeUse, type ListArgs, nothing, type Selection, unite } from './selection.ts';

/**
 * The one walker of selections: every field node, fragments, aliases, `@skip` and `@include` (graphql-js `collectFields`).
 * Schema fields say in their extensions what they stand for: `reads` names fields of the entity, `edge` one of its edges.
 */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

export interface PlanExtensions {
  readonly reads?: readonly string[];
  readonly edge?: string;
  /** Checks the arguments of a to-many edge; throws what its resolver will throw. */
  readonly args?: (given: ListArgs) => ListArgs;
}

/** What the field being resolved wants of rows of `entity`, whether it returns a row, a connection, or an interface. */
export function readSelection(info: GraphQLResolveInfo, entity: EntityName): Selection {
  const returned = getNamedType(info.returnType);
  const sets = info.fieldNodes.flatMap((node) => node.selectionSet ?? []);
  if (isObjectType(returned) && !isEntityName(returned.name)) return readConnection(returned, sets, info);
  return readEntity(entityType(info.schema, entity), sets, info);
}

function readEntity(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): Selection {
  const fields = new Set<string>();
  /** By response key: field nodes of one response key have the same arguments, and one answer. */
  const uses = new Map<string, { edge: string; args: ListArgs | null; wishes: Selection[] }>();
  for (const node of fieldsOn(type, sets, document)) {
    const field = type.getFields()[node.name.value];
    if (field === undefined) continue; // __typename
    const extensions: PlanExtensions = field.extensions;
    for (const name of extensions.reads ?? []) fields.add(name);
    if (extensions.edge === undefined) continue;
    const key = node.alias?.value ?? node.name.value;
    const use = uses.get(key) ?? { edge: extensions.edge, args: argsOf(field, node, document), wishes: [] };
    use.wishes.push(readTarget(getNamedType(field.type), node, document));
    uses.set(key, use);
  }
  const edges = new Map<string, EdgeUse[]>();
  for (const { edge, args, wishes } of uses.values()) {
    edges.set(edge, [...(edges.get(edge) ?? []), { args, selection: unite(wishes) }]);
  }
  return { fields, edges };
}

function readTarget(target: unknown, node: FieldNode, document: Document): Selection {
  const sets = node.selectionSet === undefined ? [] : [node.selectionSet];
  if (!isObjectType(target)) return nothing;
  return isEntityName(target.name)
    ? readEntity(target, sets, document)
    : readConnection(target, sets, document);
}

/** Rows lie under `nodes` and `edges.node` of a connection; both are one wish. */
function readConnection(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): Selection {
  const wishes: Selection[] = [];
  for (const node of fieldsOn(type, sets, document)) {
    const field = type.getFields()[node.name.value];
    const target = field && getNamedType(field.type);
    if (!isObjectType(target) || node.selectionSet === undefined) continue;
    const inner = [node.selectionSet];
    if (isEntityName(target.name)) wishes.push(readEntity(target, inner, document));
    else if (node.name.value === 'edges') wishes.push(readConnection(target, inner, document));
  }
  return unite(wishes);
}

function argsOf(field: GraphQLField<unknown, unknown>, node: FieldNode, document: Document): ListArgs | null {
  const { args }: PlanExtensions = field.extensions;
  if (args === undefined) return {};
  try {
    return args(getArgumentValues(field, node, document.variableValues));
  } catch {
    return null; // told by the resolver, at the field's own path
  }
}

function* fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  document: Document,
): Generator<FieldNode> {
  for (const set of sets) {
    for (const selection of set.selections) {
      if (!isWanted(selection, document)) continue;
      if (selection.kind === Kind.FIELD) {
        yield selection;
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments[selection.name.value];
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, type, document.schema)) {
        yield* fieldsOn(type, [fragment.selectionSet], document);
      }
    }
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
