import { describe, expect, it } from 'vitest';
import { decideRetry, parseRetryAfter, systemClock, type Setback } from '../../src/graph/retry.ts';
import { capturedClock, failureOf } from './kit.ts';

const policy = { clock: capturedClock(), random: () => 1, maxRetries: 3 };
const setback: Setback = {
  repeatability: 'read',
  status: 429,
  retryAfter: undefined,
  retries: 0,
  faults: 0,
  deadline: undefined,
};
const decide = (change: Partial<Setback>) => decideRetry({ ...setback, ...change }, policy);

describe('decideRetry', () => {
  it.each([
    ['read', 429, undefined, 1000],
    ['read', 429, '7', 7000],
    ['read', 503, undefined, 1000],
    ['read', 504, '2.5', 2500],
    ['read', 500, undefined, 1000],
    ['read', 502, undefined, 1000],
    ['read', 'reset', undefined, 0],
    ['write', 429, undefined, 1000],
    ['write', 429, '3', 3000],
    ['write', 503, '3', 3000],
  ] as const)(
    'repeats a %s after %s (Retry-After %s) in %d ms',
    (repeatability, status, retryAfter, waitMs) => {
      expect(decide({ repeatability, status, retryAfter })).toEqual({ retry: true, waitMs });
    },
  );

  it.each([
    ['write', 503, undefined],
    ['write', 503, 'soon'],
    ['write', 504, '1'],
    ['write', 500, undefined],
    ['write', 502, undefined],
    ['write', 'reset', undefined],
    ['read', 400, undefined],
    ['read', 401, '1'],
    ['read', 403, undefined],
    ['read', 404, '1'],
    ['read', 409, undefined],
    ['read', 302, undefined],
    ['read', 501, undefined],
  ] as const)('never repeats a %s after %s (Retry-After %s)', (repeatability, status, retryAfter) => {
    expect(decide({ repeatability, status, retryAfter })).toEqual({ retry: false });
  });

  it('backs off by doubling, up to a minute, with jitter down to a half', () => {
    const waits = [0, 1, 2, 5, 6, 20].map((retries) =>
      decideRetry({ ...setback, retries }, { ...policy, maxRetries: 99 }),
    );
    expect(waits.map((decision) => decision.retry && decision.waitMs)).toEqual([
      1000, 2000, 4000, 32_000, 60_000, 60_000,
    ]);
    expect(decideRetry(setback, { ...policy, random: () => 0 })).toEqual({ retry: true, waitMs: 500 });
  });

  it('stops after maxRetries', () => {
    expect(decide({ retries: 2 }).retry).toBe(true);
    expect(decide({ retries: 3 })).toEqual({ retry: false });
  });

  it('repeats a fault once, whatever was throttled before', () => {
    expect(decide({ status: 'reset', retries: 2, faults: 0 }).retry).toBe(true);
    expect(decide({ status: 'reset', retries: 1, faults: 1 })).toEqual({ retry: false });
  });

  it('stops at once when the wait would pass the deadline, and tells the seconds', () => {
    expect(decide({ retryAfter: '5', deadline: 5001 })).toEqual({ retry: true, waitMs: 5000 });
    expect(decide({ retryAfter: '5', deadline: 5000 })).toEqual({ retry: false, tooLongSeconds: 5 });
    expect(decide({ status: 500, deadline: 500 })).toEqual({ retry: false });
    // Our own back-off is no wish of Graph's.
    expect(decide({ retryAfter: undefined, deadline: 500 })).toEqual({ retry: false });
    // A second "0" is as good as untold.
    expect(decide({ retryAfter: '0', retries: 0 })).toEqual({ retry: true, waitMs: 0 });
    expect(decide({ retryAfter: '0', retries: 1 })).toEqual({ retry: true, waitMs: 2000 });
  });

  it('never asks sooner than told, and waits a minute at most', () => {
    expect(decide({ retryAfter: '60' })).toEqual({ retry: true, waitMs: 60_000 });
    expect(decide({ retryAfter: '61' })).toEqual({ retry: false, tooLongSeconds: 61 });
  });
});

describe('parseRetryAfter', () => {
  const now = Date.parse('Sun, 06 Nov 1994 08:49:30 GMT');
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 1.5 ', 1500],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 7000],
    ['Sunday, 06-Nov-94 08:49:37 GMT', 7000],
    ['Sun Nov  6 08:49:37 1994', 7000],
    ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
    ['-5', undefined],
    ['soon', undefined],
    ['5 apples', undefined],
    ['1e3', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('reads %j as %s ms', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});

describe('systemClock', () => {
  it('wakes with the reason as soon as the signal aborts', async () => {
    const stop = new AbortController();
    const sleeping = failureOf(systemClock.sleep(3_600_000, stop.signal));
    const reason = new Error('enough');
    stop.abort(reason);
    expect(await sleeping).toBe(reason);
  });

  it('tells the time and sleeps', async () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
    await expect(systemClock.sleep(0, new AbortController().signal)).resolves.toBeUndefined();
  });
});
