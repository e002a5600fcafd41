import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { eachFragmentOnce } from './measure.ts';

/** What Graph's pages hold where "first" is left out. */
const rowsByDefault = 50;

/**
 * The values that an operation can bring: each field as often as there may be rows of it. A list that is part of its
 * row counts once, since Graph keeps those short.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): number {
  // Variables that are refused are told by the execution, which goes no further.
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: 1,
  });
  const ofFragment = eachFragmentOnce(document, 0, ({ typeCondition, selectionSet }) =>
    ofSet(selectionSet, schema.getType(typeCondition.name.value)),
  );

  function ofSet({ selections }: SelectionSetNode, type: GraphQLNamedType | null | undefined): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) cost += ofFragment(selection.name.value);
      else if (selection.kind === Kind.FIELD) cost += ofField(selection, type);
      else {
        const on = selection.typeCondition?.name.value;
        cost += ofSet(selection.selectionSet, on === undefined ? type : schema.getType(on));
      }
    }
    return cost;
  }

  function ofField(node: FieldNode, type: GraphQLNamedType | null | undefined): number {
    if (node.selectionSet === undefined || node.name.value.startsWith('__')) return 1;
    const has = isObjectType(type) || isInterfaceType(type);
    const field = has ? type.getFields()[node.name.value] : undefined;
    if (field === undefined) return 1; // of a type that is none: validation has told
    return rowsOf(field, node) * (1 + ofSet(node.selectionSet, getNamedType(field.type)));
  }

  function rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const taken = new Set(field.args.map(({ name }) => name));
    if (!taken.has('first') && !taken.has('ids')) return 1;
    const { first, ids } = valuesOf(field, node);
    if (taken.has('first')) return typeof first === 'number' && first > 0 ? first : rowsByDefault;
    return Array.isArray(ids) ? ids.length : 1;
  }

  /** What cannot be read is refused where the field is resolved, and costs nothing. */
  function valuesOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(field, node, coerced);
    } catch {
      return {};
    }
  }

  return ofSet(operation.selectionSet, schema.getRootType(operation.operation));
}
