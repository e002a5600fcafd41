import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/plan/criteria.ts';
import { comparePlaces, type SortPlace, sortKey } from '../../src/plan/order.ts';

const place = (id: string, ...keys: SortPlace['keys']): SortPlace => ({ keys, id });
const sorted = (order: Order, places: SortPlace[]) =>
  places.toSorted((a, b) => comparePlaces(order, a, b)).map(({ id }) => id);
const up: Order = [{ name: 'x', descending: false }];
const down: Order = [{ name: 'x', descending: true }];

describe('comparePlaces', () => {
  const places = [place('n', null), place('b', 2), place('c', 3), place('a', 1), place('m', null)];

  it('puts what has no value last, in either direction, by id', () => {
    expect(sorted(up, places)).toEqual(['a', 'b', 'c', 'm', 'n']);
    expect(sorted(down, places)).toEqual(['c', 'b', 'a', 'm', 'n']);
  });

  it('sorts texts as people do', () => {
    const names = ['Zoe', 'émile', 'Emil', 'adam', 'Ägidius'].map((name) => place(name, name));
    expect(sorted(up, names)).toEqual(['adam', 'Ägidius', 'Emil', 'émile', 'Zoe']);
  });

  it('goes on to the next field where one is equal', () => {
    const order: Order = [...up, { name: 'y', descending: true }];
    expect(sorted(order, [place('a', 1, 1), place('b', 1, 2), place('c', 0, 0)])).toEqual(['c', 'b', 'a']);
  });
});

describe('sortKey', () => {
  it('makes plain data of what rows have', () => {
    expect([new Date(5), 'a', null, undefined].map(sortKey)).toEqual([5, 'a', null, null]);
  });
});
