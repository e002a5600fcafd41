import { GatewayError } from '../../errors.ts';

/** Keys of what has no node type here yet: Graph's own id. Once it has one, keyOfId() takes either. */

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function graphKey(id: string, argument: string): string {
  if (guid.test(id)) return id.toLowerCase();
  throw badKey(id, argument, 'Graph’s id, a GUID');
}

/** The link of a package to a role, which Graph composes: `<role>_<scope>`. */
export function roleScopeKey(id: string, argument: string): string {
  if (/^[\w-]+$/.test(id)) return id;
  throw badKey(id, argument, 'Graph’s id of a role scope, "<role>_<scope>"');
}

function badKey(id: string, argument: string, wanted: string): GatewayError {
  const came = JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  return new GatewayError('BAD_USER_INPUT', `Argument "${argument}" takes ${wanted}; ${came} came.`, {
    extensions: { argument },
  });
}
