import { builder } from '../../builder.ts';
import { AnswerInput, ScheduleInput } from './access-input.ts';
import { WaitInput } from './wait.ts';

/** What a change of an assignment may carry. */
export function changeInput(name: string, description: string) {
  return builder.inputType(name, {
    description,
    fields: (t) => ({
      assignmentId: t.id({ required: true, description: 'The assignment’s `id` or `graphId`.' }),
      schedule: t.field({
        type: ScheduleInput,
        description: 'When access is to begin and end; as the policy has it when left out.',
      }),
      answers: t.field({ type: [AnswerInput], description: 'New answers to the policy’s questions.' }),
      justification: t.string({ description: 'Why, for the record.' }),
      wait: t.field({
        type: WaitInput,
        description: 'Let the answer wait for it; it does not when left out.',
      }),
    }),
  });
}
