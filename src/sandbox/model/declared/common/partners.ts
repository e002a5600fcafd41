import { complex, enumeration, type Declarations } from '../declaration.ts';

export const partners: Declarations = {
  azureActiveDirectoryTenant: complex(
    { displayName: 'Edm.String', tenantId: 'Edm.String' },
    { base: 'identitySource' },
  ),
  connectedOrganizationState: enumeration({ configured: 0, proposed: 1, unknownFutureValue: 2 }),
  connectionInfo: complex({ url: 'Edm.String' }),
  crossCloudAzureActiveDirectoryTenant: complex(
    { cloudInstance: 'Edm.String not null', displayName: 'Edm.String', tenantId: 'Edm.String' },
    { base: 'identitySource' },
  ),
  domainIdentitySource: complex(
    { displayName: 'Edm.String', domainName: 'Edm.String' },
    { base: 'identitySource' },
  ),
  externalDomainFederation: complex(
    { displayName: 'Edm.String', domainName: 'Edm.String', issuerUri: 'Edm.String' },
    { base: 'identitySource' },
  ),
  identitySource: complex({}, { abstract: true }),
};
