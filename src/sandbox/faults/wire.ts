import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { WireEffect } from './effect.ts';

export interface Message {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string | undefined;
}

/** Sends an answer over a connection that may have a fault; undefined where there is nothing to wait for. */
export function transmit(
  response: ServerResponse,
  message: Message,
  effect: WireEffect | undefined,
): Promise<void> | undefined {
  switch (effect?.kind) {
    case undefined:
      whole(response, message);
      return undefined;
    case 'reset':
      response.socket?.resetAndDestroy();
      return undefined;
    case 'hang':
      return undefined;
    case 'delay':
      return wait(effect.ms, undefined, { ref: false }).then(() => whole(response, message));
    case 'slow':
      return slowly(response, message, effect.ms);
    case 'cut':
      cut(response, message, effect);
      return undefined;
  }
}

function whole(response: ServerResponse, { status, headers, text }: Message): void {
  response.writeHead(status, headers).end(text);
}

const pieces = 10;

/** The head at once, the body piece by piece. */
async function slowly(
  response: ServerResponse,
  { status, headers, text = '' }: Message,
  ms: number,
): Promise<void> {
  response.writeHead(status, headers).flushHeaders();
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
    await wait(ms / pieces, undefined, { ref: false });
    response.write(bytes.subarray(at, at + size));
  }
  response.end();
}

/** Either a body that ends too soon and says nothing of it, or one that is broken off before its announced length. */
function cut(
  response: ServerResponse,
  { status, headers, text = '' }: Message,
  { bytes, isAborted }: Extract<WireEffect, { kind: 'cut' }>,
): void {
  const body = Buffer.from(text);
  const part = body.subarray(0, bytes ?? Math.floor(body.length / 2));
  if (!isAborted) {
    response.writeHead(status, headers).end(part);
    return;
  }
  response.writeHead(status, { ...headers, 'Content-Length': String(body.length) });
  response.write(part, () => response.destroy());
}
