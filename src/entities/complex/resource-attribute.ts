import { flag, graphType, isObject, type JsonObject, objects, text } from '../values.ts';
import { type Question, question } from './question.ts';

/** What is asked or looked up of a person for a resource: accessPackageResourceAttribute (graph-beta §4.10). */
export interface ResourceAttribute {
  /** Beta alone gives it one. */
  readonly id: string | null;
  readonly name: string | null;
  readonly isEditable: boolean | null;
  readonly isPersistedOnAssignmentRemoval: boolean | null;
  /** Graph's name of the kind, such as `accessPackageUserDirectoryAttributeStore`. */
  readonly destinationType: string | null;
  /** Graph's name of the kind, such as `accessPackageResourceAttributeQuestion`. */
  readonly sourceType: string | null;
  readonly question: Question | null;
}

/** Beta's names are v1.0's with a prefix. */
export const resourceAttributes = objects((json): ResourceAttribute => {
  const source = json['source'] ?? json['attributeSource'];
  const asked = isObject(source) ? source['question'] : null;
  return {
    id: text(json['id']),
    name: text(json['name'] ?? json['attributeName']),
    isEditable: flag(json['isEditable']),
    isPersistedOnAssignmentRemoval: flag(json['isPersistedOnAssignmentRemoval']),
    destinationType: typeOf(json['destination'] ?? json['attributeDestination']),
    sourceType: typeOf(source),
    question: isObject(asked) ? question(asked) : null,
  };
});

function typeOf(json: JsonObject[string]): string | null {
  return isObject(json) ? graphType(json) : null;
}
