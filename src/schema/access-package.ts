import { builder } from './builder.ts';
import {
  AccessPackageConnection,
  AssignmentConnection,
  AssignmentPolicyConnection,
  AssignmentRequestConnection,
  GroupConnection,
  ResourceRoleScopeConnection,
} from './connections.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';
import { GatewayError } from '../errors.ts';
import { checkedArgs } from './criteria.ts';
import { keyOfId, objectIdOf } from './ids.ts';

const { column, link, links, list } = fieldsOf('AccessPackage');

builder.objectType('AccessPackage', {
  description:
    'A bundle of resource roles that is asked for, given and taken as one. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('AccessPackage')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name. Names are not unique.' }),
    description: t.string({
      ...column('description'),
      description: 'What it is for, as requestors read it.',
    }),
    isHidden: t.boolean({
      ...column('isHidden'),
      description:
        'Whether it is left out of what people can find: whoever may request it has to know its link.',
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
    createdBy: t.string({
      ...column('createdBy'),
      description: 'Who made it, by their sign-in name.',
    }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    isRoleScopesVisible: t.boolean({
      ...column('isRoleScopesVisible'),
      description: 'Whether requestors see the resource roles in it.',
    }),
    uniqueName: t.string({
      ...column('uniqueName'),
      description: 'A name that no other package has, for programs; null where none was given.',
    }),
    catalog: t.field({
      ...link('catalog'),
      type: 'Catalog',
      description: 'The catalog it lies in, from which its resources come and whose owners manage it.',
    }),
    policies: t.field({
      ...links('policies'),
      type: AssignmentPolicyConnection,
      args: argsOf('AssignmentPolicy'),
      description: 'The policies by which it is given.',
    }),
    assignments: t.field({
      ...links('assignments'),
      type: AssignmentConnection,
      args: argsOf('Assignment'),
      description: 'Who has it, had it, or is about to.',
    }),
    requests: t.field({
      ...links('requests'),
      type: AssignmentRequestConnection,
      args: argsOf('AssignmentRequest'),
      description: 'Requests for it, to change it or to give it back, of about the last three months.',
    }),
    resourceRoleScopes: t.field({
      ...links('resourceRoleScopes'),
      type: ResourceRoleScopeConnection,
      args: argsOf('ResourceRoleScope'),
      description: 'What its holders are given: roles in resources of its catalog.',
    }),
    incompatibleGroups: t.field({
      ...links('incompatibleGroups'),
      type: GroupConnection,
      args: argsOf('Group'),
      description: 'Groups whose members may not have this package.',
    }),
    incompatibleAccessPackages: t.field({
      ...links('incompatibleAccessPackages'),
      type: AccessPackageConnection,
      args: argsOf('AccessPackage'),
      description: 'Packages whose holders may not have this one.',
    }),
    applicableRequirements: t.field({
      type: ['PolicyRequirements'],
      nullable: true,
      description:
        'What you have to say and answer to ask for it, for each policy that lets you; empty where none does. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
      args: {
        onBehalfOf: t.arg.id({
          description:
            'Somebody else to ask for: their directory object id, or the `id` of a Subject. Taken by beta alone.',
        }),
      },
      resolve: (accessPackage, { onBehalfOf }, { source }, info) => {
        const objectId = typeof onBehalfOf === 'string' ? objectIdOf(onBehalfOf, 'onBehalfOf') : null;
        return source.applicableRequirements(accessPackage, objectId, info);
      },
    }),
    additionalAccess: t.field({
      type: AssignmentConnection,
      nullable: true,
      description:
        'Assignments to it whose holders have another package, too, such as one that it is incompatible with. Needs EntitlementManagement.Read.All of a signed-in user.',
      args: {
        ...argsOf('Assignment'),
        incompatibleAccessPackageId: t.arg.id({
          required: true,
          description: 'The other package: its `id` or `graphId`.',
        }),
      },
      resolve: (accessPackage, { incompatibleAccessPackageId, ...args }, { source }, info) => {
        const otherId = keyOfId(incompatibleAccessPackageId, 'AccessPackage', 'incompatibleAccessPackageId');
        if (otherId === accessPackage.id) throw sameTwice(otherId);
        return source.additionalAccess(accessPackage, otherId, checkedArgs('Assignment', args), info);
      },
    }),
    incompatibleWith: t.field({
      ...links('incompatibleWith'),
      type: AccessPackageConnection,
      args: argsOf('AccessPackage'),
      description: 'Packages that its holders may not have, because those name this one.',
    }),
  }),
});

builder.queryFields((t) => ({
  accessPackage: t.field({
    ...oneById('AccessPackage'),
    description: 'One access package; null when Graph knows none of that id.',
  }),
  accessPackages: t.field({
    ...list,
    type: AccessPackageConnection,
    description: 'Access packages of all catalogs.',
    args: argsOf('AccessPackage'),
  }),
}));

function sameTwice(id: string): GatewayError {
  return new GatewayError(
    'BAD_USER_INPUT',
    `Argument "incompatibleAccessPackageId" takes another access package; the same, ${id}, came.`,
    { extensions: { argument: 'incompatibleAccessPackageId' } },
  );
}
