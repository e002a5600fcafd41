import { removeStageSetting } from '../../../entities/actions/stage-settings.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { graphKey } from '../graph-key.ts';
import { resultOf } from '../result.ts';
import { stageSettingSaved } from './payload.ts';

const RemoveStageSettingInput = builder.inputType('RemoveStageSettingInput', {
  description: 'What is to be called no more.',
  fields: (t) => ({
    policyId: t.id({ required: true, description: 'The policy’s `id` or `graphId`.' }),
    stageSettingId: t.id({ required: true, description: 'Graph’s id of the stage setting.' }),
  }),
});

const result = resultOf({
  name: 'removeStageSetting',
  success: [stageSettingSaved.type],
  failures: ['NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('removeStageSetting', (t) =>
  t.field({
    ...result.field,
    description:
      'Has a policy call a custom extension at a stage no more. Written by beta alone; in v1.0 updatePolicy writes them all. Needs EntitlementManagement.ReadWrite.All and the role Access package manager.',
    args: {
      input: t.arg({
        type: RemoveStageSettingInput,
        required: true,
        description: 'What is to be called no more.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const policyId = keyOfId(input.policyId, 'AssignmentPolicy', 'input.policyId');
        const settingId = graphKey(input.stageSettingId, 'a stage setting', 'input.stageSettingId');
        return stageSettingSaved.of(
          policyId,
          await context.source.perform(removeStageSetting(policyId, settingId)),
        );
      }),
  }),
);
