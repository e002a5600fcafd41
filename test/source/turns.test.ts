import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/source/writes/turns.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const never = new AbortController().signal;

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
  const own = turns.of('somebody');
  const first = own.take('a', never, held('first'));
  const second = own.take('a', never, held('second'));
  const other = own.take('b', never, held('other'));
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

/** Work that ends when it is told to, and what began, in order. */
function bench() {
  const turns = new Turns();
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const take = (caller: string, signal = new AbortController().signal) =>
    turns.of(caller).take('policy 1', signal, async () => {
      begun.push(caller);
      await new Promise<void>((resolve) => ends.push(resolve));
      return `${caller}’s`;
    });
  const endOne = async () => {
    await settled();
    ends.shift()?.();
    await settled();
  };
  return { begun, take, endOne };
}

describe('of several callers', () => {
  it('who sends much holds up nobody for longer than one piece of theirs, and is answered their own', async () => {
    const { begun, take, endOne } = bench();
    const flood = Array.from({ length: 21 }, () => take('flood'));
    const [other, third] = [take('other'), take('third')];
    for (let index = 0; index < 23; index += 1) await endOne();
    expect(begun.slice(0, 5)).toEqual(['flood', 'flood', 'other', 'third', 'flood']);
    expect(await Promise.all([other, third])).toEqual(['other’s', 'third’s']);
    expect(new Set(await Promise.all(flood))).toEqual(new Set(['flood’s']));
  });

  it('who waits for too much is told so, and others are not', async () => {
    const { take, endOne } = bench();
    const flood = Array.from({ length: 21 }, () => take('flood'));
    await expect(take('flood')).rejects.toMatchObject({
      code: 'THROTTLED',
      message: expect.stringMatching(/^20 of your changes wait for policy 1 already, and nothing was sent/),
    });
    const other = take('other');
    for (let index = 0; index < 22; index += 1) await endOne();
    expect(await other).toBe('other’s');
    await Promise.all(flood);
  });

  it('whose time is over waits no more, and does nothing; who comes later is not kept', async () => {
    const { begun, take, endOne } = bench();
    const first = take('first');
    const late = new AbortController();
    const waiting = take('late', late.signal);
    const next = take('next');
    late.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(take('late', late.signal)).rejects.toMatchObject({ name: 'AbortError' });
    await endOne();
    await endOne();
    expect([await first, await next, begun]).toEqual(['first’s', 'next’s', ['first', 'next']]);
    const afterwards = take('late');
    await endOne();
    expect(await afterwards).toBe('late’s');
  });
});
