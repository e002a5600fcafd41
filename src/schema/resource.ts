import { builder } from './builder.ts';
import { ResourceAttribute } from './complex/resource-attribute.ts';
import { ResourceRoleConnection, ResourceScopeConnection } from './connections.ts';
import { argsOf, fieldsOf, globalIdBelow, graphId, Node } from './fields.ts';

const { column, link, links } = fieldsOf('Resource');

builder.objectType('Resource', {
  description:
    'A group, application or site that a catalog holds, so that its packages can give roles in it. Graph reads a resource below its catalog alone, and v1.0 alone finds it there by its id: `node(id)` asks every catalog, a call for each 20 and one for each 100; in beta alone it is an error. `catalog(id) { resources }` costs less. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalIdBelow('Resource')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({
      ...column('description'),
      description: 'What it is, in the words of where it comes from.',
    }),
    originId: t.string({
      ...column('originId'),
      description:
        'Its id in the system that it comes from: a group’s or service principal’s object id, a site’s address.',
    }),
    originSystem: t.string({
      ...column('originSystem'),
      description:
        'The system that it comes from: `AadGroup`, `AadApplication`, `SharePointOnline` and others.',
    }),
    attributes: t.field({
      ...column('attributes'),
      type: [ResourceAttribute],
      description: 'What it wants to know of whoever gets access to it.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was added to the catalog (beta’s `addedOn`).',
    }),
    modifiedDateTime: t.field({
      ...column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    addedBy: t.string({
      ...column('addedBy'),
      description: 'Who added it to the catalog, by their sign-in name.',
    }),
    isPendingOnboarding: t.boolean({
      ...column('isPendingOnboarding'),
      description: 'Whether it is not ready for packages yet.',
    }),
    resourceType: t.string({
      ...column('resourceType'),
      description: 'What it is in its own system, such as `Security Group`.',
    }),
    url: t.string({
      ...column('url'),
      description: 'Where it is found, of a site say; null without an address.',
    }),
    environment: t.field({
      ...link('environment'),
      type: 'ResourceEnvironment',
      description: 'The geography that a site lies in; null of what has none.',
    }),
    roles: t.field({
      ...links('roles'),
      type: ResourceRoleConnection,
      args: argsOf('ResourceRole'),
      description: 'What one can be in it: member, owner, an application’s roles.',
    }),
    scopes: t.field({
      ...links('scopes'),
      type: ResourceScopeConnection,
      args: argsOf('ResourceScope'),
      description: 'Where in it a role can hold; mostly its root alone.',
    }),
  }),
});
