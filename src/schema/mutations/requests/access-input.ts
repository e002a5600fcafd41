import type { NewAnswer, NewSchedule } from '../../../entities/actions/submission.ts';
import { GatewayError } from '../../../errors.ts';
import { builder } from '../../builder.ts';
import { graphKey } from '../graph-key.ts';
import { future, span } from '../rules.ts';
import { takes } from '../takes.ts';

/** What a wish for access may carry, whoever utters it. */

const TextAnswerInput = builder.inputType('TextAnswerInput', {
  description: 'The answer to a question that takes a text.',
  fields: (t) => ({
    questionId: t.id({
      required: true,
      description: 'The `graphId` of the question, from `policy.questions` or `applicableRequirements`.',
    }),
    value: t.string({
      required: true,
      description: 'The answer; it must match the question’s regexPattern, if any.',
    }),
  }),
});

const ChoiceAnswerInput = builder.inputType('ChoiceAnswerInput', {
  description: 'The answer to a multiple-choice question.',
  fields: (t) => ({
    questionId: t.id({
      required: true,
      description: 'The `graphId` of the question, from `policy.questions` or `applicableRequirements`.',
    }),
    value: t.string({
      required: true,
      description: 'The `actualValue` of the choice; of several, joined by commas.',
    }),
    displayValue: t.string({ description: 'What the person was shown; the value itself when left out.' }),
  }),
});

export const AnswerInput = builder.inputType('AnswerInput', {
  description: 'An answer to one of the policy’s questions. Give the kind that the question is of.',
  isOneOf: true,
  fields: (t) => ({
    text: t.field({ type: TextAnswerInput, description: 'The answer to a TextInputQuestion.' }),
    choice: t.field({ type: ChoiceAnswerInput, description: 'The answer to a MultipleChoiceQuestion.' }),
  }),
});

export const ScheduleInput = builder.inputType('ScheduleInput', {
  description:
    'When access is wanted. The policy must allow a schedule of one’s own (`allowCustomAssignmentSchedule`), and caps the end.',
  fields: (t) => ({
    startDateTime: t.field({ type: 'DateTime', description: 'When access begins; at once when left out.' }),
    endDateTime: t.field({
      ...takes(future),
      type: 'DateTime',
      description:
        'When access ends; not together with `duration`. As the policy has it where both are left out.',
    }),
    duration: t.field({
      ...takes(span),
      type: 'Duration',
      description: 'How long access lasts from its start, such as `P30D`; not together with `endDateTime`.',
    }),
  }),
});

type Given<T> = T | null | undefined;

function answersFrom(answers: Given<readonly (typeof AnswerInput.$inferInput)[]>): NewAnswer[] {
  return (answers ?? []).flatMap(({ text, choice }, index): NewAnswer[] => {
    const questionId = (id: string, kind: string) =>
      graphKey(id, 'a question', `input.answers.${index}.${kind}.questionId`);
    if (text) return [{ kind: 'text', ...text, questionId: questionId(text.questionId, 'text') }];
    return choice ? [{ kind: 'choice', ...choice, questionId: questionId(choice.questionId, 'choice') }] : [];
  });
}

function scheduleFrom(schedule: Given<typeof ScheduleInput.$inferInput>): NewSchedule | null {
  if (!schedule) return null;
  const { startDateTime, endDateTime, duration } = schedule;
  if (endDateTime && duration) {
    throw badSchedule(
      'takes endDateTime or duration, whichever says when access ends; both came',
      'endDateTime',
    );
  }
  if (startDateTime && endDateTime && endDateTime <= startDateTime) {
    const came = `${endDateTime.toISOString()} came for a start at ${startDateTime.toISOString()}`;
    throw badSchedule(`takes an endDateTime after its startDateTime; ${came}`, 'endDateTime');
  }
  return schedule;
}

function badSchedule(sentence: string, field: string): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `Argument "input.schedule" ${sentence}.`, {
    extensions: { argument: `input.schedule.${field}` },
  });
}

interface Said {
  readonly justification?: Given<string>;
  readonly answers?: Given<readonly (typeof AnswerInput.$inferInput)[]>;
  readonly schedule?: Given<typeof ScheduleInput.$inferInput>;
}

/** What may be said with a request, as an action takes it. */
export function wordingFrom({ justification, answers, schedule }: Said) {
  return { justification, answers: answersFrom(answers), schedule: scheduleFrom(schedule) };
}
