import type { AnswerRecord, Question } from './records.ts';
import { Refusal } from './refusal.ts';

export interface Answer {
  readonly questionId: AnswerRecord['questionId'];
  readonly value: string;
  readonly displayValue?: string;
}

/** The answers as they are kept, once each is known to be one that its question allows. */
export function checkAnswers(
  questions: readonly Question[],
  answers: readonly Answer[],
  mustBeComplete: boolean,
): readonly AnswerRecord[] {
  const given = new Map<string, AnswerRecord>();
  for (const answer of answers) {
    const question = questions.find(({ id }) => id.toLowerCase() === answer.questionId.toLowerCase());
    if (question === undefined) throw Refusal.questionUnknown(answer.questionId);
    if (given.has(question.id)) throw Refusal.answerInvalid(question.text);
    given.set(question.id, checkAnswer(question, answer));
  }
  for (const question of questions) {
    const isMissing = (given.get(question.id)?.value ?? '').trim() === '';
    if (mustBeComplete && question.isRequired && isMissing) throw Refusal.answerRequired(question.text);
  }
  return [...given.values()];
}

function checkAnswer(question: Question, { value, displayValue }: Answer): AnswerRecord {
  const record = { questionId: question.id, value };
  if (question.kind === 'textInput') {
    if (value !== '' && !matches(question.regexPattern, value)) throw Refusal.answerInvalid(question.text);
    return { ...record, displayValue: displayValue ?? value };
  }
  const chosen = question.isMultipleSelectionAllowed ? value.split(',').map((part) => part.trim()) : [value];
  const texts = chosen.map((part) => {
    const choice = question.choices.find(({ actualValue }) => actualValue === part);
    if (choice === undefined) throw Refusal.answerInvalid(question.text);
    return choice.text;
  });
  return { ...record, displayValue: displayValue ?? texts.join(', ') };
}

/** A pattern that is no regular expression asks for nothing: it is the policy's fault, not the requestor's. */
function matches(pattern: string | null, value: string): boolean {
  if (pattern === null || pattern === '') return true;
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return true;
  }
}
