import { expect } from 'vitest';
import { encodeIdBelow } from '../../../src/schema/ids.ts';
import { type Bench, catalogNamed, nobody, packageNamed } from './kit/bench.ts';
import { gone, nullFor, obeys } from './kit/laws.ts';

const role = 'Access package manager';
const select =
  '... on AccessPackageSaved { graphId accessPackage { displayName isHidden catalog { displayName } } }';
const sales = (bench: Bench) => packageNamed(bench, 'Sales Reps Dynamics 365').id;
const finance = (bench: Bench) => packageNamed(bench, 'Finance Month-End').id;
const malformed = [{ accessPackageId: 'Sales' }, 'input.accessPackageId'] as const;
const unknown = { accessPackageId: nobody };

obeys({
  mutation: 'createAccessPackage',
  input: (bench) => ({
    catalogId: catalogNamed(bench, 'Finance').id,
    displayName: 'Audit 100%',
    isHidden: true,
  }),
  select,
  shows: {
    __typename: 'AccessPackageSaved',
    accessPackage: { displayName: 'Audit 100%', isHidden: true, catalog: { displayName: 'Finance' } },
  },
  role,
  malformed: [{ catalogId: 'Finance' }, 'input.catalogId'],
  unknown: { catalogId: nobody },
});

obeys({
  mutation: 'createAccessPackage',
  input: (bench) => ({
    catalogId: catalogNamed(bench, 'Finance').id,
    displayName: 'Open',
    isRoleScopesVisible: true,
  }),
  select,
  shows: { __typename: 'AccessPackageSaved', accessPackage: { displayName: 'Open' } },
  role,
  malformed: [{ catalogId: 'Finance' }, 'input.catalogId'],
  unknown: { catalogId: nobody },
  lacking: ['v1.0'],
  done: ({ store }, _input, { graphId }) =>
    expect(store.accessPackages.get(String(graphId))?.isRoleScopesVisible).toBe(true),
});

obeys({
  mutation: 'updateAccessPackage',
  input: (bench) => ({ accessPackageId: sales(bench), description: 'New "words" & more' }),
  select,
  shows: { __typename: 'AccessPackageSaved', accessPackage: { displayName: 'Sales Reps Dynamics 365' } },
  role,
  malformed,
  unknown,
  cases: [nullFor('isHidden')],
  done: ({ store }, { accessPackageId }) =>
    expect(store.accessPackages.get(String(accessPackageId))).toMatchObject({
      displayName: 'Sales Reps Dynamics 365',
      description: 'New "words" & more',
      isHidden: false,
    }),
});

