import { expect, it } from 'vitest';
import type { BilledRead } from '../../src/plan/bill.ts';
import { permissionsOf } from '../../src/plan/permissions.ts';
import { leastRole, type ManagementRole } from '../../src/plan/roles.ts';
import type { ManagementRole as SandboxRole } from '../../src/sandbox/operations/needs.ts';
import { operations } from '../../src/sandbox/operations/registry.ts';

const root = '/identityGovernance/entitlementManagement';

const names: Readonly<Record<SandboxRole, ManagementRole>> = {
  catalogReader: 'Catalog reader',
  accessPackageAssignmentManager: 'Access package assignment manager',
  accessPackageManager: 'Access package manager',
  catalogOwner: 'Catalog owner',
  identityGovernanceAdministrator: 'Identity Governance Administrator',
};

/** Of what the gateway knows to ask; a new request's role hangs on its kind, which stands in its body. */
const served = operations.flatMap(({ method, path, needs }) =>
  Object.entries(path).flatMap(([where, place]) => {
    const version: BilledRead['version'] = where === 'beta' ? 'beta' : 'v1.0';
    const asked = { version, method, path: `${root}/${place}` };
    const permissions = permissionsOf(asked);
    const isByKind = method === 'POST' && needs.admitsAppsByRole === true;
    return permissions === null || isByKind ? [] : [{ ...asked, permissions, role: needs.role }];
  }),
);

/** The sandbox knows no Catalog creators: there, whoever owns all catalogs makes new ones. */
function makesCatalogs({ method, path }: Pick<BilledRead, 'method' | 'path'>): boolean {
  return method === 'POST' && /\/(catalogs|accessPackageCatalogs)$/.test(path);
}

it.each(served)(
  '$version $method $path takes the role that the sandbox wants',
  ({ permissions, role, ...asked }) => {
    const named = role === null ? null : names[role];
    expect(leastRole(asked, permissions)).toBe(makesCatalogs(asked) ? 'Catalog creator' : named);
  },
);

it('is held against nearly all that the sandbox serves', () => {
  expect(served.length).toBeGreaterThan(100);
});

it.each([
  ['adminAdd', 'Access package assignment manager'],
  ['userAdd', null],
])('a new request of the kind %s takes %s', (requestType, role) => {
  const asked = { version: 'v1.0', method: 'POST', path: `${root}/assignmentRequests`, requestType } as const;
  const permissions = permissionsOf(asked);
  expect(permissions && leastRole(asked, permissions)).toBe(role);
});
