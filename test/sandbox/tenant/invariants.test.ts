import { expect, test } from 'vitest';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { contradictions } from './invariants.ts';
import { openScene } from './scene.ts';

const damages: readonly [string, (store: Store) => void][] = [
  [
    'policy of another package',
    ({ assignments, policies }) => {
      for (const row of assignments.values()) {
        const stranger = [...policies.values()].find(
          (policy) => policy.accessPackageId !== row.accessPackageId,
        );
        return assignments.update(row, { assignmentPolicyId: stranger?.id ?? '' });
      }
    },
  ],
  [
    'makers',
    ({ requests }) => {
      for (const { id, requestType } of requests.values())
        if (requestType === 'userAdd') return void requests.delete(id);
    },
  ],
  [
    'is over and delivered',
    ({ assignments }) => {
      for (const row of assignments.values())
        if (row.state === 'expired') assignments.update(row, { state: 'delivered' });
    },
  ],
  [
    'two active assignments',
    ({ assignments }) => {
      for (const row of assignments.values()) {
        if (row.state === 'delivered') return void assignments.insert({ ...row, id: `${row.id}-again` });
      }
    },
  ],
  [
    'was created at',
    ({ requests }) => {
      for (const row of requests.values())
        return requests.update(row, { createdDateTime: '2030-01-01T00:00:00.000Z' });
    },
  ],
  [
    'is extended by 0 requests',
    ({ requests }) => {
      for (const { id, requestType } of requests.values())
        if (requestType === 'adminUpdate') return void requests.delete(id);
    },
  ],
  [
    'extended nothing',
    ({ assignments }) => {
      for (const row of assignments.values())
        if (row.isExtended) assignments.update(row, { isExtended: false });
    },
  ],
  [
    'before their access',
    ({ subjects }) => {
      for (const row of subjects.values())
        if (row.cleanupScheduledDateTime !== null)
          subjects.update(row, { cleanupScheduledDateTime: '2026-11-02T00:00:00.000Z' });
    },
  ],
];

test.each(damages)('the checker sees: %s', (message, damage) => {
  const { store } = openScene();
  expect(contradictions(store, SEED_NOW, Infinity)).toEqual([]);
  damage(store);
  expect(contradictions(store, SEED_NOW, Infinity).join('\n')).toContain(message);
});
