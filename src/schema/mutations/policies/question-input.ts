import { builder } from '../../builder.ts';
import { whole, words } from '../rules.ts';
import { takes } from '../takes.ts';

const LocalizedTextInput = builder.inputType('LocalizedTextInput', {
  description: 'A text in another language.',
  fields: (t) => ({
    languageCode: t.string({ ...takes(words), required: true, description: 'Such as `de` or `fr-CA`.' }),
    text: t.string({ ...takes(words), required: true, description: 'The text.' }),
  }),
});

const AnswerChoiceInput = builder.inputType('AnswerChoiceInput', {
  description: 'One of the answers that a question offers.',
  fields: (t) => ({
    actualValue: t.string({ ...takes(words), required: true, description: 'What is kept.' }),
    text: t.string({ ...takes(words), required: true, description: 'What is shown.' }),
    localizations: t.field({ type: [LocalizedTextInput], description: 'The text in other languages.' }),
  }),
});

const TextInputQuestionInput = builder.inputType('TextInputQuestionInput', {
  description: 'A question that takes a text.',
  fields: (t) => ({
    id: t.id({ description: 'Of a question that the policy asks already; Graph gives it to a new one.' }),
    text: t.string({ ...takes(words), required: true, description: 'The question.' }),
    localizations: t.field({ type: [LocalizedTextInput], description: 'The text in other languages.' }),
    sequence: t.int({ ...takes(whole(0)), description: 'Where it stands among the questions.' }),
    isRequired: t.boolean({ description: 'Whether it must be answered.' }),
    isAnswerEditable: t.boolean({ description: 'Whether the answer can be changed later.' }),
    isSingleLineQuestion: t.boolean({ description: 'Whether a line is enough.' }),
    regexPattern: t.string({ description: 'What the answer must look like.' }),
  }),
});

const MultipleChoiceQuestionInput = builder.inputType('MultipleChoiceQuestionInput', {
  description: 'A question that offers answers.',
  fields: (t) => ({
    id: t.id({ description: 'Of a question that the policy asks already; Graph gives it to a new one.' }),
    text: t.string({ ...takes(words), required: true, description: 'The question.' }),
    localizations: t.field({ type: [LocalizedTextInput], description: 'The text in other languages.' }),
    sequence: t.int({ ...takes(whole(0)), description: 'Where it stands among the questions.' }),
    isRequired: t.boolean({ description: 'Whether it must be answered.' }),
    isAnswerEditable: t.boolean({ description: 'Whether the answer can be changed later.' }),
    isMultipleSelectionAllowed: t.boolean({ description: 'Whether more than one may be chosen.' }),
    choices: t.field({ type: [AnswerChoiceInput], required: true, description: 'The answers.' }),
  }),
});

export const QuestionInput = builder.inputType('QuestionInput', {
  description: 'What requestors are asked.',
  isOneOf: true,
  fields: (t) => ({
    textInput: t.field({ type: TextInputQuestionInput, description: 'A text is the answer.' }),
    multipleChoice: t.field({ type: MultipleChoiceQuestionInput, description: 'Answers are offered.' }),
  }),
});
