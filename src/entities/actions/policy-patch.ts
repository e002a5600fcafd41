import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { freshSettings, optionalBlocks } from './fresh-policy.ts';
import { withoutNulls } from './writable.ts';

/** What is to be another in a policy, in v1.0's shape: what is left out stays, null makes it what a new policy has. */
export type PolicyPatch = Readonly<Record<string, Json | undefined>>;

export interface PolicyChange {
  /** `requestApprovalSettings.isApprovalRequiredForAdd`; a list is one setting. */
  readonly setting: string;
  /** As JSON; null where there is none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Blocks are merged member by member; lists, and what says when access ends, are replaced. */
export function patched(now: JsonObject, patch: PolicyPatch): JsonObject {
  const merged: Record<string, Json | undefined> = { ...now };
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) continue;
    const fresh = freshSettings[name];
    if (value !== null)
      merged[name] = name === 'expiration' ? value : merge(now[name] ?? fresh, value, fresh);
    else if (fresh === undefined || optionalBlocks.has(name)) delete merged[name];
    else merged[name] = fresh;
  }
  for (const name of withIds) merged[name] = knownAgain(now[name], merged[name]);
  return merged;
}

/** Graph gives these their ids, and another with each PUT that names none. */
const withIds = ['questions', 'customExtensionStageSettings'] as const;

/** What comes without an id, and is there already just so, is that which is there. */
function knownAgain(now: Json | undefined, wanted: Json | undefined): Json | undefined {
  if (!isArray(now) || !isArray(wanted)) return wanted;
  const named = new Set(wanted.map((item) => (isObject(item) ? item['id'] : undefined)));
  const free = now.filter(isObject).filter(({ id }) => !named.has(id));
  return wanted.map((item) => {
    if (!isObject(item) || item['id'] !== undefined) return item;
    const at = free.findIndex((known) => textOf('', withoutId(known)) === textOf('', item));
    return at === -1 ? item : (free.splice(at, 1)[0] ?? item);
  });
}

function withoutId({ id: _id, ...rest }: JsonObject): JsonObject {
  return rest;
}

function merge(now: Json | undefined, wanted: Json, fresh: Json | undefined): Json {
  if (!isObject(now) || !isObject(wanted) || now['@odata.type'] !== wanted['@odata.type']) return wanted;
  const merged: Record<string, Json | undefined> = { ...now };
  for (const [name, value] of Object.entries(wanted)) {
    const ownFresh = isObject(fresh) ? fresh[name] : undefined;
    if (value === undefined) continue;
    if (value !== null) merged[name] = merge(now[name] ?? ownFresh, value, ownFresh);
    else if (ownFresh === undefined) delete merged[name];
    else merged[name] = ownFresh;
  }
  return merged;
}

/** Settings that differ, in alphabetical order. */
export function differences(before: JsonObject, after: JsonObject): PolicyChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .toSorted()
    .flatMap((name) => differ(name, before[name], after[name]));
}

function differ(setting: string, before: Json | undefined, after: Json | undefined): PolicyChange[] {
  if (isObject(before) && isObject(after) && !isAnother(before, after)) {
    return differences(before, after).map((change) => ({
      ...change,
      setting: `${setting}.${change.setting}`,
    }));
  }
  const told = { setting, before: textOf(setting, before), after: textOf(setting, after) };
  return told.before === told.after ? [] : [told];
}

/** Of what has one member of several, another one: told as a whole. */
function isAnother(before: JsonObject, after: JsonObject): boolean {
  const names = Object.keys(before);
  return names.length > 0 && Object.keys(after).length > 0 && !names.some((name) => name in after);
}

function textOf(setting: string, value: Json | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(ordered(withoutNulls(value), setting));
}

/** The same value has one text, whatever the order of its members and the digits of its instants. */
function ordered(value: Json, name: string): Json {
  if (isArray(value)) return value.map((item) => ordered(item, name));
  if (!isObject(value)) return isInstant(name, value) ? new Date(value).toISOString() : value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((member) => [member, ordered(value[member] ?? null, member)]),
  );
}

/** Graph writes instants with up to seven digits of a fraction, or none. */
function isInstant(name: string, value: Json): value is string {
  return name.endsWith('DateTime') && typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

/** Whose ids may be others after each PUT. */
export function withoutOwnIds(terms: JsonObject): JsonObject {
  const shorn: Record<string, Json | undefined> = { ...terms };
  for (const name of withIds) {
    const list = terms[name];
    if (isArray(list)) shorn[name] = list.map((item) => (isObject(item) ? withoutId(item) : item));
  }
  return shorn;
}
