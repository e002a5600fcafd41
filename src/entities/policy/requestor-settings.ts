import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { subjectSets, userSets } from '../complex/subject-set.ts';
import { graphNames, served } from '../entity.ts';
import { enumeration, type Unknown, unknownMember } from '../enumeration.ts';
import { type Decode, flag, member, presence } from '../values.ts';

export const allowedTargetScope = enumeration(
  'AllowedTargetScope',
  'Who may be given access through a policy.',
  {
    notSpecified: 'Nobody asks: administrators assign directly.',
    specificDirectoryUsers: 'The people named in the policy.',
    specificConnectedOrganizationUsers: 'People of the connected organizations named in the policy.',
    specificDirectoryServicePrincipals: 'The service principals named in the policy.',
    allMemberUsers: 'All members of the directory, without guests.',
    allDirectoryUsers: 'All users of the directory, guests included.',
    allDirectoryServicePrincipals: 'All service principals of the directory.',
    allConfiguredConnectedOrganizationUsers: 'People of every configured connected organization.',
    allExternalUsers: 'Anybody from outside.',
    allDirectoryAgentIdentities: 'All agent identities of the directory.',
  },
);

/** Graph-beta §4.5; a word of beta's is one of these in Pascal case. */
export const requestorScope = enumeration(
  'RequestorScope',
  'Who may ask through a policy, in beta’s words.',
  {
    noSubjects: 'Nobody: administrators assign directly.',
    specificDirectorySubjects: 'The people named in the policy.',
    specificConnectedOrganizationSubjects: 'People of the connected organizations named in the policy.',
    allConfiguredConnectedOrganizationSubjects: 'People of every configured connected organization.',
    allExistingConnectedOrganizationSubjects: 'People of every connected organization.',
    allExistingDirectoryMemberUsers: 'All members of the directory, without guests.',
    allExistingDirectorySubjects: 'All users of the directory, guests included.',
    allExternalSubjects: 'Anybody from outside.',
  },
);

type Scope = keyof typeof allowedTargetScope.members;

/** Microsoft publishes no table; by meaning, graph-beta §4.5. */
const scopeByRequestorScope: Readonly<Record<keyof typeof requestorScope.members, Scope>> = {
  noSubjects: 'notSpecified',
  specificDirectorySubjects: 'specificDirectoryUsers',
  specificConnectedOrganizationSubjects: 'specificConnectedOrganizationUsers',
  allConfiguredConnectedOrganizationSubjects: 'allConfiguredConnectedOrganizationUsers',
  allExistingConnectedOrganizationSubjects: 'allConfiguredConnectedOrganizationUsers',
  allExistingDirectoryMemberUsers: 'allMemberUsers',
  allExistingDirectorySubjects: 'allDirectoryUsers',
  allExternalSubjects: 'allExternalUsers',
};

const decodeRequestorScope = member(requestorScope);

const scopeFromRequestorScope: Decode<Scope | Unknown | null> = (json) => {
  const scope = decodeRequestorScope(json);
  return scope === null || scope === unknownMember ? scope : scopeByRequestorScope[scope];
};

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentPolicy,
  Beta.AccessPackageAssignmentPolicy
>();

/** Who may ask, and who may be given access: the two halves of beta's requestorSettings (graph-beta §4.4). */
export const requestorSettings = {
  allowedTargetScope: served(
    v1.column('allowedTargetScope', member(allowedTargetScope)),
    beta.inner('requestorSettings', 'scopeType', scopeFromRequestorScope),
  ),
  specificAllowedTargets: served(
    v1.column('specificAllowedTargets', subjectSets()),
    beta.inner('requestorSettings', 'allowedRequestors', userSets),
  ),
  requestorSettings: field('requestorSettings', 'requestorSettings', presence),
  'requestorSettings.enableTargetsToSelfAddAccess': served(
    v1.inner('requestorSettings', 'enableTargetsToSelfAddAccess', flag),
    null, // acceptRequests is no more than near it
  ),
  'requestorSettings.enableTargetsToSelfUpdateAccess': served(
    v1.inner('requestorSettings', 'enableTargetsToSelfUpdateAccess', flag),
    null, // canExtend is no more than near it
  ),
  'requestorSettings.enableTargetsToSelfRemoveAccess': served(
    v1.inner('requestorSettings', 'enableTargetsToSelfRemoveAccess', flag),
    null,
  ),
  'requestorSettings.allowCustomAssignmentSchedule': served(
    v1.inner('requestorSettings', 'allowCustomAssignmentSchedule', flag),
    null,
  ),
  'requestorSettings.enableOnBehalfRequestorsToAddAccess': served(
    v1.inner('requestorSettings', 'enableOnBehalfRequestorsToAddAccess', flag),
    null,
  ),
  'requestorSettings.enableOnBehalfRequestorsToUpdateAccess': served(
    v1.inner('requestorSettings', 'enableOnBehalfRequestorsToUpdateAccess', flag),
    null,
  ),
  'requestorSettings.enableOnBehalfRequestorsToRemoveAccess': served(
    v1.inner('requestorSettings', 'enableOnBehalfRequestorsToRemoveAccess', flag),
    null,
  ),
  'requestorSettings.onBehalfRequestors': served(
    v1.inner('requestorSettings', 'onBehalfRequestors', subjectSets()),
    null,
  ),
  'requestorSettings.acceptRequests': served(null, beta.inner('requestorSettings', 'acceptRequests', flag)),
  'requestorSettings.scopeType': served(
    null,
    beta.inner('requestorSettings', 'scopeType', decodeRequestorScope),
  ),
} as const;
