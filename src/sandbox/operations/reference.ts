import type { Call } from '../call.ts';
import { isGuid } from '../guid.ts';
import { objectOf, refuseOthers, requiredText } from '../input/json.ts';
import { parseAddress } from '../odata/address.ts';
import { Refusal } from '../tenant/refusal.ts';

const publicRoot = 'https://graph.microsoft.com';

/** The id in the body's `@odata.id`, which must name one of the collections, here or at the public Graph. */
export function readReference(call: Call, collections: readonly string[]): string {
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['@odata.id']);
  const url = requiredText(body['@odata.id'], '@odata.id');
  const root = [call.incoming.origin, publicRoot].find((known) => url.startsWith(`${known}/`));
  if (root === undefined) throw unknownReference();
  const [version, ...segments] = parseAddress(url.slice(root.length));
  const key = segments.at(-1);
  const id = key?.arguments?.get('') ?? key?.text ?? '';
  const own = key?.arguments === undefined ? [] : [key.name];
  const collection = [...segments.slice(0, -1).map(({ text }) => text), ...own].join('/').toLowerCase();
  const isVersion = version !== undefined && /^(v1\.0|beta)$/i.test(version.text);
  const isKnown = collections.some((known) => known.toLowerCase() === collection);
  if (!isVersion || !isKnown || !isGuid(id)) throw unknownReference();
  return id;
}

function unknownReference(): Refusal {
  return Refusal.invalidModel('@odata.id names nothing that can be linked here.');
}
