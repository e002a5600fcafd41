import { describe, expect, it } from 'vitest';
import { transitionsAsMarkdown } from '../../../src/sandbox/tenant/lifecycle/render.ts';
import { transitions, type Row } from '../../../src/sandbox/tenant/transitions.ts';

const machines: readonly (readonly [string, readonly Row[]])[] = Object.entries(transitions);

describe.each(machines)('the table of the %s', (_, rows) => {
  it('leads to every place from the first', () => {
    const reached = new Set(['new']);
    for (const place of reached) for (const [from, , to] of rows) if (from === place) reached.add(to);
    expect(rows.flatMap(([from, , to]) => [from, to]).filter((place) => !reached.has(place))).toEqual([]);
  });

  it('says of each place and event one thing', () => {
    const keys = rows.map(([from, event]) => `${from} ${event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function states(rows: readonly Row[]): readonly string[] {
  const places = rows.flatMap(([from, , to]) => [from, to]);
  return [...new Set(places.flatMap((place) => place.split('/').slice(0, -1)))].toSorted();
}

it('knows every state that Graph declares', () => {
  expect(states(transitions.request)).toEqual([
    'canceled',
    'delivered',
    'delivering',
    'deliveryFailed',
    'denied',
    'partiallyDelivered',
    'pendingApproval',
    'scheduled',
    'submitted',
  ]);
  expect(states(transitions.assignment)).toEqual([
    'delivered',
    'delivering',
    'deliveryFailed',
    'expired',
    'partiallyDelivered',
  ]);
});

it('is printed as it stands', async () => {
  await expect(transitionsAsMarkdown()).toMatchFileSnapshot('../../../src/sandbox/lifecycle.md');
});
