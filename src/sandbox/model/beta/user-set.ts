import type { Json, SubjectSet } from '../../tenant/records.ts';

/** Name of v1.0's id in each kind of who-set (graph-beta §4.7); null where a kind has none, absent where beta lacks the kind. */
const idNames = new Map<string, string | null>([
  ['singleUser', 'userId'],
  ['groupMembers', 'groupId'],
  ['connectedOrganizationMembers', 'connectedOrganizationId'],
  ['requestorManager', null],
  ['internalSponsors', null],
  ['externalSponsors', null],
  ['targetUserSponsors', null],
  ['attributeRuleMembers', null],
  ['targetAgentIdentitySponsorsOrOwners', null],
]);

/** The sets that beta has a form of; the others are left out. */
export function userSets(sets: readonly SubjectSet[], isBackup = false): Json[] {
  return sets.flatMap((set) => {
    const converted = userSet(set, isBackup);
    return converted === undefined ? [] : [converted];
  });
}

function userSet(set: SubjectSet, isBackup: boolean): Json | undefined {
  const kind = set['@odata.type'].replace(/^#?microsoft\.graph\./, '');
  const idName = idNames.get(kind);
  if (idName === undefined) return undefined;
  const { '@odata.type': _type, ...rest } = set;
  const members = Object.entries(rest).map(([name, value]): [string, Json] =>
    name === idName ? ['id', value] : [name, value],
  );
  return { '@odata.type': `#microsoft.graph.${kind}`, isBackup, ...Object.fromEntries(members) };
}
