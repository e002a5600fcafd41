import type { PersonRecord, PolicyRecord, SubjectRecord, SubjectSet } from './records.ts';
import type { Store } from './store.ts';

/** Somebody who may become a target: known to the directory, to entitlement management, or to both. */
export interface Candidate {
  readonly person: PersonRecord | undefined;
  readonly subject: SubjectRecord | undefined;
}

/** Whether the candidate may ask for access under this policy. */
export function mayAsk(store: Store, policy: PolicyRecord, candidate: Candidate): boolean {
  return policy.requestorSettings.enableTargetsToSelfAddAccess && isInScope(store, policy, candidate);
}

/** Whether the candidate is among those for whom the policy is made. */
export function isInScope(store: Store, policy: PolicyRecord, candidate: Candidate): boolean {
  const { person } = candidate;
  if (person === undefined) return false;
  switch (policy.allowedTargetScope) {
    case 'allMemberUsers':
      return person.userType === 'Member';
    case 'allDirectoryUsers':
      return true;
    case 'allExternalUsers':
      return person.userType === 'Guest';
    case 'allConfiguredConnectedOrganizationUsers':
      return isOfConfiguredOrganization(store, candidate);
    case 'specificDirectoryUsers':
    case 'specificConnectedOrganizationUsers':
      return policy.specificAllowedTargets.some((set) => contains(store, set, person, candidate));
    case 'notSpecified':
    case 'specificDirectoryServicePrincipals':
    case 'allDirectoryServicePrincipals':
    case 'allDirectoryAgentIdentities':
      return false;
  }
}

function isOfConfiguredOrganization(store: Store, { subject }: Candidate): boolean {
  const id = subject?.connectedOrganizationId ?? null;
  return id !== null && store.connectedOrganizations.get(id)?.state === 'configured';
}

/** Sets that speak of a policy's approvers, such as `requestorManager`, hold no targets. */
function contains(store: Store, set: SubjectSet, person: PersonRecord, { subject }: Candidate): boolean {
  switch (set['@odata.type'].replace('#', '')) {
    case 'microsoft.graph.singleUser':
      return isSameId(set['userId'], person.id);
    case 'microsoft.graph.groupMembers':
      return typeof set['groupId'] === 'string' && isMember(store, set['groupId'], person.id);
    case 'microsoft.graph.connectedOrganizationMembers':
      return isSameId(set['connectedOrganizationId'], subject?.connectedOrganizationId ?? null);
    case 'microsoft.graph.attributeRuleMembers':
      return typeof set['membershipRule'] === 'string' && obeysRule(set['membershipRule'], person);
    default:
      return false;
  }
}

export function isMember(store: Store, groupId: string, personId: string): boolean {
  return store.groups.get(groupId)?.memberIds.includes(personId) ?? false;
}

function isSameId(one: unknown, other: string | null): boolean {
  return typeof one === 'string' && one.toLowerCase() === other?.toLowerCase();
}

const departmentRule = /^\(?\s*user\.department\s+-eq\s+"([^"]*)"\s*\)?$/i;

/** Of the rule language only the department's equality is understood; any other rule holds nobody. */
function obeysRule(rule: string, person: PersonRecord): boolean {
  const department = departmentRule.exec(rule)?.[1];
  return department !== undefined && department.toLowerCase() === person.department?.toLowerCase();
}
