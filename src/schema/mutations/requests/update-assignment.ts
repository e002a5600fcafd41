import { updateAssignment } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { wordingFrom } from './access-input.ts';
import { changeInput } from './change-input.ts';
import { createRequest, RequestCreated } from './payloads.ts';

const UpdateAssignmentInput = changeInput('UpdateAssignmentInput', 'What is to change about whose access.');

const result = resultOf({
  name: 'updateAssignment',
  success: [RequestCreated],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('updateAssignment', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes when somebody’s access ends, or what was answered for it, as an administrator (Graph’s adminUpdate). Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    args: {
      input: t.arg({ type: UpdateAssignmentInput, required: true, description: 'What is to change.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const assignmentId = keyOfId(input.assignmentId, 'Assignment', 'input.assignmentId');
        const action = updateAssignment(assignmentId, wordingFrom(input));
        return createRequest({ action, asCreator: false, wait: input.wait }, context, info);
      }),
  }),
);
