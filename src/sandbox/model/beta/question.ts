import type { Json, LocalizedText, Question } from '../../tenant/records.ts';
import { localizedTexts, questionTypeName } from '../shapes.ts';

/** In beta a question is a complex value, written inline wherever it occurs. */
export function question(value: Question): Readonly<Record<string, Json>> {
  const common = {
    '@odata.type': `#microsoft.graph.${questionTypeName(value)}`,
    id: value.id,
    isRequired: value.isRequired,
    isAnswerEditable: value.isAnswerEditable,
    sequence: value.sequence,
    text: localizedContent(value.text, value.localizations),
  };
  if (value.kind === 'textInput') {
    const { isSingleLineQuestion, regexPattern } = value;
    return { ...common, isSingleLineQuestion, regexPattern };
  }
  return {
    ...common,
    allowsMultipleSelection: value.isMultipleSelectionAllowed,
    choices: value.choices.map(({ actualValue, text, localizations }) => ({
      actualValue,
      displayValue: localizedContent(text, localizations),
    })),
  };
}

export function localizedContent(defaultText: string, localizations: readonly LocalizedText[]): Json {
  return { defaultText, localizedTexts: localizedTexts(localizations) };
}
