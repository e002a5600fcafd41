import { authorize } from '../authority.ts';
import { operationTarget } from '../authority/operation-target.ts';
import type { Target } from '../authority/reach.ts';
import type { Call, Reply } from '../call.ts';
import { badRequest } from '../fault.ts';
import { readQueryOptions } from '../odata/query-options.ts';
import type { RouteTable } from './match.ts';

/** Undefined where the table has no such operation. */
export function runOperation(call: Call, table: RouteTable): Reply | undefined {
  const { method } = call.incoming;
  const found = table.find(method, call.segments);
  if (found === undefined) return undefined;
  if (method !== 'GET' && Object.keys(readQueryOptions(call.query, call.model.version)).length > 0) {
    throw badRequest(`Query options are not supported on ${method}.`);
  }
  authorize(call, found.operation.needs, targetOfCall(call, found.keys));
  return found.operation.run(call, found.keys);
}

function targetOfCall({ site, incoming, segments }: Call, [key]: readonly string[]): Target {
  return operationTarget({
    store: site.tenant.store,
    method: incoming.method,
    segment: segments[0]?.name ?? '',
    key,
    body: () => incoming.body(),
  });
}
