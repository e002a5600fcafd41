/**
 * Graph's refusals may name a property of the body ("Invalid value specified for property 'x' of resource 'y'."). It is
 * looked for in the input by that name, in v1.0's spelling and in beta's, and told where it stands in one place alone:
 * Graph's texts are no contract (graph-protocol §4), so that in doubt nothing is said.
 */
export function blamedField(message: string, input: object): string | null {
  const said = message.replace(/\/(v1\.0|beta)\/\S*/g, ''); // the path that was asked has names of its own
  const names = new Set(
    [...said.matchAll(named)].flatMap(([, quoted, bare]) => spellings(quoted ?? bare ?? '')),
  );
  const places = [...pathsIn(input, 'input')].filter((path) => names.has(lastOf(path)));
  // A block that is named with what is in it says no more than its part.
  const inner = places.filter((path) => !places.some((other) => other.startsWith(`${path}.`)));
  return inner.length === 1 ? (inner[0] ?? null) : null;
}

/** In quotes, or written in camelCase: no word of a sentence is. */
const named = /'([A-Za-z]\w*)'|\b([a-z]+(?:[A-Z][a-z0-9]*)+)\b/g;

/** Inputs bear v1.0's names, or the parts of what v1.0 has as one; Graph may speak of beta's, or of that one. */
const inputNames: Readonly<Record<string, readonly string[]>> = {
  acceptRequests: ['enableTargetsToSelfAddAccess'],
  accessPackageNotificationSettings: ['notificationSettings'],
  accessReviewSettings: ['reviewSettings'],
  accessReviewTimeoutBehavior: ['expirationBehavior'],
  allowedRequestors: ['specificAllowedTargets'],
  allowsMultipleSelection: ['isMultipleSelectionAllowed'],
  approvalStages: ['stages'],
  approvalStageTimeOutInDays: ['durationBeforeAutomaticDenial'],
  assignmentPolicyId: ['policyId'],
  authenticationConfiguration: ['authentication'],
  callbackConfiguration: ['callbackTimeout'],
  canExtend: ['enableTargetsToSelfUpdateAccess'],
  catalogStatus: ['state'],
  customExtensionStageInstanceDetail: ['detail'],
  customExtensionStageInstanceId: ['stageInstanceId'],
  daysUntilExternalUserDeletedAfterBlocked: ['durationUntilExternalUserDeletedAfterBlocked'],
  defaultText: ['text'],
  displayValue: ['displayValue', 'text'],
  durationInDays: ['duration'],
  endpointConfiguration: ['endpoint'],
  escalationTimeInMinutes: ['durationBeforeEscalation'],
  expirationDateTime: ['endDateTime'],
  identitySources: ['identitySource'],
  isAccessRecommendationEnabled: ['isRecommendationEnabled'],
  isApprovalJustificationRequired: ['isReviewerJustificationRequired'],
  isApprovalRequired: ['isApprovalRequiredForAdd'],
  isApprovalRequiredForExtension: ['isApprovalRequiredForUpdate'],
  localizedTexts: ['localizations'],
  recurrenceType: ['recurrence'],
  reviewerType: ['isSelfReview', 'primaryReviewers'],
  reviewers: ['primaryReviewers', 'fallbackReviewers'],
  schedule: ['schedule', 'recurrence', 'startDateTime', 'duration'],
  scopeType: ['allowedTargetScope'],
  targetId: ['objectId'],
  timeoutDuration: ['callbackTimeout'],
};

function spellings(name: string): readonly string[] {
  return Object.hasOwn(inputNames, name) ? (inputNames[name] ?? []) : [name];
}

function* pathsIn(value: object, path: string): Generator<string> {
  const members: (readonly [number | string, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  for (const [name, held] of members) {
    if (held === undefined || held === null) continue;
    const at = `${path}.${name}`;
    yield at;
    if (typeof held === 'object' && !(held instanceof Date)) yield* pathsIn(held, at);
  }
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
