import type { GraphQLResolveInfo } from 'graphql';
import type { Action, Written } from '../../entities/actions/action.ts';
import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { GatewayError } from '../../errors.ts';
import { splitKey } from '../../plan/compile.ts';
import { idOnly, type Row } from '../../plan/decode.ts';
import { planRows } from '../../plan/rows.ts';
import { select } from '../../plan/selection.ts';
import { mineOf } from '../../plan/ways.ts';
import type { Asking, Wish } from '../asking.ts';
import { healed } from '../reading/healing.ts';
import type { Reading } from '../lists/lists.ts';
import { mineList } from '../lists/own-lists.ts';
import { rowAtKey } from '../rows/own-rows.ts';
import { rowBy } from '../rows/rows.ts';
import { valueOf } from '../rows/values.ts';
import { type Watch, type Watched, watch } from './watch.ts';
import { doneButUnread, run } from './writes.ts';

/** Writes, and what they made or changed: looked at until it is where it is wanted, and read back. */

export async function perform<T>(asking: Asking, action: Action<T>): Promise<T> {
  const wire = {
    session: asking.session,
    endpoint: asking.endpoint,
    versions: asking.planning.versions,
    isRehearsal: asking.rehearsal !== undefined,
  };
  const work = () => run(wire, action);
  const { turn } = action;
  try {
    const { turns, time } = asking;
    return await (turn === undefined || turns === undefined ? work() : turns.take(turn, time.signal, work));
  } finally {
    asking.reads.forget();
  }
}

export async function watchRequest(
  asking: Asking,
  written: Written,
  asCreator: boolean,
  wanted: Pick<Watch, 'timeoutMs' | 'isReached' | 'isOver'>,
  info: GraphQLResolveInfo,
): Promise<Watched> {
  const reading = asking.reading(info);
  const made = idOnly('AssignmentRequest', written.version, written.id);
  const look = async () => {
    asking.reads.forget();
    const wish = { selection: select('state'), version: written.version };
    const row = asCreator
      ? await amongMine(asking, made, info, () => wish)
      : await rowBy(
          reading,
          made.id,
          planRows(entities.AssignmentRequest, wish.selection, wish.version, asking.planning),
        );
    const state = row === null ? null : await valueOf(reading, row, 'state');
    return typeof state === 'string' ? state : null;
  };
  try {
    return await watch({ ...asking.time, ...wanted, look });
  } finally {
    asking.reads.forget();
  }
}

export async function readBack<N extends EntityName>(
  asking: Asking,
  name: N,
  { id, version }: Written,
  asCreator: boolean,
  info: GraphQLResolveInfo,
): Promise<Row<N>> {
  const made = keyOnly(name, version, id);
  const { fields, edges } = asking.selection(name, info);
  const isKnown = entities[name].key === 'id' && edges.size === 0;
  if (isKnown && [...fields].every((field) => field === 'id')) return made;
  try {
    const row = asCreator
      ? await amongMine(asking, made, info, ({ planning }) =>
          asking.wish(name, info, null, mineOf(entities[name]), {}, planning),
        )
      : await rowAtKey(asking, name, id, info);
    if (row !== null) return row;
  } catch (failure) {
    throw doneButUnread(name, made.id, failure);
  }
  throw doneButUnread(name, made.id, new GatewayError('NOT_FOUND', 'Graph does not show it yet.'));
}

/** The row of a key, of which nothing more is known. */
function keyOnly<N extends EntityName>(name: N, version: Version, key: string): Row<N> {
  const { below }: Entity = entities[name];
  if (below === undefined) return idOnly(name, version, key);
  const [parent, id] = splitKey(key);
  return { ...idOnly(name, version, id), parent };
}

async function amongMine<N extends EntityName>(
  asking: Asking,
  made: Row<N>,
  info: GraphQLResolveInfo,
  wishIn: (reading: Reading) => Wish,
): Promise<Row<N> | null> {
  const entity: Entity<N> = entities[made.entity];
  return healed(asking.reading(info), async (reading) => {
    const list = mineList(asking, reading, made.entity, 'createdBy', wishIn(reading), '', {});
    let page = await list.firstPage(entity.maxPageSize);
    if (asking.rehearsal !== undefined) return page.rows[0] ?? null;
    for (;;) {
      const row = page.rows.find(({ id }) => id === made.id);
      if (row !== undefined || page.next === null) return row ?? null;
      page = await list.page(page.next);
    }
  });
}
