import { frozen } from '../freeze.ts';
import type { AnswerRecord, Question } from '../records.ts';
import type { Random } from './random.ts';

const projectTexts = frozen([
  { languageCode: 'de', text: 'Wie lautet Ihr Projektcode?' },
  { languageCode: 'ja', text: 'プロジェクトコードは何ですか?' },
]);

const siteTexts = frozen([{ languageCode: 'de', text: 'An welchem Standort arbeiten Sie?' }]);

const sites = frozen([
  { actualValue: 'muc', text: 'Munich', localizations: [{ languageCode: 'de', text: 'München' }] },
  { actualValue: 'tyo', text: 'Tokyo', localizations: [{ languageCode: 'ja', text: '東京' }] },
  { actualValue: 'other', text: 'Somewhere else', localizations: [] },
]);

const tools = frozen([
  { actualValue: 'laser', text: 'Laser cutter', localizations: [] },
  { actualValue: 'printer', text: '3D printer', localizations: [] },
]);

/** A required text with a pattern, a required choice, and an optional choice of several. */
export function askQuestions(random: Random): readonly Question[] {
  return [
    {
      id: random.guid(),
      kind: 'textInput',
      sequence: 1,
      isRequired: true,
      isAnswerEditable: true,
      text: 'What is your project code?',
      localizations: projectTexts,
      isSingleLineQuestion: true,
      regexPattern: '^[A-Z]{2}-[0-9]{4}$',
    },
    {
      id: random.guid(),
      kind: 'multipleChoice',
      sequence: 2,
      isRequired: true,
      isAnswerEditable: false,
      text: 'Which site do you work at?',
      localizations: siteTexts,
      isMultipleSelectionAllowed: false,
      choices: sites,
    },
    {
      id: random.guid(),
      kind: 'multipleChoice',
      sequence: 3,
      isRequired: false,
      isAnswerEditable: true,
      text: 'Which tools will you use?',
      localizations: [],
      isMultipleSelectionAllowed: true,
      choices: tools,
    },
  ];
}

const unanswered: readonly AnswerRecord[] = frozen([]);

/** Answers to the required questions, such as the policy accepts. */
export function answerQuestions(questions: readonly Question[], random: Random): readonly AnswerRecord[] {
  if (questions.length === 0) return unanswered;
  return questions
    .filter((question) => question.isRequired)
    .map((question) => {
      if (question.kind === 'multipleChoice') {
        const choice = random.pick(question.choices);
        return { questionId: question.id, value: choice.actualValue, displayValue: choice.text };
      }
      const value = `${random.pick(['RD', 'FI', 'SA'])}-${random.between(1000, 9999)}`;
      return { questionId: question.id, value, displayValue: value };
    });
}
