import { describe, expect, it } from 'vitest';
import { idOnly, type Page } from '../../src/plan/decode.ts';
import { unionOf } from '../../src/source/lists/union.ts';
import { type RowList, walk } from '../../src/source/lists/walk.ts';

/** A list of Graph's pages, which notes under its name what was read of it. */
function listOf(name: string, reads: string[], ...pages: readonly string[][]): RowList {
  const at = (index: number): Page => ({
    rows: (pages[index] ?? []).map((id) => idOnly('Assignment', 'v1.0', id)),
    next: index + 1 < pages.length ? `/${name}?$skiptoken=${index + 1}:x` : null,
  });
  const page = (kind: string) => async (link: string) => {
    reads.push(`${kind} ${link}`);
    return at(Number(/(\d+):x$/.exec(link)?.[1]));
  };
  const firstPage = (kind: string) => async (size: number) => {
    reads.push(`${kind} ${name} ${size}`);
    return at(0);
  };
  return {
    version: 'v1.0',
    identity: 'Assignment',
    query: 'q',
    frame: 'f',
    withheld: [],
    residual: null,
    isEven: true,
    rowsPerPage: (asked) => asked,
    firstPage: firstPage('first'),
    page: page('page'),
    foreignPage: page('foreign'),
    counted: { firstPage: firstPage('count'), page: page('count') },
  };
}

async function stepsOf(list: RowList, start: Parameters<typeof walk>[1] = null) {
  const steps = [];
  for await (const stretch of walk(list, start, 2)) steps.push(...stretch.steps);
  return steps;
}
const ids = (steps: Awaited<ReturnType<typeof stepsOf>>) => steps.map(({ row }) => row.id);

const members = (reads: string[] = []) => [
  listOf('a', reads, ['1', '2'], ['3']),
  listOf('b', reads, []),
  listOf('c', reads, ['4'], [], ['5', '1']),
  listOf('d', reads, []),
];

describe('unionOf', () => {
  it('is the one list where there is one', () => {
    const list = listOf('a', [], ['1']);
    expect(unionOf([list])).toBe(list);
  });

  it('begins all lists at once, and gives each row once, list by list', async () => {
    const reads: string[] = [];
    expect(ids(await stepsOf(unionOf(members(reads))))).toEqual(['1', '2', '3', '4', '5']);
    expect(reads.slice(0, 4)).toEqual(['first a 2', 'first b 2', 'first c 2', 'first d 2']);
  });

  it('goes on from any row, over the seams', async () => {
    const whole = await stepsOf(unionOf(members()));
    for (const [index, { end }] of whole.entries()) {
      const rest = ids(await stepsOf(unionOf(members()), end)).filter((id) => id !== '1');
      expect(rest).toEqual(['1', '2', '3', '4', '5'].slice(index + 1).filter((id) => id !== '1'));
    }
  });

  it('names no page behind its last row, though lists without rows follow', async () => {
    const more = [];
    for await (const stretch of walk(unionOf(members()), null, 2)) more.push(stretch.more);
    expect(more.at(-1)).toBe(false);
    expect(more.slice(0, -1).every(Boolean)).toBe(true);
    const { next } = await unionOf([
      listOf('a', [], ['1']),
      listOf('b', [], []),
      listOf('c', [], []),
    ]).firstPage(5);
    expect(next).toBeNull();
  });

  it('reads a page of another selection, and counts, as its members do', async () => {
    const reads: string[] = [];
    const union = unionOf(members(reads));
    const { next } = await union.counted.firstPage(9);
    await union.counted.page(next ?? '');
    await union.foreignPage(next ?? '');
    expect(reads.filter((read) => read.includes('skiptoken'))).toEqual([
      'count /a?$skiptoken=1:x',
      'foreign /a?$skiptoken=1:x',
    ]);
  });

  it('tells a failure where its page is wanted, and not before', async () => {
    const failing: RowList = {
      ...listOf('b', [], []),
      firstPage: async () => {
        throw new Error('no b');
      },
    };
    const union = unionOf([listOf('a', [], ['1', '2'], ['3']), failing]);
    await expect(union.firstPage(2)).resolves.toMatchObject({ rows: [{ id: '1' }, { id: '2' }] });
    await expect(stepsOf(union)).rejects.toThrow('no b');
  });
});
