import { subscribe } from 'node:diagnostics_channel';
import { ServerResponse } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { comesOut, leaks, noteBearer } from './secrets.ts';

/**
 * Watches each test file for secrets in what comes out of it: all that the process prints or logs, and each HTTP answer
 * of a gateway.
 */

function textOf(chunk: unknown): string {
  if (typeof chunk === 'string') return chunk;
  return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('latin1') : '';
}

beforeAll(() => {
  subscribe('undici:client:sendHeaders', (message) => {
    const { headers } = Object(message) as { readonly headers?: unknown };
    if (typeof headers === 'string') noteBearer(headers);
  });
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    Reflect.set(stream, 'write', (...args: Parameters<typeof write>) => {
      comesOut('printed', textOf(args[0]));
      return write(...args);
    });
  }
  for (const name of ['debug', 'error', 'info', 'log', 'warn'] as const) {
    const print = console[name].bind(console);
    console[name] = (...words: unknown[]) => {
      comesOut('printed', words.map(String).join(' '));
      print(...words);
    };
  }
  for (const name of ['write', 'end'] as const) {
    const original = ServerResponse.prototype[name] as (this: ServerResponse, ...args: unknown[]) => unknown;
    Reflect.set(ServerResponse.prototype, name, function (this: ServerResponse, ...args: unknown[]) {
      if (/^\/(graphql|metrics|healthz|readyz)/.test(this.req.url ?? ''))
        comesOut('answered', textOf(args[0]));
      return original.apply(this, args);
    });
  }
});

afterAll(() => {
  if (leaks.length > 0) throw new Error(`A secret came out:\n${leaks.join('\n')}`);
});
