import type { Column, Entity, EntityName, Version } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { isObject, type Json } from '../../entities/values.ts';
import { GatewayError } from '../../errors.ts';
import { levelsOf, ridingColumn } from '../../plan/columns.ts';
import { type Criteria, filterableOf, namesOf } from '../../plan/criteria.ts';
import type { Row } from '../../plan/decode.ts';
import { otherVersion, type Planning } from '../../plan/planning.ts';
import { isFindable } from '../../plan/findable.ts';
import { planRows } from '../../plan/rows.ts';
import { select, type Selection } from '../../plan/selection.ts';
import { expandAt, oneOf } from '../../plan/ways.ts';
import { readable } from '../answer.ts';
import { healed, NoWayLeft } from '../reading/healing.ts';
import { keyOf } from '../reading/keys.ts';
import type { Reading } from '../lists/lists.ts';
import { rowBy } from './rows.ts';
import { valueIn } from './value-in.ts';
import { readWithin, withinOf } from './within.ts';

/** A field of a row: at once where the row carries it, else read by the row's key, from the other version if need be. */
export function valueOf(reading: Reading, row: Row, field: string): unknown {
  const column = row.shape.entity.fields[field]?.[row.version];
  if (column && row.shape.fields.has(field)) return valueIn(reading, row, column);
  return laterValue(reading, row, field);
}

async function laterValue(reading: Reading, row: Row, field: string): Promise<unknown> {
  const { planning } = reading;
  const { entity } = row.shape;
  const { versions } = planning;
  const inUse = versions === 'auto' ? [row.version, otherVersion(row.version)] : [versions];
  for (const version of inUse) {
    const column = entity.fields[field]?.[version];
    if (!column) continue;
    if (column.expand !== undefined) return expandedValue(reading, row, field, inUse);
    const json = await (row.within === undefined && isFindable(entity)
      ? byOwnKey(reading, row, select(field), version, field)
      : healed(reading, (trial) => wherever(trial, row, field, version)));
    return readable(() => column.read(isObject(json) ? json : {}));
  }
  throw unavailable(entity.name, field, entity.fields[field] ?? nowhere, versions);
}

/**
 * A field that Graph serves by `$expand` and that did not come with its row: the row is read again with it, in any
 * version that still takes the expand or has the field as a property.
 */
function expandedValue(
  reading: Reading,
  row: Row,
  field: string,
  inUse: readonly Version[],
): Promise<unknown> {
  return healed(reading, async (trial) => {
    const { entity } = row.shape;
    const { planned, expandDepth } = trial.planning;
    for (const version of inUse) {
      const { expand } = entity.fields[field]?.[version] ?? {};
      // With planning off nothing is expanded but this.
      const depth = planned || expand === undefined ? expandDepth : Math.min(expandDepth, levelsOf(expand));
      const column = ridingColumn(entity, field, version, trial.planning, depth, oneOf(entity));
      if (column === undefined) continue;
      const shape = planRows(entity, select(field), version, trial.planning, depth);
      trial.takes?.(version, column.expand === undefined ? oneOf(entity) : expandAt(oneOf(entity), field));
      return valueIn(trial, await rowBy(trial, keyOf(row, `read its ${field}`), shape), column);
    }
    throw new NoWayLeft(
      'FIELD_UNAVAILABLE',
      `Graph does not expand the ${field} of ${entity.name}, in ${inUse.join(' and ')}. Leave the field out.`,
    );
  });
}

/** Rows of one list lack the same, so that all of it is asked for by one list of the other version. */
async function wherever(reading: Reading, row: Row, field: string, version: Version): Promise<Json> {
  const { entity, lacking } = row.shape;
  const kin = lacking.has(field)
    ? [...lacking].filter((name) => isProperty(entity.fields[name]?.[version]))
    : [];
  const wish = select(field, ...kin);
  const found = withinOf(reading, row, version);
  if (found === undefined) return byOwnKey(reading, row, wish, version, field);
  reading.takes?.(version, found.way);
  return (await readWithin(reading, row, found, wish, version)).json;
}

function isProperty(column: Column | null | undefined): boolean {
  return column !== null && column !== undefined && column.expand === undefined;
}

async function byOwnKey(
  reading: Reading,
  row: Row,
  wish: Selection,
  version: Version,
  field: string,
): Promise<Json> {
  const { entity } = row.shape;
  const shape = planRows(entity, wish, version, reading.planning);
  const key = keyOf(row, `read its ${field}`);
  if (!isFindable(entity)) return (await rowBy(reading, key, shape)).json;
  return reading.reads.byKey(entity, version, key, shape.tree);
}

/** Tells at once of what rows can nowhere be filtered or sorted by: not only when a row comes that is to be looked at. */
export function checkServed(entity: Entity, criteria: Criteria, versions: Planning['versions']): void {
  const inUse = versions === 'auto' ? (['v1.0', 'beta'] as const) : [versions];
  for (const name of namesOf(criteria)) {
    let at = entity;
    for (const step of filterableOf(entity, name).from) {
      const edge = at.edges[step];
      const served = edge?.routes ?? at.fields[step] ?? nowhere;
      if (!inUse.some((version) => isServed(served[version])))
        throw unavailable(at.name, step, served, versions);
      if (edge !== undefined) at = entities[edge.target];
    }
  }
}

/** Tells of a kind of rows that the version in use does not have. */
export function checkCollection(
  { name, collection }: Entity,
  version: Version,
  versions: Planning['versions'],
): void {
  if (collection[version] === null) throw nowhereServed(`${name} is`, collection, versions);
}

/** Tells of an argument that one version alone takes. */
export function checkVersion(
  { version, what }: { readonly version: Version; readonly what: string },
  versions: Planning['versions'],
): void {
  if (versions === 'auto' || versions === version) return;
  throw nowhereServed(
    `${what} is`,
    { 'v1.0': version === 'v1.0' || null, beta: version === 'beta' || null },
    versions,
  );
}

const nowhere = { 'v1.0': null, beta: null };

/** A field or edge that no configured version serves. */
export function unavailable(
  entity: EntityName,
  name: string,
  served: Readonly<Record<Version, unknown>>,
  versions: Planning['versions'],
): GatewayError {
  return nowhereServed(`${entity}.${name} is`, served, versions);
}

function nowhereServed(
  what: string,
  served: Readonly<Record<Version, unknown>>,
  versions: Planning['versions'],
): GatewayError {
  const where = (['v1.0', 'beta'] as const).filter((version) => isServed(served[version])).join(' and ');
  return new GatewayError(
    'FIELD_UNAVAILABLE',
    `${what} served by Graph ${where} alone, and this gateway is pinned to ${versions}. Leave the field out, or set GRAPH_API_VERSION=auto.`,
    { extensions: { servedBy: where } },
  );
}

function isServed(by: unknown): boolean {
  return by !== null && !(Array.isArray(by) && by.length === 0);
}
