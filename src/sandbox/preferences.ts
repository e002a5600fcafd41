import type { Incoming, Reply, Site } from './call.ts';
import { publicUrl } from './fault.ts';
import type { Json } from './tenant/records.ts';

const knowsUnknownMembers = 'include-unknown-enum-members';

export function includesUnknownMembers(headers: Incoming['headers']): boolean {
  return preferences(headers).has(knowsUnknownMembers);
}

/** What holds for every answer that is no refusal, whoever made it. */
export function finish(site: Site, incoming: Incoming, reply: Reply): Reply {
  if (reply.status < 200 || reply.status >= 300) return reply;
  const { method, headers } = incoming;
  if (method === 'GET' && headers['prefer'] === undefined) return reply;
  const isWritten =
    (reply.status === 201 && method === 'POST') || (reply.status === 200 && /^(PUT|PATCH)$/.test(method));
  const isMinimal = isWritten && preferences(headers).has('return=minimal');
  const applied = [
    ...(includesUnknownMembers(headers) ? [knowsUnknownMembers] : []),
    ...(isMinimal ? ['return=minimal'] : []),
  ];
  const location = reply.headers?.['Location'];
  const address = location === undefined ? undefined : publicUrl(location, incoming.origin);
  const { body, ...rest } = reply;
  return {
    ...rest,
    status: isMinimal ? 204 : reply.status,
    headers: {
      ...reply.headers,
      ...(address !== undefined && !site.faults.settings.internalLocation && { Location: address }),
      ...(applied.length > 0 && { 'Preference-Applied': applied.join(', ') }),
      // Without a body it alone says what was made: https://docs.oasis-open.org/odata/odata/v4.01/#HeaderODataEntityId
      ...(isMinimal && address !== undefined && { 'OData-EntityId': address }),
    },
    ...(!isMinimal && body !== undefined && { body: reply.status === 201 ? precisely(body) : body }),
  };
}

const none: ReadonlySet<string> = new Set();

/** Names are compared regardless of case, and `a=b;c` by its name and value alone. */
function preferences({ prefer }: Incoming['headers']): ReadonlySet<string> {
  if (prefer === undefined) return none;
  const listed = prefer.toLowerCase().split(',');
  return new Set(listed.map((each) => (each.split(';')[0] ?? '').replaceAll(/[\s"]/g, '')));
}

const stamp = /^((created|modified|lastModified|completed)Date(Time)?|addedOn)$/;

/** Creations print what they stamp with seven digits after the second, of which three are kept (graph-beta §7). */
function precisely(body: Json): Json {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, stamp.test(name) ? sevenDigits(value) : value]),
  );
}

function sevenDigits(value: Json): Json {
  const [, second, fraction = ''] =
    typeof value === 'string' ? (/^([^.]+:\d\d)(?:\.(\d{1,3}))?Z$/.exec(value) ?? []) : [];
  if (second === undefined) return value;
  const beyond = 1_000 + ((Date.parse(`${second}Z`) / 1_000 + Number(fraction)) % 9_000);
  return `${second}.${fraction.padEnd(3, '0')}${beyond}Z`;
}
