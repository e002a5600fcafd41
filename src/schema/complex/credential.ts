import type {
  Claim,
  VerifiableCredentialSettings as SettingsValue,
  VerifiableCredentialType as TypeValue,
  VerifiedCredential as VerifiedValue,
} from '../../entities/complex/credential.ts';
import { builder } from '../builder.ts';

export const VerifiableCredentialType = builder.objectRef<TypeValue>('VerifiableCredentialType').implement({
  description: 'A verifiable credential that requestors have to show.',
  fields: (t) => ({
    credentialType: t.exposeString('credentialType', {
      nullable: true,
      description: 'Its type, such as `BusinessCard`.',
    }),
    issuers: t.expose('issuers', {
      type: ['String'],
      nullable: true,
      description: 'Decentralized ids of whom it is taken from.',
    }),
  }),
});

export const VerifiableCredentialSettings = builder
  .objectRef<SettingsValue>('VerifiableCredentialSettings')
  .implement({
    description: 'Which verifiable credentials requestors have to show. Served by beta alone.',
    fields: (t) => ({
      credentialTypes: t.expose('credentialTypes', {
        type: [VerifiableCredentialType],
        nullable: true,
        description: 'The credentials, each of which must be shown.',
      }),
    }),
  });

const CredentialClaim = builder.objectRef<Claim>('VerifiedCredentialClaim').implement({
  description: 'What a credential says of its holder.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: false,
      description: 'The claim’s name, as its issuer chose it.',
    }),
    value: t.exposeString('value', {
      nullable: false,
      description: 'Its value; what is no text stands as JSON.',
    }),
  }),
});

export const VerifiedCredential = builder.objectRef<VerifiedValue>('VerifiedCredential').implement({
  description: 'A verifiable credential that the requestor has shown (Graph’s verifiedCredentialData).',
  fields: (t) => ({
    authority: t.exposeString('authority', {
      nullable: true,
      description: 'The decentralized id of who issued it.',
    }),
    type: t.expose('type', {
      type: ['String'],
      nullable: true,
      description: 'Its types, as its issuer names them.',
    }),
    claims: t.expose('claims', {
      type: [CredentialClaim],
      nullable: false,
      description: 'What it says of its holder.',
    }),
  }),
});
