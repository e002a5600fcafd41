import {
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLID,
  isInputObjectType,
  isListType,
} from 'graphql';

/** Ids of one entry; more than a person would look through says nothing more. */
const mostIds = 100;

/** Each id in what a field was given, by its place, the further times behind their number; nothing else that a person wrote. */
export function idsOf(
  field: Pick<GraphQLField<unknown, unknown>, 'args'> | undefined,
  ...times: readonly Readonly<Record<string, unknown>>[]
): Readonly<Record<string, string>> {
  const ids: [string, string][] = [];
  for (const [time, given] of times.entries()) {
    if (ids.length >= mostIds) break;
    for (const { name, type } of field?.args ?? [])
      ids.push(...idsIn(type, given[name], time === 0 ? name : `${time}.${name}`));
  }
  return Object.fromEntries(ids.slice(0, mostIds));
}

function idsIn(type: GraphQLInputType, value: unknown, at: string): [string, string][] {
  if (value === null || value === undefined) return [];
  const named = getNullableType(type);
  if (isListType(named))
    return Array.isArray(value) ? value.flatMap((one, i) => idsIn(named.ofType, one, `${at}.${i}`)) : [];
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap(({ name, type: below }) =>
      idsIn(below, Object(value)[name], `${at}.${name}`),
    );
  return named === GraphQLID && typeof value === 'string' ? [[at, readable(value)]] : [];
}

/** A global id as what it holds, so that one search finds a thing under either of its ids. */
function readable(id: string): string {
  const plain = Buffer.from(id, 'base64url').toString();
  return (/^\w+:[\w~/.-]+$/.test(plain) ? plain : id).slice(0, 200);
}
