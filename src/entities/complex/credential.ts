import { isObject, type JsonObject, listOf, object, objects, text } from '../values.ts';

/** Verifiable credentials, which beta alone knows. */

const texts = listOf(text);

export interface VerifiableCredentialType {
  readonly credentialType: string | null;
  readonly issuers: readonly string[] | null;
}

export interface VerifiableCredentialSettings {
  readonly credentialTypes: readonly VerifiableCredentialType[] | null;
}

export interface VerifiedCredential {
  readonly authority: string | null;
  readonly type: readonly string[] | null;
  readonly claims: readonly Claim[];
}

export interface Claim {
  readonly name: string;
  readonly value: string;
}

const credentialTypes = objects((json): VerifiableCredentialType => ({
  credentialType: text(json['credentialType']),
  issuers: texts(json['issuers']),
}));

export const verifiableCredentialSettings = object((json): VerifiableCredentialSettings => ({
  credentialTypes: credentialTypes(json['credentialTypes']),
}));

export const verifiedCredentials = objects((json): VerifiedCredential => {
  const claims = json['claims'];
  return {
    authority: text(json['authority']),
    type: texts(json['type']),
    claims: isObject(claims) ? claimsOf(claims) : [],
  };
});

/** An open type: whatever the issuer has put into it. */
function claimsOf(claims: JsonObject): Claim[] {
  return Object.entries(claims).flatMap(([name, value]) =>
    name.startsWith('@odata.') || value === undefined || value === null
      ? []
      : [{ name, value: typeof value === 'string' ? value : JSON.stringify(value) }],
  );
}
