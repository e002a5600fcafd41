import { builder } from '../../builder.ts';
import { whole, words } from '../rules.ts';
import { takes } from '../takes.ts';

const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in another language.',
  fields: (t) => ({
    languageCode: t.string({
      ...takes(words),
      required: true,
      description: 'The language by ISO 639 and, where it matters, the country, such as `de` or `fr-CA`.',
    }),
    text: t.string({ ...takes(words), required: true, description: 'The text in that language.' }),
  }),
});

const AnswerChoiceInput = builder.inputType('AnswerChoiceInput', {
  description: 'One of the answers that a question offers.',
  fields: (t) => ({
    actualValue: t.string({
      ...takes(words),
      required: true,
      description:
        'What is kept of the answer, the same in every language: the `value` that requestors send.',
    }),
    text: t.string({
      ...takes(words),
      required: true,
      description: 'What requestors see, in the default language.',
    }),
    localizations: t.field({
      type: [LocalizedTextInput],
      description: 'The text in other languages; those who speak none of them see `text`.',
    }),
  }),
});

const TextInputQuestionInput = builder.inputType('TextInputQuestionInput', {
  description: 'A question that takes a text.',
  fields: (t) => ({
    id: t.id({
      description:
        'The `graphId` of a question that the policy asks already, so that it stays; Graph gives one to a new question.',
    }),
    text: t.string({
      ...takes(words),
      required: true,
      description: 'The question, in the default language.',
    }),
    localizations: t.field({
      type: [LocalizedTextInput],
      description: 'The text in other languages; those who speak none of them see `text`.',
    }),
    sequence: t.int({
      ...takes(whole(0)),
      description: 'Its place among the questions, from 0 on; that of the list when left out.',
    }),
    isRequired: t.boolean({ description: 'Whether a request without an answer is refused.' }),
    isAnswerEditable: t.boolean({ description: 'Whether a later request may change the answer.' }),
    isSingleLineQuestion: t.boolean({
      description: 'Whether a line is asked for; a longer text when left out or false.',
    }),
    regexPattern: t.string({
      description: 'The regular expression that an answer has to match; any text will do when left out.',
    }),
  }),
});

const MultipleChoiceQuestionInput = builder.inputType('MultipleChoiceQuestionInput', {
  description: 'A question that offers answers.',
  fields: (t) => ({
    id: t.id({
      description:
        'The `graphId` of a question that the policy asks already, so that it stays; Graph gives one to a new question.',
    }),
    text: t.string({
      ...takes(words),
      required: true,
      description: 'The question, in the default language.',
    }),
    localizations: t.field({
      type: [LocalizedTextInput],
      description: 'The text in other languages; those who speak none of them see `text`.',
    }),
    sequence: t.int({
      ...takes(whole(0)),
      description: 'Its place among the questions, from 0 on; that of the list when left out.',
    }),
    isRequired: t.boolean({ description: 'Whether a request without an answer is refused.' }),
    isAnswerEditable: t.boolean({ description: 'Whether a later request may change the answer.' }),
    isMultipleSelectionAllowed: t.boolean({ description: 'Whether several choices may be made.' }),
    choices: t.field({
      type: [AnswerChoiceInput],
      required: true,
      description: 'The answers to choose from, in the order in which they are shown.',
    }),
  }),
});

export const QuestionInput = builder.inputType('QuestionInput', {
  description: 'A question to requestors, by the kind of its answer.',
  isOneOf: true,
  fields: (t) => ({
    textInput: t.field({ type: TextInputQuestionInput, description: 'It is answered in words.' }),
    multipleChoice: t.field({
      type: MultipleChoiceQuestionInput,
      description: 'It is answered by choosing.',
    }),
  }),
});
