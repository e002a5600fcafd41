import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Agent, request } from 'undici';

/** Sends requests, each on a connection of its own that is free. */
export interface LoadClient {
  readonly name: string;
  send(call: LoadCall): Promise<void>;
  close(): Promise<void>;
}

export interface LoadCall {
  readonly path: string;
  readonly status: number;
  readonly body?: string;
}

const headers = {
  authorization: 'Bearer admin@contoso.example',
  'content-type': 'application/json',
};

/** The client that the gateway uses too. */
export function undiciClient(url: string, width: number): LoadClient {
  const dispatcher = new Agent({ connections: width });
  return {
    name: 'undici',
    async send({ path, status, body }) {
      const answer = await request(url + path, {
        headers,
        dispatcher,
        ...(body !== undefined && { method: 'POST', body }),
      });
      const text = await answer.body.text();
      if (answer.statusCode !== status) throw new Error(`${answer.statusCode} for ${path}: ${text}`);
    },
    close: () => dispatcher.close(),
  };
}

const lastChunk = '0\r\n\r\n';

/**
 * Sockets alone: no answer is parsed beyond its status line and its last chunk.
 * undici takes as much of the shared cores as the sandbox does, and so measures itself too where many are in flight.
 */
export async function socketClient(url: string, width: number): Promise<LoadClient> {
  const { host, hostname, port } = new URL(url);
  const free = await Promise.all(
    Array.from({ length: width }, async () => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true });
      await once(socket, 'connect');
      return socket;
    }),
  );
  const all = [...free];
  const fixed = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return {
    name: 'sockets',
    async send({ path, status, body }) {
      const socket = free.pop();
      if (socket === undefined) throw new Error('Every connection is in use.');
      const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\n${fixed.join('')}`;
      const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(body)}\r\n`;
      socket.write(`${head}${length}\r\n${body ?? ''}`);
      await answered(socket, status);
      free.push(socket);
    },
    async close() {
      for (const socket of all) socket.destroy();
    },
  };
}

function answered(socket: Socket, status: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let [begin, end] = ['', ''];
    const settle = (error?: Error) => {
      socket.off('data', onData).off('close', onClose);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onClose = () => settle(new Error('The connection was closed.'));
    const onData = (bytes: Buffer) => {
      if (begin.length < 12) begin += bytes.toString('latin1', 0, 12);
      end = (end + bytes.toString('latin1', Math.max(0, bytes.length - lastChunk.length))).slice(
        -lastChunk.length,
      );
      if (end !== lastChunk) return;
      settle(begin.startsWith(`HTTP/1.1 ${status}`) ? undefined : new Error(`${begin} came, not ${status}.`));
    };
    socket.on('data', onData).on('close', onClose);
  });
}
