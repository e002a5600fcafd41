import { reprocessAssignment } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { assignmentChanged } from './payloads.ts';

const ReprocessAssignmentInput = builder.inputType('ReprocessAssignmentInput', {
  description: 'Which assignment is to be given anew.',
  fields: (t) => ({
    assignmentId: t.id({ required: true, description: 'The assignment’s `id` or `graphId`.' }),
  }),
});

const result = resultOf({
  name: 'reprocessAssignment',
  success: [assignmentChanged.type],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('reprocessAssignment', (t) =>
  t.field({
    ...result.field,
    description:
      'Gives anew what a delivered assignment gives, where somebody took it away past Graph. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager.',
    args: {
      input: t.arg({
        type: ReprocessAssignmentInput,
        required: true,
        description: 'Which assignment is to be given anew.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const assignmentId = keyOfId(input.assignmentId, 'Assignment', 'input.assignmentId');
        return assignmentChanged.of(await context.source.perform(reprocessAssignment(assignmentId)));
      }),
  }),
);
