import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getLocation,
  GraphQLError,
  Kind,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { excessOf } from '../gateway/limits.ts';
import { schema } from '../schema/schema.ts';
import type { TextFile } from './files.ts';
import { Refusal, UnusableInput } from './usage.ts';

/** One operation with the fragments that it reaches, whichever files they are in. */
export interface Operation {
  readonly name: string;
  /** `ops/packages.graphql:3` */
  readonly place: string;
  readonly node: OperationDefinitionNode;
  readonly document: DocumentNode;
}

/** Documents that are no operations of this schema, each fault by its place. */
export class InvalidDocuments extends Refusal {
  override readonly name = 'InvalidDocuments';

  constructor(faults: Iterable<string>) {
    super([...new Set(faults)].join('\n'));
  }
}

/** Fragments of one file may be used in any other; those that none uses are no fault, as they may be used elsewhere. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);

export function readOperations(files: readonly TextFile[]): Operation[] {
  const documents = parseAll(files);
  const fragments = fragmentsOf(documents);
  const faults: string[] = [];
  const operations: Operation[] = [];
  for (const { definitions } of documents) {
    const whole = withFragments(definitions, fragments);
    const excess = excessOf(whole);
    const errors = excess === undefined ? validate(schema, whole, rules) : [excess];
    faults.push(...errors.map((error) => told(error, definitions[0])));
    for (const node of definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION) continue;
      const name = node.name?.value ?? '(anonymous)';
      operations.push({ name, place: placeOf(node), node, document: withFragments([node], fragments) });
    }
  }
  if (faults.length > 0) throw new InvalidDocuments(faults);
  if (operations.length === 0) throw new UnusableInput('There is no operation in what was given.');
  return operations;
}

/** `file:line:column: what is wrong`, as editors and CI read it. */
export function told({ message, nodes, source, positions }: GraphQLError, fallback?: DefinitionNode): string {
  const at = source ?? nodes?.[0]?.loc?.source ?? fallback?.loc?.source;
  const position = positions?.[0] ?? fallback?.loc?.start ?? 0;
  if (at === undefined) return message;
  const { line, column } = getLocation(at, position);
  return `${at.name}:${line}:${column}: ${message}`;
}

function parseAll(files: readonly TextFile[]): DocumentNode[] {
  const faults: string[] = [];
  const documents = files.flatMap(({ name, text }) => {
    try {
      const document = parse(new Source(text, name));
      const schemaPart = document.definitions.find((node) => !isExecutable(node));
      if (schemaPart === undefined) return [document];
      faults.push(
        `${name}:${lineOf(schemaPart)}:1: This is a schema. Name files of operations and fragments.`,
      );
    } catch (error) {
      if (error instanceof GraphQLError) faults.push(told(error));
      else if (error instanceof RangeError) faults.push(`${name}:1:1: The document is nested too deep.`);
      else throw error;
    }
    return [];
  });
  if (faults.length > 0) throw new InvalidDocuments(faults);
  return documents;
}

function isExecutable({ kind }: DefinitionNode): boolean {
  return kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf(documents: readonly DocumentNode[]): Fragments {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const faults: string[] = [];
  for (const node of documents.flatMap(({ definitions }) => definitions)) {
    if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const known = fragments.get(node.name.value);
    if (known === undefined) fragments.set(node.name.value, node);
    else {
      faults.push(
        `${placeOf(node)}:1: Fragment "${node.name.value}" is at ${placeOf(known)} already: give one of them another name.`,
      );
    }
  }
  if (faults.length > 0) throw new InvalidDocuments(faults);
  return fragments;
}

/** The definitions and what they spread, over any number of steps. */
function withFragments(definitions: readonly DefinitionNode[], fragments: Fragments): DocumentNode {
  const all = new Set(definitions);
  for (const definition of all) {
    visit(definition, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment !== undefined) all.add(fragment);
      },
    });
  }
  return { kind: Kind.DOCUMENT, definitions: [...all] };
}

export function placeOf(node: DefinitionNode): string {
  return `${node.loc?.source.name ?? ''}:${lineOf(node)}`;
}

function lineOf({ loc }: DefinitionNode): number {
  return loc?.startToken.line ?? 1;
}
