import { builder } from './builder.ts';
import { CustomExtensionCalloutInstance } from './complex/custom-extension.ts';
import {
  AssignmentConnection,
  AssignmentRequestConnection,
  AssignmentResourceRoleConnection,
} from './connections.ts';
import { AssignmentState } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';
import { Schedule } from './schedule.ts';

const { column, link, links, list } = fieldsOf('Assignment');

builder.objectType('Assignment', {
  description:
    'One subject’s access by one access package: on its way, in place, or over. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('Assignment')),
    graphId: t.field(graphId),
    state: t.field({
      ...column('state'),
      type: AssignmentState,
      description:
        'Where it stands: whether the access is in place. For the way there see its requests. Null while it is only asked for, when Graph shows it inside its request alone.',
    }),
    status: t.string({
      ...column('status'),
      description:
        'More on its life, in Graph’s words, such as `Delivered` or `ExpiredNotificationTriggered`.',
    }),
    expiredDateTime: t.field({
      ...column('expiredDateTime'),
      type: 'DateTime',
      description:
        'When it expired; null while it holds. The planned end is `schedule.expiration.endDateTime`.',
    }),
    schedule: t.field({ ...column('schedule'), type: Schedule, description: 'When it begins and ends.' }),
    isExtended: t.boolean({
      ...column('isExtended'),
      description: 'Whether it was extended.',
    }),
    customExtensionCalloutInstances: t.field({
      ...column('customExtensionCalloutInstances'),
      type: [CustomExtensionCalloutInstance],
      description: 'The calls of custom extensions that its own course has caused, such as its coming end.',
    }),
    target: t.field({ ...link('target'), type: 'Subject', description: 'Who has the access.' }),
    accessPackage: t.field({
      ...link('accessPackage'),
      type: 'AccessPackage',
      description: 'The access package that it gives.',
    }),
    policy: t.field({
      ...link('policy'),
      type: 'AssignmentPolicy',
      description: 'The policy it was given by.',
    }),
    catalog: t.field({
      ...link('catalog'),
      type: 'Catalog',
      description: 'The catalog of its access package.',
    }),
    requests: t.field({
      ...links('requests'),
      type: AssignmentRequestConnection,
      args: argsOf('AssignmentRequest'),
      description: 'The requests that made, changed or ended it.',
    }),
    resourceRoles: t.field({
      ...links('resourceRoles'),
      type: AssignmentResourceRoleConnection,
      args: argsOf('AssignmentResourceRole'),
      description: 'What it has given in which resource.',
    }),
  }),
});

builder.queryFields((t) => ({
  assignment: t.field({
    ...oneById('Assignment'),
    description: 'One assignment; null when Graph knows none of that id.',
  }),
  assignments: t.field({
    ...list,
    type: AssignmentConnection,
    description: 'Assignments of all access packages, current and expired.',
    args: argsOf('Assignment'),
  }),
}));
