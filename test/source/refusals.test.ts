import { expect, it } from 'vitest';
import { Refusals } from '../../src/source/refusals.ts';

const refusal = {
  version: 'v1.0',
  route: 'Catalog list: filter displayName contains',
  status: 400,
  graphCode: 'InvalidFilter',
  instead: 'a walk',
} as const;

it('forgets after ten minutes what Graph refused, and counts on', () => {
  let now = 0;
  const told: string[] = [];
  const refusals = new Refusals(
    ({ route }) => told.push(route),
    () => now,
  );
  refusals.learn(refusal);
  expect(refusals.has('v1.0', refusal.route)).toBe(true);
  expect(refusals.has('beta', refusal.route)).toBe(false);
  now = 10 * 60_000 - 1;
  expect(refusals.has('v1.0', refusal.route)).toBe(true);
  now += 1;
  expect(refusals.has('v1.0', refusal.route)).toBe(false);
  refusals.learn(refusal);
  expect(refusals.has('v1.0', refusal.route)).toBe(true);
  expect(refusals.counts()).toEqual([{ version: 'v1.0', route: refusal.route, count: 2, isClosed: true }]);
  expect(told).toEqual([refusal.route]);
});
