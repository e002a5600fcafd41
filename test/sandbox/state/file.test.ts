import { appendFile, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSandbox, type SandboxOptions } from '../../../src/sandbox/server.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { first, startClient } from '../kit.ts';
import { snapshot as contents } from '../tenant/snapshot.ts';
import { ask } from './writes.ts';

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-state-'));
  stateFile = join(folder, 'tenant.state');
});
afterEach(() => rm(folder, { recursive: true }));

async function stored(options: SandboxOptions = {}): Promise<ReturnType<typeof contents>> {
  await using client = await startClient({ stateFile, ...options });
  return contents(client.sandbox.store);
}

it('knows after a restart what it knew before: records and their order, open work, clock, ids', async () => {
  const before = await (async () => {
    await using client = await startClient({ stateFile });
    client.sandbox.clock.stop();
    client.sandbox.clock.advance('P400D');
    for (let count = 0; count < 30; count += 1) await ask(client, `n${count}`);
    const { store } = client.sandbox;
    store.catalogs.update(first(store.catalogs.values()), { displayName: 'Renamed' });
    store.groups.delete(first(store.groups.values()).id);
    const again = first(store.resourceScopes.values());
    store.resourceScopes.delete(again.id);
    store.resourceScopes.insert({ ...again, displayName: 'Came back' });
    await client.v1('catalogs');
    return { stored: contents(store), now: client.sandbox.clock.now() };
  })();
  await using client = await startClient({ stateFile });
  expect(contents(client.sandbox.store)).toEqual(before.stored);
  expect(client.sandbox.clock.now()).toEqual(before.now);
  expect(client.sandbox.clock.isStopped).toBe(true);
  const id = await ask(client, 'later');
  expect(before.stored).not.toContain(id);
});

it('is whole wherever the file was cut, and never has less than was acknowledged by then', async () => {
  const states: { readonly length: number; readonly stored: string }[] = [];
  {
    await using client = await startClient({ stateFile });
    const note = async () =>
      states.push({ length: (await stat(stateFile)).size, stored: recordsOf(client.sandbox.store) });
    await note();
    for (let count = 0; count < 4; count += 1) {
      await ask(client, `n${count}`);
      await note();
    }
  }
  const whole = await readFile(stateFile);
  const random = new Random(1, 'cuts');
  const cuts = states.flatMap(({ length }) => [length - 1, length, length + 1]);
  cuts.push(...Array.from({ length: 40 }, () => random.between(states[0]?.length ?? 0, whole.length)));
  for (const cut of cuts) {
    if (cut < (states[0]?.length ?? 0)) continue;
    await writeFile(stateFile, whole.subarray(0, cut));
    const sandbox = await createSandbox({ stateFile });
    const expected = states.findLast(({ length }) => length <= cut);
    expect(recordsOf(sandbox.store)).toBe(expected?.stored);
    await sandbox.close();
    expect((await stat(stateFile)).size).toBe(expected?.length);
  }
});

/** Closing writes no more than is known already, so that lengths can be compared. */
function recordsOf(store: Store): string {
  return JSON.stringify(contents(store));
}

it('does not grow without end', async () => {
  {
    await using client = await startClient({ stateFile });
    const { store } = client.sandbox;
    const row = first(store.catalogs.values());
    for (let count = 0; count < 40; count += 1) {
      store.catalogs.update(row, { description: `${count}`.padEnd(20_000, 'x') });
      await client.v1('catalogs?$top=1');
    }
  }
  expect((await stat(stateFile)).size).toBeLessThan(400_000);
  await using client = await startClient({ stateFile });
  expect(first(client.sandbox.store.catalogs.values()).description).toMatch(/^39x/);
});

it('shares one flush among answers that come together', async () => {
  await using client = await startClient({ stateFile });
  await Promise.all(Array.from({ length: 60 }, (_, index) => ask(client, `n${index}`)));
  const lines = (await readFile(stateFile, 'utf8')).split('\n').length;
  expect(lines).toBeLessThan(60);
});

it('acknowledges nothing once the file cannot be written, and says why', async () => {
  const client = await startClient({ stateFile });
  await ask(client, 'before');
  const handle = await open(stateFile);
  const { prototype } = handle.constructor;
  await handle.close();
  vi.spyOn(prototype, 'datasync').mockRejectedValue(new Error('ENOSPC: no space left on device'));
  onTestFinished(() => void vi.restoreAllMocks());
  await expect(ask(client, 'after')).rejects.toThrow(/^500 .*ENOSPC: no space left on device/);
  vi.restoreAllMocks();
  await expect(ask(client, 'later')).rejects.toThrow(/^500 .*ENOSPC: no space left on device/);
  await expect(client.sandbox.close()).rejects.toThrow('ENOSPC');
  await using again = await startClient({ stateFile });
  expect(again.sandbox.store.subjects.by('email', 'later@newcomers.example')).toEqual([]);
});

