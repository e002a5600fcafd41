import { expect, it } from 'vitest';
import { apiVersions } from '../../kit/gateway.ts';
import { catalogNamed, nobody, openBench } from './kit/bench.ts';
import { gone, nullFor, obeys } from './kit/laws.ts';

const role = 'Catalog owner';
const select = '... on CatalogSaved { id graphId catalog { displayName state isExternallyVisible } }';

obeys({
  mutation: 'createCatalog',
  input: () => ({ displayName: 'Sales 2', description: 'Another', state: 'UNPUBLISHED' }),
  select,
  shows: {
    __typename: 'CatalogSaved',
    catalog: { displayName: 'Sales 2', state: 'UNPUBLISHED', isExternallyVisible: false },
  },
  role,
  malformed: [{ displayName: ' ' }, 'input.displayName'],
  done: ({ store }, _input, { graphId }) =>
    expect(store.catalogs.get(String(graphId))).toMatchObject({
      description: 'Another',
      state: 'unpublished',
    }),
});

obeys({
  mutation: 'updateCatalog',
  input: (bench) => ({ catalogId: catalogNamed(bench, 'Finance').id, state: 'UNPUBLISHED' }),
  select,
  shows: { __typename: 'CatalogSaved', catalog: { displayName: 'Finance', state: 'UNPUBLISHED' } },
  role,
  malformed: [{ catalogId: 'Finance' }, 'input.catalogId'],
  unknown: { catalogId: nobody },
  cases: [nullFor('displayName')],
});

obeys({
  mutation: 'deleteCatalog',
  input: (bench) => {
    const { id } = catalogNamed(bench, 'Pilot Projects');
    for (const row of bench.store.accessPackages.by('catalogId', id))
      bench.store.accessPackages.delete(row.id);
    return { catalogId: id };
  },
  select: '... on Deleted { id graphId }',
  shows: (_bench, { catalogId }) => gone('Catalog', String(catalogId)),
  role,
  malformed: [{ catalogId: '..' }, 'input.catalogId'],
  unknown: { catalogId: nobody },
  cases: [
    {
      refused: 'it has packages',
      input: (bench) => ({ catalogId: catalogNamed(bench, 'Finance').id }),
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { catalogId }) => expect(store.catalogs.get(String(catalogId))).toBeUndefined(),
});

it.each(apiVersions)(
  'createCatalog of %s is sent once, also where Graph has done it and did not answer',
  async (version) => {
    const bench = await openBench(version);
    bench.sandbox.faults.add({ rules: [{ fault: 'reset; when=after', method: 'POST', batchItem: false }] });
    const { result } = await bench.write('createCatalog', { displayName: 'Once' });
    expect(result).toMatchObject({
      __typename: 'OutcomeUnknownError',
      look: expect.stringContaining('catalogs'),
    });
    expect(bench.store.catalogs.by('displayName', 'Once')).toHaveLength(1);
    expect(bench.sandbox.log.map(({ method }) => method)).toEqual(['POST']);
    await bench.close();
  },
);
