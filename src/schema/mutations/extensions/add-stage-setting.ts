import { addStageSetting } from '../../../entities/actions/stage-settings.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { stageSettingSaved } from './payload.ts';
import { CustomExtensionStageInput } from '../../enums.ts';

const AddStageSettingInput = builder.inputType('AddStageSettingInput', {
  description: 'Which policy is to call what, and when.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: 'The policy’s `id` or `graphId`.' }),
    stage: t.field({ type: CustomExtensionStageInput, required: true, description: 'When it is called.' }),
    customWorkflowExtensionId: t.id({
      required: true,
      description: 'The custom extension’s `id` or `graphId`.',
    }),
  }),
});

const result = resultOf({
  name: 'addStageSetting',
  success: [stageSettingSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('addStageSetting', (t) =>
  t.field({
    ...result.field,
    description:
      'Has a policy call a custom extension at a stage. The answer’s graphId is that of the stage setting. Written by beta alone; in v1.0 updatePolicy writes them all. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: AddStageSettingInput,
        required: true,
        description: 'Which policy is to call what, and when.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const policyId = keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId');
        const extensionId = ownIdOf(
          input.customWorkflowExtensionId,
          'CustomWorkflowExtension',
          'input.customWorkflowExtensionId',
        );
        const action = addStageSetting(policyId, { stage: input.stage, customExtensionId: extensionId });
        return stageSettingSaved.of(policyId, await context.source.perform(action));
      }),
  }),
);
