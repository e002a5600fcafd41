import type { JsonObject } from '../values.ts';

/**
 * A policy that nothing was said of, in v1.0's shape. What a client leaves out of a block that it begins, or takes away
 * by null, is sent like this: so it is known what comes of a change before it is made.
 */
export const freshSettings: JsonObject = {
  description: '',
  allowedTargetScope: 'notSpecified',
  specificAllowedTargets: [],
  expiration: { type: 'noExpiration' },
  requestorSettings: {
    enableTargetsToSelfAddAccess: false,
    enableTargetsToSelfUpdateAccess: false,
    enableTargetsToSelfRemoveAccess: false,
    allowCustomAssignmentSchedule: false,
    enableOnBehalfRequestorsToAddAccess: false,
    enableOnBehalfRequestorsToUpdateAccess: false,
    enableOnBehalfRequestorsToRemoveAccess: false,
    onBehalfRequestors: [],
  },
  requestApprovalSettings: {
    isApprovalRequiredForAdd: false,
    isApprovalRequiredForUpdate: false,
    isRequestorJustificationRequired: false,
    stages: [],
  },
  reviewSettings: {
    isEnabled: false,
    expirationBehavior: 'keepAccess',
    isRecommendationEnabled: false,
    isReviewerJustificationRequired: false,
    isSelfReview: false,
    schedule: { expiration: { type: 'afterDuration', duration: 'P14D' } },
    primaryReviewers: [],
    fallbackReviewers: [],
  },
  automaticRequestSettings: {
    requestAccessForAllowedTargets: false,
    removeAccessWhenTargetLeavesAllowedTargets: false,
  },
  notificationSettings: { isAssignmentNotificationDisabled: false },
  questions: [],
  customExtensionStageSettings: [],
};

/** Blocks that a policy has or has not; all others it always has. */
export const optionalBlocks: ReadonlySet<string> = new Set([
  'reviewSettings',
  'automaticRequestSettings',
  'verifiableCredentialSettings',
]);

/** What is left out of a round of approval. */
export const freshStage: JsonObject = {
  durationBeforeAutomaticDenial: 'P14D',
  isApproverJustificationRequired: false,
  isEscalationEnabled: false,
  durationBeforeEscalation: 'PT0S',
  primaryApprovers: [],
  fallbackPrimaryApprovers: [],
  escalationApprovers: [],
  fallbackEscalationApprovers: [],
  approverInformationVisibility: 'default',
};

/** What is left out of a question, beside what only its own kind has. */
export const freshQuestion: JsonObject = { isRequired: false, isAnswerEditable: false, localizations: [] };
export const freshTextQuestion: JsonObject = { ...freshQuestion, isSingleLineQuestion: false };
export const freshChoiceQuestion: JsonObject = { ...freshQuestion, isMultipleSelectionAllowed: false };
