import { describe, expect, it } from 'vitest';
import type { Comparison, Filter, Value } from '../../src/plan/criteria.ts';
import { normalForm } from '../../src/plan/normal.ts';
import { holds } from '../../src/plan/predicate.ts';

const compare = (operator: Comparison['operator'], ...values: Value[]): Comparison => ({
  kind: 'compare',
  name: 'x',
  operator,
  values,
});
const on = (filter: Filter, x: unknown) => holds(filter, new Map([['x', x]]));
const noon = new Date('2026-11-01T12:00:00Z');
const later = new Date('2026-11-01T12:00:00.001Z');

describe('holds', () => {
  it.each<[filter: Comparison, value: unknown, expected: boolean]>([
    [compare('in', 'Sales'), 'sALES', true],
    [compare('in', 'Sales'), 'Sales ', false],
    [compare('in', 'a', 'b'), 'b', true],
    [compare('contains', 'LES'), 'Sales', true],
    [compare('contains', ''), 'Sales', true],
    [compare('contains', '%'), 'Sales', false],
    [compare('startsWith', 'sa'), 'Sales', true],
    [compare('startsWith', 'les'), 'Sales', false],
    [compare('in', true), true, true],
    [compare('in', true), false, false],
    [compare('lt', later), noon, true],
    [compare('lt', noon), noon, false],
    [compare('lte', noon), noon, true],
    [compare('gt', noon), later, true],
    [compare('gt', noon), noon, false],
    [compare('gte', noon), noon, true],
  ])('%j of %j is %j', (filter, value, expected) => {
    expect(on(filter, value)).toBe(expected);
    expect(on({ kind: 'not', of: filter }, value)).toBe(!expected);
  });

  it.each<Comparison>([
    compare('in', ''),
    compare('in', false),
    compare('contains', ''),
    compare('startsWith', ''),
    compare('lt', later),
    compare('gte', noon),
  ])('what a row does not have is not %j, and is not it', (filter) => {
    expect(on(filter, null)).toBe(false);
    expect(on({ kind: 'not', of: filter }, null)).toBe(true);
  });
});

describe('normalForm', () => {
  const parts: Filter[] = ['a', 'b', 'c'].map((name) => ({
    kind: 'compare',
    name,
    operator: 'in',
    values: ['1', '2'],
  }));
  const grown: Filter[] = [
    ...parts,
    ...parts.map((of): Filter => ({ kind: 'not', of })),
    ...parts.flatMap((one) =>
      parts.flatMap((other): Filter[] => [
        { kind: 'any', of: [one, { kind: 'not', of: { kind: 'all', of: [other, one] } }] },
        {
          kind: 'not',
          of: { kind: 'any', of: [{ kind: 'all', of: [one, { kind: 'not', of: other }] }, other] },
        },
        {
          kind: 'all',
          of: [
            { kind: 'any', of: [one, other] },
            { kind: 'any', of: [{ kind: 'any', of: [other] }] },
          ],
        },
      ]),
    ),
  ];
  const rows = [null, '1', '3'].flatMap((a) =>
    [null, '2', '3'].flatMap((b) =>
      [null, '1'].map(
        (c) =>
          new Map([
            ['a', a],
            ['b', b],
            ['c', c],
          ]),
      ),
    ),
  );

  it('says the same of every row', () => {
    for (const filter of grown) {
      const normal = normalForm(filter);
      expect(rows.map((row) => holds(normal, row))).toEqual(rows.map((row) => holds(filter, row)));
    }
  });

  it('has not at comparisons alone, and no level twice', () => {
    const isNormal = (filter: Filter): boolean => {
      if (filter.kind === 'compare') return true;
      if (filter.kind === 'not') return filter.of.kind === 'compare';
      return filter.of.length > 1 && filter.of.every((part) => part.kind !== filter.kind && isNormal(part));
    };
    expect(grown.map((filter) => normalForm(filter)).filter((normal) => !isNormal(normal))).toEqual([]);
  });
});
