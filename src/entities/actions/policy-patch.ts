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
  return merged;
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
  if (isObject(before) && isObject(after)) {
    return differences(before, after).map((change) => ({
      ...change,
      setting: `${setting}.${change.setting}`,
    }));
  }
  const told = { setting, before: textOf(before), after: textOf(after) };
  return told.before === told.after ? [] : [told];
}

function textOf(value: Json | undefined): string | null {
  return value === undefined || value === null ? null : JSON.stringify(ordered(withoutNulls(value)));
}

/** The same value has one text, whatever the order in which Graph wrote its members. */
function ordered(value: Json): Json {
  if (isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, ordered(value[name] ?? null)]),
  );
}

/** The ids of questions and of stage settings are Graph's to give, and may be others after each PUT. */
export function withoutOwnIds(terms: JsonObject): JsonObject {
  const shorn: Record<string, Json | undefined> = { ...terms };
  for (const name of ['questions', 'customExtensionStageSettings']) {
    const list = terms[name];
    if (!isArray(list)) continue;
    shorn[name] = list.map((item) => {
      if (!isObject(item)) return item;
      const { id: _id, ...rest } = item;
      return rest;
    });
  }
  return shorn;
}
