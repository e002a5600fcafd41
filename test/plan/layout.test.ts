import { describe, expect, it } from 'vitest';
import type { BilledRead } from '../../src/plan/bill.ts';
import { layOut, runsOf } from '../../src/plan/layout.ts';

const read = (times: number, version: BilledRead['version'] = 'v1.0', method: BilledRead['method'] = 'GET') =>
  ({ version, method, path: '/x', times, fields: [] }) satisfies BilledRead;

describe('layOut', () => {
  it.each<[string, number, BilledRead[], unknown[]]>([
    ['a read by itself', 1, [read(1)], [{ calls: 1, kind: 'single' }]],
    ['reads of one version by $batch of twenty', 2, [read(15), read(6)], [{ calls: 2, kind: 'batch' }]],
    [
      'versions apart',
      2,
      [read(1), read(20, 'beta')],
      [
        { calls: 1, kind: 'single', version: 'v1.0' },
        { calls: 1, kind: 'batch', version: 'beta' },
      ],
    ],
    ['a write by itself', 1, [read(1, 'v1.0', 'POST')], [{ calls: 1, kind: 'single' }]],
    ['reads that were not batched one by one', 30, [read(30)], [{ calls: 30, kind: 'single' }]],
  ])('sends %s', (_what, httpCalls, reads, laid) => {
    expect(layOut({ httpCalls, reads })).toMatchObject(laid);
  });
});

it('runsOf folds waves that are alike and next to one another', () => {
  const [one, other] = [
    { httpCalls: 1, reads: [read(1)] },
    { httpCalls: 1, reads: [read(2)] },
  ];
  expect(runsOf([one, other, { ...other }, one])).toEqual([
    { first: 1, last: 1, wave: one },
    { first: 2, last: 3, wave: other },
    { first: 4, last: 4, wave: one },
  ]);
});
