import type { AllowedTargetScope, Expiration, Json, Question, RequestorSettings } from '../tenant/records.ts';
import { noExpiration } from '../tenant/schedules.ts';
import { readBetaApprovalSettings } from './approval.ts';
import {
  blockOf,
  booleanOf,
  dateOf,
  idOf,
  integerOf,
  itemsOf,
  memberOf,
  objectOf,
  refuseOthers,
  requiredText,
  textOf,
  within,
  type JsonObject,
} from './json.ts';
import { checkTerms, packageIdOf, readStages, type PolicyBody } from './policy.ts';
import { readNotificationSettings } from './policy-v1.ts';
import { readQuestions } from './questions.ts';
import { readAccessReviewSettings } from './review.ts';
import { readExpiration } from './schedule.ts';
import { readUserSets } from './subject-sets.ts';

/** By meaning (graph-beta §4.5). */
const scopes: Readonly<Record<string, AllowedTargetScope>> = {
  NoSubjects: 'notSpecified',
  SpecificDirectorySubjects: 'specificDirectoryUsers',
  SpecificConnectedOrganizationSubjects: 'specificConnectedOrganizationUsers',
  AllConfiguredConnectedOrganizationSubjects: 'allConfiguredConnectedOrganizationUsers',
  AllExistingConnectedOrganizationSubjects: 'allConfiguredConnectedOrganizationUsers',
  AllExistingDirectoryMemberUsers: 'allMemberUsers',
  AllExistingDirectorySubjects: 'allDirectoryUsers',
  AllExternalSubjects: 'allExternalUsers',
};

/** What beta has no words for is as in a policy that says nothing of it. */
export function readPolicyBeta(
  value: Json | undefined,
  existing: readonly Question[],
  newId: () => string,
): PolicyBody {
  const body = objectOf(value, 'The body');
  refuseOthers(body, [
    'id',
    'accessPackageId',
    'displayName',
    'description',
    'canExtend',
    'durationInDays',
    'expirationDateTime',
    'expiration',
    'requestorSettings',
    'requestApprovalSettings',
    'accessReviewSettings',
    'questions',
    'accessPackageNotificationSettings',
    'verifiableCredentialSettings',
    'customExtensionStageSettings',
    'customExtensionHandlers',
  ]);
  const accessPackageId = packageIdOf(body['accessPackageId']);
  const canExtend = booleanOf(body['canExtend'], 'canExtend') ?? false;
  const terms = checkTerms({
    displayName: requiredText(body['displayName'], 'displayName'),
    description: textOf(body['description'], 'description') ?? '',
    ...readRequestors(body['requestorSettings'], canExtend),
    expiration: expirationOf(body),
    canExtend,
    requestApprovalSettings: readBetaApprovalSettings(body['requestApprovalSettings']),
    reviewSettings: readAccessReviewSettings(body['accessReviewSettings']),
    automaticRequestSettings: null,
    notificationSettings: readNotificationSettings(body['accessPackageNotificationSettings']),
    questions: readQuestions(body['questions'], 'beta', existing, newId),
    verifiableCredentialSettings: readCredentials(body['verifiableCredentialSettings']),
  });
  const stages = readStages(body, 'customExtensionStageSettings', 'customExtensionHandlers');
  return { id: idOf(body['id'], 'id'), accessPackageId, terms, stages };
}

/** Some samples send v1.0's `expiration`, which beta does not declare and takes all the same (graph-beta §3.3). */
function expirationOf(body: JsonObject): Expiration {
  if (body['expiration'] !== undefined) return readExpiration(body['expiration']);
  const endDateTime = dateOf(body['expirationDateTime'], 'expirationDateTime');
  if (endDateTime !== null) return { type: 'afterDateTime', endDateTime, duration: null };
  const given = integerOf(body['durationInDays'], 'durationInDays') ?? 0;
  const days = within(given, [0, Infinity], 'durationInDays', 'accessPackageAssignmentPolicy');
  return days > 0 ? { type: 'afterDuration', duration: `P${days}D`, endDateTime: null } : noExpiration;
}

function readRequestors(value: Json | undefined, canExtend: boolean) {
  const settings = blockOf(value, 'requestorSettings');
  refuseOthers(settings, ['scopeType', 'acceptRequests', 'allowedRequestors']);
  const scopeType = memberOf(settings['scopeType'], Object.keys(scopes), 'scopeType') ?? 'NoSubjects';
  const acceptRequests = booleanOf(settings['acceptRequests'], 'acceptRequests') ?? false;
  const { primary, fallback } = readUserSets(settings['allowedRequestors'], 'allowedRequestors');
  const requestorSettings: RequestorSettings = {
    enableTargetsToSelfAddAccess: acceptRequests,
    enableTargetsToSelfUpdateAccess: canExtend,
    enableTargetsToSelfRemoveAccess: acceptRequests,
    allowCustomAssignmentSchedule: false,
    enableOnBehalfRequestorsToAddAccess: false,
    enableOnBehalfRequestorsToUpdateAccess: false,
    enableOnBehalfRequestorsToRemoveAccess: false,
    onBehalfRequestors: [],
  };
  return {
    allowedTargetScope: scopes[scopeType] ?? 'notSpecified',
    specificAllowedTargets: [...primary, ...fallback],
    requestorSettings,
  };
}

function readCredentials(value: Json | undefined): Json | null {
  if (value === undefined || value === null) return null;
  const settings = objectOf(value, 'verifiableCredentialSettings');
  refuseOthers(settings, ['credentialTypes']);
  const credentialTypes = itemsOf(settings['credentialTypes'], 'credentialTypes').map((item) => {
    const { credentialType, issuers } = objectOf(item, 'A credential type');
    return {
      credentialType: requiredText(credentialType, 'credentialType'),
      issuers: itemsOf(issuers, 'issuers').map((issuer) => requiredText(issuer, 'An issuer')),
    };
  });
  return credentialTypes.length === 0 ? null : { credentialTypes };
}
