import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import type { PolicyPatch } from './policy-patch.ts';
import { word } from './word.ts';

/** What clients write of a policy, as v1.0's JSON. What is left out stays left out, and a null stays a null. */

export type Plain = string | number | boolean | Date | null | undefined | readonly Plain[] | PlainObject;
export interface PlainObject {
  readonly [name: string]: Plain;
}

export function policyTerms(input: PlainObject): PolicyPatch {
  const { expiration, reviewSettings, questions, customExtensionStageSettings, ...rest } = members(input);
  return defined({
    ...rest,
    specificAllowedTargets: subjectSets(rest['specificAllowedTargets']),
    requestorSettings: withSets(rest['requestorSettings'], 'onBehalfRequestors'),
    requestApprovalSettings: approvalSettings(rest['requestApprovalSettings']),
    expiration: isObject(expiration) ? expirationBody(expiration) : undefined,
    reviewSettings: isObject(reviewSettings) ? reviewBody(reviewSettings) : reviewSettings,
    questions: isArray(questions) ? questions.filter(isObject).map(question) : undefined,
    customExtensionStageSettings: isArray(customExtensionStageSettings)
      ? customExtensionStageSettings.filter(isObject).map(stageSetting)
      : undefined,
  });
}

function members(value: PlainObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, json(held)]));
}

function json(value: Plain): Json | undefined {
  if (value instanceof Date) return value.toISOString();
  if (isList(value)) return value.map((item) => json(item) ?? null);
  return typeof value === 'object' && value !== null ? members(value) : value;
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** The one member that is given is Graph's type of it, and holds its properties; true where it has none. */
function subjectSet(input: JsonObject): Json {
  const [[type, properties] = ['', null]] = Object.entries(input).filter(([, value]) => value);
  return { '@odata.type': `#microsoft.graph.${type}`, ...(isObject(properties) ? given(properties) : {}) };
}

function subjectSets(value: Json | undefined): Json | undefined {
  return isArray(value) ? value.filter(isObject).map(subjectSet) : undefined;
}

function withSets(block: Json | undefined, ...names: readonly string[]): Json | undefined {
  if (!isObject(block)) return block;
  return { ...block, ...defined(Object.fromEntries(names.map((name) => [name, subjectSets(block[name])]))) };
}

function approvalSettings(settings: Json | undefined): Json | undefined {
  if (!isObject(settings) || !isArray(settings['stages'])) return settings;
  const stages = settings['stages'].filter(isObject).map((stage) => {
    const sets = [
      'primaryApprovers',
      'fallbackPrimaryApprovers',
      'escalationApprovers',
      'fallbackEscalationApprovers',
    ];
    const body = withSets(stage, ...sets);
    return isObject(body) ? given(body) : stage;
  });
  return { ...settings, stages };
}

function expirationBody({ endDateTime, duration }: JsonObject): Json {
  if (endDateTime) return { type: 'afterDateTime', endDateTime };
  return duration ? { type: 'afterDuration', duration } : { type: 'noExpiration' };
}

/** What the input calls them. */
export const recurrencePatterns: Readonly<Record<string, JsonObject>> = {
  weekly: { type: 'weekly', interval: 1 },
  monthly: { type: 'absoluteMonthly', interval: 1 },
  quarterly: { type: 'absoluteMonthly', interval: 3 },
  halfYearly: { type: 'absoluteMonthly', interval: 6 },
  annually: { type: 'absoluteYearly', interval: 1 },
};

function reviewBody({ startDateTime, recurrence, duration, ...rest }: JsonObject): Json {
  const pattern = recurrencePatterns[word(recurrence)];
  const schedule = defined({
    startDateTime: startDateTime ?? undefined,
    recurrence: pattern === undefined ? undefined : { pattern, range: { type: 'noEnd' } },
    expiration: duration ? { type: 'afterDuration', duration } : undefined,
  });
  return defined({
    ...rest,
    primaryReviewers: subjectSets(rest['primaryReviewers']),
    fallbackReviewers: subjectSets(rest['fallbackReviewers']),
    schedule: Object.keys(schedule).length === 0 ? undefined : schedule,
  });
}

/** The one member that is given is the kind. */
function question({ textInput, multipleChoice }: JsonObject): Json {
  const [type, asked] = textInput
    ? ['accessPackageTextInputQuestion', textInput]
    : ['accessPackageMultipleChoiceQuestion', multipleChoice];
  return { '@odata.type': `#microsoft.graph.${type}`, ...(isObject(asked) ? given(asked) : {}) };
}

function stageSetting({ stage, customWorkflowExtensionId }: JsonObject): Json {
  return { stage: stage ?? null, customExtension: { id: customWorkflowExtensionId ?? null } };
}

/** In a list there is nothing to be taken away by a null. */
function given(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== null && value !== undefined),
  );
}

function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
