import { screamingCase } from '../enumeration.ts';
import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import { block, defined } from './parts.ts';
import { differences, type PolicyChange } from './policy-patch.ts';
import { recurrencePatterns } from './policy-terms.ts';
import { word } from './word.ts';

/**
 * What changes from one state of a policy to another, in the names and values of PolicyTermsInput: a UI shows it
 * beside its form. Whatever that input has no words for stays where Graph has it, so that no change goes untold.
 */
export function toldChanges(before: JsonObject, after: JsonObject): PolicyChange[] {
  return differences(asTyped(before), asTyped(after));
}

/** policyTerms() backwards. */
export function asTyped(terms: JsonObject): JsonObject {
  const told: Record<string, Json | undefined> = { ...terms };
  for (const [name, tell] of Object.entries(tellers)) {
    const value = terms[name];
    if (value !== undefined && value !== null) told[name] = tell(value);
  }
  return told;
}

const tellers: Readonly<Record<string, (value: Json) => Json>> = {
  allowedTargetScope: enumName,
  specificAllowedTargets: each(subjectSet),
  expiration: (value) => (isObject(value) ? expiration(value) : value),
  requestorSettings: withSets('onBehalfRequestors'),
  requestApprovalSettings: (value) =>
    isObject(value) ? { ...value, ...within(value, 'stages', each(stage)) } : value,
  reviewSettings: (value) => (isObject(value) ? review(value) : value),
  questions: each(question),
  customExtensionStageSettings: each(stageSetting),
};

const sets = [
  'primaryApprovers',
  'fallbackPrimaryApprovers',
  'escalationApprovers',
  'fallbackEscalationApprovers',
];

function stage(value: Json): Json {
  const told = withSets(...sets)(value);
  return isObject(told) ? { ...told, ...within(told, 'approverInformationVisibility', enumName) } : told;
}

function expiration(value: JsonObject): Json {
  const { type, endDateTime, duration } = value;
  if (type === 'afterDateTime') return defined({ endDateTime: instantName(endDateTime) });
  if (type === 'afterDuration') return defined({ duration });
  return type === 'noExpiration' ? { never: true } : value;
}

function review({ schedule, ...rest }: JsonObject): Json {
  const { startDateTime, recurrence, expiration: end, ...others } = block(schedule);
  const { pattern, range, ...more } = block(recurrence);
  const [name, apart] = recurrenceName(block(pattern));
  const { type, duration, ...ends } = block(end);
  const isAfterDuration = type === 'afterDuration';
  const kept = saying({
    ...others,
    recurrence: saying({
      ...more,
      pattern: saying(apart),
      range: endless(block(range), word(startDateTime)),
    }),
    expiration: isAfterDuration ? saying(ends) : end,
  });
  const told = withSets(
    'primaryReviewers',
    'fallbackReviewers',
  )({
    ...rest,
    ...within(rest, 'expirationBehavior', enumName),
  });
  return {
    ...block(told),
    ...defined({
      startDateTime: instantName(startDateTime),
      recurrence: name,
      duration: isAfterDuration ? duration : null,
      schedule: kept,
    }),
  };
}

/** The input’s reviews have no end, and begin on the day of their start. */
function endless({ type, startDate, ...others }: JsonObject, start: string): Json {
  return saying({
    ...others,
    type: type === 'noEnd' ? null : type,
    startDate: start.startsWith(word(startDate)) ? null : startDate,
  });
}

/** By what the input calls it, and what else Graph says of it. */
function recurrenceName({ type, interval, ...others }: JsonObject): readonly [string | null, JsonObject] {
  const found = Object.entries(recurrencePatterns).find(
    ([, pattern]) => pattern['type'] === type && pattern['interval'] === (interval ?? 1),
  );
  return found === undefined ? [null, { type, interval, ...others }] : [screamingCase(found[0]), others];
}

/** What Graph fills in where a pattern’s type has no use for a member. */
const defaults: ReadonlySet<Json> = new Set([0, '', 'first', 'sunday']);

/** Null where nothing is said. */
function saying(object: JsonObject): Json {
  const said = Object.entries(object).filter(
    ([, value]) =>
      value !== null &&
      value !== undefined &&
      !defaults.has(value) &&
      !(isArray(value) && value.length === 0),
  );
  return said.length === 0 ? null : Object.fromEntries(said);
}

function question(value: Json): Json {
  const { '@odata.type': type, ...asked } = block(value);
  const kind = questionKinds[plainType(type)];
  return kind === undefined ? value : { [kind]: asked };
}

const questionKinds: Readonly<Record<string, string>> = {
  accessPackageTextInputQuestion: 'textInput',
  accessPackageMultipleChoiceQuestion: 'multipleChoice',
};

function stageSetting(value: Json): Json {
  const { id: _id, stage: at, customExtension, ...others } = block(value);
  return {
    ...others,
    stage: enumName(at ?? null),
    customWorkflowExtensionId: block(customExtension)['id'] ?? null,
  };
}

/** `true` where its kind says all. */
function subjectSet(value: Json): Json {
  const { '@odata.type': type, ...members } = block(value);
  const kind = plainType(type);
  if (kind === '') return value;
  const said = defined(members);
  return { [kind]: Object.keys(said).length === 0 ? true : said };
}

function plainType(type: Json | undefined): string {
  return word(type).replace(/^#?microsoft\.graph\./, '');
}

function withSets(...names: readonly string[]) {
  return (value: Json): Json =>
    isObject(value)
      ? { ...value, ...Object.assign({}, ...names.map((name) => within(value, name, each(subjectSet)))) }
      : value;
}

function within(object: JsonObject, name: string, tell: (value: Json) => Json): JsonObject {
  const value = object[name];
  return value === undefined || value === null ? {} : { [name]: tell(value) };
}

function each(tell: (value: Json) => Json) {
  return (value: Json): Json => (isArray(value) ? value.map(tell) : value);
}

/** Graph leaves out what DateTime says: fractions of a second that are none. */
function instantName(value: Json | undefined): Json | undefined {
  const date = new Date(word(value));
  return Number.isNaN(date.getTime()) ? value : date.toISOString();
}

function enumName(value: Json): Json {
  return typeof value === 'string' ? screamingCase(value) : value;
}
