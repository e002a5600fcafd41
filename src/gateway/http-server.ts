import { createServer, type RequestListener, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalBody } from './refusal.ts';

/** Nobody may keep a connection by sending slowly. */
const headersTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;

/** The gateway behind node's own server, which answers in JSON even to what is no HTTP. */
export function createHttpServer({ listener }: { readonly listener: RequestListener }): Server {
  const server = createServer(
    {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: 5_000,
    },
    listener,
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerUnreadable(error, socket));
  return server;
}

function answerUnreadable({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, message] = toldOf(code);
  const body = JSON.stringify(refusalBody('BAD_REQUEST', message));
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function toldOf(code: string | undefined): [status: string, message: string] {
  if (code === 'HPE_HEADER_OVERFLOW')
    return [
      '431 Request Header Fields Too Large',
      'The address and the headers of a request may hold 16 KB. Send the query as a POST.',
    ];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return [
      '408 Request Timeout',
      `A request must be here within ${requestTimeoutMs / 1000} s; send it anew.`,
    ];
  return ['400 Bad Request', 'What came is no HTTP request that can be read.'];
}
