import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../src/gateway.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { gatewayOver } from '../kit/gateway.ts';
import { payloadsOf } from '../kit/payloads.ts';
import { stillTenant } from '../kit/tenant.ts';

/** A page of them is 15 MB: more than sockets hold of what nobody reads, which over Linux's loopback is 4 MB. */
const name = 'long'.repeat(125);
const columns = Array.from({ length: 100 }, (_, index) => `${name}${index}: description`).join(' ');
const query = `{ assignments(first: 1000) { nodes @stream { accessPackage { catalog { ${columns} } } } } }`;
const pages = 4;

let sandbox: Sandbox;
let gateway: Gateway;
let server: Server;
let url: string;
let responses: ServerResponse[] = [];
/** At each page that is asked of Graph: whether something was still on its way to the client's socket. */
let undrained: boolean[] = [];

beforeAll(async () => {
  sandbox = await stillTenant({
    size: 'medium',
    refuses({ path }) {
      if (path === 'assignments') undrained.push(responses[0]?.writableNeedDrain ?? false);
      return null;
    },
  });
  gateway = gatewayOver(sandbox.url).gateway;
  server = createServer((message, response) => {
    responses.push(response);
    gateway.listener(message, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([gateway.close(), sandbox.close()]);
});
beforeEach(() => {
  responses = [];
  undrained = [];
});

async function ask(asked: string, accept: string) {
  const headers = { 'content-type': 'application/json', accept };
  const { body } = await request(url, { method: 'POST', headers, body: JSON.stringify({ query: asked }) });
  return body;
}

/** Opens a stream and reads nothing of it, until no page is asked for while another operation runs from end to end. */
async function stalled() {
  const body = await ask(query, 'multipart/mixed');
  const [response] = responses;
  if (response === undefined) throw new Error('The stream has no response.');
  for (let asked = -1; asked < undrained.length || !response.writableNeedDrain;) {
    asked = undrained.length;
    const another = await ask('{ catalogs { nodes { displayName } } }', 'application/json');
    expect(await another.json()).not.toHaveProperty('errors');
  }
  return { body, response };
}

describe('A client that stays and reads nothing', () => {
  it('stops the paging, which goes on to the end when it reads again', async () => {
    const { body } = await stalled();
    expect(undrained.length).toBeLessThan(pages);
    const whole = await body.bytes();
    let rows = 0;
    for await (const { incremental = [], errors } of payloadsOf(inOnePiece(whole))) {
      expect(errors).toBeUndefined();
      for (const { items } of incremental) rows += items?.length ?? 0;
    }
    expect(rows).toBe(1000);
    // No page was asked for before the one before it had left.
    expect(undrained).toEqual(Array.from({ length: pages }, () => false));
  });

  it('has no more pages asked for when it then goes away', async () => {
    const { body, response } = await stalled();
    const asked = undrained.length;
    const closed = once(response, 'close');
    body.destroy();
    await closed;
    const another = await ask('{ catalogs { nodes { displayName } } }', 'application/json');
    await another.text();
    expect(undrained).toHaveLength(asked);
  });
});

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
