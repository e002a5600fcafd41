import { builder } from './builder.ts';
import {
  AccessPackageConnection,
  CatalogConnection,
  CustomWorkflowExtensionConnection,
  LegacyWorkflowExtensionConnection,
  ResourceConnection,
  ResourceRoleConnection,
} from './connections.ts';
import { checkedArgs } from './criteria.ts';
import { CatalogState, CatalogType } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';
import { ownIdOf } from './ids.ts';

const { column, links, list } = fieldsOf('Catalog');

builder.objectType('Catalog', {
  description:
    'A container of access packages and of the resources that they may give. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('Catalog')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...column('description'), description: 'What it is for.' }),
    catalogType: t.field({
      ...column('catalogType'),
      type: CatalogType,
      description: 'Who made it, by their sign-in name.',
    }),
    state: t.field({
      ...column('state'),
      type: CatalogState,
      description: 'Whether its packages can be requested. Beta’s catalogStatus.',
    }),
    isExternallyVisible: t.boolean({
      ...column('isExternallyVisible'),
      description: 'Whether people from outside may request its packages.',
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
    createdBy: t.string({ ...column('createdBy'), description: 'Who made it, by their sign-in name.' }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    uniqueName: t.string({
      ...column('uniqueName'),
      description: 'A name that is unique, where one was given; else null.',
    }),
    accessPackages: t.field({
      ...links('accessPackages'),
      type: AccessPackageConnection,
      args: argsOf('AccessPackage'),
      description: 'The access packages in it.',
    }),
    resources: t.field({
      ...links('resources'),
      type: ResourceConnection,
      args: argsOf('Resource'),
      description: 'The groups, applications and sites in it, whose roles its packages may give.',
    }),
    resourceRoles: t.field({
      type: ResourceRoleConnection,
      nullable: true,
      description:
        'The roles of one resource in it. Graph lists no others at once; `resources { nodes { roles } }` has those of several.',
      args: {
        ...argsOf('ResourceRole'),
        resourceId: t.arg.id({ required: true, description: 'Which resource: its `id` or `graphId`.' }),
        originSystem: t.arg.string({
          required: true,
          description: 'The system that the resource comes from: its `originSystem`.',
        }),
      },
      resolve: (catalog, { resourceId: given, originSystem, ...args }, { source }, info) => {
        const resourceId = ownIdOf(given, 'Resource', 'resourceId');
        return source.resourceRoles(
          catalog,
          { resourceId, originSystem },
          checkedArgs('ResourceRole', args),
          info,
        );
      },
    }),
    customWorkflowExtensions: t.field({
      ...links('customWorkflowExtensions'),
      type: CustomWorkflowExtensionConnection,
      args: argsOf('CustomWorkflowExtension'),
      description: 'The custom extensions that its policies may call.',
    }),
    customAccessPackageWorkflowExtensions: t.field({
      ...links('customAccessPackageWorkflowExtensions'),
      deprecationReason: 'Graph replaces this kind of extension: see `customWorkflowExtensions`.',
      type: LegacyWorkflowExtensionConnection,
      args: argsOf('LegacyWorkflowExtension'),
      description: 'The custom extensions of beta’s old kind that its policies may call.',
    }),
  }),
});

builder.queryFields((t) => ({
  catalog: t.field({
    ...oneById('Catalog'),
    description: 'One catalog; null when Graph knows none of that id.',
  }),
  catalogs: t.field({
    ...list,
    type: CatalogConnection,
    description: 'All catalogs of the tenant.',
    args: argsOf('Catalog'),
  }),
}));
