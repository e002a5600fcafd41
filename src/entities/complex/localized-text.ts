import { isObject, type Json, type JsonObject, objects, text } from '../values.ts';

export interface LocalizedText {
  readonly languageCode: string | null;
  readonly text: string | null;
}

/** A text and its translations. */
export interface Localized {
  readonly text: string | null;
  readonly localizations: readonly LocalizedText[];
}

const localizedTexts = objects((json): LocalizedText => ({
  languageCode: text(json['languageCode']),
  text: text(json['text']),
}));

/**
 * v1.0 has the text and the translations side by side, beta has both in one object; v1.0's requirements are seen to
 * print beta's shape, so both are read wherever they come (graph-beta §4.8).
 */
export function localized(content: Json | undefined, { localizations }: JsonObject): Localized {
  return isObject(content)
    ? { text: text(content['defaultText']), localizations: localizedTexts(content['localizedTexts']) ?? [] }
    : { text: text(content), localizations: localizedTexts(localizations) ?? [] };
}
