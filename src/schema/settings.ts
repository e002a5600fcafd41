import { builder } from './builder.ts';
import { ExternalUserLifecycleAction, RelatedPeopleInsightLevel } from './enums.ts';
import { fieldsOf, graphId } from './fields.ts';

const settings = fieldsOf('Settings');
const control = fieldsOf('ControlConfiguration');

/** [C] There is one kind of them. */
const mostControls = 100;

builder.objectType('Settings', {
  description:
    'What entitlement management does with guests in the whole tenant. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  fields: (t) => ({
    externalUserLifecycleAction: t.field({
      ...settings.column('externalUserLifecycleAction'),
      type: ExternalUserLifecycleAction,
      description: 'What becomes of a governed guest once their last assignment has ended.',
    }),
    durationUntilExternalUserDeletedAfterBlocked: t.field({
      ...settings.column('durationUntilExternalUserDeletedAfterBlocked'),
      type: 'Duration',
      description: 'How long after they were blocked they are deleted. Beta has whole days of it.',
    }),
    daysUntilExternalUserDeletedAfterBlocked: t.int({
      ...settings.column('daysUntilExternalUserDeletedAfterBlocked'),
      description:
        'How many days after they were blocked they are deleted; null where it is no number of whole days.',
    }),
  }),
});

builder.objectType('ControlConfiguration', {
  description:
    'What end users are shown (Graph’s controlConfiguration, whose one kind is endUserSettings). It is declared and on no page of Graph’s. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  fields: (t) => ({
    graphId: t.field(graphId),
    isEnabled: t.boolean({ ...control.column('isEnabled'), description: 'Whether it is in force.' }),
    relatedPeopleInsightLevel: t.field({
      ...control.column('relatedPeopleInsightLevel'),
      type: RelatedPeopleInsightLevel,
      description: 'What suggestions tell of colleagues who have a package.',
    }),
    showApproverDetailsToMembers: t.boolean({
      ...control.column('showApproverDetailsToMembers'),
      description: 'Whether requestors of the directory see who is to approve.',
    }),
    createdBy: t.string({
      ...control.column('createdBy'),
      description: 'Who made it, by their sign-in name.',
    }),
    createdDateTime: t.field({
      ...control.column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    modifiedBy: t.string({
      ...control.column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    modifiedDateTime: t.field({
      ...control.column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
  }),
});

builder.queryFields((t) => ({
  settings: t.field({
    type: 'Settings',
    nullable: true,
    description: 'The settings of entitlement management, of which a tenant has one set.',
    resolve: (_root, _args, { source }, info) => source.one('Settings', 'singleton', info),
  }),
  controlConfigurations: t.field({
    type: ['ControlConfiguration'],
    nullable: true,
    description: 'What end users are shown.',
    resolve: (_root, _args, { source }, info) => source.handfulOf('ControlConfiguration', mostControls, info),
  }),
}));
