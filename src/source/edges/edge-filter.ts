import type { Entity, Route, Version } from '../../entities/entity.ts';
import { type Comparison, equals, equalsAt } from '../../plan/criteria.ts';
import type { Row } from '../../plan/decode.ts';
import { quote } from '../../plan/literal.ts';
import { allOf } from '../../plan/normal.ts';
import { filterOn } from '../../plan/ways.ts';
import type { EdgeFilter } from './asked.ts';
import type { Reading } from '../lists/lists.ts';
import { valueAlong } from './row-at.ts';
import { together } from '../together.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By what the other side is asked for a row's edge; `null` where the row lacks a value to compare with. */
export async function edgeFilterOf(
  reading: Reading,
  row: Row,
  { terms, keep }: Extract<Route, { kind: 'filter' }>,
  target: Entity,
  version: Version,
): Promise<EdgeFilter | null> {
  const values = await together(terms.map(({ from }) => valueAlong(reading, row, from)));
  const sent: string[] = [];
  const compared: Comparison[] = [];
  for (const [index, { path }] of terms.entries()) {
    const value = values[index];
    if (typeof value !== 'string') return null;
    sent.push(`${path} eq ${quote(value)}`);
    compared.push(equalsAt(target, version, path, value));
  }
  const way = filterOn(
    target,
    terms.map(({ path }) => path),
  );
  const isScan = reading.planning.closed?.has(version, way) === true;
  return {
    terms: isScan ? [] : sent,
    way,
    residual: allOf([
      ...(isScan ? compared : []),
      ...(keep === undefined ? [] : [equals(target, [keep, 'id'], row.id)]),
    ]),
    isSound: values.every((value) => guid.test(String(value))),
  };
}
