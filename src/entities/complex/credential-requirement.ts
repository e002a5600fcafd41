import { graphType, instant, object, text } from '../values.ts';

/** How far a person has got with the credential that a policy wants: verifiableCredentialRequirementStatus (graph-beta §3.4). */
export interface CredentialRequirement {
  /** Graph's name of the status: `verifiableCredentialRequired`, then `…Retrieved`, then `…Verified`. */
  readonly graphType: string;
  readonly url: string | null;
  readonly expiryDateTime: Date | null;
}

export const credentialRequirement = object((json): CredentialRequirement => ({
  graphType: graphType(json),
  url: text(json['url']),
  expiryDateTime: instant(json['expiryDateTime']),
}));
