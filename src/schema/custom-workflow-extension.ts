import { builder } from './builder.ts';
import {
  ExtensionAuthentication,
  ExtensionClientConfiguration,
  ExtensionEndpoint,
} from './complex/workflow-endpoint.ts';
import { CustomExtensionKind } from './enums.ts';
import { fieldsOf, globalIdBelow, graphId, Node } from './fields.ts';

const { column } = fieldsOf('CustomWorkflowExtension');
const legacy = fieldsOf('LegacyWorkflowExtension');

builder.objectType('CustomWorkflowExtension', {
  description:
    'A logic app of the tenant’s own that a catalog’s policies call in the life of requests and assignments. Reading it needs EntitlementManagement.Read.All and the role Catalog reader.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.field(globalIdBelow('CustomWorkflowExtension')),
    graphId: t.field(graphId),
    kind: t.field({
      ...column('kind'),
      type: CustomExtensionKind,
      description: 'In whose life it is called; it never changes.',
    }),
    displayName: t.string({ ...column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...column('description'), description: 'What it is for.' }),
    endpoint: t.field({
      ...column('endpoint'),
      type: ExtensionEndpoint,
      description: 'What is called (Graph’s endpointConfiguration).',
    }),
    authentication: t.field({
      ...column('authentication'),
      type: ExtensionAuthentication,
      description: 'How Graph proves who calls (Graph’s authenticationConfiguration).',
    }),
    clientConfiguration: t.field({
      ...column('clientConfiguration'),
      type: ExtensionClientConfiguration,
      description: 'How patient Graph is; null for its defaults.',
    }),
    callbackTimeout: t.field({
      ...column('callbackTimeout'),
      type: 'Duration',
      description:
        'How long a request waits to be resumed, from five minutes to fourteen days; null where it does not wait (Graph’s callbackConfiguration).',
    }),
    createdBy: t.string({ ...column('createdBy'), description: 'Who made it, by their sign-in name.' }),
    createdDateTime: t.field({
      ...column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    lastModifiedBy: t.string({
      ...column('lastModifiedBy'),
      description: 'Who last changed it, by their sign-in name.',
    }),
    lastModifiedDateTime: t.field({
      ...column('lastModifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
  }),
});

builder.objectType('LegacyWorkflowExtension', {
  description:
    'A custom extension of beta’s old kind, which policies call by `customExtensionHandlers` (Graph’s customAccessPackageWorkflowExtension).',
  fields: (t) => ({
    graphId: t.field({ ...graphId, description: 'Graph’s own id, for API calls of your own.' }),
    displayName: t.string({ ...legacy.column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...legacy.column('description'), description: 'What it is for.' }),
    endpoint: t.field({
      ...legacy.column('endpoint'),
      type: ExtensionEndpoint,
      description: 'What is called (Graph’s endpointConfiguration).',
    }),
    authentication: t.field({
      ...legacy.column('authentication'),
      type: ExtensionAuthentication,
      description: 'How Graph proves who calls (Graph’s authenticationConfiguration).',
    }),
    clientConfiguration: t.field({
      ...legacy.column('clientConfiguration'),
      type: ExtensionClientConfiguration,
      description: 'How patient Graph is; null for its defaults.',
    }),
    createdDateTime: t.field({
      ...legacy.column('createdDateTime'),
      type: 'DateTime',
      description: 'When it was made.',
    }),
    lastModifiedDateTime: t.field({
      ...legacy.column('lastModifiedDateTime'),
      type: 'DateTime',
      description: 'When it was last changed.',
    }),
  }),
});
