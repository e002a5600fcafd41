import { builder } from '../../builder.ts';
import { ReviewExpirationBehaviorInput } from '../../enums.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { span } from '../rules.ts';
import { takes } from '../takes.ts';

const ReviewRecurrence = builder.enumType('ReviewRecurrence', {
  description: 'How often access is reviewed.',
  values: {
    WEEKLY: { value: 'weekly', description: 'Each week.' },
    MONTHLY: { value: 'monthly', description: 'Each month.' },
    QUARTERLY: { value: 'quarterly', description: 'Each third month.' },
    HALF_YEARLY: { value: 'halfYearly', description: 'Each sixth month.' },
    ANNUALLY: { value: 'annually', description: 'Each year.' },
  } as const,
});

export const ReviewSettingsInput = builder.inputType('ReviewSettingsInput', {
  description:
    'How access is reviewed while it lasts (v1.0’s reviewSettings, beta’s accessReviewSettings). In a patch what is left out stays.',
  fields: (t) => ({
    isEnabled: t.boolean({ description: 'Whether access is reviewed.' }),
    recurrence: t.field({
      type: ReviewRecurrence,
      description: 'How often a review begins; needed to begin with reviews.',
    }),
    startDateTime: t.field({ type: 'DateTime', description: 'When the first review begins.' }),
    duration: t.field({
      ...takes(span),
      type: 'Duration',
      description: 'How long each review stays open, such as `P14D`; whole days in beta.',
    }),
    expirationBehavior: t.field({
      type: ReviewExpirationBehaviorInput,
      description: 'What becomes of access that nobody has reviewed in time.',
    }),
    isRecommendationEnabled: t.boolean({ description: 'Whether reviewers are told what Graph recommends.' }),
    isReviewerJustificationRequired: t.boolean({
      description: 'Whether reviewers must say why they keep or end access.',
    }),
    isSelfReview: t.boolean({
      description: 'Whether people review their own access; `primaryReviewers` do when left out or false.',
    }),
    primaryReviewers: t.field({
      type: [SubjectSetInput],
      description: 'Who reviews, unless people do so themselves.',
    }),
    fallbackReviewers: t.field({
      type: [SubjectSetInput],
      description: 'Who reviews where none of `primaryReviewers` is found.',
    }),
  }),
});
