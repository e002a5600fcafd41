import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as tick } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { seedTenant } from '../../../src/sandbox/tenant/seed.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import { today } from '../../../src/sandbox/tenant/tenant.ts';
import { startCommand, type Program } from '../../cli/program.ts';
import { asList, asObject } from '../kit.ts';
import { grantTo, requestsPath } from './writes.ts';

const rounds = 50;
const writers = 4;
const seed = 5;
const headers = { authorization: 'Bearer admin@contoso.example', 'content-type': 'application/json' };
const store = seedTenant({ size: 'small', seed, now: today() });

async function start(file: string): Promise<{ program: Program; url: string }> {
  const program = startCommand('sandbox', '--port', '0', '--seed', String(seed), '--state', file);
  const [, url = ''] = await program.printed(/served at (http:\/\/127\.0\.0\.1:\d+)\/v1\.0/);
  return { program, url };
}

/** Ids by the names they were asked for under, as they are acknowledged, until the process is gone. */
async function write(url: string, round: number, onAcknowledged: (name: string, id: string) => void) {
  const writer = async (own: number) => {
    for (let count = 0; ; count += 1) {
      const name = `r${round}w${own}n${count}`;
      const body = JSON.stringify(grantTo(store, name));
      const response = await fetch(`${url}${requestsPath}`, { method: 'POST', headers, body });
      const { id } = asObject(await response.json());
      expect(response.status).toBe(201);
      onAcknowledged(name, String(id));
    }
  };
  await Promise.allSettled(Array.from({ length: writers }, (_, own) => writer(own)));
}

/** All requests made since the seed, each with what was made together with it. */
async function written(url: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let next: unknown = `${url}${requestsPath}?$top=999&$expand=requestor,assignment($expand=target)`;
  while (typeof next === 'string') {
    const page = asObject(await (await fetch(next, { headers })).json());
    for (const row of asList(page['value']).map(asObject)) {
      const id = String(row['id']);
      // What the service files itself when access ends was not asked for here.
      if (store.requests.get(id) !== undefined || row['requestType'] !== 'adminAdd') continue;
      const target = asObject(asObject(row['assignment'])['target']);
      expect(asObject(row['requestor'])['id']).toBeTypeOf('string');
      found.set(id, String(target['email']).replace(/@.*/, ''));
    }
    next = page['@odata.nextLink'];
  }
  return found;
}

it(`starts with every acknowledged write after it was killed ${rounds} times in the midst of them`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-kill-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'tenant.state');
  const random = new Random(1, 'moments to be killed at');
  const acknowledged = new Map<string, string>();
  let unacknowledged = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const { program, url } = await start(file);
    const found = await written(url);
    for (const [id, name] of acknowledged) expect(found.get(id)).toBe(name);
    unacknowledged = found.size - acknowledged.size;
    expect(unacknowledged).toBeLessThanOrEqual(writers * round);
    if (round === rounds) break;
    const last = random.between(1, 40);
    const ticks = random.between(0, 400);
    let count = 0;
    await write(url, round, (name, id) => {
      acknowledged.set(id, name);
      count += 1;
      if (count === last) void killAfter(program, ticks);
    });
    expect((await program.ended).code).toBeNull();
  }
  expect(acknowledged.size).toBeGreaterThan(rounds);
}, 180_000);

async function killAfter(program: Program, ticks: number): Promise<void> {
  for (let count = 0; count < ticks; count += 1) await tick();
  program.kill('SIGKILL');
}
