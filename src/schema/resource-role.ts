import { builder } from './builder.ts';
import { ResourceRoleType } from './enums.ts';
import { fieldsOf, globalIdBelow, graphId, Node } from './fields.ts';

const role = fieldsOf('ResourceRole');
const scope = fieldsOf('ResourceScope');
const roleScope = fieldsOf('ResourceRoleScope');

const elsewhere = 'Graph reads one by nothing of its own: `node(id)` does not find it again.';

builder.objectType('ResourceRole', {
  description: `What one can be in a resource: a group’s member, say. ${elsewhere}`,
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalIdBelow('ResourceRole')),
    graphId: t.field({
      ...graphId,
      description:
        'Graph’s own id. A catalog’s list in beta gives none until a package uses the role: it is `originId` then.',
    }),
    displayName: t.string({ ...role.column('displayName'), description: 'Its name, such as `Member`.' }),
    description: t.string({ ...role.column('description'), description: 'What it allows; mostly null.' }),
    originId: t.string({
      ...role.column('originId'),
      description:
        'Its id in the system that it comes from: `Member_` and a group’s id, an app role’s id, a number within a site.',
    }),
    originSystem: t.string({
      ...role.column('originSystem'),
      description: 'The system that it comes from, as of its resource.',
    }),
    type: t.field({
      ...role.column('type'),
      type: ResourceRoleType,
      description: 'How it is held; null of most.',
    }),
    resource: t.field({
      ...role.link('resource'),
      type: 'Resource',
      description: 'What it is a role in.',
    }),
  }),
});

builder.objectType('ResourceScope', {
  description: `Where in a resource a role holds. ${elsewhere}`,
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalIdBelow('ResourceScope')),
    graphId: t.field(graphId),
    displayName: t.string({
      ...scope.column('displayName'),
      description: 'Its name; `Root` is the whole of the resource, whose own name stands there alone.',
    }),
    description: t.string({
      ...scope.column('description'),
      description: 'What part of the resource it is.',
    }),
    originId: t.string({
      ...scope.column('originId'),
      description: 'Its id in the system that it comes from; the root’s is the resource’s.',
    }),
    originSystem: t.string({
      ...scope.column('originSystem'),
      description: 'The system that it comes from, as of its resource.',
    }),
    isRootScope: t.boolean({
      ...scope.column('isRootScope'),
      description: 'Whether it is the whole of the resource.',
    }),
    roleOriginId: t.string({
      ...scope.column('roleOriginId'),
      description: 'The role that it goes with, by its id in its own system.',
    }),
    url: t.string({
      ...scope.column('url'),
      description: 'Where it is found; null without an address.',
    }),
    resource: t.field({
      ...scope.link('resource'),
      type: 'Resource',
      description: 'What it is a part of.',
    }),
  }),
});

builder.objectType('ResourceRoleScope', {
  description:
    'What an access package gives: a role in a resource, and where in it. Packages that give the same have one each, of one `graphId` and of different `id`s.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalIdBelow('ResourceRoleScope')),
    graphId: t.field({
      ...graphId,
      description:
        'Graph’s own id: those of role and scope with an underscore between. It is one in all packages that give the same.',
    }),
    createdDateTime: t.field({
      ...roleScope.column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was put into the package.',
    }),
    createdBy: t.string({
      ...roleScope.column('createdBy'),
      description: 'Who put it there, by their sign-in name.',
    }),
    modifiedDateTime: t.field({
      ...roleScope.column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    modifiedBy: t.string({
      ...roleScope.column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    role: t.field({ ...roleScope.link('role'), type: 'ResourceRole', description: 'What its holders are.' }),
    scope: t.field({
      ...roleScope.link('scope'),
      type: 'ResourceScope',
      description: 'Where they are it.',
    }),
  }),
});
