import { isArray, type Json, type JsonObject } from '../values.ts';
import { block, defined, items } from './parts.ts';

/** Questions in v1.0's shape and in beta's (graph-beta §4.8). */

export function question(item: Json): Json {
  const { text, allowsMultipleSelection, choices, ...rest } = block(item);
  return defined({
    ...rest,
    ...plainText(text),
    isMultipleSelectionAllowed: allowsMultipleSelection,
    choices: isArray(choices)
      ? choices.map((choice) => {
          const { actualValue, displayValue } = block(choice);
          return defined({ actualValue, ...plainText(displayValue) });
        })
      : undefined,
  });
}

function plainText(content: Json | undefined): JsonObject {
  const { defaultText, localizedTexts } = block(content);
  return defined({ text: defaultText, localizations: localizedTexts });
}

export function questionInBeta(item: Json): Json {
  const { text, localizations, isMultipleSelectionAllowed, choices, ...rest } = block(item);
  return defined({
    ...rest,
    text: localized(text, localizations),
    allowsMultipleSelection: isMultipleSelectionAllowed,
    choices: isArray(choices)
      ? choices.map((choice) => {
          const { actualValue, text: shown, localizations: others } = block(choice);
          return defined({ actualValue, displayValue: localized(shown, others) });
        })
      : undefined,
  });
}

function localized(text: Json | undefined, localizations: Json | undefined): Json {
  return { defaultText: text ?? null, localizedTexts: items(localizations) };
}
