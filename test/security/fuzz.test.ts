import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
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

/** What an answer has that https://graphql.github.io/graphql-over-http/draft/ allows to none, whatever was asked. */
function faultIn(status: number, type: string, text: string): string | undefined {
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (status < 200) return `the status ${status}`;
  if (text === '') return status < 500 ? undefined : `${status} without a word`;
  if (/^(multipart\/mixed|text\/event-stream)/.test(type)) return undefined;
  if (!/^application\/(graphql-response\+)?json(; ?charset=utf-8)?$/.test(type)) return `the type ${type}`;
  if (text.includes('node_modules')) return `a stack: ${text}`;
  const { data, errors } = JSON.parse(text) as {
    readonly data?: unknown;
    readonly errors?: readonly {
      readonly message: unknown;
      readonly extensions?: { readonly code?: string };
    }[];
  };
  if (errors === undefined) return data === undefined ? `neither data nor errors: ${text}` : undefined;
  const codes = errors.map(({ extensions }) => extensions?.code ?? '');
  if (errors.length === 0 || errors.some(({ message }) => typeof message !== 'string'))
    return `no message: ${text}`;
  if (codes.includes('INTERNAL_SERVER_ERROR')) return `a fault of our own: ${text}`;
  return status >= 500 && !codes.every((code) => proper.has(code)) ? `${status}: ${text}` : undefined;
}

describe('whatever comes is answered, and well', () => {
  it('by 17 000 requests that are HTTP, and keeps nothing of them', { timeout: 180_000 }, async () => {
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
        const init = { method, headers, ...(body === undefined ? {} : { body }) };
        const request = new Request(`http://gateway${path}`, init);
        const response = await gateway.fetch(request);
        if (/^\/(healthz|readyz)/.test(path)) return;
        const type = response.headers.get('content-type') ?? '';
        expect(faultIn(response.status, type, await response.text())).toBeUndefined();
      }),
      { seed, numRuns: 17_000, endOnFailure: true },
    );
    await gateway.close();
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 401, 403, 404, 405, 406, 415]));
    // After the first thousands what is cached is cached.
    expect((before.at(-1) ?? 0) - (before[1] ?? 0)).toBeLessThan(50_000_000);
    expect(faults).toEqual([]);
  });

  it('by 3 000 connections that may send anything at all', { timeout: 120_000 }, async () => {
    const served = await servedGateway(settings());
    await fc.assert(
      fc.asyncProperty(bytes, async (text) => {
        for (const { status, type, body } of answersIn(await talk(served.port, text))) {
          expect(status === 100 ? undefined : faultIn(status, type, body)).toBeUndefined();
        }
      }),
      { seed, numRuns: 3000, endOnFailure: true },
    );
    const after = await fetch(served.url, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(await after.json()).toEqual({ data: { __typename: 'Query' } });
    await served.close();
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
