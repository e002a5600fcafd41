import {
  getNamedType,
  isAbstractType,
  isInputObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { isUsual } from './chunks.ts';
import type { Asked } from './differential.ts';
import { fieldsOf, queryType, typeNamed } from './shape.ts';

/** What was asked of all that can be, so that a generator that has narrowed is seen. */
export class Tally {
  asked = 0;
  /** Answers without any error. */
  whole = 0;
  /** Answers of which Graph refused some read. */
  refused = 0;
  /** Next pages. */
  pages = 0;
  plannedCalls = 0;
  naiveCalls = 0;
  /** How many documents have it, by GraphQL's name of it. */
  readonly documentsWith: Record<string, number> = {};
  readonly #coordinates = new Set<string>();

  add({ query, planned, naive, log, isNextPage }: Asked): void {
    this.asked += 1;
    if (naive.errors === undefined) this.whole += 1;
    if (isNextPage) this.pages += 1;
    if (log.some(({ refused, items }) => refused || items.some((item) => item.refused))) this.refused += 1;
    this.plannedCalls += planned.graph.httpCalls;
    this.naiveCalls += naive.graph.httpCalls;
    for (const feature of this.#look(query)) {
      this.documentsWith[feature] = (this.documentsWith[feature] ?? 0) + 1;
    }
  }

  /** Fields, arguments and inputs of the schema's reading side that were never asked. */
  neverAsked(): readonly string[] {
    return [...readingSide()].filter((coordinate) => !this.#coordinates.has(coordinate));
  }

  #look(query: string): ReadonlySet<string> {
    const features = new Set<string>();
    const info = new TypeInfo(schema);
    const note = (parent: { readonly name: string } | null | undefined, name: string) =>
      this.#coordinates.add(`${parent?.name}.${name}`);
    visit(
      parse(query),
      visitWithTypeInfo(info, {
        enter(node) {
          features.add(node.kind);
          if (node.kind === Kind.FIELD) {
            if (node.alias) features.add('Alias');
            note(info.getParentType(), node.name.value);
          } else if (node.kind === Kind.ARGUMENT && !info.getDirective()) {
            note(info.getParentType(), `${info.getFieldDef()?.name}(${node.name.value})`);
          } else if (node.kind === Kind.VARIABLE_DEFINITION && node.defaultValue) {
            features.add('DefaultValue');
          } else if (node.kind === Kind.OBJECT_FIELD) {
            note(info.getParentInputType() && getNamedType(info.getParentInputType()), node.name.value);
          }
        },
      }),
    );
    return features;
  }
}

/** All that queries can name, by schema coordinates. */
function readingSide(): ReadonlySet<string> {
  const coordinates = new Set<string>();
  const known = new Set<string>();
  const queue: string[] = [queryType().name];
  const visitType = (name: string) => {
    if (known.has(name)) return;
    known.add(name);
    queue.push(name);
  };
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const type = typeNamed(name);
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        coordinates.add(`${name}.${field.name}`);
        visitType(getNamedType(field.type).name);
      }
    }
    for (const field of fieldsOf(type)) {
      coordinates.add(`${name}.${field.name}`);
      for (const arg of field.args) {
        coordinates.add(`${name}.${field.name}(${arg.name})`);
        visitType(getNamedType(arg.type).name);
      }
      visitType(getNamedType(field.type).name);
    }
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) visitType(possible.name);
  }
  return coordinates;
}

/** Few of many operations may come to nothing, and each kind of thing must have been asked. */
export function expectWide(tally: Tally): void {
  expect(tally.whole).toBeGreaterThan(tally.asked / 2);
  expect(tally.pages).toBeGreaterThan(tally.asked / 20);
  const rare = features.filter((feature) => (tally.documentsWith[feature] ?? 0) < tally.asked / 20);
  expect(rare).toEqual([]);
  // The corpus asks every field; what is rare or deep may be missed here.
  if (isUsual) expect(tally.neverAsked().length).toBeLessThan(readingSide().size / 25);
}

const features = [
  'Alias',
  Kind.FRAGMENT_SPREAD,
  Kind.INLINE_FRAGMENT,
  Kind.DIRECTIVE,
  Kind.VARIABLE,
  'DefaultValue',
  Kind.OBJECT,
  Kind.LIST,
];
