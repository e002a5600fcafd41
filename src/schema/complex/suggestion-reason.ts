import type { SuggestionReason as ReasonValue } from '../../entities/complex/suggestion-reason.ts';
import { builder } from '../builder.ts';
import { Identity } from './identity.ts';

export const SuggestionReason = builder.interfaceRef<ReasonValue>('SuggestionReason').implement({
  description: 'Why an access package is suggested to you (Graph’s accessPackageSuggestionReason).',
  resolveType: ({ kind }) => {
    if (kind === null) return 'UnknownSuggestionReason';
    return kind === 'relatedPeople' ? 'RelatedPeopleReason' : 'AssignmentHistoryReason';
  },
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `accessPackageSuggestionRelatedPeopleBased`.',
    }),
  }),
});

builder.objectRef<ReasonValue>('RelatedPeopleReason').implement({
  description: 'People close to you have it.',
  interfaces: [SuggestionReason],
  fields: (t) => ({
    relatedPeopleAssignmentCount: t.exposeInt('relatedPeopleAssignmentCount', {
      nullable: true,
      description: 'How many of them.',
    }),
    relatedPeople: t.expose('relatedPeople', {
      type: [Identity],
      nullable: false,
      description: 'Who they are; empty unless the tenant shows names (`relatedPeopleInsightLevel`).',
    }),
  }),
});

builder.objectRef<ReasonValue>('AssignmentHistoryReason').implement({
  description: 'You have had it before.',
  interfaces: [SuggestionReason],
  fields: (t) => ({
    pastAssignmentCount: t.exposeInt('pastAssignmentCount', {
      nullable: true,
      description: 'How often you have had it.',
    }),
    lastAssignmentDateTime: t.expose('lastAssignmentDateTime', {
      type: 'DateTime',
      nullable: true,
      description: 'When you got it last.',
    }),
  }),
});

builder.objectRef<ReasonValue>('UnknownSuggestionReason').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [SuggestionReason],
});
