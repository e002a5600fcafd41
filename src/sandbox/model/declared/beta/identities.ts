import { complex, enumeration, type Declarations } from '../declaration.ts';

export const identities: Declarations = {
  Dictionary: complex({}, { open: true }),
  chatMessageFromIdentitySet: complex({}, { base: 'identitySet', open: true }),
  chatMessageMentionedIdentitySet: complex(
    { conversation: 'teamworkConversationIdentity', tag: 'teamworkTagIdentity' },
    { base: 'identitySet', open: true },
  ),
  chatMessageReactionIdentitySet: complex({}, { base: 'identitySet', open: true }),
  customAppScopeAttributesDictionary: complex({}, { base: 'Dictionary', open: true }),
  customEmojiFromIdentitySet: complex({}, { base: 'identitySet', open: true }),
  customMetadataDictionary: complex({}, { base: 'Dictionary', open: true }),
  fileStorageContainerCustomPropertyDictionary: complex({}, { base: 'Dictionary', open: true }),
  groupIdentity: complex({ mailNickname: 'Edm.String' }, { base: 'identity', open: true }),
  identitySet: complex({ application: 'identity', device: 'identity', user: 'identity' }, { open: true }),
  plannerFormsDictionary: complex({}, { base: 'Dictionary', open: true }),
  programResource: complex({ type: 'Edm.String' }, { base: 'identity', open: true }),
  sharePointIdentitySet: complex(
    {
      group: 'identity',
      sharePointGroup: 'sharePointGroupIdentity',
      siteGroup: 'sharePointIdentity',
      siteUser: 'sharePointIdentity',
    },
    { base: 'identitySet', open: true },
  ),
  stringDictionary: complex({}, { base: 'Dictionary', open: true }),
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
    azureCommunicationServicesUser: 9,
  }),
  wafAllowedHeadersDictionary: complex({}, { base: 'Dictionary', open: true }),
};
