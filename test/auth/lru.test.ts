import { expect, it } from 'vitest';
import { Lru } from '../../src/auth/lru.ts';

function clocked(most: number) {
  const clock = { now: 0 };
  return { clock, kept: new Lru<string>({ most, now: () => clock.now }) };
}

it('lets go what was not used for longest', () => {
  const { kept } = clocked(2);
  kept.set('a', 'A', 10);
  kept.set('b', 'B', 10);
  expect(kept.get('a')).toBe('A');
  kept.set('c', 'C', 10);
  expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual(['A', undefined, 'C', 2]);
});

it('keeps nothing past its time, and lets that go before what is still good', () => {
  const { kept, clock } = clocked(2);
  kept.set('long', 'L', 10);
  kept.set('short', 'S', 5);
  clock.now = 5;
  kept.set('new', 'N', 10);
  expect([kept.get('long'), kept.get('short'), kept.get('new')]).toEqual(['L', undefined, 'N']);
  clock.now = 10;
  expect([kept.get('long'), kept.get('new'), kept.size]).toEqual([undefined, undefined, 0]);
});

it('replaces and forgets', () => {
  const { kept } = clocked(2);
  kept.set('a', 'A', 10);
  kept.set('a', 'B', 10);
  expect([kept.get('a'), kept.size]).toEqual(['B', 1]);
  kept.delete('a');
  expect(kept.get('a')).toBeUndefined();
});

it('never holds more than it may, whoever comes', () => {
  const { kept } = clocked(50);
  for (let index = 0; index < 5000; index += 1) kept.set(`${index}`, '', index % 2 === 0 ? 10 : -1);
  expect(kept.size).toBeLessThanOrEqual(50);
});
