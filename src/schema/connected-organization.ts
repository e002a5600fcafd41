import { builder } from './builder.ts';
import { IdentitySource } from './complex/identity-source.ts';
import { ConnectedOrganizationConnection, DirectoryObjectConnection } from './connections.ts';
import { ConnectedOrganizationState, DirectoryObjectKind } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById, pagingArgs } from './fields.ts';

const { column, links, list } = fieldsOf('ConnectedOrganization');
const directoryObject = fieldsOf('DirectoryObject');

builder.objectType('ConnectedOrganization', {
  description:
    'Another organization whose people may ask for access. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('ConnectedOrganization')),
    graphId: t.field(graphId),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({
      ...column('description'),
      description: 'Who they are, for those who manage it.',
    }),
    state: t.field({
      ...column('state'),
      type: ConnectedOrganizationState,
      description: 'Whether policies for all configured organizations mean this one.',
    }),
    identitySources: t.field({
      ...column('identitySources'),
      type: [IdentitySource],
      description: 'Where its people sign in; mostly one.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was connected.',
    }),
    modifiedDateTime: t.field({
      ...column('modifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
    createdBy: t.string({ ...column('createdBy'), description: 'Who connected it, by their sign-in name.' }),
    modifiedBy: t.string({
      ...column('modifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    internalSponsors: t.field({
      ...links('internalSponsors'),
      type: DirectoryObjectConnection,
      args: pagingArgs,
      description:
        'People or groups of this directory who answer for its people; policies may name them as approvers.',
    }),
    externalSponsors: t.field({
      ...links('externalSponsors'),
      type: DirectoryObjectConnection,
      args: pagingArgs,
      description: 'People or groups of its own, guests here, who answer for the others.',
    }),
  }),
});

builder.objectType('DirectoryObject', {
  description:
    'A person, group or service principal of the directory. It is no node: Graph reads it elsewhere.',
  fields: (t) => ({
    objectId: t.field({ ...graphId, description: 'The directory’s object id.' }),
    kind: t.field({
      ...directoryObject.column('kind'),
      type: DirectoryObjectKind,
      description: 'What kind of object it is.',
    }),
    displayName: t.string({
      ...directoryObject.column('displayName'),
      description: 'The name shown in the directory.',
    }),
    userPrincipalName: t.string({
      ...directoryObject.column('userPrincipalName'),
      description: 'The sign-in name; null of what is no person.',
    }),
    mail: t.string({ ...directoryObject.column('mail'), description: 'The mail address; null without one.' }),
  }),
});

builder.queryFields((t) => ({
  connectedOrganization: t.field({
    ...oneById('ConnectedOrganization'),
    description: 'One connected organization; null when Graph knows none of that id.',
  }),
  connectedOrganizations: t.field({
    ...list,
    type: ConnectedOrganizationConnection,
    description: 'All connected organizations of the tenant.',
    args: argsOf('ConnectedOrganization'),
  }),
}));
