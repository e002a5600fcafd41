import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

const maxDepth = 12;
const maxFields = 5000;

interface Measure {
  /** Levels of fields below. */
  readonly depth: number;
  /** Fields once all fragments are spread. */
  readonly fields: number;
}

/**
 * Bounds what an operation can ask, before anything walks it: validation and planning follow fragments,
 * and forty lines of them can spell a million million fields.
 */
export function useLimits(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        try {
          return parseFn(source, options);
        } catch (failure) {
          // The parser calls itself for each level.
          if (failure instanceof RangeError) throw tooMuch(`is nested deeper than ${maxDepth} levels`);
          throw failure;
        }
      });
    },
    onValidate({ params, setResult }) {
      const excess = excessOf(params.documentAST);
      if (excess !== undefined) setResult([excess]);
    },
  };
}

/** Why an operation of the document is more than anyone may ask; undefined where none is. */
export function excessOf(document: DocumentNode): GraphQLError | undefined {
  const { depth, fields } = measure(document);
  if (depth > maxDepth) return tooMuch(`is nested ${depth} levels deep, and ${maxDepth} are taken`);
  if (fields > maxFields) return tooMuch(`selects more than ${maxFields} fields, its fragments spread`);
  return undefined;
}

function tooMuch(what: string): GraphQLError {
  return new GraphQLError(`The operation ${what}. Select less, or split it.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Each fragment is measured once, so that the work is as long as the document and not as what it spells. */
function measure(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, Measure>();
  const nothing: Measure = { depth: 0, fields: 0 };

  function ofFragment(name: string): Measure {
    const measured = known.get(name);
    if (measured !== undefined) return measured;
    known.set(name, nothing); // a fragment within itself is for validation to refuse
    const fragment = fragments.get(name);
    const result = fragment === undefined ? nothing : ofSet(fragment.selectionSet);
    known.set(name, result);
    return result;
  }

  function ofSet({ selections }: SelectionSetNode): Measure {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      const below = ofSelection(selection);
      depth = Math.max(depth, below.depth);
      fields += below.fields;
    }
    return { depth, fields };
  }

  function ofSelection(selection: SelectionSetNode['selections'][number]): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return ofSet(selection.selectionSet);
    // Introspection is of the schema's size, whatever it asks.
    if (selection.selectionSet === undefined || selection.name.value.startsWith('__'))
      return { depth: 1, fields: 1 };
    const below = ofSet(selection.selectionSet);
    return { depth: below.depth + 1, fields: below.fields + 1 };
  }

  let most = nothing;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields } = ofSet(definition.selectionSet);
    most = { depth: Math.max(most.depth, depth), fields: Math.max(most.fields, fields) };
  }
  return most;
}
