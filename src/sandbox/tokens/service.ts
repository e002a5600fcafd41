import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { applications as registered, workloadIssuer, type Application } from './applications.ts';
import { tokenLifetime } from './claims.ts';
import { graphAppId, tenantId } from './directory.ts';
import { grant, personaGrant, type Desk, type Granted } from './flows.ts';
import { verifyGraphToken, type GraphToken } from './graph-token.ts';
import { createKeyRing } from './keys.ts';

/** The tenant's token service: Entra's part of it that a gateway and its users need. */
export interface TokenService {
  readonly tenantId: string;
  readonly applications: readonly Application[];
  /** Answers the form of a token request; throws an OAuthError. */
  grant(form: URLSearchParams, origin: string): Promise<TokenAnswer>;
  publishedKeys(): Promise<{ keys: JWK[] }>;
  /** A user's token for Graph, unless `scope` says for what else, without a request. */
  userToken(wanted: UserTokenRequest): Promise<string>;
  /** What a workload would bring that the sandbox itself vouches for: a client_assertion. */
  workloadToken(subject: string): Promise<string>;
  /** Throws the Fault that Graph answers with. */
  verify(token: string, origin: string): Promise<GraphToken>;
  /** From now on another key signs; tokens of the key before the last are refused. */
  rotateKeys(): Promise<void>;
  /** Ends the user's sessions, or the application's: Graph meets their tokens with a claims challenge. */
  revokeSessions(objectId: string): void;
}

export interface UserTokenRequest {
  readonly username: string;
  readonly scope?: string;
  readonly clientId?: string;
  readonly claims?: string;
}

export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
}

export interface TokenServiceOptions {
  readonly now: () => Date;
  /** Where the sandbox is reached. */
  readonly urls: () => readonly string[];
  /** Under what name else tokens for Graph are asked. */
  readonly graphRoot: string;
  /** Beside the registered ones, or instead of those with the same appId. */
  readonly applications: readonly Application[];
}

export function createTokenService({
  now,
  urls,
  graphRoot,
  applications,
}: TokenServiceOptions): TokenService {
  const keys = createKeyRing();
  const sessions = new Map<string, number>();
  const all = [
    ...registered.filter(({ appId }) => !applications.some((other) => other.appId === appId)),
    ...applications,
  ];
  const sessionOf = (objectId: string) => `${objectId}.${sessions.get(objectId) ?? 1}`;
  const graphNames = (origin: string) =>
    [graphRoot, graphAppId, origin, ...urls()].map((name) => name.toLowerCase());

  function deskAt(origin: string): Desk {
    return {
      origin,
      now: now(),
      applications: all,
      audiences: urls().concat(origin).flatMap(authoritiesAt),
      ownKeys: () => keys.find(),
      sessionOf,
      resources: { applications: all, isGraph: (name) => graphNames(origin).includes(name) },
    };
  }

  async function answer({ claims, scope }: Granted): Promise<TokenAnswer> {
    return {
      token_type: 'Bearer',
      ...(scope !== undefined && { scope }),
      expires_in: tokenLifetime,
      ext_expires_in: tokenLifetime,
      access_token: await keys.sign(claims),
    };
  }

  return {
    tenantId,
    applications: all,
    publishedKeys: () => keys.published(),
    grant: async (form, origin) => answer(await grant(form, deskAt(origin))),
    async userToken({ username, scope, clientId, claims }) {
      const form = new URLSearchParams({
        grant_type: personaGrant,
        username,
        ...(scope !== undefined && { scope }),
        ...(clientId !== undefined && { client_id: clientId }),
        ...(claims !== undefined && { claims }),
      });
      const [origin = graphRoot] = urls();
      return (await answer(await grant(form, deskAt(origin)))).access_token;
    },
    workloadToken(subject) {
      const iat = Math.floor(now().getTime() / 1000);
      const aud = 'api://AzureADTokenExchange';
      return keys.sign({ iss: workloadIssuer, sub: subject, aud, iat, exp: iat + 600, jti: randomUUID() });
    },
    verify: async (token, origin) =>
      verifyGraphToken(token, {
        key: await keys.find(),
        audiences: graphNames(origin),
        now: now(),
        sessionOf,
      }),
    rotateKeys: () => keys.rotate(),
    revokeSessions: (objectId) => void sessions.set(objectId, (sessions.get(objectId) ?? 1) + 1),
  };
}

function authoritiesAt(origin: string): string[] {
  return [tenantId, 'contoso.example'].flatMap((tenant) => [
    `${origin}/${tenant}/oauth2/v2.0/token`,
    `${origin}/${tenant}/v2.0`,
  ]);
}
