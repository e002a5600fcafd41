import { builder } from '../../builder.ts';
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

const ReviewExpirationBehavior = builder.enumType('ReviewExpirationBehaviorInput', {
  description: 'What becomes of access that nobody has reviewed in time.',
  values: {
    KEEP_ACCESS: { value: 'keepAccess', description: 'It stays.' },
    REMOVE_ACCESS: { value: 'removeAccess', description: 'It ends.' },
    ACCEPT_ACCESS_RECOMMENDATION: {
      value: 'acceptAccessRecommendation',
      description: 'What Graph recommends.',
    },
  } as const,
});

export const ReviewSettingsInput = builder.inputType('ReviewSettingsInput', {
  description: 'How access is reviewed while it lasts.',
  fields: (t) => ({
    isEnabled: t.boolean({ description: 'Whether it is.' }),
    recurrence: t.field({ type: ReviewRecurrence, description: 'How often; needed to begin with reviews.' }),
    startDateTime: t.field({ type: 'DateTime', description: 'When the first begins.' }),
    duration: t.field({
      ...takes(span),
      type: 'Duration',
      description: 'How long each is open; whole days in beta.',
    }),
    expirationBehavior: t.field({
      type: ReviewExpirationBehavior,
      description: 'What becomes of access that nobody has reviewed.',
    }),
    isRecommendationEnabled: t.boolean({ description: 'Whether reviewers are told what Graph recommends.' }),
    isReviewerJustificationRequired: t.boolean({ description: 'Whether reviewers must say why.' }),
    isSelfReview: t.boolean({ description: 'Whether holders review themselves.' }),
    primaryReviewers: t.field({ type: [SubjectSetInput], description: 'Who reviews.' }),
    fallbackReviewers: t.field({
      type: [SubjectSetInput],
      description: 'Who reviews where none of `primaryReviewers` is found.',
    }),
  }),
});
