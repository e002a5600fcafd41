import { extendOwnAccess } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { wordingFrom } from './access-input.ts';
import { changeInput } from './change-input.ts';
import { createRequest, RequestCreated } from './payloads.ts';

const ExtendAccessInput = changeInput('ExtendAccessInput', 'Which access you want for longer.');

const result = resultOf({
  name: 'extendAccess',
  success: [RequestCreated],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('extendAccess', (t) =>
  t.field({
    ...result.field,
    description:
      'Asks for more time, or changes answers, for access of one’s own, or on behalf of another where the policy lets you (Graph’s userUpdate). The policy decides on approval. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role; administrators use updateAssignment.',
    args: {
      input: t.arg({
        type: ExtendAccessInput,
        required: true,
        description: 'Which access you want for longer, or with other answers.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const assignmentId = keyOfId(input.assignmentId, 'Assignment', 'input.assignmentId');
        const action = extendOwnAccess(assignmentId, wordingFrom(input));
        return createRequest({ action, asCreator: true, wait: input.wait }, context, info);
      }),
  }),
);
