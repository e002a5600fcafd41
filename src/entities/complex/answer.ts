import { graphType, isObject, object, objects, text } from '../values.ts';
import { question } from './question.ts';

/** What a requestor answered. */
export interface Answer {
  readonly graphType: string;
  /** Of a kind that this gateway knows: a string, in which several choices are joined by commas. */
  readonly isString: boolean;
  readonly value: string | null;
  readonly displayValue: string | null;
  readonly questionId: string | null;
}

export const answers = objects((json): Answer => {
  const type = graphType(json);
  const answered = json['answeredQuestion'];
  return {
    graphType: type,
    isString: type === 'accessPackageAnswerString' || type === 'answerString',
    value: text(json['value']),
    displayValue: text(json['displayValue']),
    questionId: isObject(answered) ? text(answered['id']) : null,
  };
});

const answered = object(question);

/** The questions behind answers, in their order: beta writes each in full, v1.0 its id alone (graph-beta §3.2). */
export const answeredQuestions = objects((json) => answered(json['answeredQuestion']));
