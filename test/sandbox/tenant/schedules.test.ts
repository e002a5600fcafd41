import { expect, test } from 'vitest';
import { addDuration, soonerEnd } from '../../../src/sandbox/tenant/schedules.ts';

const start = '2027-01-30T22:30:00.000Z';

test.each([
  ['P30D', '2027-03-01T22:30:00.000Z'],
  ['P2W', '2027-02-13T22:30:00.000Z'],
  ['PT90M', '2027-01-31T00:00:00.000Z'],
  ['P1DT2H', '2027-02-01T00:30:00.000Z'],
  ['P1Y', '2028-01-30T22:30:00.000Z'],
])('%s later is %s', (duration, end) => {
  expect(addDuration(start, duration)).toBe(end);
});

test.each(['', 'P', 'PT', 'P1DT', '30 days', 'P1H', 'P9999999999D'])(
  '%j is no duration that can be kept',
  (text) => {
    expect(addDuration(start, text)).toBeNull();
  },
);

test('never is later than any end', () => {
  expect(soonerEnd(null, start)).toBe(start);
  expect(soonerEnd(start, null)).toBe(start);
  expect(soonerEnd('2027-01-01T00:00:00Z', start)).toBe('2027-01-01T00:00:00Z');
  expect(soonerEnd(null, null)).toBeNull();
});
