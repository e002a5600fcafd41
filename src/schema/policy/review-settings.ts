import type { Row } from '../../context.ts';
import { builder } from '../builder.ts';
import { SubjectSet } from '../complex/subject-set.ts';
import { ReviewerType, ReviewExpirationBehavior } from '../enums.ts';
import { fieldsOf } from '../fields.ts';
import { Schedule } from '../schedule.ts';

const { column } = fieldsOf('AssignmentPolicy');

export const ReviewSettings = builder.objectRef<Row<'AssignmentPolicy'>>('ReviewSettings').implement({
  description:
    'How access is reviewed, in v1.0’s words (accessPackageAssignmentReviewSettings). `accessReviewSettings` says it in beta’s.',
  fields: (t) => ({
    isEnabled: t.boolean({ ...column('reviewSettings.isEnabled'), description: 'Whether it is reviewed.' }),
    expirationBehavior: t.field({
      ...column('reviewSettings.expirationBehavior'),
      type: ReviewExpirationBehavior,
      description: 'What becomes of access that nobody has reviewed in time.',
    }),
    isRecommendationEnabled: t.boolean({
      ...column('reviewSettings.isRecommendationEnabled'),
      description: 'Whether reviewers see what Graph recommends.',
    }),
    isReviewerJustificationRequired: t.boolean({
      ...column('reviewSettings.isReviewerJustificationRequired'),
      description: 'Whether reviewers have to say why.',
    }),
    isSelfReview: t.boolean({
      ...column('reviewSettings.isSelfReview'),
      description: 'Whether people review their own access.',
    }),
    schedule: t.field({
      ...column('reviewSettings.schedule'),
      type: Schedule,
      description:
        'When the first review begins, how reviews recur, and how long each stays open (`expiration.duration`).',
    }),
    primaryReviewers: t.field({
      ...column('reviewSettings.primaryReviewers'),
      type: [SubjectSet],
      description: 'Who reviews.',
    }),
    fallbackReviewers: t.field({
      ...column('reviewSettings.fallbackReviewers'),
      type: [SubjectSet],
      description: 'Who reviews where `primaryReviewers` cannot be found.',
    }),
  }),
});

export const AccessReviewSettings = builder
  .objectRef<Row<'AssignmentPolicy'>>('AccessReviewSettings')
  .implement({
    description:
      'How access is reviewed, in beta’s words (assignmentReviewSettings). `reviewSettings` says it in v1.0’s.',
    fields: (t) => ({
      isEnabled: t.boolean({
        ...column('accessReviewSettings.isEnabled'),
        description: 'Whether it is reviewed.',
      }),
      accessReviewTimeoutBehavior: t.field({
        ...column('accessReviewSettings.accessReviewTimeoutBehavior'),
        type: ReviewExpirationBehavior,
        description: 'What becomes of access that nobody has reviewed in time.',
      }),
      isAccessRecommendationEnabled: t.boolean({
        ...column('accessReviewSettings.isAccessRecommendationEnabled'),
        description: 'Whether reviewers see what Graph recommends.',
      }),
      isApprovalJustificationRequired: t.boolean({
        ...column('accessReviewSettings.isApprovalJustificationRequired'),
        description: 'Whether reviewers have to say why.',
      }),
      isAgenticExperienceEnabled: t.boolean({
        ...column('accessReviewSettings.isAgenticExperienceEnabled'),
        description: 'Whether an agent helps reviewers. Null where Graph does not say.',
      }),
      startDateTime: t.field({
        ...column('accessReviewSettings.startDateTime'),
        type: 'DateTime',
        description: 'When the first review begins.',
      }),
      durationInDays: t.int({
        ...column('accessReviewSettings.durationInDays'),
        description: 'How many days a review stays open; null where it is no whole number of days.',
      }),
      recurrenceType: t.string({
        ...column('accessReviewSettings.recurrenceType'),
        description:
          'How reviews recur, in Graph’s words: `weekly`, `monthly`, `quarterly`, `halfyearly`, `annual`.',
      }),
      reviewerType: t.field({
        ...column('accessReviewSettings.reviewerType'),
        type: ReviewerType,
        description: 'Who reviews.',
      }),
      reviewers: t.field({
        ...column('accessReviewSettings.reviewers'),
        type: [SubjectSet],
        description:
          'The reviewers, of REVIEWERS alone; those with `isBackup` where the others cannot be found.',
      }),
    }),
  });
