import { builder } from './builder.ts';
import { ResourceRequestConnection } from './connections.ts';
import { RequestState, RequestType } from './enums.ts';
import { argsOf, fieldsOf, globalId, graphId, Node, oneById } from './fields.ts';

const { column, link, list } = fieldsOf('ResourceRequest');

builder.objectType('ResourceRequest', {
  description:
    'A wish to add a resource to a catalog, change it there or take it out. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalId('ResourceRequest')),
    graphId: t.field(graphId),
    requestType: t.field({
      ...column('requestType'),
      type: RequestType,
      description: 'What is asked: ADMIN_ADD, ADMIN_UPDATE or ADMIN_REMOVE.',
    }),
    state: t.field({
      ...column('state'),
      type: RequestState,
      description: 'Where it stands; DELIVERED once the catalog is changed, mostly at once.',
    }),
    requestStatus: t.string({
      ...column('requestStatus'),
      description: 'More on its life, in Graph’s words, such as `Fulfilled`.',
    }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    executeImmediately: t.boolean({
      ...column('executeImmediately'),
      description: 'Whether it was to be done at once.',
    }),
    isValidationOnly: t.boolean({
      ...column('isValidationOnly'),
      description: 'Whether it was a rehearsal that changes nothing.',
    }),
    justification: t.string({
      ...column('justification'),
      description: 'Why, in the requestor’s words; null where nothing was said.',
    }),
    expirationDateTime: t.field({
      ...column('expirationDateTime'),
      type: 'DateTime',
      description: 'When it lapses; mostly null.',
    }),
    catalog: t.field({ ...link('catalog'), type: 'Catalog', description: 'Which catalog it changes.' }),
    resource: t.field({ ...link('resource'), type: 'Resource', description: 'What it is about.' }),
    requestor: t.field({
      ...link('requestor'),
      type: 'Subject',
      description: 'Who asked; null of an application.',
    }),
  }),
});

builder.queryFields((t) => ({
  resourceRequest: t.field({
    ...oneById('ResourceRequest'),
    description: 'One resource request; null when Graph knows none of that id.',
  }),
  resourceRequests: t.field({
    ...list,
    type: ResourceRequestConnection,
    description: 'Resource requests of all catalogs.',
    args: argsOf('ResourceRequest'),
  }),
}));
