import type { Answer as AnswerValue } from '../../entities/complex/answer.ts';
import type { Row } from '../../context.ts';
import { builder } from '../builder.ts';
import { Question } from './question.ts';

/** An answer and the request that it was given with, where its question is looked up. */
export interface AnswerOfRequest extends AnswerValue {
  readonly request: Row<'AssignmentRequest'>;
}

/** What stands for all answers where their cost is foretold. */
export const answersOfEachKind: readonly AnswerValue[] = [true, false].map((isString) => ({
  graphType: '',
  isString,
  value: null,
  displayValue: null,
  questionId: null,
}));

export const Answer = builder.interfaceRef<AnswerOfRequest>('Answer').implement({
  description: 'What a requestor answered to a question of the policy (Graph’s accessPackageAnswer).',
  resolveType: ({ isString }) => (isString ? 'AnswerString' : 'UnknownAnswer'),
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `accessPackageAnswerString`.',
    }),
    questionId: t.exposeID('questionId', {
      nullable: true,
      description: 'The `graphId` of the question, among `policy.questions` of the assignment.',
    }),
    displayValue: t.exposeString('displayValue', {
      nullable: true,
      description: 'The answer as people read it: of a choice its text, where Graph keeps one.',
    }),
    answeredQuestion: t.field({
      type: Question,
      nullable: true,
      description:
        'The question as it was asked. Served by beta alone; v1.0 tells its id, see `questionId`. Null where it is gone from the policy.',
      extensions: { reads: ['answeredQuestions'] },
      resolve: async ({ request, questionId }, _args, { source }, info) => {
        const asked = await source.value(request, 'answeredQuestions', info);
        return asked?.find((question) => question?.id === questionId) ?? null;
      },
    }),
  }),
});

builder.objectRef<AnswerOfRequest>('AnswerString').implement({
  description: 'An answer in words, or what was chosen.',
  interfaces: [Answer],
  fields: (t) => ({
    value: t.exposeString('value', {
      nullable: true,
      description: 'The answer; of a choice its `actualValue`, of several joined by commas.',
    }),
  }),
});

builder.objectRef<AnswerOfRequest>('UnknownAnswer').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [Answer],
});
