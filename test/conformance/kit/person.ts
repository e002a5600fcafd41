import { listAt, textAt, type Json } from './answer.ts';
import { NotAuditable } from './expect.ts';
import type { Http } from './http.ts';

/** Who has an object id that audits speak of. */
export type Person = 'member' | 'approver';

/**
 * What the service shows people of themselves: the lists, and where in an item they stand.
 * Of what an administrator assigns, the requestor is who was assigned: so only what users ask for counts.
 */
const ownAnswers = [
  ["assignmentRequests/filterByCurrentUser(on='createdBy')?$expand=requestor", 'requestor'],
  ["assignments/filterByCurrentUser(on='target')?$expand=target", 'target'],
] as const;

/**
 * A person's object id: the one that was given, or else what the service says of the bearer of the token.
 * The token is Graph's to read, so that one without a readable `oid` is no reason to take the person for nobody.
 */
export async function objectIdOf(
  person: Person,
  { token, objectId }: { readonly token: string; readonly objectId?: string },
  own: Http,
  admin: Http,
): Promise<string> {
  const known =
    objectId ?? claimedBy(token) ?? (await byPrincipalName(token, [admin, own])) ?? (await ofOwnAnswers(own));
  if (known === undefined)
    throw new NotAuditable(`the ${person}'s object id is unknown: give --${person}-id`);
  return known;
}

function claimedBy(token: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return textAt(claims, 'oid') || undefined;
  } catch {
    return undefined;
  }
}

/** The sandbox takes principal names for tokens. */
async function byPrincipalName(token: string, callers: readonly Http[]): Promise<string | undefined> {
  if (!/^[^@\s]+@[^@\s]+$/.test(token)) return undefined;
  const filter = encodeURIComponent(`userPrincipalName eq '${token.replaceAll("'", "''")}'`);
  for (const caller of callers) {
    const found = await itemsOf(caller, `/users?$filter=${filter}&$select=id`);
    const id = onlyOf(found.map((user) => textAt(user, 'id')));
    if (id !== undefined) return id;
  }
  return undefined;
}

async function ofOwnAnswers(own: Http): Promise<string | undefined> {
  for (const [path, member] of ownAnswers) {
    const items = (await itemsOf(own, path)).filter((item) => member === 'target' || isAskedByUser(item));
    const id = onlyOf(items.map((item) => textAt(item, member, 'objectId')));
    if (id !== undefined) return id;
  }
  return undefined;
}

async function itemsOf(caller: Http, path: string): Promise<Json[]> {
  const { status, json } = await caller.get(path);
  return status === 200 ? listAt(json, 'value') : [];
}

function isAskedByUser(request: Json): boolean {
  return textAt(request, 'requestType').toLowerCase().startsWith('user');
}

/** Where several are seen, it is not said who of them is meant. */
function onlyOf(ids: readonly string[]): string | undefined {
  const [id, ...others] = new Set(ids.filter((text) => text !== ''));
  return others.length === 0 ? id : undefined;
}
