import * as fc from 'fast-check';
import { getNamedType, type GraphQLNamedType, isAbstractType } from 'graphql';
import type { Directive, FieldPick, FragmentPick, Operation, Selection, Value, Way } from './operation.ts';
import type { Pool } from './pool.ts';
import {
  type AnyField,
  conditionsOf,
  fieldsOf,
  isLeaf,
  isNode,
  queryType,
  rowsOf,
  typeNamed,
} from './shape.ts';
import { Values } from './values.ts';

/** Random operations of whatever the schema has: only the names of Relay's paging are known here. */

/** README, "Limits". */
const deepest = 12;
const deepestFragment = 2;
const pagingArgs = new Set(['first', 'after', 'scan']);

export function operations(pool: Pool): fc.Arbitrary<Operation> {
  const root = { levels: deepest, hops: 0, fragments: 1 };
  return fc.record({
    persona: fc.oneof(
      { weight: 12, arbitrary: fc.constant('admin') },
      { weight: 1, arbitrary: fc.constantFrom('owner', 'manager', 'approver', 'member', 'guest') },
    ),
    selections: new Selections(new Values(pool)).of(queryType(), root),
  });
}

/** How far a selection set may still reach, and how far it lies from the root. */
interface Reach {
  /** Levels of fields to go. */
  readonly levels: number;
  /** Edges come by. */
  readonly hops: number;
  /** Fragments within fragments to go. */
  readonly fragments: number;
}

/** Fewer selections and fewer edges the farther out, so that a tree of them ends. */
const lengths = [3, 6, 5, 5, 3];
const edgeWeights = [12, 12, 9, 6, 2];

class Selections {
  readonly #values: Values;
  readonly #known = new Map<string, fc.Arbitrary<readonly Selection[]>>();

  constructor(values: Values) {
    this.#values = values;
  }

  /** What may be selected of a type. */
  of(type: GraphQLNamedType, reach: Reach): fc.Arbitrary<readonly Selection[]> {
    const { levels, hops, fragments } = reach;
    const key = [type.name, levels, hops, fragments].join(' ');
    let known = this.#known.get(key);
    if (known === undefined) {
      const maxLength = rowsOf(type) === undefined ? at(lengths, hops) : 2;
      known = fc.array(this.#one(type, reach), { minLength: 1, maxLength, size: 'max' });
      this.#known.set(key, known);
    }
    return known;
  }

  #one(type: GraphQLNamedType, reach: Reach): fc.Arbitrary<Selection> {
    const choices: { weight: number; arbitrary: fc.Arbitrary<Selection> }[] = [
      { weight: 1, arbitrary: this.#leaf(type, '__typename') },
    ];
    const leaves = fieldsOf(type).filter(isLeaf);
    const composites = reach.levels > 1 ? fieldsOf(type).filter((field) => !isLeaf(field)) : [];
    const isList = rowsOf(type) !== undefined;
    if (leaves.length > 0) {
      const arbitrary = fc.oneof(...leaves.map(({ name }) => this.#leaf(type, name)));
      choices.push({ weight: isList ? 1 : 6, arbitrary });
    }
    if (composites.length > 0) {
      const arbitrary = fc.oneof(...composites.map((field) => this.#composite(type, field, reach)));
      choices.push({ weight: isList ? 12 : at(edgeWeights, reach.hops), arbitrary });
    }
    if (reach.fragments > 0) {
      const weight = isAbstractType(type) ? 12 : 2;
      choices.push({ weight, arbitrary: this.#fragment(type, reach) });
    }
    return fc.oneof(...choices);
  }

  #leaf(type: GraphQLNamedType, name: string): fc.Arbitrary<FieldPick> {
    return fc.record({
      kind: fc.constant('field' as const),
      parent: fc.constant(type.name),
      name: fc.constant(name),
      aliased: sometimes(8),
      args: fc.constant({}),
      pagedFrom: fc.constant(null),
      directives: directives(12),
      selections: fc.constant(null),
    });
  }

  #composite(type: GraphQLNamedType, field: AnyField, reach: Reach): fc.Arbitrary<FieldPick> {
    const target = getNamedType(field.type);
    const rows = rowsOf(target);
    const others = field.args.filter(({ name }) => rows === undefined || !pagingArgs.has(name));
    return fc
      .record({
        kind: fc.constant('field' as const),
        parent: fc.constant(type.name),
        name: fc.constant(field.name),
        aliased: sometimes(5),
        args: this.#values.args(others, (rows ?? target).name),
        first: rows === undefined ? fc.constant(null) : fc.option(sizes, { freq: 6 }),
        scan: rows === undefined ? fc.constant(null) : budgets,
        pagedFrom:
          rows === undefined
            ? fc.constant(null)
            : fc.oneof(
                { weight: 5, arbitrary: fc.constant(null) },
                { weight: 1, arbitrary: fc.constantFrom('endCursor' as const, 'firstCursor' as const) },
              ),
        directives: directives(10),
        selections: this.of(target, {
          levels: reach.levels - 1,
          hops: reach.hops + (rows !== undefined || isNode(target) ? 1 : 0),
          fragments: deepestFragment,
        }),
      })
      .map(({ args, first, scan, ...pick }) => ({
        ...pick,
        args: { ...(first && { first }), ...(scan && { scan }), ...args },
      }));
  }

  #fragment(type: GraphQLNamedType, reach: Reach): fc.Arbitrary<FragmentPick> {
    const on = (condition: string | null) =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(condition),
        named: condition === null ? fc.constant(false) : fc.boolean(),
        twice: sometimes(6),
        directives: directives(6),
        selections: this.of(condition === null ? type : typeNamed(condition), {
          ...reach,
          fragments: reach.fragments - 1,
        }),
      });
    return fc.oneof(...[null, ...conditionsOf(type)].map(on));
  }
}

const ways = fc.constantFrom<Way>('literal', 'literal', 'variable', 'default', 'overridden');

/** Small, so that the oracle's one GET for each edge of each row stays payable. */
const sizes = fc
  .record({
    way: ways,
    json: fc.oneof(
      { weight: 90, arbitrary: fc.integer({ min: 1, max: 7 }) },
      { weight: 4, arbitrary: fc.constantFrom(20, 50, null) },
      { weight: 1, arbitrary: fc.constantFrom(0, -1, 5001) },
    ),
  })
  .map(({ way, json }): Value => ({ kind: 'leaf', way, json }));

/**
 * Rows that may be looked at: more than any tenant has, as where the budget ends depends on who filters; and few, as
 * bills are rehearsed page by page, and pages hold as little as one row.
 */
const budgets = fc
  .record({ way: ways, json: fc.integer({ min: 600, max: 1000 }) })
  .map(({ way, json }): Value => ({ kind: 'leaf', way, json }));

function directives(oneIn: number): fc.Arbitrary<readonly Directive[]> {
  const directive = fc.record({
    name: fc.constantFrom('skip' as const, 'include' as const),
    when: fc.boolean(),
    way: ways,
  });
  const some = fc.uniqueArray(directive, { minLength: 1, maxLength: 2, selector: ({ name }) => name });
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some });
}

function sometimes(oneIn: number): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: oneIn - 1, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  );
}

function at(numbers: readonly number[], index: number): number {
  return numbers[Math.min(index, numbers.length - 1)] ?? 0;
}
