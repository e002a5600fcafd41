import { describe, expect, it } from 'vitest';
import { entities } from '../../src/entities/registry.ts';
import { collectionPath, currentUserPath, entityPath, withQuery } from '../../src/plan/compile.ts';
import { expanded, mergeInto, newTree } from '../../src/plan/shape.ts';

describe('compile', () => {
  it('spells paths per version', () => {
    expect(collectionPath(entities.Assignment, 'v1.0')).toBe(
      '/identityGovernance/entitlementManagement/assignments',
    );
    expect(collectionPath(entities.Assignment, 'beta')).toBe(
      '/identityGovernance/entitlementManagement/accessPackageAssignments',
    );
    expect(entityPath(entities.Catalog, 'v1.0', 'an id/?#')).toMatch(/\/catalogs\/an%20id%2F%3F%23$/);
    expect(decodeURIComponent(entityPath(entities.Subject, 'v1.0', "o'"))).toMatch(
      /\/subjects\(objectId='o'''\)$/,
    );
    expect(decodeURIComponent(currentUserPath(entities.Assignment, 'beta', 'target'))).toMatch(
      /filterByCurrentUser\(on='target'\)$/,
    );
  });

  it('sorts what it asks, id first, so that equal wishes are equal URLs', () => {
    const one = newTree('state', 'id');
    expanded(one, 'target', false).properties.add('email');
    expanded(expanded(one, 'accessPackage', false), 'catalog', false).properties.add('displayName');
    const other = newTree('id');
    mergeInto(other, one);
    mergeInto(other, one);
    const url =
      '/x?$select=id,state&$expand=accessPackage($select=id;$expand=catalog($select=id,displayName)),target($select=id,email)';
    expect(withQuery('/x', { tree: one })).toBe(url);
    expect(withQuery('/x', { tree: other })).toBe(url);
  });

  it('joins filter terms and encodes them whole', () => {
    const url = withQuery('/x', { tree: newTree('id'), filter: ["a eq 'R&D #1'", 'b gt 2'], top: 5 });
    expect(url).toBe("/x?$select=id&$filter=a%20eq%20'R%26D%20%231'%20and%20b%20gt%202&$top=5");
  });
});
