import { describe, expect, it } from 'vitest';
import type { Counting } from '../../src/plan/counting.ts';
import { GraphFailure } from '../../src/graph/error.ts';
import { idOnly, type Page } from '../../src/plan/decode.ts';
import { connect, type Connection } from '../../src/source/lists/connection.ts';
import type { RowList } from '../../src/source/lists/walk.ts';
import { Cursors } from '../../src/source/lists/cursor.ts';

const cursors = new Cursors('a secret of thirty-two characters', 'user');

/** A list of Graph's pages, which notes what was read of it. */
function listOf(pages: readonly string[][], query = 'select') {
  const reads: string[] = [];
  const page = (index: number): Page => ({
    rows: (pages[index] ?? []).map((id) => idOnly('Assignment', 'v1.0', id)),
    next: index + 1 < pages.length ? `/page/${index + 1}` : null,
  });
  const at = (kind: string) => async (link: string) => {
    reads.push(`${kind} ${link}`);
    return page(Number(link.split('/').at(-1)));
  };
  const list: RowList = {
    version: 'v1.0',
    identity: 'Assignment',
    query,
    residual: null,
    frame: '',
    withheld: [],
    firstPage: async (size) => {
      reads.push(`first ${size}`);
      return page(0);
    },
    page: at('page'),
    foreignPage: at('foreign'),
    counted: {
      firstPage: async () => {
        reads.push('count');
        return page(0);
      },
      page: at('count'),
    },
    isEven: true,
    rowsPerPage: (asked) => asked,
  };
  return { list, reads };
}

const ids = ({ edges }: Connection) => edges.map(({ node }) => node.id);
const take = (list: RowList, first: number, after?: string | null, counting: Counting = 'later') =>
  connect(
    list,
    after === undefined || after === null ? null : cursors.open(after, list.identity),
    { first, scan: 5000, sieve: () => async (rows) => rows.map(() => true), hint: 'narrow it', counting },
    cursors,
  );

describe('connect', () => {
  it('takes a page, and knows whether there is more', async () => {
    const { list, reads } = listOf([['a', 'b', 'c']]);
    const some = await take(list, 2);
    expect(ids(some)).toEqual(['a', 'b']);
    expect((await some.pageInfo).hasNextPage).toBe(true);
    const all = await take(list, 3);
    expect((await all.pageInfo).hasNextPage).toBe(false);
    expect(reads).toEqual(['first 2', 'first 3']);
  });

  it('follows nextLinks, over empty pages, to the rows wanted and no further', async () => {
    const { list, reads } = listOf([['a'], [], [], ['b', 'c'], ['d']]);
    expect(ids(await take(list, 3))).toEqual(['a', 'b', 'c']);
    expect(reads).toEqual(['first 3', 'page /page/1', 'page /page/2', 'page /page/3']);
  });

  it('gives each id once, though pages that shift repeat rows', async () => {
    const { list } = listOf([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ]);
    expect(ids(await take(list, 10))).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([1, 2, 3, 4, 7])('read %i at a time is the whole, whatever Graph’s pages', async (first) => {
    const { list } = listOf([['a', 'b', 'c'], [], ['d'], ['e', 'f']]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const part: Connection = await take(list, first, after);
      seen.push(...ids(part));
      const { hasNextPage, endCursor } = await part.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('goes on from any row’s cursor, in the middle of a page too', async () => {
    const { list } = listOf([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    const all = await take(list, 5);
    for (const [index, { cursor }] of all.edges.entries()) {
      expect(ids(await take(list, 5, cursor))).toEqual(['a', 'b', 'c', 'd', 'e'].slice(index + 1));
    }
  });

  it('begins at the nextLink when a page was read to its end', async () => {
    const { list, reads } = listOf([['a', 'b'], ['c']]);
    const pageInfo = await (await take(list, 2)).pageInfo;
    reads.length = 0;
    await take(list, 2, pageInfo.endCursor);
    expect(reads).toEqual(['page /page/1']);
  });

  it('is an error, not a wrong page, when the list has changed behind the cursor', async () => {
    const pageInfo = await (await take(listOf([['a', 'b', 'c']]).list, 2)).pageInfo;
    await expect(take(listOf([['x', 'a', 'b', 'c']]).list, 2, pageInfo.endCursor)).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
    });
    await expect(take(listOf([['a']]).list, 2, pageInfo.endCursor)).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
    });
  });

  it.each([400, 410])(
    'says that the cursor has expired when Graph answers its link with %i',
    async (status) => {
      const { list } = listOf([['a', 'b'], ['c']]);
      const pageInfo = await (await take(list, 2)).pageInfo;
      const gone: RowList = {
        ...list,
        page: async () => {
          throw new GraphFailure('GRAPH_REFUSED', 'no', {
            status,
            graphCode: 'x',
            graphMessage: '',
            bodyKind: 'json',
          });
        },
      };
      await expect(take(gone, 2, pageInfo.endCursor)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
    },
  );

  it('trusts nothing but ids in a page that was asked with another selection', async () => {
    const pageInfo = await (await take(listOf([['a'], ['b', 'c']], 'one selection').list, 1)).pageInfo;
    const { list, reads } = listOf([['a'], ['b', 'c']], 'another selection');
    expect(ids(await take(list, 1, pageInfo.endCursor))).toEqual(['b']);
    expect(reads).toEqual(['foreign /page/1']);
  });
});

describe('totalCount', () => {
  it('costs nothing when the whole list is at hand', async () => {
    const { list, reads } = listOf([['a', 'b']]);
    expect(await (await take(list, 5)).totalCount()).toBe(2);
    expect(reads).toEqual(['first 5']);
  });

  it('reads the rest by id where it is not', async () => {
    const { list, reads } = listOf([
      ['a', 'b'],
      ['b', 'c'],
    ]);
    expect(await (await take(list, 1)).totalCount()).toBe(3);
    expect(reads).toEqual(['first 1', 'count', 'count /page/1']);
  });

  it('begins beside the first page where it is wanted with the rows, and is read once', async () => {
    const { list, reads } = listOf([['a'], ['b'], ['c']]);
    const beside = await take(list, 1, null, 'beside');
    expect(reads.slice(0, 2)).toEqual(['count', 'first 1']);
    expect(ids(beside)).toEqual(['a']);
    expect([await beside.totalCount(), await beside.totalCount()]).toEqual([3, 3]);
    expect(reads).toHaveLength(4);
  });

  it('takes no row where nothing else is wanted', async () => {
    const { list, reads } = listOf([['a'], ['b']]);
    const alone = await take(list, 1, null, 'alone');
    expect(await alone.totalCount()).toBe(2);
    expect(reads).toEqual(['count', 'count /page/1']);
    expect(() => alone.edges).toThrow('Nothing but the count');
  });

  it('is an error past its budget, never a short number', async () => {
    const many = Array.from({ length: 6 }, (_, page) =>
      Array.from({ length: 1000 }, (_row, row) => `${page}-${row}`),
    );
    await expect((await take(listOf(many).list, 1)).totalCount()).rejects.toMatchObject({
      code: 'SCAN_LIMIT',
    });
  });
});
