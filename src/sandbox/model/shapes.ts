import type { Expiration, Json, LocalizedText, Question, Schedule } from '../tenant/records.ts';
import { trimmedDate } from './values.ts';

/** Complex values that both versions write alike, or that are built from the same parts. */

export function expiration({ endDateTime, duration, type }: Expiration): Json {
  return { endDateTime: trimmedDate(endDateTime), duration, type };
}

export function schedule(value: Schedule): Json {
  return {
    startDateTime: trimmedDate(value.startDateTime),
    recurrence: value.recurrence,
    expiration: expiration(value.expiration),
  };
}

export function localizedTexts(texts: readonly LocalizedText[]): Json {
  return texts.map(({ languageCode, text }) => ({ languageCode, text }));
}

export function questionTypeName({ kind }: Question): string {
  return kind === 'textInput' ? 'accessPackageTextInputQuestion' : 'accessPackageMultipleChoiceQuestion';
}

/** Beta's strings are v1.0's enum members with a capital. */
export function pascal(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

export function pascalOrNull(member: string | null): string | null {
  return member === null ? null : pascal(member);
}
