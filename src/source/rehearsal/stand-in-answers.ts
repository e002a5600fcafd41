import type { Json, JsonObject } from '../../entities/values.ts';
import { root } from '../../plan/compile.ts';
import { everything, type Tree } from '../../plan/shape.ts';
import type { PlannedRead } from '../reading/reads.ts';
import type { StandIn, StandIns } from './stand-ins.ts';

/** What Graph would answer: one row, which stands for all, and a next page. `from`: what the row hangs on. */
export function standInAnswer(
  standIns: StandIns,
  endpoint: string,
  { version, path, entity, tree, key }: PlannedRead,
  from: StandIn | undefined,
): Json {
  const id = key !== undefined && entity.key === 'id' ? key : standIns.mint(`${entity.name}.id`, { from });
  const own = entity.collection[version];
  const [listed = ''] = path.split('?');
  const collection = entity.below === undefined && own !== null ? `${root}/${own}` : listed;
  const row = standInRow(standIns, entity.name, tree, id, `${endpoint}/${version}${collection}`);
  if (key !== undefined) return { ...row, [entity.key]: key };
  return { value: [row], '@odata.nextLink': nextLink(`${endpoint}/${version}${path}`) };
}

/** A row that has an id wherever one was asked for: nothing else decides about calls. */
function standInRow(
  standIns: StandIns,
  label: string,
  { properties, expands }: Tree,
  id: string,
  collection: string,
): JsonObject {
  const from = standIns.of(id);
  const row: Record<string, Json> = { id };
  for (const property of properties) {
    if (property !== 'id' && /id$/i.test(property))
      row[property] = standIns.mint(`${label}.${property}`, { from });
  }
  for (const [navigation, tree] of expands) {
    const place = `${collection}/${id}/${navigation}`;
    if (tree.properties.has(everything)) {
      row[navigation] = tree.many ? [] : null;
      if (tree.many) row[`${navigation}@odata.nextLink`] = nextLink(place);
      continue;
    }
    const target = standIns.mint(`${navigation}.id`, { from });
    const end = standInRow(standIns, navigation, tree, target, place);
    row[navigation] = tree.many ? [end] : end;
    if (tree.many) row[`${navigation}@odata.nextLink`] = nextLink(place);
  }
  return row;
}

/** Of a page behind a cursor another than of the list's first. */
function nextLink(url: string): string {
  if (url.includes('$skiptoken=')) return `${url}.next`;
  return `${url}${url.includes('?') ? '&' : '?'}$skiptoken=next`;
}
