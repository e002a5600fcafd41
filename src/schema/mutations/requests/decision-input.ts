import { builder } from '../../builder.ts';
import { WaitInput } from './wait.ts';

/** An approver's word. */
export function decisionInput(name: string) {
  return builder.inputType(name, {
    description: 'Which request, and why.',
    fields: (t) => ({
      requestId: t.id({ required: true, description: 'The request’s `id` or `graphId`.' }),
      justification: t.string({ description: 'Why, where the policy wants approvers to say so.' }),
      wait: t.field({
        type: WaitInput,
        description: 'Let the answer wait for it; it does not when left out.',
      }),
    }),
  });
}
