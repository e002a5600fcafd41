import { updateStageSetting } from '../../../entities/actions/stage-settings.ts';
import { builder } from '../../builder.ts';
import { keyOfId, ownIdOf } from '../../ids.ts';
import { graphKey } from '../graph-key.ts';
import { resultOf } from '../result.ts';
import { stageSettingSaved } from './payload.ts';
import { CustomExtensionStageInput } from '../../enums.ts';

const UpdateStageSettingInput = builder.inputType('UpdateStageSettingInput', {
  description: 'What is to be called, and when.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: 'The policy’s `id` or `graphId`.' }),
    stageSettingId: t.id({ required: true, description: 'Graph’s id of the stage setting.' }),
    stage: t.field({ type: CustomExtensionStageInput, required: true, description: 'When it is called.' }),
    customWorkflowExtensionId: t.id({
      required: true,
      description: 'The custom extension’s `id` or `graphId`.',
    }),
  }),
});

const result = resultOf({
  name: 'updateStageSetting',
  success: [stageSettingSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'form',
});

builder.mutationField('updateStageSetting', (t) =>
  t.field({
    ...result.field,
    description:
      'Has a policy call another custom extension, or at another stage. Written by beta alone; in v1.0 updatePolicy writes them all. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: UpdateStageSettingInput,
        required: true,
        description: 'What is to be called, and when.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const policyId = keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId');
        const settingId = graphKey(input.stageSettingId, 'a stage setting', 'input.stageSettingId');
        const extensionId = ownIdOf(
          input.customWorkflowExtensionId,
          'CustomWorkflowExtension',
          'input.customWorkflowExtensionId',
        );
        const setting = { stage: input.stage, customExtensionId: extensionId };
        const action = updateStageSetting(policyId, settingId, setting);
        return stageSettingSaved.of(policyId, await context.source.perform(action));
      }),
  }),
);
