import { describe, expect, test } from 'vitest';
import { Heap } from '../../../src/sandbox/tenant/heap.ts';
import { OpenWork } from '../../../src/sandbox/tenant/open-work.ts';
import type { RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import { advance } from '../../../src/sandbox/tenant/requests.ts';
import { seedTenant } from '../../../src/sandbox/tenant/seed.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { openScene } from './scene.ts';

const at = (day: number) => new Date(Date.UTC(2027, 0, day));
const startOf = ({ schedule }: RequestRecord) => Date.parse(schedule.startDateTime ?? '');

test('a heap gives back in order whatever was put in', () => {
  const random = new Random(1, 'heap');
  for (let size = 0; size < 40; size += 1) {
    const heap = new Heap<number>((one, other) => one < other);
    const numbers = Array.from({ length: size }, () => random.between(0, 20));
    for (const number of numbers) heap.push(number);
    expect(heap.peek()).toBe(size === 0 ? undefined : Math.min(...numbers));
    expect(numbers.map(() => heap.pop())).toEqual(numbers.toSorted((one, other) => one - other));
    expect([heap.size, heap.pop()]).toEqual([0, undefined]);
  }
});

describe('open work', () => {
  const { store } = openScene();
  const [pattern] = store.requests.values();

  function request(id: string, change: Partial<RequestRecord> | string): RequestRecord {
    if (pattern === undefined) throw new Error('The tenant has no request.');
    if (typeof change !== 'string') return { ...pattern, id, ...change };
    const schedule = { ...pattern.schedule, startDateTime: change };
    return { ...pattern, id, state: 'scheduled', schedule };
  }

  test('falls due by its start, of equal starts the first put first', () => {
    const work = new OpenWork();
    work.put(request('c', '2027-01-03T00:00:00Z'));
    work.put(request('b', '2027-01-02T00:00:00Z'));
    work.put(request('b2', '2027-01-02T01:00:00+01:00'));
    work.put(request('now', { state: 'submitted' }));
    expect(work.due(at(1))).toEqual(['now']);
    expect(work.due(at(2))).toEqual(['now', 'b', 'b2']);
    expect(work.due(at(1))).toEqual(['now', 'b', 'b2']);
    expect([...work.values()]).toEqual(['now', 'b', 'b2', 'c']);
    expect(work.size).toBe(4);
  });

  test('is put again when its start or state changes, and the last word holds', () => {
    const work = new OpenWork();
    work.put(request('a', '2027-01-02T00:00:00Z'));
    work.put(request('a', '2027-01-05T00:00:00Z'));
    expect(work.due(at(4))).toEqual([]);
    work.put(request('a', '2027-01-03T00:00:00Z'));
    expect(work.due(at(4))).toEqual(['a']);
    work.put(request('a', { state: 'delivered' }));
    expect([work.size, work.has('a'), ...work.due(at(9))]).toEqual([0, false]);
    work.put(request('a', '2027-01-02T00:00:00Z'));
    work.delete('a');
    expect(work.due(at(9))).toEqual([]);
  });

  test('with a start that is no date never waits for it', () => {
    const work = new OpenWork();
    work.put(request('a', 'soon'));
    expect(work.due(at(1))).toEqual(['a']);
  });
});

test('each request that falls due takes one step with each advance, the others none', () => {
  const store = seedTenant({ size: 'medium', seed: 1, now: SEED_NOW });
  let now = SEED_NOW;
  const tenant = { store, now: () => now, newId: () => 'never asked for' };
  const waiting = [...store.openWork.values()].flatMap((id) => store.requests.get(id) ?? []);
  expect(waiting.length).toBeGreaterThan(100);
  const starts = waiting.map(startOf).toSorted((one, other) => one - other);
  now = new Date(starts[Math.floor(starts.length / 2)] ?? 0);
  const isDue = (request: RequestRecord) => startOf(request) <= now.getTime();
  for (const expected of ['delivering', 'delivered', 'delivered']) {
    advance(tenant);
    const states = waiting.map((request) => [isDue(request), request.state]);
    expect(states).toEqual(
      waiting.map((request) => (isDue(request) ? [true, expected] : [false, 'scheduled'])),
    );
  }
  expect(store.openWork.size).toBe(waiting.filter((request) => !isDue(request)).length);
});
