import type { Edge } from '../../entities/entity.ts';
import { GatewayError } from '../../errors.ts';
import type { Row } from '../../plan/decode.ts';
import { type LaterRoute, laterRoutes } from '../../plan/route.ts';
import type { Selection } from '../../plan/selection.ts';
import { NoWayLeft } from '../reading/healing.ts';
import type { Reading } from '../lists/lists.ts';
import { unavailable } from '../rows/values.ts';

/** The routes that are open to an edge that did not ride along, and what is said where they end. */

export function routesOf(
  { planning }: Reading,
  row: Row,
  name: string,
  edge: Edge,
  selection: Selection,
): readonly LaterRoute[] {
  const routes = laterRoutes(edge, row.version, selection, planning);
  if (routes.length > 0) return routes;
  const { versions } = planning;
  const inUse = versions === 'auto' ? (['v1.0', 'beta'] as const) : [versions];
  if (inUse.every((version) => edge.routes[version].length === 0))
    throw unavailable(row.entity, name, edge.routes, versions);
  throw new NoWayLeft(
    'FIELD_UNAVAILABLE',
    `Graph refuses every way that its documents allow to ${row.entity}.${name}, in ${inUse.join(' and ')}. Leave the field out, or ask from the other side.`,
  );
}

/** Where the row has no value that the other side could be asked by. */
export function outOfDirectory({ entity, id }: Row, name: string): GatewayError {
  return new GatewayError(
    'FIELD_UNAVAILABLE',
    `Graph finds the ${name} of ${entity} ${id} only by a directory object id, and the person is not in the directory yet. Read what leads to them instead, and compare target.graphId.`,
  );
}
