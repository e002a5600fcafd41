import { complex, enumeration, type Declarations } from '../declaration.ts';

export const suggestions: Declarations = {
  accessPackageSuggestionFilterByCurrentUserOptions: enumeration(
    { none: 0, relatedPeopleAssignments: 1, assignmentHistory: 2, unknownFutureValue: 4 },
    { isFlags: true },
  ),
  accessPackageSuggestionReason: complex({}, { abstract: true }),
  accessPackageSuggestionRelatedPeopleBased: complex(
    { relatedPeople: 'Collection(identity) not null', relatedPeopleAssignmentCount: 'Edm.Int32 not null' },
    { base: 'accessPackageSuggestionReason' },
  ),
  accessPackageSuggestionRelatedPeopleInsightLevel: enumeration({
    disabled: 0,
    count: 1,
    countAndNames: 2,
    unknownFutureValue: 3,
  }),
  accessPackageSuggestionSelfAssignmentHistoryBased: complex(
    { lastAssignmentDateTime: 'Edm.DateTimeOffset not null', pastAssignmentCount: 'Edm.Int32 not null' },
    { base: 'accessPackageSuggestionReason' },
  ),
};
