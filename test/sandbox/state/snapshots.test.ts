import { expect, it } from 'vitest';
import { seedTenant } from '../../../src/sandbox/tenant/seed.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { first, startClient } from '../kit.ts';
import { snapshot as contents } from '../tenant/snapshot.ts';
import { ask } from './writes.ts';

it('brings back the records, the open work, the clock and the ids of the moment', async () => {
  await using client = await startClient({ clock: { at: SEED_NOW, isStopped: true } });
  const { sandbox } = client;
  await ask(client, 'before');
  const then = contents(sandbox.store);
  expect(sandbox.snapshot()).toBe('snapshot-1');
  sandbox.clock.advance('P30D');
  const after = await ask(client, 'after');
  Object.assign(first(sandbox.store.policies.values()), { questions: null });
  await sandbox.restore('snapshot-1');
  expect(contents(sandbox.store)).toEqual(then);
  expect(sandbox.clock.now()).toEqual(SEED_NOW);
  sandbox.clock.advance('P30D');
  expect(await ask(client, 'after')).toBe(after);
});

it('goes back as often as wished, and forward again', async () => {
  await using client = await startClient();
  const { sandbox } = client;
  await ask(client, 'one');
  const [early, earlier] = [sandbox.snapshot('early'), contents(sandbox.store)];
  await ask(client, 'two');
  const [late, later] = [sandbox.snapshot('late'), contents(sandbox.store)];
  for (const _ of [1, 2]) {
    await sandbox.restore(early);
    expect(contents(sandbox.store)).toEqual(earlier);
    await sandbox.restore(late);
    expect(contents(sandbox.store)).toEqual(later);
  }
});

it('resets a tenant of the caller’s own making to how it was given', async () => {
  const store = seedTenant({ size: 'small', seed: 9, now: SEED_NOW });
  const given = contents(store);
  await using client = await startClient({ store });
  await ask(client, 'one');
  expect(contents(store)).not.toEqual(given);
  await client.sandbox.reset();
  expect(contents(store)).toEqual(given);
});

it('refuses a snapshot that nobody took', async () => {
  await using client = await startClient();
  await expect(client.sandbox.restore('x')).rejects.toThrow('There is no snapshot "x"; none was taken yet.');
  client.sandbox.snapshot('y');
  await expect(client.sandbox.restore('x')).rejects.toThrow('There is no snapshot "x"; there are "y".');
});
