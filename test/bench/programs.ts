import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { request } from 'undici';

/** One of our programs, compiled beside this one, in a process of its own. */
export interface Program {
  readonly url: string;
  /** From its start until it says where it listens. */
  readonly startedInMs: number;
  /** The most memory that it ever held; undefined where there is no /proc. */
  peakBytes(): number | undefined;
  stop(): Promise<void>;
}

export function startSandbox(size: 'small' | 'large'): Promise<Program> {
  return start('cli/main.js', ['sandbox', '--size', size, '--port', '0'], {}, /served at (\S+?)\/v1\.0/);
}

export function startGateway(graphEndpoint: string): Promise<Program> {
  const env = { GRAPH_ENDPOINT: graphEndpoint, AUTH_MODE: 'sandbox', PORT: '0', LOG_LEVEL: 'warn' };
  return start('main.js', [], env, /(http\S+)\/graphql/);
}

/** The gateway of weighed.ts. */
export function startWeighed(graphEndpoint: string): Promise<Program> {
  return start('../test/bench/weighed.js', [], { GRAPH_ENDPOINT: graphEndpoint }, /(http\S+)\/graphql/);
}

async function start(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  where: RegExp,
): Promise<Program> {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  const begun = performance.now();
  const child = spawn(process.execPath, [path, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  process.once('exit', () => child.kill());
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  let url: string | undefined;
  while (url === undefined) {
    const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)]);
    if (isOver) throw new Error(`${file} ended before it served:\n${printed}`);
    url = where.exec(printed)?.[1];
  }
  return {
    url,
    startedInMs: performance.now() - begun,
    peakBytes: () => peakOf(child.pid),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

function peakOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1_024;
  } catch {
    return undefined;
  }
}

/** A GET of Graph, and nothing between us and the socket but undici. */
export async function get(url: string): Promise<void> {
  const { statusCode, body } = await request(url, {
    headers: { authorization: 'Bearer admin@contoso.example' },
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`${statusCode} for ${url}: ${text}`);
}

/** Asks the gateway, and trusts no answer with errors in it. */
export async function ask(gateway: Program, query: string, headers: Record<string, string> = {}) {
  const { statusCode, body } = await request(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors":')) throw new Error(`${statusCode}: ${text}`);
  return text;
}
