import { createHash, timingSafeEqual, X509Certificate } from 'node:crypto';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';
import type { Application, FederatedCredential } from './applications.ts';
import {
  applicationNotFound,
  certificateUnknown,
  clientAssertionAudience,
  clientAssertionOutOfTime,
  credentialMissing,
  federationUnknown,
  missingParameter,
  type OAuthError,
  secretInvalid,
} from './oauth-error.ts';

export interface ClientCheck {
  readonly applications: readonly Application[];
  readonly now: Date;
  /** What a client may name as the audience of its assertion. */
  readonly audiences: readonly string[];
  ownKeys(): Promise<JWTVerifyGetKey>;
}

/** How the client proved who it is, as the claim `azpacr` says it: by nothing, a secret, or a certificate. */
export type ClientProof = '0' | '1' | '2';

export interface ProvenClient {
  readonly application: Application;
  readonly proof: ClientProof;
}

export async function proveClient(form: URLSearchParams, check: ClientCheck): Promise<ProvenClient> {
  const clientId = form.get('client_id');
  if (clientId === null) throw missingParameter('client_id');
  const application = findApplication(check.applications, clientId);
  const secret = form.get('client_secret');
  const assertion = form.get('client_assertion');
  if (secret !== null) {
    if (!application.secrets.some((known) => isSame(known, secret))) throw secretInvalid(application.appId);
    return { application, proof: '1' };
  }
  if (assertion === null) throw credentialMissing();
  if (form.get('client_assertion_type') !== assertionType) throw missingParameter('client_assertion_type');
  await checkAssertion(application, assertion, check);
  return { application, proof: '2' };
}

export function findApplication(applications: readonly Application[], clientId: string): Application {
  const application = applications.find(({ appId }) => appId === clientId.toLowerCase());
  if (application === undefined) throw applicationNotFound(clientId);
  return application;
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const federatedAudience = 'api://AzureADTokenExchange';

/** Signed by the client itself with a certificate, or by an issuer that it trusts. */
async function checkAssertion(application: Application, token: string, check: ClientCheck): Promise<void> {
  const { appId } = application;
  const { iss = '', sub = '' } = readable(() => decodeJwt(token), appId);
  if (iss.toLowerCase() === appId) return checkCertificate(application, token, check);
  const credential = application.federated.find(({ issuer, subject }) => issuer === iss && subject === sub);
  if (credential === undefined) throw federationUnknown(iss, sub);
  await verified(token, await keysOf(credential, check), appId, check.now, {
    audience: federatedAudience,
    subject: sub,
  });
}

async function checkCertificate(application: Application, token: string, check: ClientCheck): Promise<void> {
  const { appId, certificates } = application;
  const header = readable(() => decodeProtectedHeader(token), appId);
  const certificate = certificates
    .map((pem) => new X509Certificate(pem))
    .find(
      ({ fingerprint, fingerprint256 }) =>
        header['x5t#S256'] === thumbprint(fingerprint256) || header['x5t'] === thumbprint(fingerprint),
    );
  if (certificate === undefined) throw certificateUnknown(appId);
  await verified(token, () => certificate.publicKey, appId, check.now, {
    audience: [...check.audiences],
    subject: appId,
  });
}

async function verified(
  token: string,
  key: JWTVerifyGetKey,
  appId: string,
  now: Date,
  demands: { audience: string | string[]; subject: string },
): Promise<void> {
  try {
    await jwtVerify(token, key, {
      ...demands,
      algorithms: ['PS256', 'RS256'],
      requiredClaims: ['exp'],
      currentDate: now,
      clockTolerance: 300,
    });
  } catch (error) {
    throw refusalOf(error, appId);
  }
}

function refusalOf(error: unknown, appId: string): OAuthError {
  if (error instanceof errors.JWTExpired) return clientAssertionOutOfTime();
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return clientAssertionAudience();
    if (error.claim === 'nbf' || error.claim === 'exp') return clientAssertionOutOfTime();
  }
  return certificateUnknown(appId);
}

function keysOf({ keys }: FederatedCredential, check: ClientCheck): Promise<JWTVerifyGetKey> {
  if (keys === undefined) return check.ownKeys();
  return Promise.resolve(createLocalJWKSet({ keys: [...keys.keys] }));
}

function readable<T>(read: () => T, appId: string): T {
  try {
    return read();
  } catch {
    throw certificateUnknown(appId);
  }
}

function thumbprint(fingerprint: string): string {
  return Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url');
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
