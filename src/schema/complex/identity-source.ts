import type {
  IdentitySource as IdentitySourceValue,
  IdentitySourceKind,
} from '../../entities/complex/identity-source.ts';
import { builder } from '../builder.ts';
import { SocialIdentitySourceType } from '../enums.ts';

/** Our types by Graph's. */
export const typeNames: Readonly<Record<IdentitySourceKind, string>> = {
  azureActiveDirectoryTenant: 'TenantIdentitySource',
  crossCloudAzureActiveDirectoryTenant: 'CrossCloudTenantIdentitySource',
  domainIdentitySource: 'DomainIdentitySource',
  externalDomainFederation: 'FederatedDomainIdentitySource',
  socialIdentitySource: 'SocialIdentitySource',
};

export const IdentitySource = builder.interfaceRef<IdentitySourceValue>('IdentitySource').implement({
  description: 'Where people from outside sign in (Graph’s identitySource).',
  resolveType: ({ kind }) => (kind === null ? 'UnknownIdentitySource' : typeNames[kind]),
  fields: (t) => ({
    graphType: t.exposeString('graphType', {
      nullable: false,
      description: 'Graph’s own name of the kind, such as `azureActiveDirectoryTenant`.',
    }),
    displayName: t.exposeString('displayName', {
      nullable: true,
      description: 'Its name, as people see it.',
    }),
  }),
});

const tenantId = 'The id of their Microsoft Entra tenant.';

builder.objectRef<IdentitySourceValue>('TenantIdentitySource').implement({
  description: 'Another Microsoft Entra tenant of the same cloud.',
  interfaces: [IdentitySource],
  fields: (t) => ({
    tenantId: t.exposeID('tenantId', { nullable: true, description: tenantId }),
  }),
});

builder.objectRef<IdentitySourceValue>('CrossCloudTenantIdentitySource').implement({
  description: 'A Microsoft Entra tenant of another cloud.',
  interfaces: [IdentitySource],
  fields: (t) => ({
    tenantId: t.exposeID('tenantId', { nullable: true, description: tenantId }),
    cloudInstance: t.exposeString('cloudInstance', {
      nullable: true,
      description: 'The cloud, by the host at which people sign in there: `microsoftonline.us`.',
    }),
  }),
});

const domainName = 'The domain of their mail addresses.';

builder.objectRef<IdentitySourceValue>('DomainIdentitySource').implement({
  description: 'A domain whose people sign in by a passcode sent to their mail address.',
  interfaces: [IdentitySource],
  fields: (t) => ({
    domainName: t.exposeString('domainName', { nullable: true, description: domainName }),
  }),
});

builder.objectRef<IdentitySourceValue>('FederatedDomainIdentitySource').implement({
  description: 'A domain that signs its people in by its own SAML or WS-Fed service.',
  interfaces: [IdentitySource],
  fields: (t) => ({
    domainName: t.exposeString('domainName', { nullable: true, description: domainName }),
    issuerUri: t.exposeString('issuerUri', { nullable: true, description: 'The issuer of its tokens.' }),
  }),
});

builder.objectRef<IdentitySourceValue>('SocialIdentitySource').implement({
  description: 'A social network.',
  interfaces: [IdentitySource],
  fields: (t) => ({
    socialIdentitySourceType: t.expose('socialIdentitySourceType', {
      type: SocialIdentitySourceType,
      nullable: true,
      description: 'Which one of them it is.',
    }),
  }),
});

builder.objectRef<IdentitySourceValue>('UnknownIdentitySource').implement({
  description: 'A kind that is newer than this gateway; `graphType` names it.',
  interfaces: [IdentitySource],
});
