import { describe, expect, it } from 'vitest';
import { idOnly, type Page } from '../../src/plan/decode.ts';
import { connect, type Connection } from '../../src/source/lists/connection.ts';
import { Cursors } from '../../src/source/lists/cursor.ts';
import type { RowList } from '../../src/source/lists/walk.ts';

const cursors = new Cursors('a secret of thirty-two characters', 'user');

/** A list that is filtered here: rows whose id is in upper case are its own. */
function listOf(pages: readonly string[], frame = 'frame') {
  const reads: string[] = [];
  const at = (index: number): Page => ({
    rows: Array.from(pages[index] ?? '', (id) => idOnly('Assignment', 'v1.0', id)),
    next: index + 1 < pages.length ? `${index + 1}` : null,
  });
  const page = async (link: string) => {
    reads.push(link);
    return at(Number(link));
  };
  const firstPage = async () => page('0');
  const list: RowList = {
    version: 'v1.0',
    identity: 'Assignment',
    query: 'q',
    frame,
    isEven: true,
    rowsPerPage: (asked) => asked,
    withheld: [],
    residual: { kind: 'compare', name: 'status', operator: 'in', values: ['upper'] },
    firstPage,
    page,
    foreignPage: page,
    counted: { firstPage, page },
  };
  return { list, reads };
}

const take = (list: RowList, first: number, after: string | null = null, scan = 5000) =>
  connect(
    list,
    after === null ? null : cursors.open(after, list.identity),
    {
      first,
      scan,
      sieve: () => async (rows) => rows.map(({ id }) => id === id.toUpperCase()),
      hint: 'narrow it',
      counting: 'later',
    },
    cursors,
  );
const ids = ({ edges }: Connection) => edges.map(({ node }) => node.id).join('');

describe('a list that is filtered here', () => {
  it('reads pages until it has what was wanted, and no further', async () => {
    const { list, reads } = listOf(['ab', 'Cd', '', 'eF', 'G']);
    const some = await take(list, 2);
    expect(ids(some)).toBe('CF');
    expect(some.scanned).toBe(6);
    expect(reads).toEqual(['0', '1', '2', '3']);
  });

  it('looks for the next match only when pageInfo is wanted, and once', async () => {
    const { list, reads } = listOf(['A', 'b', 'C', 'd']);
    const one = await take(list, 1);
    expect(reads).toEqual(['0']);
    const pages = await Promise.all([one.pageInfo, one.pageInfo]);
    expect(pages.map(({ hasNextPage }) => hasNextPage)).toEqual([true, true]);
    expect(reads).toEqual(['0', '1', '2']);
  });

  it.each([
    [['Ab', 'c'], 5000, false],
    [['Ab', 'C'], 5000, true],
    [['AB', 'c'], 5000, true],
    [['Ab', 'cd', 'ef'], 4, true],
    [['Ab', 'cd'], 4, false],
    [['Abc'], 2, true],
  ])('knows of %j whether there is more, as far as %i rows tell', async (pages, scan, expected) => {
    const { pageInfo } = await take(listOf(pages).list, 1, null, scan);
    expect((await pageInfo).hasNextPage).toBe(expected);
  });

  it.each([1, 2, 3, 5])('taken by %i is the whole, whatever Graph’s pages', async (first) => {
    const { list } = listOf(['aB', '', 'CDe', 'f', 'Gh', 'I']);
    let seen = '';
    let after: string | null = null;
    do {
      const part: Connection = await take(list, first, after);
      seen += ids(part);
      const { hasNextPage, endCursor } = await part.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    expect(seen).toBe('BCDGI');
  });

  it.each([
    [1, { scanned: 1, found: 0 }],
    [2, { scanned: 2, found: 1 }],
    [3, { scanned: 3, found: 1 }],
    [4, { scanned: 4, found: 2 }],
  ])('is an error past %i rows, with the place to go on from', async (scan, reached) => {
    const { list } = listOf(['aB', 'cDe', 'F']);
    const failure: unknown = await take(list, 5, null, scan).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'SCAN_LIMIT', extensions: reached });
    const { endCursor } = (failure as { extensions: { endCursor: string } }).extensions;
    const found = reached.found === 0 ? '' : ids(await take(list, reached.found, null, scan));
    expect(found + ids(await take(list, 5, endCursor))).toBe('BDF');
  });

  it('is whole when it ends where its budget does', async () => {
    const whole = await take(listOf(['aB', 'cDe']).list, 5, null, 5);
    expect(ids(whole)).toBe('BD');
    expect(whole.scanned).toBe(5);
  });

  it('counts what matches, and reads no page twice for it', async () => {
    const { list, reads } = listOf(['aB', 'CDC', 'e']);
    expect(await (await take(list, 5)).totalCount()).toBe(3);
    expect(reads).toEqual(['0', '1', '2']);
    expect(await (await take(list, 1)).totalCount()).toBe(3);
    expect(reads).toEqual(['0', '1', '2', '0', '1', '2']);
    await expect((await take(list, 1, null, 4)).totalCount()).rejects.toMatchObject({ code: 'SCAN_LIMIT' });
  });

  it('takes no cursor into pages that were filtered otherwise', async () => {
    const { endCursor } = await (await take(listOf(['aB', 'C']).list, 1)).pageInfo;
    await expect(take(listOf(['aB', 'C'], 'another').list, 1, endCursor)).rejects.toMatchObject({
      code: 'CURSOR_EXPIRED',
    });
  });
});
