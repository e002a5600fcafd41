import type { Entity, EntityName, Version } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { isObject } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import { type Criteria, filterableOf, namesOf } from '../plan/criteria.ts';
import type { Row } from '../plan/decode.ts';
import { otherVersion, type Planning, planRows } from '../plan/route.ts';
import { select } from '../plan/selection.ts';
import { readable } from './answer.ts';
import type { Reading } from './lists.ts';

/** A field of a row: at once where the row carries it, else read by the row's key, from the other version if need be. */
export function valueOf(reading: Reading, row: Row, field: string): unknown {
  const column = row.shape.entity.fields[field]?.[row.version];
  if (column && row.shape.fields.has(field)) return readable(() => column.read(row.json));
  return laterValue(reading, row, field);
}

async function laterValue({ reads, planning }: Reading, row: Row, field: string): Promise<unknown> {
  const { entity } = row.shape;
  const { versions } = planning;
  const inUse = versions === 'auto' ? [row.version, otherVersion(row.version)] : [versions];
  for (const version of inUse) {
    const column = entity.fields[field]?.[version];
    if (!column) continue;
    const { tree } = planRows(entity, select(field), version, planning);
    const json = await reads.byKey(entity, version, keyOf(row, `read its ${field}`), tree);
    return readable(() => column.read(isObject(json) ? json : {}));
  }
  throw unavailable(entity.name, field, entity.fields[field] ?? nowhere, versions);
}

/** The key by which Graph reads a row again, to do what `aim` says. */
export function keyOf({ entity, id, json, shape }: Row, aim: string): string {
  const { key } = shape.entity;
  const value = key === 'id' ? id : json[key];
  if (typeof value === 'string') return value;
  throw new GatewayError(
    'FIELD_UNAVAILABLE',
    `Graph can ${aim} only by the directory object id, and ${entity} ${id} has none: the person is not in the directory yet. Read what leads to this subject instead, and compare target.graphId.`,
  );
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

const nowhere = { 'v1.0': null, beta: null };

/** A field or edge that no configured version serves. */
export function unavailable(
  entity: EntityName,
  name: string,
  served: Readonly<Record<Version, unknown>>,
  versions: Planning['versions'],
): GatewayError {
  const where = (['v1.0', 'beta'] as const).filter((version) => isServed(served[version])).join(' and ');
  return new GatewayError(
    'FIELD_UNAVAILABLE',
    `${entity}.${name} is served by Graph ${where} alone, and this gateway is pinned to ${versions}. Leave the field out, or set GRAPH_API_VERSION=auto.`,
    { extensions: { servedBy: where } },
  );
}

function isServed(by: unknown): boolean {
  return by !== null && !(Array.isArray(by) && by.length === 0);
}
