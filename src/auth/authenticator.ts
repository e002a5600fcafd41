import { refusalByRoles } from './app-roles.ts';
import { bearerOf } from './bearer.ts';
import { insufficientScope, invalidToken, unauthenticated } from './challenge.ts';
import { onBehalfCredential, ownCredential } from './credentials.ts';
import type { AuthMode, IdentityOptions } from './identity.ts';
import { Lru } from './lru.ts';
import { refusedOnBehalf, refusedOwn } from './service-refusal.ts';
import { TokenSource } from './token-source.ts';
import { type Caller, createVerifier } from './verifier.ts';
import { digestOf, userKey, type Viewer, viewerWithOwnToken } from './viewer.ts';

export interface AuthOptions {
  readonly authMode: AuthMode;
  /** What the modes `obo` and `app` need. */
  readonly identity?: IdentityOptions | undefined;
  /** For which API tokens are asked. */
  readonly graphEndpoint: string;
}

export interface Authenticator {
  /** Throws what the caller must mend. */
  authenticate(request: Request): Promise<Viewer>;
  close(): Promise<void>;
}

export function createAuthenticator(options: AuthOptions): Authenticator {
  const { authMode, identity, graphEndpoint } = options;
  if (authMode === 'sandbox' || authMode === 'passthrough') return byOwnToken(authMode);
  if (identity === undefined) throw new TypeError(`authMode "${authMode}" needs the option "identity".`);
  const scope = `${graphEndpoint}/.default`;
  return authMode === 'obo' ? onBehalf(identity, scope) : asGateway(identity, scope);
}

const DEFAULT_PERSONA = 'admin@contoso.example';

function byOwnToken(mode: 'sandbox' | 'passthrough'): Authenticator {
  return {
    async authenticate(request) {
      const token = bearerOf(request);
      if (token !== null) return viewerWithOwnToken(token);
      if (mode === 'sandbox') return viewerWithOwnToken(DEFAULT_PERSONA);
      throw unauthenticated('This gateway needs a Microsoft Graph token: send "Authorization: Bearer …".');
    },
    close: async () => undefined,
  };
}

/** Users whose Graph tokens are kept: a credential is some tens of kilobytes. */
const usersKept = 2000;

function onBehalf(identity: IdentityOptions, graphScope: string): Authenticator {
  const verifier = createVerifier(identity);
  const now = () => (identity.now?.() ?? new Date()).getTime();
  // By a digest of the caller's token, so that what is kept opens nothing, and no two callers meet.
  const sources = new Lru<TokenSource>({ most: usersKept, now });
  const explain = refusedOnBehalf(identity);
  return {
    async authenticate(request) {
      const token = gatewayTokenIn(request, identity);
      const caller = await verifier.verify(token);
      checkScope(caller, identity.scope);
      const key = digestOf(token);
      const sourceOf = () => {
        const kept = sources.get(key);
        if (kept !== undefined) return kept;
        const made = new TokenSource(() => onBehalfCredential(identity, token), graphScope, explain);
        sources.set(key, made, caller.expiresAt);
        return made;
      };
      return Object.freeze({
        key: userKey(caller.tenantId, caller.objectId),
        isGateway: false,
        isProved: () => true,
        token: () => sourceOf().token(),
        trust: () => undefined,
        distrust: () => sources.delete(key),
        refusal: () => undefined,
      });
    },
    close: () => verifier.close(),
  };
}

function asGateway(identity: IdentityOptions, graphScope: string): Authenticator {
  const verifier = createVerifier(identity);
  const source = new TokenSource(() => ownCredential(identity), graphScope, refusedOwn(), true);
  return {
    async authenticate(request) {
      const caller = await verifier.verify(gatewayTokenIn(request, identity));
      let given: string | undefined;
      return Object.freeze<Viewer>({
        key: userKey(caller.tenantId, caller.objectId),
        isGateway: true,
        isProved: () => true,
        token: async () => (given = await source.token()),
        trust: () => undefined,
        renew: (claims) => source.renew(claims, given),
        // Another operation may have got a new one meanwhile, which Graph has not refused.
        distrust: () => source.distrust(given),
        refusal: (needs) => refusalByRoles(caller.roles, needs),
      });
    },
    close: () => verifier.close(),
  };
}

function gatewayTokenIn(request: Request, { audiences }: IdentityOptions): string {
  const token = bearerOf(request);
  if (token !== null) return token;
  throw unauthenticated(
    `This gateway needs a token for itself (${audiences[0]}): send "Authorization: Bearer …".`,
  );
}

function checkScope({ scopes }: Caller, wanted: string): void {
  if (scopes.has(wanted)) return;
  if (scopes.size > 0) {
    throw insufficientScope(
      `The token holds the scopes ${[...scopes].join(', ')}; wanted ${wanted} (GATEWAY_SCOPE). Ask the token service for it.`,
      wanted,
    );
  }
  throw invalidToken(
    'TOKEN_NOT_DELEGATED',
    'The token is an application’s own, and AUTH_MODE=obo acts on behalf of users. Send a user’s token; applications by themselves are served by a gateway in AUTH_MODE=app.',
  );
}
