/** How callers prove who they are: `sandbox`: as a persona; `passthrough`: to Graph itself; `obo` and `app`: to the gateway. */
export type AuthMode = 'sandbox' | 'passthrough' | 'obo' | 'app';

/** What the gateway is in a tenant, and whom it believes there: for the modes `obo` and `app`. */
export interface IdentityOptions {
  /** Where tokens come from: `https://login.microsoftonline.com`, or a national cloud's. */
  readonly authorityHost: string;
  /** A GUID. */
  readonly tenantId: string;
  /** The gateway's registration, or its user-assigned managed identity; undefined: the system-assigned one. */
  readonly clientId: string | undefined;
  /** For whom an incoming token must be. */
  readonly audiences: readonly string[];
  /** Which of the gateway's own scopes a user's token must hold, in mode `obo`. */
  readonly scope: string;
  readonly proof: Proof;
  /** Trusted beside what the process trusts, in PEM. */
  readonly ca?: string | undefined;
  /** By which tokens are held to their times. */
  readonly now?: (() => Date) | undefined;
}

/** How the gateway proves to the token service who it is. */
export type Proof =
  | { readonly kind: 'secret'; readonly secret: string }
  /** In PEM, with its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  /** Holds another issuer's token, and is read each time anew. */
  | { readonly kind: 'federated'; readonly file: string }
  | { readonly kind: 'managedIdentity' };
