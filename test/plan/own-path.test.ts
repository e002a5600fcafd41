import { describe, expect, it } from 'vitest';
import { additionalAccess, applicableRequirements, resourceRolesOf } from '../../src/plan/own-path.ts';

const one = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const root = '/identityGovernance/entitlementManagement';

describe('access beside another package', () => {
  it('is asked by both ids, quoted and encoded, in the words of each version', () => {
    const { path, filter } = additionalAccess(one, "o'ther");
    const given = `accessPackageId=%27${one}%27,incompatibleAccessPackageId=%27o%27%27ther%27`.replaceAll(
      '%27',
      "'",
    );
    expect(path('v1.0')).toBe(`${root}/assignments/additionalAccess(${given})`);
    expect(path('beta')).toBe(`${root}/accessPackageAssignments/additionalAccess(${given})`);
    expect(filter('v1.0')).toEqual([]);
  });
});

describe('the roles of a resource in its catalog', () => {
  const list = resourceRolesOf(one, other, 'AadGroup');

  it('are asked by the very filter without which Graph refuses', () => {
    expect(list.path('v1.0')).toBe(`${root}/catalogs/${one}/resourceRoles`);
    expect(list.path('beta')).toBe(`${root}/accessPackageCatalogs/${one}/accessPackageResourceRoles`);
    expect(list.filter('v1.0')).toEqual(["originSystem eq 'AadGroup'", `resource/id eq '${other}'`]);
    expect(list.filter('beta')).toEqual([
      "originSystem eq 'AadGroup'",
      `accessPackageResource/id eq '${other}'`,
    ]);
  });

  it('take a name that holds a quote as a name', () => {
    expect(resourceRolesOf(one, other, "it's").filter('v1.0')[0]).toBe("originSystem eq 'it''s'");
  });

  it('lead back to the resource, and have ids in v1.0 alone', () => {
    expect(list.back).toEqual({ edge: 'resource', entity: 'Resource', parent: one, id: other });
    expect(list.best).toBe('v1.0');
  });
});

describe('what policies want', () => {
  it('of the caller is asked without a body, in either version', () => {
    const { path, body, only } = applicableRequirements(one, null);
    expect(path('v1.0')).toBe(`${root}/accessPackages/${one}/getApplicablePolicyRequirements`);
    expect(path('beta')).toBe(path('v1.0'));
    expect([body, only]).toEqual([undefined, undefined]);
  });

  it('of somebody else is asked of beta alone, with whom it is about', () => {
    const { body, only } = applicableRequirements(one, other);
    expect(body).toEqual({ subject: { objectId: other } });
    expect(only?.version).toBe('beta');
  });
});
