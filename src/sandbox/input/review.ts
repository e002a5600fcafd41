import type { Json } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  booleanOf,
  dateOf,
  integerOf,
  memberOf,
  objectOf,
  refuseOthers,
  someTime,
  within,
  type JsonObject,
} from './json.ts';
import { readSchedule } from './schedule.ts';
import { readSubjectSets, readUserSets } from './subject-sets.ts';

const behaviours = ['keepAccess', 'removeAccess', 'acceptAccessRecommendation'] as const;

/** As v1.0 writes it, which is how it is kept. */
export function readReviewSettings(value: Json | undefined): Json | null {
  if (value === undefined) return null;
  const settings = objectOf(value, 'reviewSettings');
  refuseOthers(settings, [
    'isEnabled',
    'expirationBehavior',
    'isRecommendationEnabled',
    'isReviewerJustificationRequired',
    'isSelfReview',
    'schedule',
    'primaryReviewers',
    'fallbackReviewers',
  ]);
  const isEnabled = flag(settings, 'isEnabled');
  const schedule = settings['schedule'] === undefined ? null : readSchedule(settings['schedule']);
  if (isEnabled && (schedule === null || schedule.recurrence === null)) {
    throw Refusal.invalidModel('reviewSettings need a schedule with a recurrence.');
  }
  someTime(schedule?.expiration.duration, 'duration', 'expirationPattern');
  return withReviewers({
    isEnabled,
    expirationBehavior:
      memberOf(settings['expirationBehavior'], behaviours, 'expirationBehavior') ?? 'keepAccess',
    isRecommendationEnabled: flag(settings, 'isRecommendationEnabled'),
    isReviewerJustificationRequired: flag(settings, 'isReviewerJustificationRequired'),
    isSelfReview: flag(settings, 'isSelfReview'),
    schedule: schedule === null ? null : { ...schedule, expiration: { ...schedule.expiration } },
    primaryReviewers: readSubjectSets(settings['primaryReviewers'], 'primaryReviewers'),
    fallbackReviewers: readSubjectSets(settings['fallbackReviewers'], 'fallbackReviewers'),
  });
}

interface Reviewed {
  readonly isEnabled: boolean;
  readonly isSelfReview: boolean;
  readonly primaryReviewers: readonly Json[];
  readonly fallbackReviewers: readonly Json[];
}

/** Somebody must review: seen is but InvalidModel for settings of reviews that are not whole (graph-protocol §4). */
function withReviewers<S extends Reviewed>(settings: S): S {
  const { isEnabled, isSelfReview, primaryReviewers, fallbackReviewers } = settings;
  if (isEnabled && !isSelfReview && primaryReviewers.length + fallbackReviewers.length === 0) {
    throw Refusal.invalidModel('Reviews need a reviewer.');
  }
  return settings;
}

const patterns: Readonly<Record<string, { type: string; interval: number }>> = {
  weekly: { type: 'weekly', interval: 1 },
  monthly: { type: 'absoluteMonthly', interval: 1 },
  quarterly: { type: 'absoluteMonthly', interval: 3 },
  halfyearly: { type: 'absoluteMonthly', interval: 6 },
  annual: { type: 'absoluteYearly', interval: 1 },
};

export function readAccessReviewSettings(value: Json | undefined): Json | null {
  if (value === undefined || value === null) return null;
  const settings = objectOf(value, 'accessReviewSettings');
  refuseOthers(settings, [
    'isEnabled',
    'recurrenceType',
    'reviewerType',
    'startDateTime',
    'durationInDays',
    'reviewers',
    'isAccessRecommendationEnabled',
    'isApprovalJustificationRequired',
    'accessReviewTimeoutBehavior',
    'isAgenticExperienceEnabled',
  ]);
  const reviewerType = memberOf(settings['reviewerType'], ['Self', 'Reviewers', 'Manager'], 'reviewerType');
  const { primary, fallback } = readUserSets(settings['reviewers'] ?? undefined, 'reviewers');
  const managers = [{ '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 }];
  return withReviewers({
    isEnabled: flag(settings, 'isEnabled'),
    expirationBehavior:
      memberOf(settings['accessReviewTimeoutBehavior'], behaviours, 'accessReviewTimeoutBehavior') ??
      'keepAccess',
    isRecommendationEnabled: flag(settings, 'isAccessRecommendationEnabled', true),
    isReviewerJustificationRequired: flag(settings, 'isApprovalJustificationRequired', true),
    isSelfReview: reviewerType === 'Self',
    schedule: betaSchedule(settings),
    primaryReviewers: reviewerType === 'Manager' && primary.length === 0 ? managers : primary,
    fallbackReviewers: fallback,
  });
}

function betaSchedule(settings: JsonObject): Json {
  const recurrence = memberOf(settings['recurrenceType'], Object.keys(patterns), 'recurrenceType');
  const pattern = recurrence === undefined ? undefined : patterns[recurrence];
  const startDateTime = dateOf(settings['startDateTime'], 'startDateTime');
  const days = within(
    integerOf(settings['durationInDays'], 'durationInDays'),
    [1, Infinity],
    'durationInDays',
    'assignmentReviewSettings',
  );
  if (flag(settings, 'isEnabled') && pattern === undefined) {
    throw Refusal.invalidModel('accessReviewSettings need a recurrenceType.');
  }
  return {
    startDateTime,
    recurrence: pattern === undefined ? null : { pattern: { ...pattern }, range: { type: 'noEnd' } },
    expiration: { type: 'afterDuration', duration: `P${days ?? 14}D`, endDateTime: null },
  };
}

function flag(settings: JsonObject, name: string, fallback = false): boolean {
  return booleanOf(settings[name], name) ?? fallback;
}
