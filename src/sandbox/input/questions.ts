import type { Json, LocalizedText, Question } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  booleanOf,
  integerOf,
  itemsOf,
  objectOf,
  refuseOthers,
  requiredText,
  textOf,
  typeNameOf,
  within,
  type JsonObject,
} from './json.ts';

/** How a version writes what both can say. */
interface Dialect {
  readonly textMembers: readonly string[];
  readonly choiceMembers: readonly string[];
  readonly multiple: string;
  text(question: JsonObject): Texts;
  choiceText(choice: JsonObject): Texts;
}

interface Texts {
  readonly text: string;
  readonly localizations: readonly LocalizedText[];
}

const dialects: Readonly<Record<'v1.0' | 'beta', Dialect>> = {
  'v1.0': {
    textMembers: ['text', 'localizations'],
    choiceMembers: ['text', 'localizations'],
    multiple: 'isMultipleSelectionAllowed',
    text: plainTexts,
    choiceText: plainTexts,
  },
  beta: {
    textMembers: ['text'],
    choiceMembers: ['displayValue'],
    multiple: 'allowsMultipleSelection',
    text: ({ text }) => localizedContent(text, 'text'),
    choiceText: ({ displayValue }) => localizedContent(displayValue, 'displayValue'),
  },
};

const common = ['id', 'sequence', 'isRequired', 'isAnswerEditable'];

/** Ids are the service's: one that the policy has already is kept, any other is made anew. */
export function readQuestions(
  value: Json | undefined,
  version: 'v1.0' | 'beta',
  existing: readonly Question[],
  newId: () => string,
): readonly Question[] {
  return itemsOf(value, 'questions').map((item, index) => {
    const question = objectOf(item, 'A question');
    const wanted = textOf(question['id'], 'id')?.toLowerCase();
    const known = existing.find(({ id }) => id.toLowerCase() === wanted);
    return readQuestion(question, dialects[version], known?.id ?? newId(), index);
  });
}

function readQuestion(question: JsonObject, dialect: Dialect, id: string, index: number): Question {
  const base = {
    id,
    sequence: within(
      integerOf(question['sequence'], 'sequence') ?? index,
      [0, Infinity],
      'sequence',
      'accessPackageQuestion',
    ),
    isRequired: booleanOf(question['isRequired'], 'isRequired') ?? false,
    isAnswerEditable: booleanOf(question['isAnswerEditable'], 'isAnswerEditable') ?? false,
  };
  const members = [...common, ...dialect.textMembers];
  switch (typeNameOf(question, 'A question')) {
    case 'accessPackageTextInputQuestion':
      refuseOthers(question, [...members, 'isSingleLineQuestion', 'regexPattern']);
      return {
        ...base,
        ...dialect.text(question),
        kind: 'textInput',
        isSingleLineQuestion: booleanOf(question['isSingleLineQuestion'], 'isSingleLineQuestion') ?? false,
        regexPattern: textOf(question['regexPattern'], 'regexPattern') ?? null,
      };
    case 'accessPackageMultipleChoiceQuestion':
      refuseOthers(question, [...members, dialect.multiple, 'choices']);
      return {
        ...base,
        ...dialect.text(question),
        kind: 'multipleChoice',
        isMultipleSelectionAllowed: booleanOf(question[dialect.multiple], dialect.multiple) ?? false,
        choices: itemsOf(question['choices'], 'choices').map((item) => {
          const choice = objectOf(item, 'A choice');
          refuseOthers(choice, ['actualValue', ...dialect.choiceMembers]);
          return {
            actualValue: requiredText(choice['actualValue'], 'actualValue'),
            ...dialect.choiceText(choice),
          };
        }),
      };
    default:
      throw Refusal.invalidModel('A question needs a known @odata.type.');
  }
}

function plainTexts({ text, localizations }: JsonObject): Texts {
  return { text: requiredText(text, 'text'), localizations: localizedTexts(localizations) };
}

function localizedContent(value: Json | undefined, name: string): Texts {
  const content = objectOf(value, name);
  refuseOthers(content, ['defaultText', 'localizedTexts']);
  return {
    text: requiredText(content['defaultText'], 'defaultText'),
    localizations: localizedTexts(content['localizedTexts']),
  };
}

function localizedTexts(value: Json | undefined): LocalizedText[] {
  return itemsOf(value ?? [], 'localizations').map((item) => {
    const { languageCode, text } = objectOf(item, 'A localized text');
    return { languageCode: requiredText(languageCode, 'languageCode'), text: requiredText(text, 'text') };
  });
}
