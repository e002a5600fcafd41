import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { makeSelfSigned, type Certificate } from './tls/self-signed.ts';

/** A server that listens. */
export interface Listener {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const limits = { maxHeaderSize: 65_536, keepAliveTimeout: 65_000 };

export async function listenPlainly(
  onRequest: RequestListener,
  port: number,
  host: string,
): Promise<Listener> {
  return listener(createServer(limits, onRequest), 'http', port, host);
}

export async function listenByTls(
  onRequest: RequestListener,
  port: number,
  host: string,
  certificate: Certificate,
): Promise<Listener> {
  return listener(createTlsServer({ ...limits, ...certificate }, onRequest), 'https', port, host);
}

export async function certificateFor(
  wanted: Certificate | 'self-signed',
  host: string,
): Promise<Certificate> {
  if (wanted !== 'self-signed') return wanted;
  const hosts = [...new Set(['localhost', '127.0.0.1', '::1', host])];
  return makeSelfSigned({ commonName: 'Sandbox tenant', hosts });
}

async function listener(server: Server, scheme: string, port: number, host: string): Promise<Listener> {
  const actualPort = await listen(server, port, host);
  return {
    url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${actualPort}`,
    port: actualPort,
    close: () => close(server),
  };
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
