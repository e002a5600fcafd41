import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedGateway, servedGateway } from '../kit/served.ts';
import { bytes, malformed } from './malformed.ts';
import { recordingGraph } from './recording-graph.ts';

const seed = 20_261_122;

/** Failures of Graph's, which this one has by having nothing. */
const proper = new Set(['GRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED', 'OUTCOME_UNKNOWN']);

let graph: Awaited<ReturnType<typeof recordingGraph>>;
/** How often which status was answered, so that the run shows to have seen more than one kind of refusal. */
const statuses = new Map<number, number>();
const faults: unknown[] = [];
const ignore = () => undefined;
const logger = {
  debug: ignore,
  info: ignore,
  warn: ignore,
  error: (...words: unknown[]) => faults.push(words),
};
const settings = () => ({
  graphEndpoint: graph.url,
  requestsPerMinute: Number.POSITIVE_INFINITY,
  logger,
});
beforeAll(async () => {
  graph = await recordingGraph();
});
afterAll(() => graph.close());

/** Whether an answer is one that https://graphql.github.io/graphql-over-http/draft/ allows, to whatever was asked. */
function check(status: number, type: string, text: string): void {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  expect(status).toBeGreaterThanOrEqual(200);
  if (text === '') {
    expect(status).toBeLessThan(500);
    return;
  }
  if (/^(multipart\/mixed|text\/event-stream)/.test(type)) return;
  expect(type).toMatch(/^application\/(graphql-response\+)?json(; ?charset=utf-8)?$/);
  const answer = JSON.parse(text) as {
    data?: unknown;
    errors?: { message: unknown; extensions?: { code?: string } }[];
  };
  if (answer.errors === undefined) {
    expect(answer).toHaveProperty('data');
    return;
  }
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of answer.errors) {
    expect(message).toEqual(expect.any(String));
    expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('node_modules');
  }
  if (status >= 500)
    expect(answer.errors.every(({ extensions }) => proper.has(extensions?.code ?? ''))).toBe(true);
}

describe('whatever comes is answered, and well', () => {
  it('by 17 000 requests that are HTTP, and keeps nothing of them', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const gateway = guardedGateway({ ...settings(), realTenant: false });
    const before: number[] = [];
    let run = 0;
    await fc.assert(
      fc.asyncProperty(malformed, async ({ method, path, headers, body }) => {
        run += 1;
        if (run % 4000 === 0) {
          collect();
          graph.taken();
          before.push(process.memoryUsage().heapUsed);
        }
        const request = new Request(`http://gateway${path}`, { method, headers, body: body ?? null });
        const response = await gateway.fetch(request);
        if (/^\/(healthz|readyz)/.test(path)) return;
        check(response.status, response.headers.get('content-type') ?? '', await response.text());
      }),
      { seed, numRuns: 17_000, endOnFailure: true },
    );
    await gateway.close();
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 406, 415]));
    // After the first thousands what is cached is cached.
    expect((before.at(-1) ?? 0) - (before[1] ?? 0)).toBeLessThan(50_000_000);
    expect(faults).toEqual([]);
  });

  it('by 3 000 connections that may send anything at all', async () => {
    const { port, close, url } = await servedGateway(settings());
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        for (const { status, type, body } of answersIn(await talk(port, text))) {
          if (status !== 100) check(status, type, body);
        }
      }),
      { seed, numRuns: 3000, endOnFailure: true },
    );
    const after = await fetch(url, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await after.json()).toEqual({ data: { __typename: 'Query' } });
    await close();
    expect(faults).toEqual([]);
  });
});

/** All that comes back until the other side ends, or nothing more is to come because we did. */
function talk(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    socket.setEncoding('utf8').on('data', (piece: string) => (back += piece));
    socket
      .once('error', () => resolve(back))
      .once('close', () => resolve(back))
      .once('end', () => socket.destroy());
    socket.end(text);
  });
}

function answersIn(back: string) {
  return [...back.matchAll(/HTTP\/1\.1 (\d{3})[^\r]*\r\n([^]*?)\r\n\r\n([^]*?)(?=HTTP\/1\.1 \d{3}|$)/g)].map(
    ([, status, headers = '', body = '']) => {
      const isChunked = /^transfer-encoding: chunked/im.test(headers);
      return {
        status: Number(status),
        type: /^content-type: (.*)$/im.exec(headers)?.[1] ?? '',
        body: isChunked ? body.replaceAll(/(^|\r\n)[\da-f]+\r\n/gi, '').replace(/\r\n$/, '') : body,
      };
    },
  );
}
