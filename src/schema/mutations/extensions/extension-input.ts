import type { ExtensionTerms } from '../../../entities/actions/custom-extensions.ts';
import { builder } from '../../builder.ts';
import { spanFrom, whole, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** What a custom extension is made of, to make one and to change one. */

const EndpointInput = builder.inputType('LogicAppEndpointInput', {
  description: 'The logic app of Azure that Graph calls at its trigger.',
  fields: (t) => ({
    subscriptionId: t.string({
      ...takes(words),
      required: true,
      description: 'The id of the Azure subscription that it lies in.',
    }),
    resourceGroupName: t.string({
      ...takes(words),
      required: true,
      description: 'The Azure resource group that it lies in.',
    }),
    logicAppWorkflowName: t.string({ ...takes(words), required: true, description: 'The logic app’s name.' }),
    url: t.string({ description: 'The address of its trigger; Graph finds it when left out.' }),
  }),
});

const AzureAdTokenInput = builder.inputType('AzureAdTokenInput', {
  description: 'By a bearer token for an application.',
  fields: (t) => ({
    resourceId: t.string({
      ...takes(words),
      required: true,
      description: 'The id of the application that the token is for.',
    }),
  }),
});

const ExtensionAuthenticationInput = builder.inputType('ExtensionAuthenticationInput', {
  description: 'How Graph proves to the logic app who calls.',
  isOneOf: true,
  fields: (t) => ({
    azureAdToken: t.field({ type: AzureAdTokenInput, description: 'By a bearer token for an application.' }),
    azureAdPopToken: t.field({ type: 'True', description: 'By a proof of possession: `true`.' }),
  }),
});

const ClientConfigurationInput = builder.inputType('ExtensionClientConfigurationInput', {
  description: 'How patient Graph is with the endpoint. What is left out is as Graph has it.',
  fields: (t) => ({
    maximumRetries: t.int({
      ...takes(whole(0)),
      description: 'How often Graph calls again where no answer comes.',
    }),
    timeoutInMilliseconds: t.int({
      ...takes(whole(0)),
      description: 'How long Graph waits for an answer, in milliseconds.',
    }),
  }),
});

export const ExtensionTermsInput = builder.inputType('CustomExtensionTermsInput', {
  description: 'What a custom extension is. In a change what is left out stays.',
  fields: (t) => ({
    displayName: t.string({ ...takes(words), description: 'Its name; needed to make one.' }),
    description: t.string({ description: 'What it is for, for those who manage it.' }),
    endpoint: t.field({ type: EndpointInput, description: 'What is called; needed to make one.' }),
    authentication: t.field({
      type: ExtensionAuthenticationInput,
      description: 'How Graph proves who calls; needed to make one.',
    }),
    clientConfiguration: t.field({
      type: ClientConfigurationInput,
      description: 'How patient Graph is with the endpoint; as Graph has it when left out.',
    }),
    callbackTimeout: t.field({
      ...takes(spanFrom('PT5M', 'P14D')),
      type: 'Duration',
      description:
        'That Graph waits for its word, and how long: five minutes to fourteen days. Null in a change: it does not wait any more.',
    }),
  }),
});

export function termsFrom(input: typeof ExtensionTermsInput.$inferInput): ExtensionTerms {
  const { authentication, ...terms } = input;
  const token = authentication?.azureAdToken;
  return {
    ...terms,
    ...(authentication && {
      authentication: token
        ? { kind: 'azureAdToken', resourceId: token.resourceId }
        : { kind: 'azureAdPopToken' },
    }),
  };
}
