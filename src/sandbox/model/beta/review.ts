import type { Json, SubjectSet } from '../../tenant/records.ts';
import { daysOf } from './durations.ts';
import { userSets } from './user-set.ts';

/** v1.0's review settings under beta's names (graph-beta §4.6). */
export function accessReviewSettings(settings: Json | null): Json {
  if (!isObject(settings)) return null;
  const schedule = member(settings, 'schedule');
  const primary = subjectSets(settings['primaryReviewers']);
  const duration = member(schedule, 'expiration')['duration'];
  return {
    isEnabled: settings['isEnabled'] ?? null,
    recurrenceType: recurrenceType(member(member(schedule, 'recurrence'), 'pattern')),
    reviewerType: reviewerType(settings, primary),
    startDateTime: schedule['startDateTime'] ?? null,
    durationInDays: typeof duration === 'string' ? daysOf(duration) : null,
    reviewers: [...userSets(primary), ...userSets(subjectSets(settings['fallbackReviewers']), true)],
    isAccessRecommendationEnabled: settings['isRecommendationEnabled'] ?? null,
    isApprovalJustificationRequired: settings['isReviewerJustificationRequired'] ?? null,
    accessReviewTimeoutBehavior: settings['expirationBehavior'] ?? null,
  };
}

type JsonObject = Readonly<Record<string, Json>>;

function reviewerType(settings: JsonObject, primary: readonly SubjectSet[]): string {
  if (settings['isSelfReview'] === true) return 'Self';
  return primary.some((set) => set['@odata.type'].endsWith('Manager')) ? 'Manager' : 'Reviewers';
}

function recurrenceType(pattern: JsonObject): string | null {
  const { type, interval } = pattern;
  if (type === 'weekly') return 'weekly';
  if (type === 'absoluteYearly') return 'annual';
  if (type !== 'absoluteMonthly') return null;
  return ['monthly', 'quarterly', 'halfyearly', 'annual'][[1, 3, 6, 12].indexOf(Number(interval))] ?? null;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(object: JsonObject, name: string): JsonObject {
  const value = object[name];
  return isObject(value) ? value : {};
}

function subjectSets(value: Json | undefined): SubjectSet[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isObject).flatMap((set) => {
    const type = set['@odata.type'];
    return typeof type === 'string' ? [{ ...set, '@odata.type': type }] : [];
  });
}