obeys({
  mutation: 'deleteAccessPackage',
  input: (bench) => {
    const { store } = bench;
    const used = new Set([...store.assignments.values()].map(({ accessPackageId }) => accessPackageId));
    const unused = [...store.accessPackages.values()].find(({ id }) => !used.has(id));
    return { accessPackageId: unused?.id ?? '' };
  },
  select: '... on Deleted { id graphId }',
  shows: (_bench, { accessPackageId }) => gone('AccessPackage', String(accessPackageId)),
  role,
  malformed,
  unknown,
  cases: [
    {
      refused: 'somebody has it',
      input: (bench) => ({ accessPackageId: sales(bench) }),
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { accessPackageId }) =>
    expect(store.accessPackages.get(String(accessPackageId))).toBeUndefined(),
});

obeys({
  mutation: 'moveAccessPackage',
  input: (bench) => {
    const accessPackage = packageNamed(bench, 'Sales Reps Dynamics 365');
    bench.store.accessPackages.update(accessPackage, { resourceRoleScopes: [] });
    return { accessPackageId: accessPackage.id, catalogId: catalogNamed(bench, 'Finance').id };
  },
  select,
  shows: { __typename: 'AccessPackageSaved', accessPackage: { catalog: { displayName: 'Finance' } } },
  role: 'Catalog owner',
  malformed,
  unknown,
  lacking: ['v1.0'],
  cases: [
    {
      refused: 'the other catalog lacks a resource',
      input: (bench) => ({
        accessPackageId: finance(bench),
        catalogId: catalogNamed(bench, 'Pilot Projects').id,
      }),
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE' },
    },
  ],
});

/** A role that the package does not grant, of a resource in its catalog. */
function newRole(bench: Bench) {
  const { store } = bench;
  const { id, catalogId, resourceRoleScopes } = packageNamed(bench, 'Sales Reps Dynamics 365');
  const granted = new Set(resourceRoleScopes.map(({ roleId }) => roleId));
  for (const resource of store.resources.by('catalogId', catalogId)) {
    const role = store.resourceRoles.by('resourceId', resource.id).find((row) => !granted.has(row.id));
    const [scope] = store.resourceScopes.by('resourceId', resource.id);
    if (role === undefined || scope === undefined) continue;
    const { originSystem } = resource;
    return {
      accessPackageId: id,
      resourceId: resource.id,
      role: { originId: role.originId, originSystem, displayName: role.displayName },
      scope: { originId: scope.originId, originSystem, isRootScope: true },
    };
  }
  throw new Error('Every role is granted.');
}

obeys({
  mutation: 'addResourceRole',
  input: newRole,
  select: '... on ResourceRoleAdded { graphId accessPackage { displayName } }',
  shows: { __typename: 'ResourceRoleAdded', accessPackage: { displayName: 'Sales Reps Dynamics 365' } },
  role,
  malformed: [{ resourceId: 'me' }, 'input.resourceId'],
  unknown,
  cases: [
    {
      refused: 'it is granted already',
      first: async (bench) => {
        await bench.write('addResourceRole', newRole(bench));
      },
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: (bench, _input, { graphId }) =>
    expect(packageNamed(bench, 'Sales Reps Dynamics 365').resourceRoleScopes.map(({ id }) => id)).toContain(
      graphId,
    ),
});

obeys({
  mutation: 'removeResourceRole',
  input: (bench) => {
    const { id, resourceRoleScopes } = packageNamed(bench, 'Sales Reps Dynamics 365');
    return {
      accessPackageId: id,
      resourceRoleScopeId: encodeIdBelow('ResourceRoleScope', id, resourceRoleScopes[0]?.id ?? ''),
    };
  },
  select,
  shows: { __typename: 'AccessPackageSaved', accessPackage: { displayName: 'Sales Reps Dynamics 365' } },
  role,
  malformed: [{ resourceRoleScopeId: 'a/b' }, 'input.resourceRoleScopeId'],
  unknown: { resourceRoleScopeId: `${nobody}_${nobody}` },
  done: (bench, { accessPackageId, resourceRoleScopeId }) => {
    const left = packageNamed(bench, 'Sales Reps Dynamics 365').resourceRoleScopes;
    const ids = left.map(({ id }) => encodeIdBelow('ResourceRoleScope', String(accessPackageId), id));
    expect(ids).not.toContain(resourceRoleScopeId);
  },
});

obeys({
  mutation: 'addIncompatibleAccessPackage',
  input: (bench) => ({ accessPackageId: sales(bench), incompatibleAccessPackageId: finance(bench) }),
  select,
  shows: { __typename: 'AccessPackageSaved' },
  role,
  malformed: [{ incompatibleAccessPackageId: 'x' }, 'input.incompatibleAccessPackageId'],
  unknown: { incompatibleAccessPackageId: nobody },
  cases: [
    {
      refused: 'it is so already',
      first: (bench) =>
        bench.write('addIncompatibleAccessPackage', {
          accessPackageId: sales(bench),
          incompatibleAccessPackageId: finance(bench),
        }),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'with itself',
      input: (bench, good) => ({ ...good, incompatibleAccessPackageId: sales(bench) }),
      is: { __typename: 'InvalidInputError', field: 'input.incompatibleAccessPackageId' },
    },
  ],
  done: (bench) =>
    expect(packageNamed(bench, 'Sales Reps Dynamics 365').incompatibleAccessPackageIds).toContain(
      finance(bench),
    ),
});

function incompatible(bench: Bench) {
  const found = [...bench.store.accessPackages.values()].find(
    ({ incompatibleAccessPackageIds: ids }) => ids.length > 0,
  );
  return {
    accessPackageId: found?.id ?? '',
    incompatibleAccessPackageId: found?.incompatibleAccessPackageIds[0],
  };
}

obeys({
  mutation: 'removeIncompatibleAccessPackage',
  input: incompatible,
  select,
  shows: { __typename: 'AccessPackageSaved' },
  role,
  malformed,
  unknown,
  done: ({ store }, { accessPackageId, incompatibleAccessPackageId }) =>
    expect(store.accessPackages.get(String(accessPackageId))?.incompatibleAccessPackageIds).not.toContain(
      incompatibleAccessPackageId,
    ),
});

const groupOf = ({ store }: Bench) => [...store.groups.values()][0]?.id ?? '';

obeys({
  mutation: 'addIncompatibleGroup',
  input: (bench) => ({ accessPackageId: sales(bench), groupId: groupOf(bench) }),
  select,
  shows: { __typename: 'AccessPackageSaved' },
  role,
  malformed: [{ groupId: 'x' }, 'input.groupId'],
  unknown: { groupId: nobody },
  cases: [
    {
      refused: 'it is so already',
      first: (bench) =>
        bench.write('addIncompatibleGroup', { accessPackageId: sales(bench), groupId: groupOf(bench) }),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: (bench) =>
    expect(packageNamed(bench, 'Sales Reps Dynamics 365').incompatibleGroupIds).toContain(groupOf(bench)),
});

obeys({
  mutation: 'removeIncompatibleGroup',
  input: (bench) => {
    bench.store.accessPackages.update(packageNamed(bench, 'Sales Reps Dynamics 365'), {
      incompatibleGroupIds: [groupOf(bench)],
    });
    return { accessPackageId: sales(bench), groupId: groupOf(bench) };
  },
  select,
  shows: { __typename: 'AccessPackageSaved' },
  role,
  malformed: [{ groupId: 'x' }, 'input.groupId'],
  unknown: { groupId: nobody },
  done: (bench) => expect(packageNamed(bench, 'Sales Reps Dynamics 365').incompatibleGroupIds).toEqual([]),
});
