import { badId, typeOfId } from '../ids.ts';
import { untaken } from './takes.ts';

/** Keys of what is no node: Graph's own id. */

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function graphKey(id: string, of: string, argument: string): string {
  if (guid.test(id)) return id.toLowerCase();
  const type = typeOfId(id);
  const wanted = `Graph’s own id of ${of}, a GUID`;
  throw type === undefined
    ? untaken(argument, wanted, id)
    : badId(argument, wanted, `the id of another type, ${type},`);
}
