import { enumeration, type Unknown } from '../enumeration.ts';
import { graphType, member, objects, text } from '../values.ts';

export const socialIdentitySourceType = enumeration(
  'SocialIdentitySourceType',
  'The social networks by which people from outside sign in.',
  { facebook: 'Facebook.' },
);

const decodeNetwork = member(socialIdentitySourceType);

export type IdentitySourceKind =
  | 'azureActiveDirectoryTenant'
  | 'crossCloudAzureActiveDirectoryTenant'
  | 'domainIdentitySource'
  | 'externalDomainFederation'
  | 'socialIdentitySource';

/** Where the people of a connected organization sign in. Each kind has some of these. */
export interface IdentitySource {
  /** Null for a kind that is newer than this gateway. */
  readonly kind: IdentitySourceKind | null;
  readonly graphType: string;
  readonly displayName: string | null;
  readonly tenantId: string | null;
  readonly cloudInstance: string | null;
  readonly domainName: string | null;
  readonly issuerUri: string | null;
  readonly socialIdentitySourceType: keyof typeof socialIdentitySourceType.members | Unknown | null;
}

const kinds: readonly IdentitySourceKind[] = [
  'azureActiveDirectoryTenant',
  'crossCloudAzureActiveDirectoryTenant',
  'domainIdentitySource',
  'externalDomainFederation',
  'socialIdentitySource',
];

/** identitySource and its kinds, alike in both versions (graph-v1 §9). */
export const identitySources = objects((json): IdentitySource => ({
  kind: kinds.find((kind) => kind === graphType(json)) ?? null,
  graphType: graphType(json),
  displayName: text(json['displayName']),
  tenantId: text(json['tenantId']),
  cloudInstance: text(json['cloudInstance']),
  domainName: text(json['domainName']),
  issuerUri: text(json['issuerUri']),
  socialIdentitySourceType: decodeNetwork(json['socialIdentitySourceType']),
}));
