import { complex, enumeration, type Declarations } from '../declaration.ts';

export const identities: Declarations = {
  detailsInfo: complex({}, { open: true }),
  emailIdentity: complex({ email: 'Edm.String' }, { base: 'identity', open: true }),
  identity: complex({ displayName: 'Edm.String', id: 'Edm.String' }, { open: true }),
  initiator: complex({ initiatorType: 'initiatorType' }, { base: 'identity', open: true }),
  initiatorType: enumeration({ user: 0, application: 1, system: 2, unknownFutureValue: 3 }),
  provisionedIdentity: complex(
    { details: 'detailsInfo', identityType: 'Edm.String' },
    { base: 'identity', open: true },
  ),
  provisioningServicePrincipal: complex({}, { base: 'identity', open: true }),
  provisioningSystem: complex({ details: 'detailsInfo' }, { base: 'identity', open: true }),
  servicePrincipalIdentity: complex({ appId: 'Edm.String' }, { base: 'identity', open: true }),
  sharePointGroupIdentity: complex(
    { principalId: 'Edm.String', title: 'Edm.String' },
    { base: 'identity', open: true },
  ),
  sharePointIdentity: complex({ loginName: 'Edm.String' }, { base: 'identity', open: true }),
  teamworkApplicationIdentity: complex(
    { applicationIdentityType: 'teamworkApplicationIdentityType' },
    { base: 'identity', open: true },
  ),
  teamworkApplicationIdentityType: enumeration({
    aadApplication: 0,
    bot: 1,
    tenantBot: 2,
    office365Connector: 3,
    outgoingWebhook: 4,
    unknownFutureValue: 5,
  }),
  teamworkConversationIdentity: complex(
    { conversationIdentityType: 'teamworkConversationIdentityType' },
    { base: 'identity', open: true },
  ),
  teamworkConversationIdentityType: enumeration({ team: 0, channel: 1, chat: 2, unknownFutureValue: 3 }),
  teamworkTagIdentity: complex({}, { base: 'identity', open: true }),
  teamworkUserIdentity: complex(
    { userIdentityType: 'teamworkUserIdentityType' },
    { base: 'identity', open: true },
  ),
  userIdentity: complex(
    { ipAddress: 'Edm.String', userPrincipalName: 'Edm.String' },
    { base: 'identity', open: true },
  ),
};
