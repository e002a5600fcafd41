import type { IdentitySource } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { guid, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** By what the people of an organization are known; each kind as Graph has it. */

const AzureActiveDirectoryTenantInput = builder.inputType('AzureActiveDirectoryTenantInput', {
  description: 'Another Entra tenant.',
  fields: (t) => ({
    tenantId: t.string({
      ...takes(guid('the id of a tenant, a GUID')),
      required: true,
      description: 'Its id.',
    }),
    displayName: t.string({ description: 'Its name.' }),
  }),
});

const CrossCloudTenantInput = builder.inputType('CrossCloudAzureActiveDirectoryTenantInput', {
  description: 'An Entra tenant in another cloud.',
  fields: (t) => ({
    tenantId: t.string({
      ...takes(guid('the id of a tenant, a GUID')),
      required: true,
      description: 'Its id.',
    }),
    cloudInstance: t.string({
      ...takes(words),
      required: true,
      description: 'Its cloud, such as `microsoftonline.us`.',
    }),
    displayName: t.string({ description: 'Its name.' }),
  }),
});

const DomainIdentitySourceInput = builder.inputType('DomainIdentitySourceInput', {
  description: 'A domain of e-mail addresses.',
  fields: (t) => ({
    domainName: t.string({
      ...takes(words),
      required: true,
      description: 'The domain, such as `fabrikam.example`.',
    }),
    displayName: t.string({ description: 'Its name.' }),
  }),
});

const ExternalDomainFederationInput = builder.inputType('ExternalDomainFederationInput', {
  description: 'A domain whose people are signed in by a service of their own.',
  fields: (t) => ({
    domainName: t.string({ ...takes(words), required: true, description: 'The domain.' }),
    issuerUri: t.string({ ...takes(words), required: true, description: 'Who signs them in.' }),
    displayName: t.string({ description: 'Its name.' }),
  }),
});

const SocialIdentitySourceInput = builder.inputType('SocialIdentitySourceInput', {
  description: 'A social network.',
  fields: (t) => ({
    socialIdentitySourceType: t.string({
      ...takes(words),
      required: true,
      description: 'Which: Graph knows `facebook`.',
    }),
    displayName: t.string({ description: 'Its name.' }),
  }),
});

export const IdentitySourceInput = builder.inputType('IdentitySourceInput', {
  description: 'By what an organization’s people are known.',
  isOneOf: true,
  fields: (t) => ({
    azureActiveDirectoryTenant: t.field({
      type: AzureActiveDirectoryTenantInput,
      description: 'By another Entra tenant.',
    }),
    crossCloudAzureActiveDirectoryTenant: t.field({
      type: CrossCloudTenantInput,
      description: 'By an Entra tenant in another cloud.',
    }),
    domainIdentitySource: t.field({ type: DomainIdentitySourceInput, description: 'By their domain.' }),
    externalDomainFederation: t.field({
      type: ExternalDomainFederationInput,
      description: 'By their own service.',
    }),
    socialIdentitySource: t.field({
      type: SocialIdentitySourceInput,
      description: 'By a social network.',
    }),
  }),
});

/** The members of the input are Graph's types. */
export function sourceFrom(input: typeof IdentitySourceInput.$inferInput): IdentitySource {
  const [[type, properties] = ['', {}]] = Object.entries(input).filter(([, value]) => value);
  return { type, properties: { ...properties } };
}
