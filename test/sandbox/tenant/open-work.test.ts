import { describe, expect, test } from 'vitest';
import { Heap } from '../../../src/sandbox/tenant/heap.ts';
import { OpenWork } from '../../../src/sandbox/tenant/open-work.ts';
import type { RequestRecord } from '../../../src/sandbox/tenant/records.ts';
import { guidSequence } from '../../../src/sandbox/guid.ts';
import { advance } from '../../../src/sandbox/tenant/requests.ts';
import { seedTenant } from '../../../src/sandbox/tenant/seed.ts';
import { Random } from '../../../src/sandbox/tenant/seed/random.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';

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
  test('falls due by its time, of equal times by id', () => {
    const work = new OpenWork();
    work.put('a', at(3).getTime());
    work.put('c', at(2).getTime());
    work.put('b', at(2).getTime());
    work.put('z', 'at once');
    expect(work.due(at(1))).toEqual(['z']);
    expect(work.due(at(2))).toEqual(['z', 'b', 'c']);
    expect(work.due(at(1))).toEqual(['z', 'b', 'c']);
    expect([...work.values()]).toEqual(['z', 'b', 'c', 'a']);
    expect(work.size).toBe(4);
    work.clear();
    expect([work.size, ...work.due(at(9))]).toEqual([0]);
  });

  test('is put again when its time changes, and the last word holds', () => {
    const work = new OpenWork();
    work.put('a', at(2).getTime());
    work.put('a', at(5).getTime());
    expect(work.due(at(4))).toEqual([]);
    work.put('a', at(3).getTime());
    expect(work.due(at(4))).toEqual(['a']);
    work.put('a', null);
    expect([work.size, work.has('a'), ...work.due(at(9))]).toEqual([0, false]);
    work.put('a', at(2).getTime());
    work.delete('a');
    expect(work.due(at(9))).toEqual([]);
  });
});

test('the seed leaves nothing that moves before time does', () => {
  const store = seedTenant({ size: 'medium', seed: 1, now: SEED_NOW });
  expect(store.openWork.size).toBeGreaterThan(1_000);
  expect(store.openWork.due(SEED_NOW)).toEqual([]);
});

test('each request that falls due takes one step with each advance, the others none', () => {
  const store = seedTenant({ size: 'medium', seed: 1, now: SEED_NOW });
  let now = SEED_NOW;
  const tenant = { store, now: () => now, newId: guidSequence('open work') };
  const waiting = [...store.requests.values()].filter(({ state }) => state === 'scheduled');
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
});
