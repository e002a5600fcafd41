import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { createHttpServer } from '../../src/gateway/http-server.ts';

async function served() {
  const server = createHttpServer({ listener: (_request, response) => void response.end('served') });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, open: () => connect(port, '127.0.0.1') };
}

/** What came back, once the other side has closed. */
async function told(back: Promise<string>): Promise<[status: string, message: string]> {
  const [head = '', body = ''] = (await back).split('\r\n\r\n');
  expect(head).toMatch(/^connection: close$/im);
  const { errors } = JSON.parse(body) as { errors: { message: string; extensions: object }[] };
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  return [head.split('\r\n')[0] ?? '', errors[0]?.message ?? ''];
}

it('waits for nobody who sends slowly, and says so', async () => {
  const { server, open } = await served();
  expect([server.headersTimeout, server.requestTimeout]).toEqual([10_000, 30_000]);
  const accepted = once(server, 'connection');
  const slow = open();
  slow.write('POST /graphql HTTP/1.1\r\n');
  const [socket] = await accepted;
  // As node tells of it when the time is over.
  server.emit('clientError', Object.assign(new Error('slow'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
  expect(await told(text(slow))).toEqual([
    'HTTP/1.1 408 Request Timeout',
    'A request must be here within 30 s; send it anew.',
  ]);
});

it('takes headers of 16 KB, and no more', async () => {
  const { open } = await served();
  const request = (length: number) => {
    const socket = open();
    socket.write(`GET / HTTP/1.1\r\nhost: gateway\r\nconnection: close\r\nx: ${'x'.repeat(length)}\r\n\r\n`);
    return text(socket);
  };
  expect(await request(15_000)).toContain('served');
  expect(await told(request(17_000))).toEqual([
    'HTTP/1.1 431 Request Header Fields Too Large',
    'The address and the headers of a request may hold 16 KB. Send the query as a POST.',
  ]);
});

it('answers what is no HTTP in JSON', async () => {
  const { open } = await served();
  const socket = open();
  socket.write('hello\r\n\r\n');
  expect(await told(text(socket))).toEqual([
    'HTTP/1.1 400 Bad Request',
    'What came is no HTTP request that can be read.',
  ]);
});
