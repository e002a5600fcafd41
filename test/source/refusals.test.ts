import { expect, it } from 'vitest';
import { Refusals } from '../../src/source/reading/refusals.ts';

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
  const own = refusals.closedTo('own');
  refusals.learn(refusal, 'own');
  expect(own.has('v1.0', refusal.route)).toBe(true);
  expect(own.has('beta', refusal.route)).toBe(false);
  now = 10 * 60_000 - 1;
  expect(own.has('v1.0', refusal.route)).toBe(true);
  now += 1;
  expect(own.has('v1.0', refusal.route)).toBe(false);
  refusals.learn(refusal, 'own');
  expect(own.has('v1.0', refusal.route)).toBe(true);
  const counted = { version: 'v1.0', route: refusal.route, count: 2 };
  expect(refusals.counts('own')).toEqual([{ ...counted, isClosed: true }]);
  expect(refusals.counts('other')).toEqual([{ ...counted, isClosed: false }]);
  expect(told).toEqual([refusal.route]);
});

it('closes a route to all when two callers were refused it, and to nobody else before', () => {
  let now = 0;
  const refusals = new Refusals(undefined, () => now);
  const isClosedTo = (caller: string) => refusals.closedTo(caller).has('v1.0', refusal.route);
  for (let index = 0; index < 100; index += 1) refusals.learn(refusal, 'one');
  expect([isClosedTo('one'), isClosedTo('other'), isClosedTo('third')]).toEqual([true, false, false]);
  now += 9 * 60_000;
  refusals.learn(refusal, 'other');
  expect([isClosedTo('one'), isClosedTo('other'), isClosedTo('third')]).toEqual([true, true, true]);
  expect(refusals.counts()).toMatchObject([{ isClosed: true }]);
  now += 60_000;
  // The first has forgotten: one is left who knows.
  expect([isClosedTo('one'), isClosedTo('other'), isClosedTo('third')]).toEqual([false, true, false]);
});
