import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation is, once all its fragments are spread. */
export interface Measure {
  /** Levels of fields. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: Measure = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** The largest of the document's operations, in each respect. */
export function measure(document: DocumentNode): Measure {
  const ofFragment = eachFragmentOnce(document, nothing, ({ directives, selectionSet }) =>
    together([{ ...nothing, directives: count(directives) }, ofSet(selectionSet)]),
  );

  function ofSet({ selections }: SelectionSetNode): Measure {
    return together(selections.map(ofSelection));
  }

  function ofSelection(selection: SelectionNode): Measure {
    const own = { ...nothing, directives: count(selection.directives) };
    if (selection.kind === Kind.FRAGMENT_SPREAD) return together([own, ofFragment(selection.name.value)]);
    if (selection.kind === Kind.INLINE_FRAGMENT) return together([own, ofSet(selection.selectionSet)]);
    const field = { ...own, fields: 1, aliases: selection.alias === undefined ? 0 : 1 };
    // Introspection is of the schema's size, however deep it asks.
    const isLeaf = selection.selectionSet === undefined || selection.name.value.startsWith('__');
    const below = selection.selectionSet === undefined ? nothing : ofSet(selection.selectionSet);
    const all = together([field, below]);
    return isLeaf ? { ...all, depth: 1 } : { ...all, depth: below.depth + 1 };
  }

  const all = operationsOf(document).map(({ directives, selectionSet }) =>
    together([{ ...nothing, directives: count(directives) }, ofSet(selectionSet)]),
  );
  return {
    depth: Math.max(0, ...all.map(({ depth }) => depth)),
    fields: Math.max(0, ...all.map(({ fields }) => fields)),
    aliases: Math.max(0, ...all.map(({ aliases }) => aliases)),
    directives: Math.max(0, ...all.map(({ directives }) => directives)),
  };
}

/** Each fragment is looked at once, so that the work is as long as the document and not as what it spells. */
export function eachFragmentOnce<T>(
  { definitions }: DocumentNode,
  nothing: T,
  look: (fragment: FragmentDefinitionNode) => T,
): (name: string) => T {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, T>();
  return (name) => {
    const seen = known.get(name);
    if (seen !== undefined) return seen;
    known.set(name, nothing); // a fragment within itself is for validation to refuse
    const fragment = fragments.get(name);
    const found = fragment === undefined ? nothing : look(fragment);
    known.set(name, found);
    return found;
  };
}

export function operationsOf({ definitions }: DocumentNode): OperationDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function together(parts: readonly Measure[]): Measure {
  let { depth, fields, aliases, directives } = nothing;
  for (const part of parts) {
    depth = Math.max(depth, part.depth);
    fields += part.fields;
    aliases += part.aliases;
    directives += part.directives;
  }
  return { depth, fields, aliases, directives };
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}
