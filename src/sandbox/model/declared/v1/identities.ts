import { complex, enumeration, type Declarations } from '../declaration.ts';

export const identities: Declarations = {
  azureCommunicationServicesUserIdentity: complex(
    { azureCommunicationServicesResourceId: 'Edm.String' },
    { base: 'identity', open: true },
  ),
  communicationsApplicationIdentity: complex(
    { applicationType: 'Edm.String', hidden: 'Edm.Boolean' },
    { base: 'identity', open: true },
  ),
  communicationsApplicationInstanceIdentity: complex(
    { hidden: 'Edm.Boolean', tenantId: 'Edm.String' },
    { base: 'identity', open: true },
  ),
  communicationsEncryptedIdentity: complex({}, { base: 'identity', open: true }),
  communicationsGuestIdentity: complex({ email: 'Edm.String' }, { base: 'identity', open: true }),
  communicationsPhoneIdentity: complex({}, { base: 'identity', open: true }),
  communicationsUserIdentity: complex({ tenantId: 'Edm.String' }, { base: 'identity', open: true }),
  teamworkUserIdentityType: enumeration({
    aadUser: 0,
    onPremiseAadUser: 1,
    anonymousGuest: 2,
    federatedUser: 3,
    personalMicrosoftAccountUser: 4,
    skypeUser: 5,
    phoneUser: 6,
    unknownFutureValue: 7,
    emailUser: 8,
  }),
};