describe('a file that is not this tenant’s', () => {
  beforeEach(async () => {
    await using client = await startClient({ stateFile, seed: 1 });
    await ask(client, 'one');
  });

  it('is refused when the tenant is of another seed or size', async () => {
    await expect(createSandbox({ stateFile, seed: 2 })).rejects.toThrow(
      `"${stateFile}" keeps the state of a tenant of size small and seed 1, and this one is of size small and seed 2.`,
    );
    await expect(createSandbox({ stateFile, size: 'medium' })).rejects.toThrow(
      /keeps the state of a tenant of size small and seed 1, and this one is of size medium and seed 1\.$/,
    );
  });

  it('brings the day as of which it was seeded', async () => {
    const before = await stored();
    expect(await stored({ seededAt: new Date('2027-05-05T00:00:00Z') })).toEqual(before);
  });

  it('is refused when it is of another format, or of none', async () => {
    const text = await readFile(stateFile, 'utf8');
    await writeFile(stateFile, text.replace('"version":1', '"version":2'));
    await expect(createSandbox({ stateFile })).rejects.toThrow(
      `"${stateFile}" is a state file of format 2, and this sandbox reads format 1.`,
    );
    await writeFile(stateFile, 'dear diary\n');
    await expect(createSandbox({ stateFile })).rejects.toThrow(
      `"${stateFile}" is no state file of the sandbox: choose another file, or delete it to start anew.`,
    );
    expect(await readFile(stateFile, 'utf8')).toBe('dear diary\n');
    await writeFile(stateFile, text.replace(/"fingerprint":"..../, '"fingerprint":"----'));
    await expect(createSandbox({ stateFile })).rejects.toThrow(
      /by a version of the sandbox that seeds another tenant/,
    );
  });

  it('is refused when a line other than the last is damaged', async () => {
    const text = await readFile(stateFile, 'utf8');
    await writeFile(stateFile, `${text}{"removed":\n`);
    await appendFile(stateFile, text.split('\n').slice(1).join('\n'));
    const line = text.split('\n').length;
    await expect(createSandbox({ stateFile })).rejects.toThrow(
      `Line ${line} of "${stateFile}" is damaged: restore the file, or delete it to start anew.`,
    );
  });

  it('is refused when a byte within a text was changed, though it is JSON still', async () => {
    const text = await readFile(stateFile, 'utf8');
    const at = text.lastIndexOf('newcomers.example');
    await writeFile(stateFile, `${text.slice(0, at)}N${text.slice(at + 1)}`);
    await expect(createSandbox({ stateFile })).rejects.toThrow(/^Line \d+ of ".+" is damaged: /);
  });

  it('is refused while another process has it, and taken over from a dead one', async () => {
    await using client = await startClient({ stateFile });
    expect(client.sandbox.store.requests.size).toBeGreaterThan(0);
    await expect(createSandbox({ stateFile })).rejects.toThrow(
      `"${stateFile}" is in use by the process ${process.pid}`,
    );
    const other = join(folder, 'other.state');
    await writeFile(`${other}.lock`, `${process.ppid} of ${hostname()}`);
    await expect(createSandbox({ stateFile: other })).rejects.toThrow(
      `is in use by the process ${process.ppid}`,
    );
    await writeFile(`${other}.lock`, `4194305 of ${hostname()}`);
    await (await createSandbox({ stateFile: other })).close();
  });

  it('is refused where no file can be', async () => {
    await expect(createSandbox({ stateFile: join(folder, 'nowhere', 'x') })).rejects.toThrow(
      /^The state cannot be kept in ".*nowhere.x": ENOENT/,
    );
  });
});

it('keeps what was reset and restored', async () => {
  {
    await using client = await startClient({ stateFile });
    const kept = await ask(client, 'kept');
    client.sandbox.snapshot('then');
    await ask(client, 'forgotten');
    await client.sandbox.restore('then');
    expect(client.sandbox.store.requests.get(kept)).toBeDefined();
  }
  const seeded = await (async () => {
    await using other = await startClient();
    return contents(other.sandbox.store);
  })();
  {
    await using client = await startClient({ stateFile });
    expect(client.sandbox.store.subjects.by('email', 'kept@newcomers.example')).toHaveLength(1);
    expect(client.sandbox.store.subjects.by('email', 'forgotten@newcomers.example')).toHaveLength(0);
    await client.sandbox.reset();
    expect(contents(client.sandbox.store)).toEqual(seeded);
  }
  expect(await stored()).toEqual(seeded);
});
