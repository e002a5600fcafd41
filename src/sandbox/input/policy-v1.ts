import type {
  AllowedTargetScope,
  AutomaticRequestSettings,
  Json,
  Question,
  RequestorSettings,
} from '../tenant/records.ts';
import { noExpiration } from '../tenant/schedules.ts';
import { readApprovalSettings } from './approval.ts';
import {
  blockOf,
  booleanOf,
  durationOf,
  idOf,
  memberOf,
  objectOf,
  refuseOthers,
  requiredText,
  textOf,
} from './json.ts';
import { checkTerms, packageIdOf, readStages, type PolicyBody } from './policy.ts';
import { readQuestions } from './questions.ts';
import { readReviewSettings } from './review.ts';
import { readExpiration } from './schedule.ts';
import { readSubjectSets } from './subject-sets.ts';

const scopes: readonly AllowedTargetScope[] = [
  'notSpecified',
  'specificDirectoryUsers',
  'specificConnectedOrganizationUsers',
  'specificDirectoryServicePrincipals',
  'allMemberUsers',
  'allDirectoryUsers',
  'allDirectoryServicePrincipals',
  'allConfiguredConnectedOrganizationUsers',
  'allExternalUsers',
  'allDirectoryAgentIdentities',
];

/** Whatever block is left out is as in a policy that says nothing of it; a null in its place is refused. */
export function readPolicyV1(
  value: Json | undefined,
  existing: readonly Question[],
  newId: () => string,
): PolicyBody {
  const body = objectOf(value, 'The body');
  refuseOthers(body, [
    'id',
    'displayName',
    'description',
    'allowedTargetScope',
    'specificAllowedTargets',
    'expiration',
    'requestorSettings',
    'requestApprovalSettings',
    'reviewSettings',
    'automaticRequestSettings',
    'notificationSettings',
    'accessPackage',
    'questions',
    'customExtensionStageSettings',
  ]);
  const accessPackage = blockOf(body['accessPackage'], 'accessPackage');
  const accessPackageId = packageIdOf(accessPackage['id']);
  const requestorSettings = readRequestorSettings(body['requestorSettings']);
  const expiration = body['expiration'];
  const terms = checkTerms({
    displayName: requiredText(body['displayName'], 'displayName'),
    description: textOf(body['description'], 'description') ?? '',
    allowedTargetScope: memberOf(body['allowedTargetScope'], scopes, 'allowedTargetScope') ?? 'notSpecified',
    specificAllowedTargets: readSubjectSets(body['specificAllowedTargets'], 'specificAllowedTargets'),
    expiration: expiration === undefined ? noExpiration : readExpiration(expiration),
    canExtend: requestorSettings.enableTargetsToSelfUpdateAccess,
    requestorSettings,
    requestApprovalSettings: readApprovalSettings(body['requestApprovalSettings']),
    reviewSettings: readReviewSettings(body['reviewSettings']),
    automaticRequestSettings: readAutomatic(body['automaticRequestSettings']),
    notificationSettings: readNotificationSettings(body['notificationSettings']),
    questions: readQuestions(body['questions'], 'v1.0', existing, newId),
    verifiableCredentialSettings: null,
  });
  const stages = readStages(body, 'customExtensionStageSettings');
  return { id: idOf(body['id'], 'id'), accessPackageId, terms, stages };
}

export function readNotificationSettings(value: Json | undefined) {
  const settings = blockOf(value, 'notificationSettings');
  refuseOthers(settings, ['isAssignmentNotificationDisabled']);
  const isDisabled = booleanOf(
    settings['isAssignmentNotificationDisabled'],
    'isAssignmentNotificationDisabled',
  );
  return { isAssignmentNotificationDisabled: isDisabled ?? false };
}

const requestorFlags = [
  'enableTargetsToSelfAddAccess',
  'enableTargetsToSelfUpdateAccess',
  'enableTargetsToSelfRemoveAccess',
  'allowCustomAssignmentSchedule',
  'enableOnBehalfRequestorsToAddAccess',
  'enableOnBehalfRequestorsToUpdateAccess',
  'enableOnBehalfRequestorsToRemoveAccess',
] as const;

function readRequestorSettings(value: Json | undefined): RequestorSettings {
  const settings = blockOf(value, 'requestorSettings');
  refuseOthers(settings, [...requestorFlags, 'onBehalfRequestors']);
  const flag = (name: (typeof requestorFlags)[number]) => booleanOf(settings[name], name) ?? false;
  return {
    enableTargetsToSelfAddAccess: flag('enableTargetsToSelfAddAccess'),
    enableTargetsToSelfUpdateAccess: flag('enableTargetsToSelfUpdateAccess'),
    enableTargetsToSelfRemoveAccess: flag('enableTargetsToSelfRemoveAccess'),
    allowCustomAssignmentSchedule: flag('allowCustomAssignmentSchedule'),
    enableOnBehalfRequestorsToAddAccess: flag('enableOnBehalfRequestorsToAddAccess'),
    enableOnBehalfRequestorsToUpdateAccess: flag('enableOnBehalfRequestorsToUpdateAccess'),
    enableOnBehalfRequestorsToRemoveAccess: flag('enableOnBehalfRequestorsToRemoveAccess'),
    onBehalfRequestors: readSubjectSets(settings['onBehalfRequestors'], 'onBehalfRequestors'),
  };
}

function readAutomatic(value: Json | undefined): AutomaticRequestSettings | null {
  if (value === undefined) return null;
  const settings = objectOf(value, 'automaticRequestSettings');
  const grace = 'gracePeriodBeforeAccessRemoval';
  const asks = 'requestAccessForAllowedTargets';
  const removes = 'removeAccessWhenTargetLeavesAllowedTargets';
  refuseOthers(settings, [grace, asks, removes]);
  return {
    requestAccessForAllowedTargets: booleanOf(settings[asks], asks) ?? false,
    removeAccessWhenTargetLeavesAllowedTargets: booleanOf(settings[removes], removes) ?? false,
    gracePeriodBeforeAccessRemoval: durationOf(settings[grace], grace) ?? null,
  };
}
