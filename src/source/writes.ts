import type { Action } from '../entities/actions.ts';
import type { EntityName, Version } from '../entities/entity.ts';
import { isObject } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import type { GraphSession } from '../graph/client.ts';
import { root } from '../plan/compile.ts';
import { idOnly, type Row } from '../plan/decode.ts';
import type { Planning } from '../plan/planning.ts';

/** Sends a write, once, in the version that is pinned, else in v1.0. */
export async function send<N extends EntityName>(
  session: GraphSession,
  versions: Planning['versions'],
  { method, path, body, makes }: Action<N>,
): Promise<Row<N>> {
  const version: Version = versions === 'auto' ? 'v1.0' : versions;
  const answer = await session.send({ version, method, path: `${root}/${path[version]}`, body });
  const id = isObject(answer.body) ? answer.body['id'] : undefined;
  if (typeof id === 'string') return idOnly(makes, version, id);
  throw new GatewayError(
    'OUTCOME_UNKNOWN',
    `Graph took the ${method} of ${path[version]} and answered without an id. Look for what it made among the newest of them.`,
  );
}

/** Nobody may take a write for undone because it could not be shown, and send it again. */
export function doneButUnread({ entity, id }: Row, failure: unknown): unknown {
  if (!(failure instanceof GatewayError)) return failure;
  return new GatewayError(
    failure.code,
    `The write is done: Graph has made ${entity} ${id}. Only showing it failed: ${failure.message}`,
    { extensions: { ...failure.extensions, made: id }, cause: failure },
  );
}
