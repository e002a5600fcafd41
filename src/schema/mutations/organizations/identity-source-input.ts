import type { IdentitySource } from '../../../entities/actions/connected-organizations.ts';
import { builder } from '../../builder.ts';
import { guid, words } from '../rules.ts';
import { takes } from '../takes.ts';
import { typeNames } from '../../complex/identity-source.ts';
import { SocialIdentitySourceTypeInput } from '../../enums.ts';

/** By what the people of an organization are known; a kind for each type of the interface IdentitySource. */

const TenantIdentitySourceInput = builder.inputType('TenantIdentitySourceInput', {
  description: 'Another Entra tenant.',
  fields: (t) => ({
    tenantId: t.string({
      ...takes(guid('the id of a tenant, a GUID')),
      required: true,
      description: 'The tenant’s id, a GUID.',
    }),
    displayName: t.string({ description: 'Its name, as people are to see it.' }),
  }),
});

const CrossCloudTenantIdentitySourceInput = builder.inputType('CrossCloudTenantIdentitySourceInput', {
  description: 'An Entra tenant in another cloud.',
  fields: (t) => ({
    tenantId: t.string({
      ...takes(guid('the id of a tenant, a GUID')),
      required: true,
      description: 'The tenant’s id, a GUID.',
    }),
    cloudInstance: t.string({
      ...takes(words),
      required: true,
      description: 'The cloud, by the host at which people sign in there: `microsoftonline.us`.',
    }),
    displayName: t.string({ description: 'Its name, as people are to see it.' }),
  }),
});

const DomainIdentitySourceInput = builder.inputType('DomainIdentitySourceInput', {
  description: 'A domain of e-mail addresses.',
  fields: (t) => ({
    domainName: t.string({
      ...takes(words),
      required: true,
      description: 'The domain of their mail addresses, such as `fabrikam.example`.',
    }),
    displayName: t.string({ description: 'Its name, as people are to see it.' }),
  }),
});

const FederatedDomainIdentitySourceInput = builder.inputType('FederatedDomainIdentitySourceInput', {
  description: 'A domain whose people are signed in by a service of their own.',
  fields: (t) => ({
    domainName: t.string({
      ...takes(words),
      required: true,
      description: 'The domain of their mail addresses.',
    }),
    issuerUri: t.string({ ...takes(words), required: true, description: 'The issuer of its tokens.' }),
    displayName: t.string({ description: 'Its name, as people are to see it.' }),
  }),
});

const SocialIdentitySourceInput = builder.inputType('SocialIdentitySourceInput', {
  description: 'A social network.',
  fields: (t) => ({
    socialIdentitySourceType: t.field({
      type: SocialIdentitySourceTypeInput,
      required: true,
      description: 'Which network it is.',
    }),
    displayName: t.string({ description: 'Its name, as people are to see it.' }),
  }),
});

export const IdentitySourceInput = builder.inputType('IdentitySourceInput', {
  description: 'By what an organization’s people are known. Give one kind.',
  isOneOf: true,
  fields: (t) => ({
    tenantIdentitySource: t.field({
      type: TenantIdentitySourceInput,
      description: 'By another Entra tenant.',
    }),
    crossCloudTenantIdentitySource: t.field({
      type: CrossCloudTenantIdentitySourceInput,
      description: 'By an Entra tenant in another cloud.',
    }),
    domainIdentitySource: t.field({
      type: DomainIdentitySourceInput,
      description: 'By the domain of their mail addresses.',
    }),
    federatedDomainIdentitySource: t.field({
      type: FederatedDomainIdentitySourceInput,
      description: 'By their own service.',
    }),
    socialIdentitySource: t.field({
      type: SocialIdentitySourceInput,
      description: 'By a social network.',
    }),
  }),
});

/** The members of the input are our types, as those of the interface are. */
const graphTypes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(typeNames).map(([type, name]) => [`${name.charAt(0).toLowerCase()}${name.slice(1)}`, type]),
);

export function sourceFrom(input: typeof IdentitySourceInput.$inferInput): IdentitySource {
  const [[member, properties] = ['', {}]] = Object.entries(input).filter(([, value]) => value);
  return { type: graphTypes[member] ?? '', properties: { ...properties } };
}
