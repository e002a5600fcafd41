import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { canonicalDuration } from './durations.ts';
import { freshChoiceQuestion, freshStage, freshTextQuestion } from './fresh-policy.ts';
import { block, items } from './parts.ts';
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
    verifiableCredentialSettings: credentials(rest['verifiableCredentialSettings']),
    requestorSettings: withSets(rest['requestorSettings'], 'onBehalfRequestors'),
    requestApprovalSettings: approvalSettings(rest['requestApprovalSettings']),
    expiration: isObject(expiration) ? expirationBody(expiration) : expiration,
    reviewSettings: isObject(reviewSettings) ? reviewBody(reviewSettings) : reviewSettings,
    questions: isArray(questions) ? questions.filter(isObject).map(question) : questions,
    customExtensionStageSettings: isArray(customExtensionStageSettings)
      ? customExtensionStageSettings.filter(isObject).map(stageSetting)
      : customExtensionStageSettings,
  });
}

function members(value: PlainObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      durations.has(name) ? json(canonical(held)) : json(held),
    ]),
  );
}

const durations: ReadonlySet<string> = new Set([
  'duration',
  'durationBeforeAutomaticDenial',
  'durationBeforeEscalation',
  'gracePeriodBeforeAccessRemoval',
]);

/** As Graph shows it, so that what is there already is no change. */
function canonical(duration: Plain): Plain {
  return typeof duration === 'string' ? canonicalDuration(duration) : duration;
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
  return isArray(value) ? value.filter(isObject).map(subjectSet) : value;
}

function withSets(holder: Json | undefined, ...names: readonly string[]): Json | undefined {
  if (!isObject(holder)) return holder;
  return {
    ...holder,
    ...defined(Object.fromEntries(names.map((name) => [name, subjectSets(holder[name])]))),
  };
}

/** None are demanded: there are no such settings then. */
function credentials(settings: Json | undefined): Json | undefined {
  return isObject(settings) && items(settings['credentialTypes']).length === 0 ? null : settings;
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
    return { ...freshStage, ...(isObject(body) ? given(body) : stage) };
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
    startDateTime,
    recurrence: pattern === undefined ? recurrence : { pattern, range: { type: 'noEnd' } },
    expiration: duration ? { type: 'afterDuration', duration } : duration,
  });
  return defined({
    ...rest,
    primaryReviewers: subjectSets(rest['primaryReviewers']),
    fallbackReviewers: subjectSets(rest['fallbackReviewers']),
    schedule: Object.keys(schedule).length === 0 ? undefined : schedule,
  });
}

/** The one member that is given is the kind. */
function question({ textInput, multipleChoice }: JsonObject, sequence: number): Json {
  if (isObject(textInput)) {
    return {
      '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
      sequence,
      ...freshTextQuestion,
      ...given(textInput),
    };
  }
  const { choices, ...asked } = given(block(multipleChoice));
  return {
    '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
    sequence,
    ...freshChoiceQuestion,
    ...asked,
    choices: items(choices).map((choice) => ({ localizations: [], ...given(block(choice)) })),
  };
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
