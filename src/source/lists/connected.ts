import type { GraphQLResolveInfo } from 'graphql';
import type { Entity, EntityName } from '../../entities/entity.ts';
import { countingOf } from '../../plan/counting.ts';
import { type Filter, namesOf } from '../../plan/criteria.ts';
import type { Row } from '../../plan/decode.ts';
import type { ListArgs } from '../../plan/selection.ts';
import { streamOf } from '../../plan/stream.ts';
import type { Asking } from '../asking.ts';
import { checkFirst, connect, type Connection } from './connection.ts';
import { cursorExpired, type Position } from './cursor.ts';
import { type Begun, flow, flows } from './flow.ts';
import { healed } from '../reading/healing.ts';
import type { Reading } from './lists.ts';
import { rehearse } from '../rehearsal/rehearsed.ts';
import { checkScan, narrowing } from './sift.ts';
import { sieveOf } from './sieve.ts';
import { connectSorted, sortKeysOf } from './sorted.ts';
import { checkServed } from '../rows/values.ts';
import type { RowList } from './walk.ts';

/** A list as its field asks for it: whole, sorted, flowing or rehearsed. `open` may be asked again, for another way to the same rows. */
export async function connected<N extends EntityName>(
  asking: Asking,
  entity: Entity<N>,
  identity: string,
  { first, after, scan, filter, orderBy }: ListArgs,
  info: GraphQLResolveInfo,
  open: (reading: Reading, start: Position | null) => RowList<N> | Promise<RowList<N>>,
): Promise<Connection<N>> {
  const never = asking.rehearsal?.wished();
  if (never !== undefined) return never;
  const taken = {
    first: checkFirst(first),
    scan: checkScan(scan),
    hint: narrowing(entity),
    counting: countingOf(info, asking.planning),
  };
  checkServed(entity, { filter, orderBy }, asking.planning.versions);
  const cursors = asking.cursors;
  const rehearsal = asking.rehearsal;
  const takingFor = (reading: Reading) => ({
    ...taken,
    sieve: (residual: Filter) => sieveOf(reading, residual),
  });
  if (orderBy) {
    const place =
      rehearsal !== undefined || after === null || after === undefined
        ? null
        : cursors.openPlace(after, identity);
    return healed(asking.reading(info), async (reading) => {
      const list = await open(reading, null);
      rehearsal?.sifts(entity.name, namesOf({ filter: list.residual, orderBy }));
      const taking = {
        ...takingFor(reading),
        orderBy,
        keys: (row: Row<N>) => sortKeysOf(reading, row, orderBy),
      };
      return rehearsal === undefined
        ? connectSorted(list, { ...taking, after: place }, cursors)
        : rehearse(rehearsal, list, null, taking, cursors, null);
    });
  }
  const start = asking.start(after, identity);
  const stream = streamOf(info);
  const work = async (reading: Reading): Promise<Begun<N>> => {
    const list = await open(reading, start);
    if (start !== null && start.link !== null && start.version !== list.version) throw cursorExpired();
    rehearsal?.sifts(entity.name, namesOf({ filter: list.residual }));
    const taking = takingFor(reading);
    const streamed = flows(list, {}) ? stream : null;
    if (rehearsal !== undefined)
      return { connection: await rehearse(rehearsal, list, start, taking, cursors, streamed) };
    return streamed === null
      ? { connection: await connect(list, start, taking, cursors) }
      : flow(list, start, taking, cursors, streamed);
  };
  const { connection, rest } = await healed(asking.reading(info, stream !== null), work, start);
  if (rest !== undefined) asking.flowing.push(rest);
  return connection;
}

/** What tells a list from others of the same place; a cursor is good for it alone. */
export function identityOf({ filter, orderBy }: ListArgs): string {
  return `${filter ? JSON.stringify(filter) : ''}${orderBy ? ` by ${JSON.stringify(orderBy)}` : ''}`;
}
