import { describe, expect, test } from 'vitest';
import { personas } from '../../../src/sandbox/tenant/personas.ts';
import { sizePlans } from '../../../src/sandbox/tenant/seed/sizes.ts';
import { seedTenant } from '../../../src/sandbox/tenant/seed.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { contradictions } from './invariants.ts';
import { snapshot } from './snapshot.ts';

const sizes = ['small', 'medium', 'large'] as const;

describe.each(sizes)('a %s tenant', (size) => {
  const store = seedTenant({ size, seed: 1, now: SEED_NOW });
  const plan = sizePlans[size];

  test('does not contradict itself', () => {
    expect(contradictions(store, SEED_NOW, plan.requestHistoryDays)).toEqual([]);
  });

  test('is as large as planned', () => {
    const listed = [...store.assignments.values()].filter(({ state }) => state !== null);
    expect(listed.length).toBe(plan.assignments);
    expect(store.people.size).toBe(plan.people);
    expect(store.accessPackages.size).toBe(plan.packages);
    expect(store.policies.size).toBe(plan.policies);
    expect(store.catalogs.size).toBe(plan.catalogs);
    expect([...store.people.values()].filter(({ userType }) => userType === 'Guest').length).toBe(
      plan.guests,
    );
  });

  test('has no more requests than the quota lets it keep, and as many where it could have more', () => {
    expect(store.requests.size).toBeLessThanOrEqual(200_000);
    expect(store.requests.size === 200_000).toBe('total' in plan.requests);
  });

  test('knows every persona as a person and as a subject', () => {
    for (const { objectId, principalName, displayName } of personas) {
      expect(store.people.get(objectId)).toMatchObject({ displayName, userPrincipalName: principalName });
      expect(store.subjects.by('objectId', objectId)).toHaveLength(1);
    }
  });

  test('gives the member a past: delivered, expired, pending and denied', () => {
    const [subject] = store.subjects.by('objectId', '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05');
    const assignments = store.assignments.by('targetId', subject?.id ?? '');
    const states = assignments.map(({ state }) => state);
    expect(states).toEqual(['delivered', 'delivered', 'expired', 'delivered', null, null]);
    const requests = assignments.flatMap(({ id }) => [...store.requests.by('assignmentId', id)]);
    const own = requests.map(({ state }) => state);
    expect(own).toEqual(expect.arrayContaining(['pendingApproval', 'denied', 'delivered']));
  });
});

describe.each(['2029-02-28T00:00:00Z', '2028-12-31T23:59:59Z', '2030-01-01T00:00:00Z'])(
  'seeded as of %s, a tenant',
  (instant) => {
    const now = new Date(instant);

    test.each(['small', 'medium'] as const)('that is %s does not contradict itself', (size) => {
      const store = seedTenant({ size, seed: 1, now });
      expect(contradictions(store, now, sizePlans[size].requestHistoryDays)).toEqual([]);
    });

    test('has its policies end in the middle of the year after', () => {
      const year = now.getUTCFullYear() + 1;
      const { policies } = seedTenant({ size: 'small', seed: 1, now });
      const dated = [...policies.values()].filter(({ expiration }) => expiration.type === 'afterDateTime');
      expect(dated.map(({ displayName }) => displayName)).toEqual([`Direct assignment until mid-${year}`]);
      expect(dated.map(({ expiration }) => expiration.endDateTime)).toEqual([`${year}-06-30T00:00:00.000Z`]);
    });
  },
);

describe('small', () => {
  const store = seedTenant({ size: 'small', seed: 1, now: SEED_NOW });

  test('is the same whenever it is seeded the same, and another with another seed', () => {
    const again = seedTenant({ size: 'small', seed: 1, now: SEED_NOW });
    const other = seedTenant({ size: 'small', seed: 2, now: SEED_NOW });
    expect(snapshot(again)).toEqual(snapshot(store));
    expect(snapshot(other)).not.toEqual(snapshot(store));
  });

  test('has packages with the ids that a larger tenant gives them', () => {
    const medium = seedTenant({ size: 'medium', seed: 1, now: SEED_NOW });
    for (const { id, displayName } of store.accessPackages.values()) {
      expect(medium.accessPackages.get(id)?.displayName).toBe(displayName);
    }
  });

  test('has one of every odd case', () => {
    const packages = [...store.accessPackages.values()];
    expect(packages.map(({ displayName }) => displayName)).toContain('R&D Lab #1 (50% shared)');
    expect(packages.filter(({ isHidden }) => isHidden)).toHaveLength(1);
    expect(packages.filter(({ id }) => store.policies.by('accessPackageId', id).length === 0)).toHaveLength(
      1,
    );
    const unused = packages.filter(({ id }) => store.assignments.by('accessPackageId', id).length === 0);
    expect(unused.map(({ displayName }) => displayName)).toEqual([
      'Legacy Intranet Editors',
      'Travel Desk Tokyo 出張窓口',
    ]);
    expect(packages.some(({ incompatibleAccessPackageIds: ids }) => ids.length > 0)).toBe(true);
    expect(packages.some(({ incompatibleGroupIds: ids }) => ids.length > 0)).toBe(true);
    expect([...store.catalogs.values()].filter(({ state }) => state === 'unpublished')).toHaveLength(1);
    const subjects = [...store.subjects.values()];
    const [invited, ...others] = subjects.filter(({ objectId }) => objectId === null);
    expect(others).toEqual([]);
    expect(store.assignments.by('targetId', invited?.id ?? '')).toMatchObject([{ state: 'delivering' }]);
    expect(subjects.filter(({ subjectType }) => subjectType === 'servicePrincipal')).toHaveLength(2);
    expect([...store.people.values()].some(({ displayName }) => displayName.includes("'"))).toBe(true);
  });

  test('has three extended assignments, and knows when two guests will go', () => {
    const extended = [...store.assignments.values()].filter(({ isExtended }) => isExtended);
    const requests = extended.flatMap(({ id }) => [...store.requests.by('assignmentId', id)]);
    const types = requests.map(({ requestType }) => requestType).filter((type) => type.endsWith('Update'));
    expect(types.toSorted()).toEqual(['adminUpdate', 'userUpdate', 'userUpdate']);
    const leaving = [...store.subjects.values()].filter((subject) => subject.cleanupScheduledDateTime);
    expect(leaving).toHaveLength(2);
  });

  test('meets every state of assignments and requests', () => {
    const assignmentStates = new Set([...store.assignments.values()].map(({ state }) => state));
    expect(assignmentStates.size).toBe(6);
    const requestStatuses = new Set([...store.requests.values()].map(({ status }) => status));
    expect(requestStatuses).toContain('PendingApprovalEscalated');
    expect(requestStatuses).toContain('PendingNotBefore');
  });
});
