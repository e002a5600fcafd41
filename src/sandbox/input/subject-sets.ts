import type { Json, SubjectSet } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  booleanOf,
  itemsOf,
  objectOf,
  refuseOthers,
  requiredId,
  integerOf,
  typeNameOf,
  requiredText,
  textOf,
  within,
  type JsonObject,
} from './json.ts';

type Read = (value: Json | undefined, name: string) => Json | undefined;

interface Kind {
  /** v1.0's name of the id that beta calls `id`. */
  readonly idName?: string;
  readonly members: Readonly<Record<string, Read>>;
  readonly isInBeta: boolean;
}

const described = { description: textOf };
/** As far above as Graph goes (graph-v1 §5). */
function levelled(resource: string, highest: number): Kind['members'] {
  return {
    managerLevel: (value, name) => within(integerOf(value, name), [1, highest], name, resource),
  };
}

/** Who-sets (graph-v1 §5, graph-beta §4.7). */
const kinds: Readonly<Record<string, Kind>> = {
  singleUser: { idName: 'userId', members: described, isInBeta: true },
  groupMembers: { idName: 'groupId', members: described, isInBeta: true },
  connectedOrganizationMembers: {
    idName: 'connectedOrganizationId',
    members: described,
    isInBeta: true,
  },
  requestorManager: { members: levelled('requestorManager', 2), isInBeta: true },
  internalSponsors: { members: {}, isInBeta: true },
  externalSponsors: { members: {}, isInBeta: true },
  targetUserSponsors: { members: {}, isInBeta: true },
  attributeRuleMembers: { members: { ...described, membershipRule: requiredText }, isInBeta: true },
  targetAgentIdentitySponsorsOrOwners: { members: {}, isInBeta: true },
  targetManager: { members: levelled('targetManager', 4), isInBeta: false },
  targetApplicationOwners: { members: {}, isInBeta: false },
  singleServicePrincipal: { idName: 'servicePrincipalId', members: described, isInBeta: false },
  groupBasedSubjectSet: { members: { groups: itemsOf }, isInBeta: false },
  ruleBasedSubjectSet: { members: { rule: requiredText }, isInBeta: false },
};

export function readSubjectSets(value: Json | undefined, name: string): SubjectSet[] {
  return itemsOf(value, name).map((item) => {
    const set = objectOf(item, name);
    const { kind, type } = kindOf(set, name);
    return { ...type, ...membersOf(set, kind, kind.idName, name) };
  });
}

export interface UserSets {
  readonly primary: readonly SubjectSet[];
  /** Those that beta marks with `isBackup`. */
  readonly fallback: readonly SubjectSet[];
}

export function readUserSets(value: Json | undefined, name: string): UserSets {
  const primary: SubjectSet[] = [];
  const fallback: SubjectSet[] = [];
  for (const item of itemsOf(value, name)) {
    const { isBackup, ...set } = objectOf(item, name);
    const { kind, type } = kindOf(set, name);
    if (!kind.isInBeta) throw Refusal.invalidModel(`${name} holds a kind that beta lacks.`);
    const target = booleanOf(isBackup, 'isBackup') === true ? fallback : primary;
    target.push({ ...type, ...membersOf(set, kind, kind.idName === undefined ? undefined : 'id', name) });
  }
  return { primary, fallback };
}

function kindOf(set: JsonObject, name: string): { kind: Kind; type: SubjectSet } {
  const typeName = typeNameOf(set, name);
  const kind = Object.hasOwn(kinds, typeName) ? kinds[typeName] : undefined;
  if (kind === undefined) throw Refusal.invalidModel(`${name} needs a known @odata.type.`);
  return { kind, type: { '@odata.type': `#microsoft.graph.${typeName}` } };
}

function membersOf(
  set: JsonObject,
  { idName, members }: Kind,
  givenIdName: string | undefined,
  name: string,
): Record<string, Json> {
  refuseOthers(set, [...Object.keys(members), ...(givenIdName === undefined ? [] : [givenIdName])]);
  const found: Record<string, Json> = {};
  if (idName !== undefined && givenIdName !== undefined) {
    found[idName] = requiredId(set[givenIdName], `${name}'s ${givenIdName}`);
  }
  for (const [member, read] of Object.entries(members)) {
    const value = read(set[member], member);
    if (value !== undefined) found[member] = value;
  }
  return found;
}
