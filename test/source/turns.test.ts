import { expect, it } from 'vitest';
import { Turns } from '../../src/source/turns.ts';

it('does work of one key in turn, also behind work that failed, and work of others meanwhile', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const release: (() => void)[] = [];
  const held = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise<void>((resolve) => release.push(resolve));
    seen.push(`${name} ends`);
    if (name === 'first') throw new Error('It failed.');
    return name;
  };
  const first = turns.take('a', held('first'));
  const second = turns.take('a', held('second'));
  const other = turns.take('b', held('other'));
  await Promise.resolve();
  await Promise.resolve();
  expect(seen).toEqual(['first begins', 'other begins']);
  release.shift()?.();
  await expect(first).rejects.toThrow('It failed.');
  await new Promise((resolve) => setImmediate(resolve));
  expect(seen).toEqual(['first begins', 'other begins', 'first ends', 'second begins']);
  for (const go of release) go();
  expect(await Promise.all([second, other])).toEqual(['second', 'other']);
});
