import { setSubjectLifecycle } from '../../../entities/actions/service.ts';
import { builder } from '../../builder.ts';
import { objectIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { SubjectLifecycleInput } from '../../enums.ts';
import { subjectSaved } from './payload.ts';

const SetSubjectLifecycleInput = builder.inputType('SetSubjectLifecycleInput', {
  description: 'Whose account, and what is to become of it.',
  fields: (t) => ({
    objectId: t.id({ required: true, description: 'Their directory object id, or a Subject’s `id`.' }),
    lifecycle: t.field({
      type: SubjectLifecycleInput,
      required: true,
      description: 'Whether entitlement management governs the account.',
    }),
  }),
});

const result = resultOf({
  name: 'setSubjectLifecycle',
  success: [subjectSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('setSubjectLifecycle', (t) =>
  t.field({
    ...result.field,
    description:
      'Says whether entitlement management governs somebody from outside: whether their account is blocked and deleted when their last access ends. Needs EntitlementManagement.ReadWrite.All and the role Catalog owner.',
    args: {
      input: t.arg({
        type: SetSubjectLifecycleInput,
        required: true,
        description: 'Whose account, and what is to become of it.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const objectId = objectIdOf(input.objectId, 'input.objectId');
        return subjectSaved.of(await context.source.perform(setSubjectLifecycle(objectId, input.lifecycle)));
      }),
  }),
);
