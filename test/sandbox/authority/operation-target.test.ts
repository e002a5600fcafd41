import { expect, it } from 'vitest';
import { operationTarget } from '../../../src/sandbox/authority/operation-target.ts';
import type { Json } from '../../../src/sandbox/tenant/records.ts';
import { createTenant } from '../../../src/sandbox/tenant/tenant.ts';
import { first } from '../kit.ts';

const { store } = createTenant({ size: 'small', seed: 1 });
const assignment = first(store.assignments.values());
const request = first(store.requests.by('assignmentId', assignment.id));
const accessPackage = store.accessPackages.get(assignment.accessPackageId);
const { id = '', catalogId = '' } = accessPackage ?? {};

function target(method: string, segment: string, key?: string, body?: Json) {
  return operationTarget({ store, method, segment, key, body: () => body });
}

it.each([
  ['catalogs', catalogId],
  ['AccessPackageCatalogs', catalogId],
  ['accessPackages', id],
  ['assignments', assignment.id],
  ['accessPackageAssignments', assignment.id.toUpperCase()],
  ['assignmentRequests', request.id],
  ['accessPackageAssignmentRequests', request.id],
  ['assignmentPolicies', assignment.assignmentPolicyId],
  ['accessPackageAssignmentPolicies', assignment.assignmentPolicyId],
])('finds the catalog of what %s/{id} names', (segment, key) => {
  expect(target('PATCH', segment, key)).toEqual({ catalogId });
  expect(target('DELETE', segment, '00000000-1111-4222-8333-444444444444')).toEqual({ catalogId: undefined });
});

it.each<[string, Json]>([
  ['accessPackages', { catalog: { id: catalogId } }],
  ['accessPackages', { catalogId }],
  ['resourceRequests', { catalog: { id: catalogId } }],
  ['accessPackageResourceRequests', { catalogId }],
  ['assignmentPolicies', { accessPackage: { id } }],
  ['accessPackageAssignmentPolicies', { accessPackageId: id }],
])('finds the catalog to which a new one in %s belongs by %o', (segment, body) => {
  expect(target('POST', segment, undefined, body)).toEqual({ catalogId });
});

it('takes a body that names no parent for one of a catalog that is not there', () => {
  for (const body of [undefined, null, [], 'x', {}, { catalog: null }, { catalog: { id: 7 } }]) {
    expect(target('POST', 'accessPackages', undefined, body)).toEqual({ catalogId: undefined });
  }
});

it('leaves what spans the catalogs to the tenant, and what is in none to all', () => {
  expect(target('POST', 'catalogs', undefined, {})).toBe('tenant');
  expect(target('GET', 'resourceRequests')).toBe('tenant');
  expect(target('PATCH', 'settings')).toBe('shared');
  expect(target('GET', 'connectedOrganizations', catalogId)).toBe('shared');
});
