import { builder } from './builder.ts';
import { ResourceConnection, ResourceEnvironmentConnection } from './connections.ts';
import { checkedArgs } from './criteria.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';

const { column, links } = fieldsOf('ResourceEnvironment');

builder.objectType('ResourceEnvironment', {
  description:
    'A geography of a tenant’s SharePoint Online, in which sites lie. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('ResourceEnvironment')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...column('description'), description: 'What it is, for those who choose it.' }),
    originId: t.string({
      ...column('originId'),
      description: 'Its id in the system that it belongs to: the address at which it is administered.',
    }),
    originSystem: t.string({
      ...column('originSystem'),
      description: 'The system that it belongs to: `SharePointOnline`.',
    }),
    isDefaultEnvironment: t.boolean({
      ...column('isDefaultEnvironment'),
      description: 'Whether it is the one meant where none is named.',
    }),
    connectionUrl: t.string({
      ...column('connectionUrl'),
      description: 'The address of its root site (Graph’s `connectionInfo.url`).',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made known.',
    }),
    modifiedDateTime: t.field({
      ...column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    createdBy: t.string({ ...column('createdBy'), description: 'Who made it known, by their sign-in name.' }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    resources: t.field({
      ...links('resources'),
      type: ResourceConnection,
      args: argsOf('Resource'),
      description: 'The resources of all catalogs that lie in it.',
    }),
  }),
});

builder.queryFields((t) => ({
  resourceEnvironment: t.field({
    ...oneById('ResourceEnvironment'),
    description: 'One resource environment; null when Graph knows none of that id.',
  }),
  resourceEnvironments: t.field({
    type: ResourceEnvironmentConnection,
    nullable: true,
    description: 'The environments of one system. Graph lists those of SharePoint Online alone.',
    args: {
      ...argsOf('ResourceEnvironment'),
      originSystem: t.arg.string({
        required: true,
        defaultValue: 'SharePointOnline',
        description: 'Of which system. Graph does not list them without one.',
      }),
    },
    resolve: (_root, { originSystem, filter, ...args }, { source }, info) => {
      const demanded = { originSystem: { eq: originSystem } };
      const both = filter ? { and: [demanded, filter] } : demanded;
      return source.list(
        'ResourceEnvironment',
        checkedArgs('ResourceEnvironment', { ...args, filter: both }),
        info,
      );
    },
  }),
}));
