import type { IncomingMessage, ServerResponse } from 'node:http';
import { receive } from '../body.ts';
import { Misuse } from '../misuse.ts';
import { works, type Controls } from './controls.ts';
import { trespass } from './loopback.ts';

const root = /^\/_sandbox(?:\/|$|\?)/;

/** Not part of Graph's own space of URLs: no version begins with an underscore. */
export function isControl(url: string | undefined): boolean {
  return root.test(url ?? '');
}

/** Never throws: what goes wrong is told in a sentence. */
export async function serveControl(
  controls: Controls,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await receive(message);
  const { status, headers, body } = await answer(controls, message, bytes);
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body, null, 2)}\n`);
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

async function answer(
  controls: Controls,
  message: IncomingMessage,
  bytes: Buffer | 'too large',
): Promise<Answer> {
  const reason = trespass(message);
  if (reason !== undefined) return refused(403, reason);
  const path = (message.url ?? '').replace(/\?.*$/, '').replaceAll(/^\/_sandbox\/?|\/$/g, '');
  const work = Object.hasOwn(works, path) ? works[path] : undefined;
  if (work === undefined) {
    const paths = Object.keys(works).filter((each) => each !== '');
    return refused(404, `There is no control "${path}"; there are ${paths.join(', ')}.`);
  }
  const method = message.method ?? 'GET';
  const act = Object.hasOwn(work, method) ? work[method] : undefined;
  const allow = Object.keys(work).join(', ');
  if (act === undefined) {
    return {
      ...refused(405, `"/_sandbox/${path}" takes ${allow}; ${method} came.`),
      headers: { Allow: allow },
    };
  }
  if (bytes === 'too large') return refused(413, 'The body is larger than 4 MB.');
  try {
    return { status: 200, body: await act(controls, bodyOf(bytes)) };
  } catch (error) {
    if (error instanceof Misuse) return refused(400, error.message);
    return refused(500, `The sandbox failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function bodyOf(bytes: Buffer): unknown {
  if (bytes.length === 0) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Misuse('The body is no valid JSON.');
  }
}

function refused(status: number, message: string): Answer {
  return { status, body: { error: { message } } };
}
