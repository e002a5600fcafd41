import type { GraphQLResolveInfo } from 'graphql';
import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { GatewayError } from '../../errors.ts';
import { collectionPath, keyBelow } from '../../plan/compile.ts';
import type { Page, Row } from '../../plan/decode.ts';
import { planRows } from '../../plan/rows.ts';
import { select } from '../../plan/selection.ts';
import type { Shape } from '../../plan/shape.ts';
import type { Asking } from '../asking.ts';
import { healed } from '../reading/healing.ts';
import { collectionList, type Reading } from '../lists/lists.ts';
import { isNotFound } from '../reading/reads.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { rowBy } from './rows.ts';
import { defaultScan } from '../lists/sift.ts';
import { together } from '../together.ts';
import { checkVersion } from './values.ts';
import { type RowList, walk } from '../lists/walk.ts';

/**
 * A row whose id does not name the row that it lies below: all of those are asked for it, a page of them in one wave.
 * Only where Graph filters by the id, so that each is one request.
 */
export async function rowAnywhere<N extends EntityName>(
  asking: Asking,
  entity: Entity<N>,
  id: string,
  info: GraphQLResolveInfo,
): Promise<Row<N> | null> {
  const version: Version = entity.found?.['v1.0'] === 'filter' ? 'v1.0' : 'beta';
  checkVersion({ version, what: `${entity.name} by its id alone` }, asking.planning.versions);
  const selection = asking.selection(entity.name, info);
  return healed(asking.reading(info), async (reading) => {
    const shape = planRows(entity, selection, version, reading.planning);
    const parents = parentsOf(reading, entity, version);
    const lookBelow = (rows: readonly Row[]) => belowAny(reading, rows, id, shape);
    if (asking.rehearsal !== undefined) return rehearse(asking.rehearsal, parents, lookBelow);
    let scanned = 0;
    for await (const { steps, more } of walk(parents, null, defaultScan)) {
      const found = await lookBelow(steps.map(({ row }) => row));
      if (found !== null) return found;
      scanned += steps.length;
      if (more && scanned >= defaultScan) throw notAmong(entity, scanned);
    }
    return null;
  });
}

function parentsOf(reading: Reading, { name, below }: Entity, version: Version): RowList {
  if (below === undefined) throw new Error(`Rows of ${name} lie below no other.`);
  const parent: Entity = entities[below];
  const path = collectionPath(parent, version);
  const selection = select('id');
  return collectionList(reading, { identity: '', path, filter: [], entity: parent, version, selection });
}

async function belowAny<N extends EntityName>(
  reading: Reading,
  parents: readonly Row[],
  id: string,
  shape: Shape<N>,
): Promise<Row<N> | null> {
  const found = await together(
    parents.map(async (parent) => {
      try {
        return await rowBy(reading, keyBelow(parent.id, id), shape);
      } catch (failure) {
        if (isNotFound(failure)) return null;
        throw failure;
      }
    }),
  );
  return found.find((row) => row !== null) ?? null;
}

/** As many parents as there can be, of which one has it. */
async function rehearse<N extends EntityName>(
  rehearsal: Rehearsal,
  parents: RowList,
  lookBelow: (rows: readonly Row[]) => Promise<Row<N> | null>,
): Promise<Row<N> | null> {
  const each = parents.rowsPerPage(defaultScan, rehearsal.pageSizes);
  let found: Row<N> | null = null;
  const look = async ({ rows }: Page) => {
    const ids = rows.map(({ id }) => id);
    await rehearsal.looked(ids, each, async () => (found = await lookBelow(rows)));
  };
  const first = await parents.firstPage(defaultScan);
  await look(first);
  const more = Math.ceil(defaultScan / each) - 1;
  if (first.next !== null)
    await rehearsal.follow(first.next, more, true, async (link) => look(await parents.page(link)));
  return found;
}

function notAmong({ name, below }: Entity, scanned: number): GatewayError {
  return new GatewayError(
    'SCAN_LIMIT',
    `Graph reads one ${name} only below its ${below}, and it is below none of the first ${scanned}. Ask for it from there.`,
    { extensions: { scanned } },
  );
}
