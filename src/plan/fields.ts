import {
  type FieldNode,
  getDirectiveValues,
  GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The one walker of selections: fragments, aliases, `@skip`, `@include` and `@defer` (graphql-js `collectFields`). */
export type Document = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * Fields that one selection may hold once its fragments are spread. Some lines of fragments can spell millions,
 * and are read before any limit on calls or time could act.
 */
const maxFields = 5000;

export interface Walk {
  readonly document: Document;
  left: number;
}

export function walkOf({ schema, fragments, variableValues }: Document): Walk {
  return { document: { schema, fragments, variableValues }, left: maxFields };
}

export type Field = GraphQLField<unknown, unknown>;

/** A field that is selected, and the deferred fragments around it, the innermost last. */
export interface Selected {
  readonly field: Field;
  readonly node: FieldNode;
  readonly deferred: readonly SelectionNode[];
}

/** The nodes of each response key together. */
export function byResponseKey(selected: Iterable<Selected>): Map<string, [Field, FieldNode[]]> {
  const byKey = new Map<string, [Field, FieldNode[]]>();
  for (const { field, node } of selected) {
    const key = responseKey(node);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [field, [node]]);
    else known[1].push(node);
  }
  return byKey;
}

export function responseKey({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** Each fragment is spread once, and anew for each `@defer` of it. */
export function* fieldsOn(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  walk: Walk,
  spread = new Set<string>(),
  deferred: readonly SelectionNode[] = [],
): Generator<Selected> {
  const { document } = walk;
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (!isWanted(selection, document)) continue;
      if (selection.kind === Kind.FIELD) {
        walk.left -= 1;
        if (walk.left < 0) throw tooLarge();
        const field = type.getFields()[selection.name.value];
        if (field !== undefined) yield { field, node: selection, deferred }; // else __typename
        continue;
      }
      const within = isDeferred(selection, document) ? [...deferred, selection] : deferred;
      if (selection.kind === Kind.FRAGMENT_SPREAD && within === deferred) {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : document.fragments[selection.name.value];
      if (fragment !== undefined && applies(fragment.typeCondition?.name.value, type, document.schema)) {
        yield* fieldsOn(type, [fragment.selectionSet], walk, spread, within);
      }
    }
  }
}

function isWanted(selection: SelectionNode, { variableValues }: Document): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
}

/** Where answers come whole, the gateway has taken the directive out of the document. */
function isDeferred(selection: SelectionNode, { schema, variableValues }: Document): boolean {
  const defer = schema.getDirective('defer');
  if (!defer) return false;
  const given = getDirectiveValues(defer, selection, variableValues);
  return given !== undefined && given['if'] !== false;
}

function applies(condition: string | undefined, type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function tooLarge(): GraphQLError {
  return new GraphQLError(
    `The operation selects more than ${maxFields} fields once its fragments are spread. Select less, or split it.`,
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
