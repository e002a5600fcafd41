import { createServer, type Server } from 'node:http';
import type { Site } from './call.ts';
import { exchange } from './exchange.ts';
import { guidSequence } from './guid.ts';
import { remember, type RequestLogEntry } from './log.ts';
import type { Tenant } from './tenant/requests.ts';
import type { Store } from './tenant/store.ts';
import { createTenant } from './tenant/tenant.ts';

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
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
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
  const site: Site = {
    tenant,
    pageSize,
    expandPageSize,
    maxExpandDepth: options.maxExpandDepth ?? 2,
    newId: guidSequence(`request of sandbox ${seed}`),
  };
  const log: RequestLogEntry[] = [];
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 65_000 }, (message, response) => {
    exchange(site, message, response, latencyMs).then(
      (entry) => remember(log, entry),
      () => response.destroy(),
    );
  });
  const actualPort = await listen(server, port, host);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    store: tenant.store,
    log,
    clearLog: () => void log.splice(0),
    close: () => close(server),
  };
}

function tenantFor({ size = 'small', seededAt, now, store }: SandboxOptions, seed: number): Tenant {
  if (store === undefined)
    return createTenant({ size, seed, ...(seededAt && { seededAt }), ...(now && { now }) });
  return { store, now: now ?? (() => new Date()), newId: guidSequence(`record of sandbox ${seed}`) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'it is in use already' : cause.message;
      reject(new Error(`The sandbox cannot listen on port ${port}: ${reason}.`, { cause }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
