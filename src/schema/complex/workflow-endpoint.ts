import type {
  ClientConfiguration,
  ExtensionAuthentication as AuthenticationValue,
  ExtensionEndpoint as EndpointValue,
} from '../../entities/complex/workflow-endpoint.ts';
import { builder } from '../builder.ts';

export const ExtensionEndpoint = builder.interfaceRef<EndpointValue>('ExtensionEndpoint').implement({
  description: 'What a custom extension calls (Graph’s customExtensionEndpointConfiguration).',
  resolveType: ({ kind }) =>
    kind === null ? 'UnknownEndpoint' : kind === 'http' ? 'HttpEndpoint' : 'LogicAppEndpoint',
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `logicAppTriggerEndpointConfiguration`.',
    }),
  }),
});

builder.objectRef<EndpointValue>('LogicAppEndpoint').implement({
  description: 'A logic app of Azure, called at its trigger.',
  interfaces: [ExtensionEndpoint],
  fields: (t) => ({
    logicAppWorkflowName: t.exposeString('logicAppWorkflowName', {
      nullable: true,
      description: 'The logic app’s name.',
    }),
    resourceGroupName: t.exposeString('resourceGroupName', {
      nullable: true,
      description: 'The Azure resource group that it lies in.',
    }),
    subscriptionId: t.exposeID('subscriptionId', {
      nullable: true,
      description: 'The Azure subscription that it belongs to.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'The address of its trigger.' }),
  }),
});

builder.objectRef<EndpointValue>('HttpEndpoint').implement({
  description: 'Any address.',
  interfaces: [ExtensionEndpoint],
  fields: (t) => ({
    targetUrl: t.exposeString('targetUrl', { nullable: true, description: 'The address that is called.' }),
  }),
});

builder.objectRef<EndpointValue>('UnknownEndpoint').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [ExtensionEndpoint],
});

export const ExtensionAuthentication = builder
  .objectRef<AuthenticationValue>('ExtensionAuthentication')
  .implement({
    description:
      'How Graph proves to the endpoint who is calling (Graph’s customExtensionAuthenticationConfiguration).',
    fields: (t) => ({
      graphType: t.exposeString('graphType', {
        nullable: false,
        description:
          'Graph’s name of the kind: `azureAdPopTokenAuthentication` or `azureAdTokenAuthentication`.',
      }),
      resourceId: t.exposeString('resourceId', {
        nullable: true,
        description:
          'The id of the application that the token is for; null but of `azureAdTokenAuthentication`.',
      }),
    }),
  });

export const ExtensionClientConfiguration = builder
  .objectRef<ClientConfiguration>('ExtensionClientConfiguration')
  .implement({
    description: 'How patient Graph is with the endpoint (Graph’s customExtensionClientConfiguration).',
    fields: (t) => ({
      maximumRetries: t.exposeInt('maximumRetries', {
        nullable: true,
        description: 'How often it calls again; null for Graph’s default.',
      }),
      timeoutInMilliseconds: t.exposeInt('timeoutInMilliseconds', {
        nullable: true,
        description: 'How long it waits for an answer, in milliseconds; null for Graph’s default.',
      }),
    }),
  });
