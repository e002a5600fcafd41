import { type DirectiveNode, type FieldNode, Kind, parse, print, type SelectionNode, visit } from 'graphql';

/**
 * The same question, to be answered in parts: every list is streamed, what stands beside it is deferred, and so is
 * every other field of its rows.
 */
export function incrementally(document: string): string {
  return print(
    visit(parse(document), {
      Field: {
        leave(field) {
          if (field.selectionSet === undefined) return undefined;
          const { selections } = field.selectionSet;
          if (selections.some(isList))
            return withSelections(field, [
              ...selections.filter(isList).map(streamed),
              ...deferred(selections.filter((one) => !isList(one))),
            ]);
          if (!isRow(field)) return undefined;
          const [early, late] = [
            selections.filter((one, index) => !isLate(one, index)),
            selections.filter(isLate),
          ];
          return withSelections(field, [...early, ...deferred(late)]);
        },
      },
    }),
  );
}

function isList(selection: SelectionNode): selection is FieldNode {
  return (
    selection.kind === Kind.FIELD && (selection.name.value === 'nodes' || selection.name.value === 'edges')
  );
}

function isLate(_selection: SelectionNode, index: number): boolean {
  return index % 2 === 1;
}

function isRow({ name }: FieldNode): boolean {
  return name.value === 'nodes' || name.value === 'node';
}

function withSelections(field: FieldNode, selections: readonly SelectionNode[]): FieldNode {
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

function streamed(list: FieldNode): FieldNode {
  const initialCount = { kind: Kind.INT, value: '1' } as const;
  const argument = { kind: Kind.ARGUMENT, name: nameOf('initialCount'), value: initialCount } as const;
  return { ...list, directives: [...(list.directives ?? []), directive('stream', [argument])] };
}

function deferred(selections: readonly SelectionNode[]): SelectionNode[] {
  if (selections.length === 0) return [];
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return [{ kind: Kind.INLINE_FRAGMENT, directives: [directive('defer', [])], selectionSet }];
}

function directive(name: string, given: DirectiveNode['arguments'] & {}): DirectiveNode {
  return { kind: Kind.DIRECTIVE, name: nameOf(name), arguments: given };
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}
