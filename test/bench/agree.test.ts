import { expect, it } from 'vitest';
import { expectAgreement } from './agree.ts';

const ours = {
  assignments: {
    nodes: [
      {
        id: 'QXNzaWdubWVudDox',
        graphId: '1',
        state: 'PARTIALLY_DELIVERED',
        expiredDateTime: '2026-01-02T03:04:05.000Z',
        policy: { displayName: 'Open to all' },
        target: null,
      },
    ],
    pageInfo: { hasNextPage: false },
  },
  ever: { totalCount: 7 },
};

const row = {
  id: '1',
  state: 'partiallyDelivered',
  expiredDateTime: '2026-01-02T03:04:05Z',
  assignmentPolicy: { displayName: 'Open to all', id: '2' },
};

it('takes the same in Graph’s words, and more than was asked', () => {
  expect(() => expectAgreement(ours, { assignments: [row], ever: 7, now: 3 })).not.toThrow();
});

it.each([
  ['a row less', { assignments: [], ever: 7 }],
  ['another id', { assignments: [{ ...row, id: '2' }], ever: 7 }],
  ['another state', { assignments: [{ ...row, state: 'delivered' }], ever: 7 }],
  ['another instant', { assignments: [{ ...row, expiredDateTime: '2026-01-02T03:04:06Z' }], ever: 7 }],
  ['a field less', { assignments: [{ ...row, assignmentPolicy: {} }], ever: 7 }],
  ['a relation less', { assignments: [{ ...row, assignmentPolicy: null }], ever: 7 }],
  ['what ours has not', { assignments: [{ ...row, target: { id: '3' } }], ever: 7 }],
  ['another count', { assignments: [row], ever: 8 }],
  ['nothing', undefined],
])('refuses %s', (_, theirs) => {
  expect(() => expectAgreement(ours, theirs)).toThrow(/came/);
});
