import type { RequestListener } from 'node:http';
import { createGrants } from './authority/grants.ts';
import { employScopedUsers } from './authority/users.ts';
import type { Site } from './call.ts';
import { Clock } from './clock.ts';
import type { Controls } from './control/controls.ts';
import { isControl, serveControl } from './control/endpoint.ts';
import { exchange } from './exchange.ts';
import { Faults } from './faults/faults.ts';
import { GuidSequence, guidSequence } from './guid.ts';
import { certificateFor, listenByTls, listenPlainly, type Listener } from './listen.ts';
import { remember, type RequestLogEntry } from './log.ts';
import type { Sandbox, SandboxOptions } from './options.ts';
import { baselineOf } from './state/baseline.ts';
import { Keeper } from './state/keeper.ts';
import { keptSeededAt } from './state/state-file.ts';
import { seedTenant, type SeedOptions } from './tenant/seed.ts';
import type { Store } from './tenant/store.ts';
import { SEED_NOW } from './tenant/tenant.ts';
import { createTokenService } from './tokens/service.ts';

export type { FaultPlan } from './faults/plan.ts';
export type { Refusal, Refuses, ServedRead } from './faults/refuses.ts';
export type { RequestLogEntry } from './log.ts';
export type { Sandbox, SandboxOptions } from './options.ts';

/** Starts a tenant of its own that speaks Graph's entitlement management over HTTP, in v1.0 and beta. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { pageSize = 100, expandPageSize = pageSize } = options;
  for (const rows of [pageSize, expandPageSize]) {
    if (Number.isInteger(rows) && rows >= 1 && rows <= 999) continue;
    throw new RangeError(`A page's size must be a whole number from 1 to 999, and is ${rows}.`);
  }
  const state = await openState(options);
  try {
    return await serve({ ...options, pageSize, expandPageSize }, state);
  } catch (error) {
    await state.keeper.close();
    throw error;
  }
}

async function serve(
  options: SandboxOptions & { readonly pageSize: number; readonly expandPageSize: number },
  { keeper, store, clock, ids }: State,
): Promise<Sandbox> {
  const { seed = 1, size = 'small', latencyMs = 0 } = options;
  const listeners: Listener[] = [];
  const site: Site = {
    tenant: {
      store,
      now: () => clock.now(),
      newId: () => ids.next(),
      ...(options.deliveryOutcome && { deliveryOutcome: options.deliveryOutcome }),
    },
    pageSize: options.pageSize,
    expandPageSize: options.expandPageSize,
    maxExpandDepth: options.maxExpandDepth ?? 2,
    faults: new Faults(options.faults ?? {}, store, () => clock.now()),
    ...(options.refuses && { refuses: options.refuses }),
    durable: () => keeper.durable(),
    tokens: createTokenService({
      now: () => clock.now(),
      urls: () => listeners.map(({ url }) => url),
      graphRoot: options.graphRoot ?? 'https://graph.microsoft.com',
      applications: options.applications ?? [],
    }),
    grants: createGrants(store),
    licence: { isValid: options.isLicensed ?? true },
    newId: guidSequence(`request of sandbox ${seed}`),
  };
  const { faults, tokens, grants, licence } = site;
  const log: RequestLogEntry[] = [];
  const controls: Controls = { size, seed, store, clock, faults, keeper, log };
  const onRequest: RequestListener = (message, response) => {
    const answered = isControl(message.url)
      ? serveControl(controls, message, response)
      : exchange(site, message, response, latencyMs).then((entry) => remember(log, entry));
    answered.catch(() => response.destroy());
  };
  const { plain, tls } = await listenBothWays(options, onRequest);
  listeners.push(plain, ...(tls ? [tls] : []));
  return {
    url: plain.url,
    port: plain.port,
    ...(tls && { tls }),
    tokens,
    grants,
    licence,
    store,
    log,
    clock,
    faults,
    clearLog: () => void log.splice(0),
    snapshot: (name) => keeper.snapshot(name),
    restore: (name) => keeper.restore(name).then(() => faults.lag.clear()),
    reset: () => keeper.reset().then(() => faults.lag.clear()),
    async close() {
      await Promise.all(listeners.map((listener) => listener.close()));
      await keeper.close();
    },
  };
}

interface State {
  readonly keeper: Keeper;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: GuidSequence;
}

async function openState(options: SandboxOptions): Promise<State> {
  const { store: given, size = 'small', seed = 1, seededAt, stateFile } = options;
  const keptAt = stateFile === undefined ? undefined : await keptSeededAt(stateFile);
  const now = keptAt ?? seededAt ?? SEED_NOW;
  const baseline = baselineOf(given, () => seeded({ size, seed, now }));
  const store = given ?? baseline();
  const clock = clockFor(options);
  const ids = new GuidSequence(`record of sandbox ${seed}`);
  const keeper = await Keeper.open({
    store,
    clock,
    ids,
    baseline,
    identity: { size: given === undefined ? size : 'own', seed, seededAt: now.toISOString() },
    ...(stateFile !== undefined && { file: stateFile }),
  });
  return { keeper, store, clock, ids };
}

function seeded(options: SeedOptions): Store {
  const store = seedTenant(options);
  employScopedUsers(store);
  return store;
}

function clockFor({ now, clock: { at, isStopped = false } = {} }: SandboxOptions): Clock {
  const clock = new Clock(now);
  if (isStopped) clock.stop();
  if (at !== undefined) clock.set(at);
  return clock;
}

type TlsListener = Listener & { readonly cert: string };

async function listenBothWays(
  { port = 0, host = '127.0.0.1', tls, tlsPort = 0 }: SandboxOptions,
  onRequest: RequestListener,
): Promise<{ plain: Listener; tls?: TlsListener }> {
  const plain = await listenPlainly(onRequest, port, host);
  if (tls === undefined) return { plain };
  try {
    const certificate = await certificateFor(tls, host);
    const secure = await listenByTls(onRequest, tlsPort, host, certificate);
    return { plain, tls: { ...secure, cert: certificate.cert } };
  } catch (error) {
    await plain.close();
    throw error;
  }
}
