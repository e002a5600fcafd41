import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { Lacks } from './spelling.ts';
import { word } from './word.ts';

/** v1.0's subject sets and beta's user sets: same types, other names for the id (graph-beta §4.7). */

const idNames: Readonly<Record<string, string | null>> = {
  singleUser: 'userId',
  groupMembers: 'groupId',
  connectedOrganizationMembers: 'connectedOrganizationId',
  requestorManager: null,
  internalSponsors: null,
  externalSponsors: null,
  targetUserSponsors: null,
  attributeRuleMembers: null,
  targetAgentIdentitySponsorsOrOwners: null,
};

/** Beta holds those who stand in for others in the same list, marked. */
export function userSets(
  place: string,
  primary: Json | undefined,
  fallback: Json | undefined,
): readonly Json[] {
  const convert = (sets: Json | undefined, isBackup: boolean) =>
    (isArray(sets) ? sets : []).filter(isObject).map((set) => userSet(place, set, isBackup));
  return [...convert(primary, false), ...convert(fallback, true)];
}

function userSet(place: string, { '@odata.type': type, ...rest }: JsonObject, isBackup: boolean): Json {
  const kind = kindOf(type);
  const idName = idNames[kind];
  if (idName === undefined) throw new Lacks(`${kind} in ${place}`);
  return { '@odata.type': `#microsoft.graph.${kind}`, isBackup, ...renamed(rest, idName, 'id') };
}

export function subjectSets(sets: Json | undefined): { readonly primary: Json[]; readonly fallback: Json[] } {
  const primary: Json[] = [];
  const fallback: Json[] = [];
  for (const { '@odata.type': type, isBackup, ...rest } of (isArray(sets) ? sets : []).filter(isObject)) {
    const kind = kindOf(type);
    const members = renamed(rest, 'id', idNames[kind] ?? 'id');
    (isBackup === true ? fallback : primary).push({ '@odata.type': `#microsoft.graph.${kind}`, ...members });
  }
  return { primary, fallback };
}

function kindOf(type: Json | undefined): string {
  return word(type).replace(/^#?microsoft\.graph\./, '');
}

function renamed(members: JsonObject, from: string | null, to: string): JsonObject {
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name === from ? to : name, value]),
  );
}
