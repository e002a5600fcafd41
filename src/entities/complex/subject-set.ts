import { type Decode, flag, graphType, integer, type JsonObject, objects, text } from '../values.ts';

/** Where v1.0 has the id of each kind of who-set; null where a kind has none (graph-v1 §5, graph-beta §4.7). */
const idNames = {
  singleUser: 'userId',
  groupMembers: 'groupId',
  connectedOrganizationMembers: 'connectedOrganizationId',
  singleServicePrincipal: 'servicePrincipalId',
  requestorManager: null,
  targetManager: null,
  internalSponsors: null,
  externalSponsors: null,
  targetUserSponsors: null,
  targetApplicationOwners: null,
  targetAgentIdentitySponsorsOrOwners: null,
  attributeRuleMembers: null,
} as const;

export type SubjectSetKind = keyof typeof idNames;

/** Whom a setting names. Each kind has some of these. */
export interface SubjectSet {
  /** Null for a kind that is newer than this gateway. */
  readonly kind: SubjectSetKind | null;
  readonly graphType: string;
  /** In beta a property; in v1.0 told by the list that it lies in. */
  readonly isBackup: boolean;
  readonly id: string | null;
  readonly description: string | null;
  readonly managerLevel: number | null;
  readonly membershipRule: string | null;
}

/** v1.0's subjectSet: typed ids. */
export function subjectSets(isBackup = false): Decode<readonly SubjectSet[] | null> {
  return objects((json) => {
    const kind = kindOf(json);
    const idName = kind === null ? null : idNames[kind];
    return subjectSet(json, idName === null ? null : text(json[idName]), isBackup);
  });
}

/** Beta's userSet: the type names are v1.0's, the ids are all called `id`. */
export const userSets: Decode<readonly SubjectSet[] | null> = objects((json) =>
  subjectSet(json, text(json['id']), flag(json['isBackup']) ?? false),
);

/** Those of beta's one list that make up one of v1.0's two. */
export function userSetsWhere(isBackup: boolean): Decode<readonly SubjectSet[] | null> {
  return (json) => userSets(json)?.filter((set) => set.isBackup === isBackup) ?? null;
}

function subjectSet(json: JsonObject, id: string | null, isBackup: boolean): SubjectSet {
  return {
    kind: kindOf(json),
    graphType: graphType(json),
    isBackup,
    id,
    description: text(json['description']),
    managerLevel: integer(json['managerLevel']),
    membershipRule: text(json['membershipRule']),
  };
}

function kindOf(json: JsonObject): SubjectSetKind | null {
  const name = graphType(json);
  return isKind(name) ? name : null;
}

function isKind(name: string): name is SubjectSetKind {
  return Object.hasOwn(idNames, name);
}
