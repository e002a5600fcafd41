import { flag, graphType, integer, type JsonObject, objects, text } from '../values.ts';
import { type Localized, localized } from './localized-text.ts';

export type QuestionKind = 'textInput' | 'multipleChoice';

/** What a requestor is asked. Each kind has some of these. */
export interface Question extends Localized {
  /** Null for a kind that is newer than this gateway. */
  readonly kind: QuestionKind | null;
  readonly graphType: string;
  readonly id: string | null;
  readonly sequence: number | null;
  readonly isRequired: boolean | null;
  readonly isAnswerEditable: boolean | null;
  readonly isSingleLineQuestion: boolean | null;
  readonly regexPattern: string | null;
  readonly isMultipleSelectionAllowed: boolean | null;
  readonly choices: readonly AnswerChoice[];
}

export interface AnswerChoice extends Localized {
  readonly actualValue: string | null;
}

/** Short names are printed where requirements are asked (graph-beta §3.4). */
const kinds: Readonly<Record<string, QuestionKind>> = {
  accessPackageTextInputQuestion: 'textInput',
  textInputQuestion: 'textInput',
  accessPackageMultipleChoiceQuestion: 'multipleChoice',
  multipleChoiceQuestion: 'multipleChoice',
};

const choices = objects((json): AnswerChoice => ({
  actualValue: text(json['actualValue']),
  ...localized(json['text'] ?? json['displayValue'], json),
}));

/** accessPackageQuestion: an entity in v1.0, a complex value in beta, alike but for their texts (graph-beta §4.8). */
export function question(json: JsonObject): Question {
  const type = graphType(json);
  return {
    kind: kinds[type] ?? null,
    graphType: type,
    id: text(json['id']),
    sequence: integer(json['sequence']),
    isRequired: flag(json['isRequired']),
    isAnswerEditable: flag(json['isAnswerEditable']),
    ...localized(json['text'], json),
    isSingleLineQuestion: flag(json['isSingleLineQuestion']),
    regexPattern: text(json['regexPattern']),
    isMultipleSelectionAllowed: flag(json['isMultipleSelectionAllowed'] ?? json['allowsMultipleSelection']),
    choices: choices(json['choices']) ?? [],
  };
}

export const questions = objects(question);
