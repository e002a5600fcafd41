import { expect, it } from 'vitest';
import { documentCache } from '../../src/gateway/documents.ts';

const textOf = (name: number, letters: number) => `${name}`.padEnd(letters, '#');

it('keeps the documents that were used last, up to half a million letters', () => {
  const kept = documentCache<number>();
  const asked = Array.from({ length: 60 }, (_, name) => textOf(name, 20_000));
  for (const [name, text] of asked.entries()) {
    kept.set(text, name);
    expect(kept.get(asked[0] ?? '')).toBe(0);
  }
  const found = asked.flatMap((text) => kept.get(text) ?? []);
  expect(found).toEqual([0, ...Array.from({ length: 24 }, (_, index) => 36 + index)]);
});

it('keeps no long one', () => {
  const kept = documentCache<number>();
  kept.set(textOf(1, 20_000), 1);
  kept.set(textOf(2, 20_001), 2);
  expect([kept.get(textOf(1, 20_000)), kept.get(textOf(2, 20_001))]).toEqual([1, undefined]);
});
