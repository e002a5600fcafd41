import type { Entity, EntityName, Version } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import { collectionPath, splitKey, withQuery } from '../../plan/compile.ts';
import { decodePage, decodeRow, type Row } from '../../plan/decode.ts';
import { quote } from '../../plan/literal.ts';
import { otherVersion, type Planning } from '../../plan/planning.ts';
import type { Shape } from '../../plan/shape.ts';
import { oneOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { blaming, expandsOf } from '../reading/healing.ts';
import type { Reading } from '../lists/lists.ts';
import { inParentsList } from './parents-list.ts';
import { NotThere } from '../reading/reads.ts';

/** One row by the key that Graph reads it by. */
export async function rowBy<N extends EntityName>(
  reading: Reading,
  key: string,
  shape: Shape<N>,
): Promise<Row<N>> {
  const { entity, version } = shape;
  const how = entity.found === undefined ? 'id' : entity.found[version];
  if (how === null) throw notFoundAgain(entity, version, reading.planning.versions);
  try {
    const row = await (how === 'id' ? byPath(reading, key, shape) : amongOthers(reading, key, shape, how));
    return entity.below === undefined ? row : { ...row, parent: splitKey(key)[0] };
  } catch (failure) {
    const expands = expandsOf(shape, oneOf(entity));
    throw blaming(failure, version, { expands, filters: [], subPath: null });
  }
}

async function byPath<N extends EntityName>(
  { reads }: Reading,
  key: string,
  shape: Shape<N>,
): Promise<Row<N>> {
  const json = await reads.byKey(shape.entity, shape.version, key, shape.tree);
  const row = readable(() => decodeRow(json, shape));
  reads.keep([row]);
  return row;
}

async function amongOthers<N extends EntityName>(
  reading: Reading,
  key: string,
  shape: Shape<N>,
  how: 'filter' | 'list',
): Promise<Row<N>> {
  const row = await (how === 'filter' ? byFilter(reading, key, shape) : inParentsList(reading, key, shape));
  if (row !== undefined) return row;
  throw new NotThere('NOT_FOUND', `Graph knows no ${shape.entity.name} ${splitKey(key)[1]} there.`);
}

/** What has no path of its own is one of its collection, by a filter. */
async function byFilter<N extends EntityName>(
  { reads }: Reading,
  key: string,
  shape: Shape<N>,
): Promise<Row<N> | undefined> {
  const { entity, version, tree } = shape;
  const [parent, id] = splitKey(key);
  const path = withQuery(collectionPath(entity, version, parent), { tree, filter: [`id eq ${quote(id)}`] });
  const json = await reads.page(entity, version, path, tree);
  return readable(() => decodePage(json, shape)).rows[0];
}

function notFoundAgain(
  { name, found }: Entity,
  version: Version,
  versions: Planning['versions'],
): GatewayError {
  const other = otherVersion(version);
  const isElsewhere = versions !== 'auto' && found?.[other] !== null;
  const cure = isElsewhere
    ? `${other} does: set GRAPH_API_VERSION=auto.`
    : 'Ask for all of it where it is first read.';
  return new GatewayError('FIELD_UNAVAILABLE', `Graph ${version} reads no ${name} again by itself. ${cure}`, {
    extensions: isElsewhere ? { servedBy: other } : {},
  });
}
