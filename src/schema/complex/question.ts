import type {
  AnswerChoice as AnswerChoiceValue,
  Question as QuestionValue,
  QuestionKind,
} from '../../entities/complex/question.ts';
import type { LocalizedText as LocalizedTextValue } from '../../entities/complex/localized-text.ts';
import { builder } from '../builder.ts';

export const LocalizedText = builder.objectRef<LocalizedTextValue>('LocalizedText').implement({
  description: 'A text in one language.',
  fields: (t) => ({
    languageCode: t.exposeString('languageCode', {
      nullable: true,
      description: 'The language by ISO 639 and, where it matters, the country: `de`, `fr-CA`.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The text in that language.' }),
  }),
});

const typeNames: Readonly<Record<QuestionKind, string>> = {
  textInput: 'TextInputQuestion',
  multipleChoice: 'MultipleChoiceQuestion',
};

export const Question = builder.interfaceRef<QuestionValue>('Question').implement({
  description: 'What requestors are asked (Graph’s accessPackageQuestion).',
  resolveType: ({ kind }) => (kind === null ? 'UnknownQuestion' : typeNames[kind]),
  fields: (t) => ({
    graphId: t.exposeID('id', {
      nullable: true,
      description: 'Graph’s own id, the same in v1.0 and beta: `questionId` of its answers.',
    }),
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `accessPackageTextInputQuestion`.',
    }),
    sequence: t.exposeInt('sequence', { nullable: true, description: 'Its place among the others.' }),
    isRequired: t.exposeBoolean('isRequired', {
      nullable: true,
      description: 'Whether a request without an answer is refused.',
    }),
    isAnswerEditable: t.exposeBoolean('isAnswerEditable', {
      nullable: true,
      description: 'Whether the answer may be changed by a later request.',
    }),
    text: t.exposeString('text', { nullable: true, description: 'The question, in the default language.' }),
    localizations: t.expose('localizations', {
      type: [LocalizedText],
      nullable: false,
      description: 'The text in other languages; empty where it was not translated.',
    }),
  }),
});

builder.objectRef<QuestionValue>('TextInputQuestion').implement({
  description: 'A question that is answered by a text.',
  interfaces: [Question],
  fields: (t) => ({
    isSingleLineQuestion: t.exposeBoolean('isSingleLineQuestion', {
      nullable: true,
      description: 'Whether one line is asked for, or a longer text.',
    }),
    regexPattern: t.exposeString('regexPattern', {
      nullable: true,
      description: 'The regular expression that an answer has to match; null where any text will do.',
    }),
  }),
});

export const AnswerChoice = builder.objectRef<AnswerChoiceValue>('AnswerChoice').implement({
  description: 'An answer to choose.',
  fields: (t) => ({
    actualValue: t.exposeString('actualValue', {
      nullable: true,
      description: 'What is stored when it is chosen: the `value` of the answer.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description: 'What requestors see, in the default language.',
    }),
    localizations: t.expose('localizations', {
      type: [LocalizedText],
      nullable: false,
      description: 'The text in other languages; empty where it was not translated.',
    }),
  }),
});

builder.objectRef<QuestionValue>('MultipleChoiceQuestion').implement({
  description: 'A question that is answered by choosing.',
  interfaces: [Question],
  fields: (t) => ({
    isMultipleSelectionAllowed: t.exposeBoolean('isMultipleSelectionAllowed', {
      nullable: true,
      description: 'Whether several may be chosen.',
    }),
    choices: t.expose('choices', {
      type: [AnswerChoice],
      nullable: false,
      description: 'What can be chosen.',
    }),
  }),
});

builder.objectRef<QuestionValue>('UnknownQuestion').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [Question],
});
