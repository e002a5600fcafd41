import { updateSettings } from '../../../entities/actions/service.ts';
import { builder } from '../../builder.ts';
import { withoutNulls } from '../no-nulls.ts';
import { resultOf } from '../result.ts';
import { ExternalUserLifecycleActionInput } from '../../enums.ts';
import { settingsSaved } from './payload.ts';
import { spanOrNone } from '../rules.ts';
import { takes } from '../takes.ts';

const UpdateSettingsInput = builder.inputType('UpdateSettingsInput', {
  description: 'What of the settings is to change; what is left out stays.',
  fields: (t) => ({
    externalUserLifecycleAction: t.field({
      type: ExternalUserLifecycleActionInput,
      description: 'What becomes of people from outside when their last access ends.',
    }),
    durationUntilExternalUserDeletedAfterBlocked: t.field({
      ...takes(spanOrNone),
      type: 'Duration',
      description: 'How long they stay blocked until they are deleted; whole days in beta.',
    }),
  }),
});

const result = resultOf({
  name: 'updateSettings',
  success: [settingsSaved.type],
  failures: [],
  inDoubt: 'form',
});

builder.mutationField('updateSettings', (t) =>
  t.field({
    ...result.field,
    description:
      'Changes what is named of the tenant’s settings; the rest stays. Needs EntitlementManagement.ReadWrite.All and the role Identity Governance Administrator.',
    args: {
      input: t.arg({
        type: UpdateSettingsInput,
        required: true,
        description: 'What of the settings is to change; what is left out stays.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        return settingsSaved.of(await context.source.perform(updateSettings(withoutNulls(input))));
      }),
  }),
);
