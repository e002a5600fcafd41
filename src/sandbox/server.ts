import { createServer, type Server } from 'node:http';
import type { Site } from './call.ts';
import { Clock } from './clock.ts';
import type { Controls } from './control/controls.ts';
import { isControl, serveControl } from './control/endpoint.ts';
import { exchange } from './exchange.ts';
import { Faults } from './faults/faults.ts';
import type { FaultPlan } from './faults/plan.ts';
import { GuidSequence, guidSequence } from './guid.ts';
import { remember, type RequestLogEntry } from './log.ts';
import { baselineOf } from './state/baseline.ts';
import { Keeper } from './state/keeper.ts';
import { keptSeededAt } from './state/state-file.ts';
import type { Store } from './tenant/store.ts';
import { SEED_NOW } from './tenant/tenant.ts';

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
  /** As of when the seeded data stand; a fixed day unless given. A state that was kept has its own. */
  readonly seededAt?: Date;
  /** What the tenant's clock runs by; real time unless given. */
  readonly now?: () => Date;
  /** The tenant's clock at the start: set to an instant, standing still. A state that was kept has its own. */
  readonly clock?: { readonly at?: Date; readonly isStopped?: boolean };
  readonly faults?: FaultPlan;
  /** Where the tenant's state is kept, so that it outlives the process: every answer is true of what is in the file. */
  readonly stateFile?: string;
  /** A tenant of the caller's own making instead of a seeded one. */
  readonly store?: Store;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  readonly store: Store;
  readonly log: readonly RequestLogEntry[];
  readonly clock: Clock;
  readonly faults: Faults;
  clearLog(): void;
  /** Remembers the records, ids and clock under a name; one is made up unless given. */
  snapshot(name?: string): string;
  restore(name: string): Promise<void>;
  /** The seeded records again, with the ids and the clock of the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export type { FaultPlan } from './faults/plan.ts';
export type { RequestLogEntry } from './log.ts';

/** Starts a tenant of its own that speaks Graph's entitlement management over HTTP, in v1.0 and beta. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { pageSize = 100, expandPageSize = pageSize, latencyMs = 0, port = 0, host = '127.0.0.1' } = options;
  const { seed = 1, size = 'small', stateFile } = options;
  for (const size of [pageSize, expandPageSize]) {
    if (Number.isInteger(size) && size >= 1 && size <= 999) continue;
    throw new RangeError(`A page's size must be a whole number from 1 to 999, and is ${size}.`);
  }
  const keptAt = stateFile === undefined ? undefined : await keptSeededAt(stateFile);
  const seededAt = keptAt ?? options.seededAt ?? SEED_NOW;
  const baseline = baselineOf(options.store, { size, seed, now: seededAt });
  const store = options.store ?? baseline();
  const clock = clockFor(options);
  const ids = new GuidSequence(`record of sandbox ${seed}`);
  const faults = new Faults(options.faults ?? {}, store, () => clock.now());
  const keeper = await Keeper.open({
    store,
    clock,
    ids,
    baseline,
    identity: {
      size: options.store === undefined ? size : 'own',
      seed,
      seededAt: seededAt.toISOString(),
    },
    ...(stateFile !== undefined && { file: stateFile }),
  });
  const site: Site = {
    tenant: { store, now: () => clock.now(), newId: () => ids.next() },
    faults,
    durable: () => keeper.durable(),
    pageSize,
    expandPageSize,
    maxExpandDepth: options.maxExpandDepth ?? 2,
    newId: guidSequence(`request of sandbox ${seed}`),
  };
  const log: RequestLogEntry[] = [];
  const controls: Controls = { size, seed, store, clock, faults, keeper, log };
  const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 65_000 }, (message, response) => {
    const answered = isControl(message.url)
      ? serveControl(controls, message, response)
      : exchange(site, message, response, latencyMs).then((entry) => remember(log, entry));
    answered.catch(() => response.destroy());
  });
  const actualPort = await listen(server, port, host).catch(async (error: unknown) => {
    await keeper.close();
    throw error;
  });
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    store,
    log,
    clock,
    faults,
    clearLog: () => void log.splice(0),
    snapshot: (name) => keeper.snapshot(name),
    restore: (name) => restored(keeper.restore(name)),
    reset: () => restored(keeper.reset()),
    close: () => close(server).then(() => keeper.close()),
  };

  async function restored(done: Promise<void>): Promise<void> {
    await done;
    faults.lag.clear();
  }
}

function clockFor({ now, clock: { at, isStopped = false } = {} }: SandboxOptions): Clock {
  const clock = new Clock(now);
  if (isStopped) clock.stop();
  if (at !== undefined) clock.set(at);
  return clock;
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
