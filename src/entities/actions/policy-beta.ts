import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { daysIn } from './durations.ts';
import { block, defined, items } from './parts.ts';
import { approvalInBeta, approvalSettings } from './policy-approval.ts';
import { question, questionInBeta } from './policy-questions.ts';
import { accessReviewSettings, reviewSettings } from './policy-review.ts';
import { Lacks } from './spelling.ts';
import { subjectSets, userSets } from './user-sets.ts';
import { word } from './word.ts';

/** A policy's settings in v1.0's shape, in which clients write them, and in beta's (graph-beta §4.4 to §4.8). */

/** What beta shows, in v1.0's shape; what beta has no form of is left out. */
export function fromBeta(shown: JsonObject): JsonObject {
  const requestors = block(shown['requestorSettings']);
  const terms: Record<string, Json | undefined> = {
    displayName: shown['displayName'],
    description: shown['description'],
    allowedTargetScope: scopeByType[word(requestors['scopeType'])],
    specificAllowedTargets: subjectSets(requestors['allowedRequestors']).primary,
    expiration: expirationOf(shown),
    requestorSettings: {
      enableTargetsToSelfAddAccess: requestors['acceptRequests'] ?? false,
      enableTargetsToSelfUpdateAccess: shown['canExtend'] ?? false,
    },
    requestApprovalSettings: approvalSettings(block(shown['requestApprovalSettings'])),
    reviewSettings: isObject(shown['accessReviewSettings'])
      ? reviewSettings(shown['accessReviewSettings'])
      : undefined,
    notificationSettings: shown['accessPackageNotificationSettings'],
    questions: items(shown['questions']).map(question),
    customExtensionStageSettings: shown['customExtensionStageSettings'],
    verifiableCredentialSettings: shown['verifiableCredentialSettings'],
  };
  return defined(terms);
}

/** One setting of v1.0's shape as members of beta's policy, beside what the policy has there already. */
export function toBeta(name: string, value: Json | undefined, now: JsonObject): JsonObject {
  const write = writers[name];
  if (write === undefined) throw new Lacks(name);
  return write(value, now);
}

const writers: Readonly<Record<string, (value: Json | undefined, now: JsonObject) => JsonObject>> = {
  displayName: (displayName) => defined({ displayName }),
  description: (description) => defined({ description }),
  allowedTargetScope: (scope, now) => requestorMember(now, 'scopeType', scopeTypeOf(word(scope))),
  specificAllowedTargets: (sets, now) =>
    requestorMember(now, 'allowedRequestors', userSets('specificAllowedTargets', sets, [])),
  expiration: expirationInBeta,
  requestorSettings: requestorsInBeta,
  requestApprovalSettings: (settings) => ({ requestApprovalSettings: approvalInBeta(block(settings)) }),
  reviewSettings: (settings) => ({
    accessReviewSettings: isObject(settings) ? accessReviewSettings(settings) : null,
  }),
  notificationSettings: (settings) => defined({ accessPackageNotificationSettings: settings }),
  questions: (questions) => ({ questions: items(questions).map(questionInBeta) }),
  customExtensionStageSettings: (settings) => ({ customExtensionStageSettings: items(settings) }),
  verifiableCredentialSettings: (settings) => ({
    verifiableCredentialSettings: settings ?? { credentialTypes: [] },
  }),
};

/** By meaning: Microsoft publishes no table (graph-beta §4.5). */
const scopeTypes: Readonly<Record<string, string>> = {
  notSpecified: 'NoSubjects',
  specificDirectoryUsers: 'SpecificDirectorySubjects',
  specificConnectedOrganizationUsers: 'SpecificConnectedOrganizationSubjects',
  allConfiguredConnectedOrganizationUsers: 'AllConfiguredConnectedOrganizationSubjects',
  allMemberUsers: 'AllExistingDirectoryMemberUsers',
  allDirectoryUsers: 'AllExistingDirectorySubjects',
  allExternalUsers: 'AllExternalSubjects',
};

const scopeByType: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(scopeTypes).map(([scope, type]) => [type, scope]),
);

function scopeTypeOf(scope: string): string {
  const type = scopeTypes[scope];
  if (type === undefined) throw new Lacks(`allowedTargetScope ${scope}`);
  return type;
}

function requestorMember(now: JsonObject, name: string, value: Json): JsonObject {
  return { requestorSettings: { ...block(now['requestorSettings']), [name]: value } };
}

function requestorsInBeta(value: Json | undefined, now: JsonObject): JsonObject {
  const {
    enableTargetsToSelfAddAccess: accepts,
    enableTargetsToSelfUpdateAccess: canExtend,
    ...others
  } = block(value);
  for (const [name, held] of Object.entries(others)) {
    const saysNothing = held === false || (isArray(held) && held.length === 0);
    // Beta opens the removal of one's own access with the request for it.
    const isImplied = name === 'enableTargetsToSelfRemoveAccess' && held === accepts;
    if (!saysNothing && !isImplied) throw new Lacks(`requestorSettings.${name}`);
  }
  return {
    ...requestorMember(now, 'acceptRequests', accepts ?? false),
    canExtend: canExtend ?? false,
  };
}

function expirationOf({ durationInDays, expirationDateTime }: JsonObject): Json {
  if (typeof expirationDateTime === 'string')
    return { type: 'afterDateTime', endDateTime: expirationDateTime };
  if (typeof durationInDays === 'number' && durationInDays > 0) {
    return { type: 'afterDuration', duration: `P${durationInDays}D` };
  }
  return { type: 'noExpiration' };
}

function expirationInBeta(value: Json | undefined): JsonObject {
  const { type, duration, endDateTime } = block(value);
  const days = type === 'afterDuration' ? daysIn('expiration.duration', word(duration)) : 0;
  return {
    durationInDays: days,
    expirationDateTime: type === 'afterDateTime' ? (endDateTime ?? null) : null,
  };
}
