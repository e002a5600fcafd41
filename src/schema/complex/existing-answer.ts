import type { Answer } from '../../entities/complex/answer.ts';
import { builder } from '../builder.ts';

export const ExistingAnswer = builder.objectRef<Answer>('ExistingAnswer').implement({
  description: 'What a person has answered before to a question that is asked again.',
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `accessPackageAnswerString`.',
    }),
    questionId: t.exposeID('questionId', {
      nullable: true,
      description: 'The `graphId` of the question, among `questions`.',
    }),
    value: t.exposeString('value', {
      nullable: true,
      description: 'The answer; of a choice its `actualValue`, of several joined by commas.',
    }),
    displayValue: t.exposeString('displayValue', {
      nullable: true,
      description: 'The answer as people read it, where Graph keeps that.',
    }),
  }),
});
