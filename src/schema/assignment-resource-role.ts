import { builder } from './builder.ts';
import { AssignmentConnection, AssignmentResourceRoleConnection } from './connections.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';

const { column, link, links, list } = fieldsOf('AssignmentResourceRole');

builder.objectType('AssignmentResourceRole', {
  description:
    'What was actually given to a person in a resource, by their assignments. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('AssignmentResourceRole')),
    graphId: t.field({ ...graphId, description: 'Graph’s own id, for API calls of your own.' }),
    originId: t.string({
      ...column('originId'),
      description: 'The role’s id in the system that it comes from.',
    }),
    originSystem: t.string({
      ...column('originSystem'),
      description:
        'The system that the role comes from: `AadGroup`, `AadApplication`, `SharePointOnline` and others.',
    }),
    status: t.string({
      ...column('status'),
      description: '`PendingFulfillment` until it is given there, then `Fulfilled`.',
    }),
    subject: t.field({ ...link('subject'), type: 'Subject', description: 'Who has it by the assignments.' }),
    role: t.field({ ...link('role'), type: 'ResourceRole', description: 'The role that they have in it.' }),
    scope: t.field({
      ...link('scope'),
      type: 'ResourceScope',
      description: 'Where in the resource they have it.',
    }),
    assignments: t.field({
      ...links('assignments'),
      type: AssignmentConnection,
      args: argsOf('Assignment'),
      description: 'The assignments that give it.',
    }),
  }),
});

builder.queryFields((t) => ({
  assignmentResourceRole: t.field({
    ...oneById('AssignmentResourceRole'),
    description: 'One role that was given; null when Graph knows none of that id.',
  }),
  assignmentResourceRoles: t.field({
    ...list,
    type: AssignmentResourceRoleConnection,
    description: 'What was given to whom, in all resources.',
    args: argsOf('AssignmentResourceRole'),
  }),
}));
