import { expect, it } from 'vitest';
import { encodeId } from '../../../src/schema/ids.ts';
import { apiVersions } from '../../kit/gateway.ts';
import { type Bench, catalogNamed, nobody, openBench, packageNamed } from './kit/bench.ts';
import { obeys } from './kit/laws.ts';

const role = 'Catalog owner';
const requested = `... on ResourceRequested {
  graphId
  resourceRequest { graphId state requestType catalog { displayName } }
}`;
const malformed = [{ catalogId: 'Finance' }, 'input.catalogId'] as const;
const unknown = { catalogId: nobody };

const added = {
  __typename: 'ResourceRequested',
  resourceRequest: { state: 'DELIVERED', requestType: 'ADMIN_ADD', catalog: { displayName: 'Finance' } },
};

/** A group that is no resource of Finance yet. */
function newGroup(bench: Bench) {
  const { store } = bench;
  const catalogId = catalogNamed(bench, 'Finance').id;
  const known = new Set(store.resources.by('catalogId', catalogId).map(({ originId }) => originId));
  const group = [...store.groups.values()].find(({ id }) => !known.has(id));
  return { catalogId, originId: group?.id ?? '', originSystem: 'AadGroup' };
}

function resourcesOf(bench: Bench, catalogName: string) {
  return bench.store.resources.by('catalogId', catalogNamed(bench, catalogName).id);
}

obeys({
  mutation: 'addResource',
  input: newGroup,
  select: requested,
  shows: added,
  role,
  malformed,
  unknown,
  cases: [
    {
      refused: 'it is there already',
      first: (bench) => bench.write('addResource', newGroup(bench)),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'entitlement management does not know it yet',
      input: (_bench, good) => ({ ...good, originId: nobody }),
      is: { __typename: 'NotFoundError', graphCode: 'ResourceNotFoundInOriginSystem' },
    },
    {
      refused: 'nothing that a group could be known by',
      input: (_bench, good) => ({ ...good, originId: 'Finance team' }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.originId' },
    },
    {
      refused: 'of a kind that Graph does not know',
      input: (_bench, good) => ({ ...good, originSystem: 'Fax' }),
      is: { __typename: 'InvalidInputError', graphCode: 'InvalidModel', field: 'input.originSystem' },
    },
  ],
  done: (bench, { originId }) =>
    expect(resourcesOf(bench, 'Finance').map((row) => row.originId)).toContain(originId),
});

obeys({
  mutation: 'addResource',
  input: (bench) => ({ ...newGroup(bench), justification: 'For the audit' }),
  select: requested,
  shows: added,
  role,
  malformed,
  unknown,
  lacking: ['v1.0'],
  cases: [
    {
      refused: 'it is there already',
      first: (bench) => bench.write('addResource', newGroup(bench)),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: ({ store }, _input, { graphId }) =>
    expect(store.resourceRequests.get(String(graphId))?.justification).toBe('For the audit'),
});

obeys({
  mutation: 'removeResource',
  input: (bench) => {
    const catalogId = catalogNamed(bench, 'Finance').id;
    for (const row of bench.store.accessPackages.by('catalogId', catalogId)) {
      bench.store.accessPackages.update(row, { resourceRoleScopes: [] });
    }
    return { catalogId, resourceId: resourcesOf(bench, 'Finance')[0]?.id };
  },
  select: requested,
  shows: {
    __typename: 'ResourceRequested',
    resourceRequest: { requestType: 'ADMIN_REMOVE', catalog: { displayName: 'Finance' } },
  },
  role,
  malformed: [{ resourceId: 'x' }, 'input.resourceId'],
  unknown: { resourceId: nobody },
  cases: [
    {
      refused: 'a package grants it',
      input: (bench) => {
        const { catalogId, resourceRoleScopes } = packageNamed(bench, 'Sales Reps Dynamics 365');
        const roleId = resourceRoleScopes[0]?.roleId ?? '';
        return { catalogId, resourceId: bench.store.resourceRoles.get(roleId)?.resourceId };
      },
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { resourceId }) => expect(store.resources.get(String(resourceId))).toBeUndefined(),
});

obeys({
  mutation: 'refreshResource',
  input: (bench) => {
    const resource = resourcesOf(bench, 'Finance').find(({ originId }) => bench.store.groups.get(originId));
    if (resource === undefined) throw new Error('Finance has no group.');
    bench.store.resources.update(resource, { displayName: 'An old name' });
    return { catalogId: resource.catalogId, resourceId: resource.id };
  },
  select: '... on ResourceRefreshed { id graphId }',
  shows: (_bench, { resourceId }) => ({ __typename: 'ResourceRefreshed', graphId: resourceId }),
  role,
  malformed: [{ resourceId: 'x' }, 'input.resourceId'],
  unknown: { resourceId: nobody },
  done: ({ store }, { resourceId }) =>
    expect(store.resources.get(String(resourceId))?.displayName).not.toBe('An old name'),
});

it.each(apiVersions)('refreshResource shows what Graph of %s has read anew', async (version) => {
  const bench = await openBench(version);
  const [resource] = resourcesOf(bench, 'Finance');
  const ids = { id: encodeId('Resource', resource?.id ?? ''), graphId: resource?.id };
  const { result, errors } = await bench.write(
    'refreshResource',
    { catalogId: resource?.catalogId, resourceId: ids.id },
    { select: '... on ResourceRefreshed { id graphId resource { id graphId originId } }' },
  );
  expect(errors).toBeUndefined();
  expect(result).toEqual({
    __typename: 'ResourceRefreshed',
    ...ids,
    resource: { ...ids, originId: resource?.originId },
  });
  await bench.close();
});
