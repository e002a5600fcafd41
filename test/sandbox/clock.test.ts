import { describe, expect, it } from 'vitest';
import { Clock, millisecondsOf } from '../../src/sandbox/clock.ts';
import { grantTo, requestsPath } from './state/writes.ts';
import { startClient } from './kit.ts';

const noon = new Date('2026-11-01T12:00:00Z');

function clockAt(instant: Date) {
  const real = { now: instant };
  return { real, clock: new Clock(() => real.now) };
}

describe('a clock', () => {
  it('runs with real time, and keeps its lead', () => {
    const { real, clock } = clockAt(noon);
    clock.advance('P1M');
    expect(clock.now()).toEqual(new Date('2026-12-01T12:00:00Z'));
    real.now = new Date('2026-11-01T12:00:05Z');
    expect(clock.now()).toEqual(new Date('2026-12-01T12:00:05Z'));
  });

  it('stands still when stopped, moves when told, and runs on from there', () => {
    const { real, clock } = clockAt(noon);
    clock.stop();
    real.now = new Date('2026-11-02T00:00:00Z');
    expect(clock.now()).toEqual(noon);
    clock.advance('PT1H30M');
    expect(clock.now()).toEqual(new Date('2026-11-01T13:30:00Z'));
    clock.resume();
    real.now = new Date('2026-11-02T00:00:01Z');
    expect(clock.now()).toEqual(new Date('2026-11-01T13:30:01Z'));
  });

  it('is set to an instant, earlier ones too', () => {
    const { clock } = clockAt(noon);
    clock.set(new Date('2020-01-01T00:00:00Z'));
    expect(clock.now()).toEqual(new Date('2020-01-01T00:00:00Z'));
  });

  it.each(['', 'P', 'PT', '1D', '-P1D', 'P1.5D', 'P1D ', 'P99999999999D', 'PT1D'])(
    'takes %j for no duration',
    (text) => {
      const { clock } = clockAt(noon);
      expect(() => clock.advance(text)).toThrow(`"${text}" is none.`);
      expect(clock.now()).toEqual(noon);
    },
  );

  it('does not leave the years that a date can have', () => {
    const { clock } = clockAt(noon);
    expect(() => clock.set(new Date(Number.NaN))).toThrow(/year 9999/);
    expect(() => clock.advance('P9999Y')).toThrow(/year 9999/);
  });
});

it.each([
  ['PT2S', 2_000],
  ['P1DT1H', 90_000_000],
  ['P2W', 1_209_600_000],
  ['P1M', null],
  ['P1Y', null],
  ['PT1M', 60_000],
  ['soon', null],
])('reads %s as %j ms', (text, ms) => {
  expect(millisecondsOf(text)).toBe(ms);
});

it('is what the tenant goes by: a scheduled request begins when the clock has come to its start', async () => {
  await using client = await startClient({ clock: { at: noon, isStopped: true } });
  const { clock, store } = client.sandbox;
  const schedule = { startDateTime: '2026-12-24T00:00:00Z' };
  const answer = await client.post(requestsPath, { ...grantTo(store, 'eve'), schedule });
  const path = `assignmentRequests/${String(answer.json['id'])}`;
  const state = async () => {
    for (let reads = 0; reads < 4; reads += 1) await client.v1('catalogs?$top=1');
    return (await client.v1(path)).json['state'];
  };
  expect(await state()).toBe('scheduled');
  clock.advance('P52D');
  expect(await state()).toBe('scheduled');
  clock.advance('PT12H');
  expect(await state()).toBe('delivered');
  expect((await client.v1(path)).json['completedDateTime']).toBe('2026-12-24T00:00:00Z');
  expect((await client.v1('catalogs')).headers.get('date')).toBe('Thu, 24 Dec 2026 00:00:00 GMT');
});
