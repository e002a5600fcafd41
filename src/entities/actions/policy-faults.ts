import { isArray, isObject, type Json, type JsonObject } from '../values.ts';
import type { Refused } from './action.ts';
import { block, items } from './parts.ts';
import type { PolicyPatch } from './policy-patch.ts';
import { word } from './word.ts';

/** What a policy needs besides what each of its settings is by itself, known before Graph refuses it (graph-v1 §5). */

interface Need {
  /** The settings that it is about: where none of them changes, Graph has taken it already. */
  readonly settings: readonly string[];
  /** The path of what lacks, below the terms; undefined where nothing does. */
  readonly lacking: (terms: JsonObject) => string | undefined;
  readonly sentence: string;
}

const needs: readonly Need[] = [
  {
    settings: ['displayName'],
    lacking: ({ displayName }) => (word(displayName).trim() === '' ? 'displayName' : undefined),
    sentence: 'A policy needs a name; none came.',
  },
  {
    settings: ['allowedTargetScope', 'specificAllowedTargets'],
    lacking: ({ allowedTargetScope, specificAllowedTargets }) =>
      word(allowedTargetScope).startsWith('specific') && items(specificAllowedTargets).length === 0
        ? 'specificAllowedTargets'
        : undefined,
    sentence:
      'A scope of specific people or organizations needs at least one; none is named. Name them, or choose another allowedTargetScope.',
  },
  {
    settings: ['requestApprovalSettings'],
    lacking: ({ requestApprovalSettings }) => {
      const { isApprovalRequiredForAdd, isApprovalRequiredForUpdate, stages } =
        block(requestApprovalSettings);
      const isRequired = isApprovalRequiredForAdd === true || isApprovalRequiredForUpdate === true;
      return isRequired && items(stages).length === 0 ? 'requestApprovalSettings.stages' : undefined;
    },
    sentence:
      'Where approval is required there must be one to three rounds of it; there is none. Name who approves, or require no approval.',
  },
  {
    settings: ['requestApprovalSettings'],
    lacking: ({ requestApprovalSettings }) => {
      const silent = items(block(requestApprovalSettings)['stages']).findIndex(
        (stage) => isNobody(stage, 'primaryApprovers') && isNobody(stage, 'fallbackPrimaryApprovers'),
      );
      return silent === -1 ? undefined : `requestApprovalSettings.stages.${silent}.primaryApprovers`;
    },
    sentence: 'A round of approval needs an approver; none is named.',
  },
  {
    settings: ['reviewSettings'],
    lacking: ({ reviewSettings }) => {
      const { isEnabled, schedule } = block(reviewSettings);
      const isMissing = isEnabled === true && !isObject(block(schedule)['recurrence']);
      return isMissing ? 'reviewSettings.recurrence' : undefined;
    },
    sentence: 'Reviews that are on need to know how often; nothing is said of it.',
  },
  {
    settings: ['reviewSettings'],
    lacking: ({ reviewSettings }) => {
      const { isEnabled, isSelfReview } = block(reviewSettings);
      const isMissing =
        isEnabled === true &&
        isSelfReview !== true &&
        isNobody(reviewSettings, 'primaryReviewers') &&
        isNobody(reviewSettings, 'fallbackReviewers');
      return isMissing ? 'reviewSettings.primaryReviewers' : undefined;
    },
    sentence: 'Reviews that are on need a reviewer, or isSelfReview: true; neither is there.',
  },
];

function isNobody(holder: Json | undefined, name: string): boolean {
  return items(block(holder)[name]).length === 0;
}

/** Why Graph would refuse these terms, whatever else is sent; `changed` are the settings that are not as they were. */
export function faultIn(
  terms: JsonObject,
  changed: ReadonlySet<string>,
  argument: string,
): Refused | undefined {
  for (const { settings, lacking, sentence } of needs) {
    const path = settings.some((name) => changed.has(name)) ? lacking(terms) : undefined;
    if (path !== undefined) return refused(`${argument}.${path}`, sentence);
  }
  return undefined;
}

/** Graph gives an unknown id to a question anew, without a word: what was meant to stay would be another. */
export function unknownQuestion(
  { questions }: PolicyPatch,
  now: readonly Json[],
  argument: string,
): Refused | undefined {
  const known = new Set(now.filter(isObject).map(({ id }) => word(id).toLowerCase()));
  const seen = new Set<string>();
  for (const [index, item] of (isArray(questions) ? questions : []).entries()) {
    const { id, '@odata.type': type } = block(item);
    if (id === undefined) continue;
    const key = word(id).toLowerCase();
    const at = `${argument}.questions.${index}.${word(type).endsWith('TextInputQuestion') ? 'textInput' : 'multipleChoice'}.id`;
    if (!known.has(key)) {
      const asked = known.size === 0 ? 'asks none yet' : `asks ${[...known].join(', ')}`;
      return refused(
        at,
        `It takes the id of a question that the policy asks; ${key} came, and the policy ${asked}. Leave it out for a new question.`,
      );
    }
    if (seen.has(key))
      return refused(at, `${key} came for two questions. Leave it out for the one that is new.`);
    seen.add(key);
  }
  return undefined;
}

function refused(argument: string, sentence: string): Refused {
  return { refused: 'BAD_USER_INPUT', message: `Argument "${argument}": ${sentence}`, details: { argument } };
}
