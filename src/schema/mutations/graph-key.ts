import { GatewayError } from '../../errors.ts';

/** Keys of what is no node: Graph's own id. */

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function graphKey(id: string, argument: string): string {
  if (guid.test(id)) return id.toLowerCase();
  const came = JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  throw new GatewayError('BAD_USER_INPUT', `Argument "${argument}" takes Graph’s id, a GUID; ${came} came.`, {
    extensions: { argument },
  });
}
