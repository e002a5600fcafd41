import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyGetKey,
} from 'jose';
import { Agent, fetch as fetchBy } from 'undici';
import { issuerOf, keysUrlOf } from './cloud.ts';
import type { IdentityOptions } from './identity.ts';
import { KeysUnavailable, refusalOfToken, tokenWithoutCaller, wrongTenant } from './token-refusal.ts';
import { isGuid } from './viewer.ts';

/** Who sent a token that was proved. */
export interface Caller {
  readonly tenantId: string;
  readonly objectId: string;
  /** Of the client application that got the token. */
  readonly appId: string;
  /** What the user lets that client do; empty where it acts by itself. */
  readonly scopes: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** In milliseconds. */
  readonly expiresAt: number;
}

export interface Verifier {
  verify(token: string): Promise<Caller>;
  close(): Promise<void>;
}

/** Of two machines' clocks, in seconds. */
const clockTolerance = 60;

/** Proves tokens of one tenant's users and applications for this gateway. The keys are fetched, kept, and fetched anew for a token that names another. */
export function createVerifier(options: IdentityOptions): Verifier {
  const { authorityHost, tenantId, audiences, now = () => new Date() } = options;
  const { keys, close } = remoteKeys(options);
  const wanted = { issuer: issuerOf(authorityHost, tenantId), tenantId, audiences };

  async function claimsOf(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        // Named here and not by the token: neither "none" nor a public key as an HMAC's secret gets in.
        algorithms: ['RS256'],
        issuer: wanted.issuer,
        audience: [...audiences],
        requiredClaims: ['exp', 'nbf', 'tid', 'oid'],
        clockTolerance,
        currentDate: now(),
      });
      return payload;
    } catch (failure) {
      throw refusalOfToken(failure, token, wanted);
    }
  }

  return {
    async verify(token) {
      const { tid, oid, azp, appid, exp, scp, roles } = await claimsOf(token);
      if (typeof tid !== 'string' || tid.toLowerCase() !== tenantId.toLowerCase())
        throw wrongTenant(tid, tenantId);
      // An ID token names no client: it is for the client itself, and tells no API anything.
      const client = azp ?? appid;
      if (!isGuid(oid) || !isGuid(client)) throw tokenWithoutCaller();
      return {
        tenantId: tid,
        objectId: oid,
        appId: client,
        scopes: new Set(typeof scp === 'string' ? scp.split(' ').filter((scope) => scope !== '') : []),
        roles: new Set(Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : []),
        expiresAt: (exp ?? 0) * 1000,
      };
    },
    close,
  };
}

function remoteKeys({ authorityHost, tenantId, ca }: IdentityOptions): {
  readonly keys: JWTVerifyGetKey;
  readonly close: () => Promise<void>;
} {
  const dispatcher = new Agent(ca === undefined ? {} : { connect: { ca } });
  const keys = createRemoteJWKSet(keysUrlOf(authorityHost, tenantId), {
    [customFetch]: async (url, { method, headers, signal, redirect }) => {
      const answer = await fetchBy(url, { method, headers: [...headers], signal, redirect, dispatcher });
      return new Response(await answer.text(), { status: answer.status });
    },
  });
  return { keys: onlyKnownFailures(keys), close: () => dispatcher.close() };
}

/** What goes wrong on the way to the keys is no fault of the token. */
function onlyKnownFailures(keys: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (failure) {
      if (failure instanceof errors.JWKSNoMatchingKey) throw failure;
      if (failure instanceof errors.JOSENotSupported) throw failure;
      throw new KeysUnavailable(failure);
    }
  };
}
