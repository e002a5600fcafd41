import type { RequestListener } from 'node:http';
import { createGrants, type Grants } from './authority/grants.ts';
import { employScopedUsers } from './authority/users.ts';
import type { Site } from './call.ts';
import { exchange } from './exchange.ts';
import { guidSequence } from './guid.ts';
import { certificateFor, listenByTls, listenPlainly, type Listener } from './listen.ts';
import { remember, type RequestLogEntry } from './log.ts';
import type { Tenant } from './tenant/requests.ts';
import type { Store } from './tenant/store.ts';
import { createTenant } from './tenant/tenant.ts';
import type { Certificate } from './tls/self-signed.ts';
import type { Application } from './tokens/applications.ts';
import { createTokenService, type TokenService } from './tokens/service.ts';

export interface SandboxOptions {
  readonly size?: 'small' | 'medium' | 'large';
  readonly seed?: number;
  /** Rows of a page when the caller does not ask by `$top`. */
  readonly pageSize?: number;
  /** Rows of an expanded collection; `pageSize` unless given. */
  readonly expandPageSize?: number;
  readonly maxExpandDepth?: number;
  /** How long every answer is held back. */
  readonly latencyMs?: number;
  /** 0: any free one. */
  readonly port?: number;
  readonly host?: string;
  /** As of when the seeded data stand; a fixed day unless given. */
  readonly seededAt?: Date;
  readonly now?: () => Date;
  /** What becomes of deliveries; all succeed unless given. */
  readonly deliveryOutcome?: NonNullable<Tenant['deliveryOutcome']>;
  /** A tenant of the caller's own making instead of a seeded one. */
  readonly store?: Store;
  /** Serves https as well, on a port of its own. */
  readonly tls?: Certificate | 'self-signed';
  /** 0: any free one. */
  readonly tlsPort?: number;
  /** For what, beside the sandbox's own address, a token for Graph is asked. */
  readonly graphRoot?: string;
  /** Beside the registered ones, or instead of those with the same appId. */
  readonly applications?: readonly Application[];
  /** Whether the tenant has Entra ID Governance; it has, unless given. */
  readonly isLicensed?: boolean;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Present when it serves https. */
  readonly tls?: { readonly url: string; readonly port: number; readonly cert: string };
  readonly tokens: TokenService;
  readonly grants: Grants;
  readonly licence: { isValid: boolean };
  readonly store: Store;
  readonly log: readonly RequestLogEntry[];
  clearLog(): void;
  close(): Promise<void>;
}

export type { RequestLogEntry } from './log.ts';

/** Starts a tenant of its own that speaks Graph's entitlement management over HTTP, in v1.0 and beta. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { pageSize = 100, expandPageSize = pageSize, latencyMs = 0, port = 0, host = '127.0.0.1' } = options;
  const { seed = 1 } = options;
  for (const size of [pageSize, expandPageSize]) {
    if (Number.isInteger(size) && size >= 1 && size <= 999) continue;
    throw new RangeError(`A page's size must be a whole number from 1 to 999, and is ${size}.`);
  }
  const { deliveryOutcome } = options;
  const tenant = { ...tenantFor(options, seed), ...(deliveryOutcome && { deliveryOutcome }) };
  const listeners: Listener[] = [];
  const tokens = createTokenService({
    now: () => tenant.now(),
    urls: () => listeners.map(({ url }) => url),
    graphRoot: options.graphRoot ?? 'https://graph.microsoft.com',
    applications: options.applications ?? [],
  });
  const site: Site = {
    tenant,
    pageSize,
    expandPageSize,
    maxExpandDepth: options.maxExpandDepth ?? 2,
    tokens,
    grants: createGrants(tenant.store),
    licence: { isValid: options.isLicensed ?? true },
    newId: guidSequence(`request of sandbox ${seed}`),
  };
  const log: RequestLogEntry[] = [];
  const onRequest: RequestListener = (message, response) => {
    exchange(site, message, response, latencyMs).then(
      (entry) => remember(log, entry),
      () => response.destroy(),
    );
  };
  const close = () => Promise.all(listeners.map((listener) => listener.close())).then(() => undefined);
  const plain = await listenPlainly(onRequest, port, host);
  listeners.push(plain);
  const tls = await listenSecurely(options, onRequest, host).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  if (tls !== undefined) listeners.push(tls);
  return {
    url: plain.url,
    port: plain.port,
    ...(tls && { tls }),
    tokens,
    grants: site.grants,
    licence: site.licence,
    store: tenant.store,
    log,
    clearLog: () => void log.splice(0),
    close,
  };
}

async function listenSecurely(
  { tls, tlsPort = 0 }: SandboxOptions,
  onRequest: RequestListener,
  host: string,
): Promise<(Listener & { readonly cert: string }) | undefined> {
  if (tls === undefined) return undefined;
  const certificate = await certificateFor(tls, host);
  return { ...(await listenByTls(onRequest, tlsPort, host, certificate)), cert: certificate.cert };
}

function tenantFor({ size = 'small', seededAt, now, store }: SandboxOptions, seed: number): Tenant {
  if (store === undefined) {
    const tenant = createTenant({ size, seed, ...(seededAt && { seededAt }), ...(now && { now }) });
    employScopedUsers(tenant.store);
    return tenant;
  }
  return { store, now: now ?? (() => new Date()), newId: guidSequence(`record of sandbox ${seed}`) };
}
