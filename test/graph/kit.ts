import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createGraphClient, type GraphClientOptions, type SessionOptions } from '../../src/graph/client.ts';
import type { GraphCall, GraphRequest } from '../../src/graph/request.ts';
import type { Clock } from '../../src/graph/retry.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Reply = (request: Received, response: ServerResponse, incoming: IncomingMessage) => void;

export interface GraphStub {
  readonly endpoint: string;
  readonly received: readonly Received[];
}

/** A Graph that answers whatever the test says, and remembers the bytes that it was asked. */
export async function graphStub(reply: Reply): Promise<GraphStub> {
  const received: Received[] = [];
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (incoming, response) => {
    let body = '';
    incoming.setEncoding('utf8');
    incoming.on('data', (chunk: string) => (body += chunk));
    incoming.on('end', () => {
      const request = {
        method: incoming.method ?? '',
        url: incoming.url ?? '',
        headers: incoming.headers,
        body,
      };
      received.push(request);
      reply(request, response, incoming);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { endpoint: `http://127.0.0.1:${port}`, received };
}

/** Replies in turn; the last one stays. */
export function inTurn(...replies: readonly Reply[]): Reply {
  let turn = 0;
  return (...exchange) => replies[Math.min(turn++, replies.length - 1)]?.(...exchange);
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Reply {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): Reply {
  const innerError = {
    date: '2026-01-01T00:00:00',
    'request-id': 'inner-id',
    'client-request-id': 'client-id',
  };
  return json({ error: { code, message, innerError } }, status, { 'request-id': 'outer-id', ...headers });
}

export const hangUp: Reply = (_request, _response, incoming) => incoming.socket.destroy();

interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
}

export function itemsOf(request: Received): readonly BatchItem[] {
  const { requests } = JSON.parse(request.body) as { requests: BatchItem[] };
  return requests;
}

export interface ItemAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** A $batch whose items answer one by one, last item first, as Graph may. */
export function batch(answer: (item: BatchItem) => ItemAnswer): Reply {
  return (request, response, incoming) => {
    const responses = itemsOf(request).map((item) => ({ id: item.id, ...answer(item) }));
    json({ responses: responses.toReversed() })(request, response, incoming);
  };
}

export interface CapturedClock extends Clock {
  readonly waits: readonly number[];
}

/** A clock that jumps instead of waiting. */
export function capturedClock(start = 0): CapturedClock {
  const waits: number[] = [];
  let now = start;
  return {
    waits,
    now: () => now,
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
    },
  };
}

export interface TestSession extends ReturnType<ReturnType<typeof createGraphClient>['session']> {
  readonly calls: readonly GraphCall[];
  readonly clock: CapturedClock;
}

export function sessionOn(
  endpoint: string,
  options: Partial<SessionOptions> = {},
  clientOptions: Partial<GraphClientOptions> = {},
): TestSession {
  const clock = capturedClock();
  const client = createGraphClient({ endpoint, concurrency: 4, clock, random: () => 0, ...clientOptions });
  onTestFinished(async () => client.close());
  const calls: GraphCall[] = [];
  const session = client.session({
    token: async () => 'the-token',
    signal: new AbortController().signal,
    record: (call) => calls.push(call),
    ...options,
  });
  return { ...session, calls, clock };
}

export function get(path: string, version: GraphRequest['version'] = 'v1.0'): GraphRequest {
  return { version, method: 'GET', path };
}

export function post(path: string, body: GraphRequest['body'] = {}): GraphRequest {
  return { version: 'v1.0', method: 'POST', path, ...(body === undefined ? {} : { body }) };
}

export async function failureOf<T>(work: Promise<T>): Promise<unknown> {
  try {
    await work;
  } catch (failure) {
    return failure;
  }
  throw new Error('It did not fail.');
}
