import type { Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { nodePayload, shown, type WrittenNode } from '../payload.ts';

export const extensionSaved = nodePayload(
  'CustomWorkflowExtensionSaved',
  'CustomWorkflowExtension',
  'The custom extension is written.',
);

builder.objectFields(extensionSaved.type, (t) => ({
  customWorkflowExtension: t.field({ ...shown('CustomWorkflowExtension'), type: 'CustomWorkflowExtension' }),
}));

interface SavedSetting extends WrittenNode {
  readonly settingId: string;
}

const StageSettingSaved = builder.objectRef<SavedSetting>('StageSettingSaved').implement({
  description: 'The policy’s stage setting is written, or gone.',
  fields: (t) => ({
    graphId: t.exposeID('settingId', { nullable: false, description: 'Graph’s id of the stage setting.' }),
    policy: t.field({ ...shown('AssignmentPolicy'), type: 'AssignmentPolicy' }),
  }),
});

export const stageSettingSaved = {
  type: StageSettingSaved,
  of: (policyId: string, { id, version }: Written): SavedSetting => ({
    payload: 'StageSettingSaved',
    written: { id: policyId, version },
    settingId: id,
  }),
};
