import { removeAccess } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { createRequest, RequestCreated } from './payloads.ts';
import { WaitInput } from './wait.ts';

const RemovalPart = builder.enumType('RemovalPart', {
  description: 'In what part somebody removes access: it decides what Graph demands of them.',
  values: {
    ADMINISTRATOR: {
      value: 'adminRemove',
      description:
        'Anybody’s. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    },
    HOLDER: {
      value: 'userRemove',
      description: 'One’s own, or that of somebody on whose behalf you may act, where the policy allows it.',
    },
    APPROVER: { value: 'approverRemove', description: 'That of somebody whose requests you approve.' },
  } as const,
});

const RemoveAccessInput = builder.inputType('RemoveAccessInput', {
  description: 'Which access is to end.',
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: 'The assignment’s `id` or `graphId`.' }),
    as: t.field({ type: RemovalPart, required: true, description: 'In what part you remove it.' }),
    justification: t.string({ description: 'Why, for the record.' }),
    wait: t.field({ type: WaitInput, description: 'Let the answer wait for it; it does not when left out.' }),
  }),
});

const result = resultOf({
  name: 'removeAccess',
  success: [RequestCreated],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('removeAccess', (t) =>
  t.field({
    ...result.field,
    description:
      'Ends somebody’s access. Graph works on it behind the scenes: DELIVERED means that the access is gone. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager as ADMINISTRATOR; as HOLDER or APPROVER EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
    args: {
      input: t.arg({ type: RemoveAccessInput, required: true, description: 'Which access is to end.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const { as, justification, wait } = input;
        const assignmentId = keyOfId(input.assignmentId, 'Assignment', 'input.assignmentId');
        const action = removeAccess(as, assignmentId, { justification });
        return createRequest({ action, asCreator: as !== 'adminRemove', wait }, context, info);
      }),
  }),
);
