import type { Column, Entity, Expand } from '../../entities/entity.ts';
import { isArray, isObject, type Json, Malformed } from '../../entities/values.ts';
import { GatewayError } from '../../errors.ts';
import { linkPath } from '../../graph/pages.ts';
import type { Row } from '../../plan/decode.ts';
import { newTree } from '../../plan/shape.ts';
import { readable } from '../answer.ts';
import type { Reading } from '../lists/lists.ts';

/** A policy's questions, say: so many are foretold, and more than a handful is an error that tells of it. */
const mostOwn = 100;

/** The value of a column that came with its row. */
export function valueIn(reading: Reading, row: Row, column: Column): unknown {
  const { expand } = column;
  if (expand === undefined) return readable(() => column.read(row.json));
  const next = row.json[`${expand.navigation}@odata.nextLink`];
  if (typeof next === 'string') return wholeValue(reading, row, column, expand, next);
  return readable(() => {
    if (!isArray(row.json[expand.navigation])) throw leftOut(row, expand);
    return column.read(row.json);
  });
}

/** Graph cuts what it expands as it cuts a list: the rest is read before any of it is shown. */
async function wholeValue(
  { reads, endpoint, rehearsal }: Reading,
  { id, json, version, shape: { entity } }: Row,
  column: Column,
  { navigation }: Expand,
  first: string,
): Promise<unknown> {
  const pageAt = (path: string) => reads.page(entity, version, path, newTree());
  if (rehearsal !== undefined) {
    const more = Math.ceil(mostOwn / rehearsal.pageSizes.expanded) - 1;
    const next = linkPath(endpoint, version, first);
    await rehearsal.follow(next, more, false, async (path) => void (await pageAt(path)));
    return column.read(json);
  }
  const items = [...readable(() => itemsOf(json[navigation], navigation))];
  for (let link: Json | undefined = first; typeof link === 'string';) {
    if (items.length >= mostOwn) throw notAHandful(entity, id, navigation);
    const page = await pageAt(linkPath(endpoint, version, link));
    const answer = isObject(page) ? page : {};
    items.push(...readable(() => itemsOf(answer['value'], navigation)));
    link = answer['@odata.nextLink'];
  }
  return readable(() => column.read({ ...json, [navigation]: items }));
}

function notAHandful({ name }: Entity, id: string, navigation: string): GatewayError {
  return new GatewayError(
    'GRAPH_UNAVAILABLE',
    `${name} ${id} has more than ${mostOwn} ${navigation}, where a handful is expected.`,
  );
}

function itemsOf(json: Json | undefined, navigation: string): readonly Json[] {
  if (isArray(json)) return json;
  throw new Malformed(`It sent no list of ${navigation} where one was asked for.`);
}

function leftOut({ entity, id }: Row, { navigation }: Expand): Malformed {
  return new Malformed(
    `It took the expand of ${navigation} on ${entity} ${id} and left it out of its answer.`,
  );
}
