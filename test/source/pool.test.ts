import { describe, expect, it } from 'vitest';
import { entities } from '../../src/entities/registry.ts';
import type { Json } from '../../src/entities/values.ts';
import { GraphFailure } from '../../src/graph/error.ts';
import { decodePage } from '../../src/plan/decode.ts';
import { planRows } from '../../src/plan/rows.ts';
import { type Selection, select, selectEdge } from '../../src/plan/selection.ts';
import { newTree } from '../../src/plan/shape.ts';
import { type PlannedRead, Reads, type Session } from '../../src/source/reading/reads.ts';

const planning = { versions: 'auto', expandDepth: 2, planned: true } as const;

const refusal = new GraphFailure('GRAPH_REFUSED', 'Graph refused it.', {
  status: 400,
  graphCode: 'BadRequest',
  graphMessage: 'No.',
  bodyKind: 'json',
});

/** Reads over a Graph that answers each with its own path, and refuses what it is told to. */
function readsOf(planned = true, refuses: (path: string) => boolean = () => false) {
  const paths: string[] = [];
  const answer = ({ path }: PlannedRead): Json | GraphFailure => {
    paths.push(path.replace(/.*entitlementManagement/, ''));
    return refuses(path) ? refusal : path;
  };
  const session: Session = {
    send: () => Promise.reject(new Error('Nothing is written here.')),
    read: async (requests) => {
      const unique = new Map(requests.map((request) => [request.path, request]));
      const answers = new Map([...unique].map(([path, request]) => [path, answer(request)]));
      return requests.map(({ path }) => answers.get(path) ?? null);
    },
    readEach: async (requests) => requests.map(answer),
  };
  const reads = new Reads(session, planned);
  const reader = reads.for(undefined);
  const catalog = (key: string, ...properties: string[]) =>
    reader.byKey(entities.Catalog, 'v1.0', key, newTree('id', ...properties));
  return { reads, reader, paths, catalog };
}

function packagesPage(of: Selection, ...value: Json[]) {
  return decodePage({ value }, planRows(entities.AccessPackage, of, 'v1.0', planning)).rows;
}

describe('a read by key', () => {
  it('is shared with one that asked as much, done or under way, however the key is written', async () => {
    const { catalog, paths } = readsOf();
    const begun = catalog('A', 'displayName', 'state');
    expect(await catalog('a', 'state')).toBe(await begun);
    expect(await catalog('A', 'displayName')).toBe(await begun);
    expect(paths).toEqual(['/catalogs/A?$select=id,displayName,state']);
  });

  it('is made where more is asked, of another row, or after a write', async () => {
    const { reads, catalog, paths } = readsOf();
    await catalog('a', 'state');
    await catalog('a', 'description');
    await catalog('b', 'state');
    reads.forget();
    await catalog('a', 'state');
    expect(paths).toEqual([
      '/catalogs/a?$select=id,state',
      '/catalogs/a?$select=id,description',
      '/catalogs/b?$select=id,state',
      '/catalogs/a?$select=id,state',
    ]);
  });

  it('is made anew where Graph refused to answer more', async () => {
    const { catalog, paths } = readsOf(true, (path) => path.includes('description'));
    await expect(catalog('a', 'state', 'description')).rejects.toThrow(GraphFailure);
    expect(await catalog('a', 'state')).toContain('/catalogs/a');
    expect(paths).toHaveLength(2);
  });

  it('is made each time when planning is off', async () => {
    const { catalog, reader, paths } = readsOf(false);
    reader.keep(
      packagesPage(selectEdge('catalog', { args: {}, selection: select('state') }), {
        id: 'p',
        catalog: { id: 'a', state: 'published' },
      }),
    );
    await catalog('a', 'state');
    await catalog('a', 'state');
    expect(paths).toHaveLength(2);
  });
});

const row = (id: string) => ({ id: `p${id}`, catalog: { id, displayName: id, state: 'published' } });

describe('a row that came along', () => {
  const withCatalog = selectEdge('catalog', { args: {}, selection: select('displayName', 'state') });

  it('answers what it carries, and no more', async () => {
    const { reader, catalog, paths } = readsOf();
    reader.keep(packagesPage(withCatalog, row('a'), { id: 'p', catalog: null }, row('b')));
    expect(await catalog('B', 'state')).toEqual({ id: 'b', displayName: 'b', state: 'published' });
    expect(paths).toEqual([]);
    await catalog('a', 'description');
    await reader.byKey(entities.Catalog, 'beta', 'a', newTree('id'));
    expect(paths).toEqual(['/catalogs/a?$select=id,description', '/accessPackageCatalogs/a?$select=id']);
  });

  it('is found among rows that come later too, and forgotten after a write', async () => {
    const { reads, reader, catalog, paths } = readsOf();
    reader.keep(packagesPage(withCatalog, row('a')));
    await catalog('a', 'state');
    reader.keep(packagesPage(withCatalog, row('b')));
    await catalog('b', 'state');
    expect(paths).toEqual([]);
    reads.forget();
    await catalog('b', 'state');
    expect(paths).toHaveLength(1);
  });

  it('is kept among the first thousand only, whatever comes after them', async () => {
    const { reader, catalog, paths } = readsOf();
    reader.keep(packagesPage(withCatalog, ...Array.from({ length: 1000 }, (_, n) => row(`c${n}`))));
    reader.keep(packagesPage(withCatalog, row('late')));
    await catalog('c999', 'state');
    await catalog('late', 'state');
    expect(paths).toEqual(['/catalogs/late?$select=id,state']);
  });
});
