import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getOperationAST,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A field of a mutation as it was asked, whether or not it ran. */
export interface Attempt {
  /** The name under which it answers. */
  readonly key: string;
  /** The schema's field; null where it has none of that name, which is then a text that somebody wrote. */
  readonly name: string | null;
  /** As they were sent, which need not be what the field takes. */
  readonly args: Variables;
}

/** The fields of the mutation that was to run, in their order; undefined where it is no mutation. */
export function attemptsIn(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Variables,
): readonly Attempt[] | undefined {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return undefined;
  const known = schema.getMutationType()?.getFields() ?? {};
  const spread = new Set<string>();

  function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
    return selections.flatMap((selection) => {
      if (isLeftOut(selection, variables)) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
      const { value: name } = selection.name;
      const fragment = document.definitions.find(
        (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
      );
      if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || spread.has(name)) return [];
      spread.add(name);
      return fieldsOf(fragment.selectionSet);
    });
  }

  return fieldsOf(operation.selectionSet).flatMap(({ name: { value: name }, alias, arguments: args = [] }) =>
    name.startsWith('__')
      ? []
      : [
          {
            key: alias?.value ?? name,
            name: Object.hasOwn(known, name) ? name : null,
            args: Object.fromEntries(
              args.map(({ name: arg, value }) => [arg.value, valueFromASTUntyped(value, { ...variables })]),
            ),
          },
        ],
  );
}

function isLeftOut({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.some(
    (directive) =>
      (directive.name.value === 'skip' && conditionOf(directive, variables) === true) ||
      (directive.name.value === 'include' && conditionOf(directive, variables) === false),
  );
}

function conditionOf({ arguments: args = [] }: DirectiveNode, variables: Variables): unknown {
  const [condition] = args;
  return condition === undefined ? undefined : valueFromASTUntyped(condition.value, { ...variables });
}
