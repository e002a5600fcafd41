import { getNamedType } from 'graphql';
import { type FieldPick, jsonOf, type Operation, type Selection } from './operation.ts';
import type { Pool } from './pool.ts';
import { fieldNamed, isNode, rowsOf } from './shape.ts';

/** Keeps an operation payable for the oracle, which makes a GET for each edge of each row. */
export interface Sizes {
  readonly pool: Pool;
  readonly pageSize: number;
  /** GETs that one operation may cost the oracle, about. */
  readonly most: number;
}

/** The operation without the fields that would cost too much; shrinking goes on from what is left. */
export function affordable(operation: Operation, sizes: Sizes): Operation {
  const purse = { left: sizes.most };
  return { ...operation, selections: cut(operation.selections, 1, sizes, purse) };
}

function cut(
  selections: readonly Selection[],
  rows: number,
  sizes: Sizes,
  purse: { left: number },
): readonly Selection[] {
  return selections.flatMap((selection): readonly Selection[] => {
    const { price, below } = costOf(selection, rows, sizes);
    if (price > purse.left) return [];
    purse.left -= price;
    if (selection.kind === 'field') {
      const { selections: picked } = selection;
      return [{ ...selection, selections: picked && cut(picked, below, sizes, purse) }];
    }
    return [{ ...selection, selections: cut(selection.selections, below, sizes, purse) }];
  });
}

/** What a selection costs for that many rows, and how many rows lie below it. */
function costOf(selection: Selection, rows: number, sizes: Sizes): { price: number; below: number } {
  if (selection.kind === 'fragment' || selection.name === '__typename') return { price: 0, below: rows };
  const { name, parent } = selection;
  const target = getNamedType(fieldNamed(parent, name).type);
  const row = rowsOf(target);
  if (row !== undefined) {
    const first = Math.min(firstOf(selection), sizes.pool.count(row.name));
    const pages = selection.pagedFrom === null ? 1 : 2;
    return { price: rows * pages * Math.ceil(first / sizes.pageSize), below: rows * first };
  }
  // A count reads the list to its end; what is below a row is some part of all.
  if (name === 'totalCount') return { price: 10 + (rows * 20) / sizes.pageSize, below: rows };
  const ids = selection.args['ids'];
  const keys = ids?.kind === 'list' ? ids.items.length : 1;
  return isNode(target) || ids !== undefined
    ? { price: 2 * rows * keys, below: rows * keys }
    : { price: 0, below: rows };
}

function firstOf({ args }: FieldPick): number {
  const { first } = args;
  const json = first === undefined ? null : jsonOf(first);
  return typeof json === 'number' && json > 0 ? json : 50;
}
