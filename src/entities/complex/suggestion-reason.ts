import { graphType, instant, integer, objects } from '../values.ts';
import { identities, type Identity } from './identity.ts';

/** Why a package is suggested. Each kind has some of these. */
export interface SuggestionReason {
  /** Null for a kind that is newer than this gateway. */
  readonly kind: 'relatedPeople' | 'assignmentHistory' | null;
  readonly graphType: string;
  readonly relatedPeopleAssignmentCount: number | null;
  readonly relatedPeople: readonly Identity[];
  readonly pastAssignmentCount: number | null;
  readonly lastAssignmentDateTime: Date | null;
}

const kinds: Readonly<Record<string, 'relatedPeople' | 'assignmentHistory'>> = {
  accessPackageSuggestionRelatedPeopleBased: 'relatedPeople',
  accessPackageSuggestionSelfAssignmentHistoryBased: 'assignmentHistory',
};

/** accessPackageSuggestionReason: graph-v1 §11. */
export const suggestionReasons = objects((json): SuggestionReason => ({
  kind: kinds[graphType(json)] ?? null,
  graphType: graphType(json),
  relatedPeopleAssignmentCount: integer(json['relatedPeopleAssignmentCount']),
  relatedPeople: identities(json['relatedPeople']),
  pastAssignmentCount: integer(json['pastAssignmentCount']),
  lastAssignmentDateTime: instant(json['lastAssignmentDateTime']),
}));
