import { setMaxListeners } from 'node:events';
import { GatewayError } from '../errors.ts';
import { stopped } from './abort.ts';
import { readBatched } from './batched.ts';
import type { GraphFailure } from './error.ts';
import { Exchange, type Caller } from './exchange.ts';
import type { Json } from './json.ts';
import { type GraphCall, type GraphRequest, type GraphResponse, isWrite } from './request.ts';
import type { RetryPolicy } from './retry.ts';
import { chunksOf, fitsRequestLine, readKey, readOne, type Call, type ReadResult } from './wave.ts';

export interface SessionOptions {
  readonly token: () => Promise<string>;
  /** Where Graph's claims are the gateway's own to meet. */
  readonly renew?: ((claims: string) => Promise<void>) | undefined;
  readonly signal: AbortSignal;
  /** When the operation must be done, in the clock's milliseconds: no wait begins that would pass it. */
  readonly deadline?: number;
  readonly record?: (call: GraphCall) => void;
  readonly maxCalls?: number;
}

/** Graph as one GraphQL request may use it: its token, its deadline, its budget. */
export interface GraphSession {
  /** One HTTP call; throws GraphFailure unless Graph answers 2xx. */
  send(request: GraphRequest): Promise<GraphResponse>;
  /** A wave of reads, answered in the order asked; an error is a value. */
  read(requests: readonly GraphRequest[]): Promise<readonly (Json | GraphFailure)[]>;
  /** The same answers by one plain request each: no deduplication, no $batch. */
  readEach(requests: readonly GraphRequest[]): Promise<readonly (Json | GraphFailure)[]>;
}

/** What the process shares and every session uses. */
export interface Wire {
  readonly endpoint: string;
  readonly policy: RetryPolicy;
  deliver(exchange: Exchange): Promise<GraphResponse>;
}

export function createSession(wire: Wire, options: SessionOptions): GraphSession {
  const { renew } = options;
  const caller: Caller = { token: options.token, renew, signal: options.signal, deadline: options.deadline };
  // Each call in flight or in line listens for the abort, and a wide wave is no leak.
  setMaxListeners(0, options.signal);
  const budget = createBudget(options.maxCalls ?? Number.POSITIVE_INFINITY);
  let waves = 0;

  function nextWave(calls: number): Call {
    budget.take(calls);
    waves += 1;
    const wave = waves;
    return async (request, itemsOf) => {
      const exchange = new Exchange(wire.endpoint, request, caller);
      const startedAt = wire.policy.clock.now();
      let items: GraphCall['items'];
      try {
        const response = await wire.deliver(exchange);
        items = itemsOf?.(response);
        return response;
      } finally {
        options.record?.(recordOf(exchange, wave, wire.policy.clock.now() - startedAt, items));
      }
    };
  }

  async function unlessStopped<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (failure) {
      throw caller.signal.aborted ? stopped(caller.signal) : failure;
    }
  }

  async function readChunk(call: Call, chunk: readonly GraphRequest[]): Promise<readonly ReadResult[]> {
    const [first] = chunk;
    if (first === undefined) return [];
    if (chunk.length === 1 && fitsRequestLine(first)) return [await readOne(call, first)];
    return readBatched(call, first.version, chunk, caller, wire.policy);
  }

  return {
    async send(request) {
      return nextWave(1)(request);
    },
    async read(requests) {
      onlyReads(requests);
      const chunks = chunksOf(requests);
      if (chunks.length === 0) return [];
      const call = nextWave(chunks.length);
      const results = new Map<string, ReadResult>();
      const readInto = async (chunk: readonly GraphRequest[]): Promise<void> => {
        for (const [index, result] of (await readChunk(call, chunk)).entries()) {
          const request = chunk[index];
          if (request !== undefined) results.set(readKey(request), result);
        }
      };
      await unlessStopped(Promise.all(chunks.map(readInto)));
      return requests.map((request) => results.get(readKey(request)) ?? null);
    },
    async readEach(requests) {
      onlyReads(requests);
      if (requests.length === 0) return [];
      const call = nextWave(requests.length);
      const one = async (request: GraphRequest) => (await readChunk(call, [request]))[0] ?? null;
      return unlessStopped(Promise.all(requests.map(one)));
    },
  };
}

/** Counts the calls that were planned: a retry repeats one of them, and has its own limit. */
function createBudget(limit: number): { take(calls: number): void } {
  let taken = 0;
  return {
    take(calls) {
      if (taken + calls > limit) {
        throw new GatewayError(
          'CALL_BUDGET_EXCEEDED',
          `This operation needs at least ${taken + calls} Graph calls, and one operation may make ${limit} (MAX_GRAPH_CALLS). ` +
            'Ask for fewer rows with "first", select fewer nested connections, or split the operation.',
          { extensions: { maxGraphCalls: limit, graphCalls: taken + calls } },
        );
      }
      taken += calls;
    },
  };
}

function onlyReads(requests: readonly GraphRequest[]): void {
  const write = requests.find(isWrite);
  if (write !== undefined)
    throw new TypeError(`A wave holds reads alone, but a ${write.method} came: use send().`);
}

function recordOf(exchange: Exchange, wave: number, ms: number, items: GraphCall['items']): GraphCall {
  const { request, status, bytes, retries, requestId } = exchange;
  const { version, method, path } = request;
  return { wave, version, method, path, status, ms, bytes, retries, requestId, ...(items ? { items } : {}) };
}
