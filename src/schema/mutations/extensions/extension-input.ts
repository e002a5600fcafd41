import type { ExtensionTerms } from '../../../entities/actions/custom-extensions.ts';
import { builder } from '../../builder.ts';
import { spanFrom, whole, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** What a custom extension is made of, to make one and to change one. */

export const CustomExtensionKind = builder.enumType('CustomExtensionKind', {
  description: 'What a custom extension is called for.',
  values: {
    ASSIGNMENT_REQUEST: {
      value: 'accessPackageAssignmentRequestWorkflowExtension',
      description: 'In the course of a request; Graph can wait for its word.',
    },
    ASSIGNMENT: {
      value: 'accessPackageAssignmentWorkflowExtension',
      description: 'In the course of an assignment, such as before it ends.',
    },
  } as const,
});

const LogicAppInput = builder.inputType('LogicAppInput', {
  description: 'The logic app that Graph calls.',
  fields: (t) => ({
    subscriptionId: t.string({
      ...takes(words),
      required: true,
      description: 'Of the Azure subscription that it lives in.',
    }),
    resourceGroupName: t.string({
      ...takes(words),
      required: true,
      description: 'The resource group that it lives in.',
    }),
    logicAppWorkflowName: t.string({ ...takes(words), required: true, description: 'Its name.' }),
    url: t.string({ description: 'Where it is called; Graph finds it when left out.' }),
  }),
});

const AzureAdTokenInput = builder.inputType('AzureAdTokenInput', {
  description: 'A bearer token.',
  fields: (t) => ({
    resourceId: t.string({
      ...takes(words),
      required: true,
      description: 'The application id that the token is for.',
    }),
  }),
});

const ExtensionAuthenticationInput = builder.inputType('ExtensionAuthenticationInput', {
  description: 'How Graph proves to the logic app who calls.',
  isOneOf: true,
  fields: (t) => ({
    azureAdToken: t.field({ type: AzureAdTokenInput, description: 'By a bearer token.' }),
    azureAdPopToken: t.field({ type: 'True', description: 'By a proof of possession: `true`.' }),
  }),
});

const ExtensionClientInput = builder.inputType('ExtensionClientInput', {
  description: 'How patiently Graph calls.',
  fields: (t) => ({
    maximumRetries: t.int({ ...takes(whole(0)), description: 'How often it tries again.' }),
    timeoutInMilliseconds: t.int({ ...takes(whole(0)), description: 'How long it waits for an answer.' }),
  }),
});

export const ExtensionTermsInput = builder.inputType('CustomExtensionTermsInput', {
  description: 'What a custom extension is.',
  fields: (t) => ({
    displayName: t.string({ ...takes(words), description: 'Its name; needed to make one.' }),
    description: t.string({ description: 'What it does.' }),
    endpoint: t.field({ type: LogicAppInput, description: 'What is called; needed to make one.' }),
    authentication: t.field({
      type: ExtensionAuthenticationInput,
      description: 'How Graph proves who calls; needed to make one.',
    }),
    client: t.field({ type: ExtensionClientInput, description: 'How patiently it is called.' }),
    callbackTimeout: t.field({
      ...takes(spanFrom('PT5M', 'P14D')),
      type: 'Duration',
      description:
        'That Graph waits for its word, and how long: five minutes to fourteen days. Null in a change: it does not wait any more.',
    }),
  }),
});

export function termsFrom(input: typeof ExtensionTermsInput.$inferInput): ExtensionTerms {
  const { authentication, client, ...terms } = input;
  const token = authentication?.azureAdToken;
  return {
    ...terms,
    clientConfiguration: client,
    ...(authentication && {
      authentication: token
        ? { kind: 'azureAdToken', resourceId: token.resourceId }
        : { kind: 'azureAdPopToken' },
    }),
  };
}
