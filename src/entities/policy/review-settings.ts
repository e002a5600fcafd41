import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { daysOf } from '../complex/duration.ts';
import { subjectSets, userSets, userSetsWhere } from '../complex/subject-set.ts';
import { graphNames, served } from '../entity.ts';
import { enumeration } from '../enumeration.ts';
import { schedule } from '../schedule.ts';
import { type Decode, flag, instant, integer, isObject, member, presence, text } from '../values.ts';

export const reviewExpirationBehavior = enumeration(
  'ReviewExpirationBehavior',
  'What becomes of access that nobody has reviewed in time.',
  {
    keepAccess: 'It stays.',
    removeAccess: 'It ends.',
    acceptAccessRecommendation: 'What Graph recommends is done.',
  },
);

export const reviewerType = enumeration('ReviewerType', 'Who reviews access, in beta’s words.', {
  self: 'People review their own.',
  reviewers: 'The reviewers named in the policy.',
  manager: 'The manager of whoever has the access.',
});

const decodeBehavior = member(reviewExpirationBehavior);
const decodeReviewerType = member(reviewerType);

const isSelf: Decode<boolean | null> = (json) => {
  const type = decodeReviewerType(json);
  return type === null ? null : type === 'self';
};

const startOf: Decode<Date | null> = (json) => schedule(json)?.startDateTime ?? null;

/** How many days one review stays open: the schedule's duration. */
const daysOpen: Decode<number | null> = (json) => {
  const expiration = isObject(json) ? json['expiration'] : null;
  return isObject(expiration) ? daysOf(expiration['duration']) : null;
};

const { v1, beta } = graphNames<V1.AccessPackageAssignmentPolicy, Beta.AccessPackageAssignmentPolicy>();

const isThere = served(v1.column('reviewSettings', presence), beta.column('accessReviewSettings', presence));

const isEnabled = served(
  v1.inner('reviewSettings', 'isEnabled', flag),
  beta.inner('accessReviewSettings', 'isEnabled', flag),
);

const behavior = served(
  v1.inner('reviewSettings', 'expirationBehavior', decodeBehavior),
  beta.inner('accessReviewSettings', 'accessReviewTimeoutBehavior', decodeBehavior),
);

const isRecommended = served(
  v1.inner('reviewSettings', 'isRecommendationEnabled', flag),
  beta.inner('accessReviewSettings', 'isAccessRecommendationEnabled', flag),
);

const isJustified = served(
  v1.inner('reviewSettings', 'isReviewerJustificationRequired', flag),
  beta.inner('accessReviewSettings', 'isApprovalJustificationRequired', flag),
);

/**
 * How access is reviewed, in v1.0's words and in beta's. What one can say in the other's words is served by both
 * (graph-beta §4.6); how it recurs, and who reviews but where those cannot be found, cannot be said so without loss.
 */
export const reviewSettings = {
  reviewSettings: isThere,
  'reviewSettings.isEnabled': isEnabled,
  'reviewSettings.expirationBehavior': behavior,
  'reviewSettings.isRecommendationEnabled': isRecommended,
  'reviewSettings.isReviewerJustificationRequired': isJustified,
  'reviewSettings.isSelfReview': served(
    v1.inner('reviewSettings', 'isSelfReview', flag),
    beta.inner('accessReviewSettings', 'reviewerType', isSelf),
  ),
  'reviewSettings.schedule': served(v1.inner('reviewSettings', 'schedule', schedule), null),
  'reviewSettings.primaryReviewers': served(
    v1.inner('reviewSettings', 'primaryReviewers', subjectSets()),
    null,
  ),
  'reviewSettings.fallbackReviewers': served(
    v1.inner('reviewSettings', 'fallbackReviewers', subjectSets(true)),
    beta.inner('accessReviewSettings', 'reviewers', userSetsWhere(true)),
  ),
  accessReviewSettings: isThere,
  'accessReviewSettings.isEnabled': isEnabled,
  'accessReviewSettings.accessReviewTimeoutBehavior': behavior,
  'accessReviewSettings.isAccessRecommendationEnabled': isRecommended,
  'accessReviewSettings.isApprovalJustificationRequired': isJustified,
  'accessReviewSettings.isAgenticExperienceEnabled': served(
    null,
    beta.inner('accessReviewSettings', 'isAgenticExperienceEnabled', flag),
  ),
  'accessReviewSettings.startDateTime': served(
    v1.inner('reviewSettings', 'schedule', startOf),
    beta.inner('accessReviewSettings', 'startDateTime', instant),
  ),
  'accessReviewSettings.durationInDays': served(
    v1.inner('reviewSettings', 'schedule', daysOpen),
    beta.inner('accessReviewSettings', 'durationInDays', integer),
  ),
  'accessReviewSettings.recurrenceType': served(
    null,
    beta.inner('accessReviewSettings', 'recurrenceType', text),
  ),
  'accessReviewSettings.reviewerType': served(
    null,
    beta.inner('accessReviewSettings', 'reviewerType', decodeReviewerType),
  ),
  'accessReviewSettings.reviewers': served(null, beta.inner('accessReviewSettings', 'reviewers', userSets)),
} as const;
