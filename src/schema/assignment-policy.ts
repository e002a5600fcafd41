import { builder } from './builder.ts';
import { AssignmentConnection, AssignmentPolicyConnection } from './connections.ts';
import { AllowedTargetScope } from './enums.ts';
import { assignmentArgs, assignmentPolicyArgs, fieldsOf, globalId, graphId, Node } from './fields.ts';
import { keyOfId } from './ids.ts';
import { Expiration } from './schedule.ts';

const { column, link, links, list } = fieldsOf('AssignmentPolicy');

builder.objectType('AssignmentPolicy', {
  description: 'A rule of an access package: who may have it, who approves, and for how long.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('AssignmentPolicy')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name.' }),
    description: t.string({ ...column('description'), description: 'What it is for.' }),
    allowedTargetScope: t.field({
      ...column('allowedTargetScope'),
      type: AllowedTargetScope,
      description:
        'Who may be given access by it. From beta’s requestorSettings.scopeType where beta is read.',
    }),
    expiration: t.field({
      ...column('expiration'),
      type: Expiration,
      description:
        'When access given by it ends. From durationInDays and expirationDateTime where beta is read, which knows whole days only.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    modifiedDateTime: t.field({
      ...column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    createdBy: t.string({ ...column('createdBy'), description: 'Who made it. Served by beta alone.' }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it. Served by beta alone.',
    }),
    canExtend: t.boolean({
      ...column('canExtend'),
      description: 'Whether people may extend their access before it ends. Served by beta alone.',
    }),
    durationInDays: t.int({
      ...column('durationInDays'),
      description: 'How many days access lasts; 0 or null without such a limit. Served by beta alone.',
    }),
    expirationDateTime: t.field({
      ...column('expirationDateTime'),
      type: 'DateTime',
      description: 'When all access given by it ends; null without such a date. Served by beta alone.',
    }),
    accessPackage: t.field({
      ...link('accessPackage'),
      type: 'AccessPackage',
      description: 'What it gives.',
    }),
    catalog: t.field({
      ...link('catalog'),
      type: 'Catalog',
      description: 'The catalog of its access package.',
    }),
    assignments: t.field({
      ...links('assignments'),
      type: AssignmentConnection,
      args: assignmentArgs,
      description: 'The assignments given by it.',
    }),
  }),
});

builder.queryFields((t) => ({
  policy: t.field({
    type: 'AssignmentPolicy',
    nullable: true,
    description: 'One policy; null when Graph knows none of that id.',
    args: { id: t.arg.id({ required: true, description: 'Its `id` or `graphId`.' }) },
    resolve: (_root, { id }, { source }, info) =>
      source.one('AssignmentPolicy', keyOfId(id, 'AssignmentPolicy', 'id'), info),
  }),
  policies: t.field({
    ...list,
    type: AssignmentPolicyConnection,
    description: 'Policies of all access packages.',
    args: assignmentPolicyArgs,
  }),
}));
