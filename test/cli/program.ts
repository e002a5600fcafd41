import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { comesOut } from '../kit/secrets.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Program {
  /** The first match of what it prints, as soon as it is printed. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

type Environment = Readonly<Record<string, string>>;

/** `node dist/main.js`, with nothing in the environment but what is given. */
export function startGateway(env: Environment): Program {
  return start('main.js', [], env);
}

/** `entitlement-gateway …` */
export function startCommand(...args: readonly string[]): Program {
  return start('cli/main.js', args, {});
}

/** The same, from a folder that is not the repository's. */
export function startCommandIn(cwd: string, ...args: readonly string[]): Program {
  return start('cli/main.js', args, {}, cwd);
}

/** The free port that it has taken for the time of the test. */
export async function listening(server: Server): Promise<number> {
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

function start(file: string, args: readonly string[], env: Environment, cwd?: string): Program {
  const path = fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  const ended = once(child, 'close').then(([code]): Ended => {
    comesOut('printed by a program', stdout + stderr);
    return { code, stdout, stderr };
  });
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    async printed(pattern) {
      for (;;) {
        const found = pattern.exec(stdout);
        if (found !== null) return found;
        const last = await Promise.race([once(child.stdout, 'data'), ended]);
        if ('code' in last) throw new Error(`It ended without printing ${pattern}:\n${stdout}${stderr}`);
      }
    },
  };
}
