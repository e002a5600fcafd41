import type { EntityName } from '../../entities/entity.ts';
import type { Page } from '../../plan/decode.ts';
import type { Pages, RowList } from './walk.ts';

/**
 * Lists as one, each behind the one before. A link of it names the member that it leads into, so that cursors are as
 * exact as in one list. First pages are begun together, and so are one wave.
 */
export function unionOf<N extends EntityName>(members: readonly RowList<N>[]): RowList<N> {
  const [only] = members;
  if (only === undefined) throw new Error('A union of no lists was asked for.');
  if (members.length === 1) return only;
  const foreign = members.map(({ firstPage, foreignPage }) => ({ firstPage, page: foreignPage }));
  return {
    ...only,
    isEven: false,
    members: members.length,
    ...joined<N>(members),
    foreignPage: joined<N>(foreign).page,
    counted: joined<N>(members.map(({ counted }) => counted)),
  };
}

function joined<N extends EntityName>(members: readonly Pages<N>[]): Pages<N> {
  const begin = (at: number, size: number): readonly Promise<Page<N>>[] => {
    const begun = members.slice(at).map((member) => member.firstPage(size));
    // A failure is told where the page is wanted.
    for (const page of begun) page.catch(() => undefined);
    return begun;
  };
  const enter = async (at: number, size: number): Promise<Page<N>> => {
    const [first, ...later] = begin(at, size);
    if (first === undefined) throw new Error(`A union of ${members.length} lists has no list ${at}.`);
    return behind(await first, at, size, later);
  };
  const behind = async (
    { rows, next }: Page<N>,
    at: number,
    size: number,
    later: readonly Promise<Page<N>>[],
  ): Promise<Page<N>> => {
    if (next !== null) return { rows, next: linkOf({ at, size, link: next }) };
    for (const [index, page] of later.entries()) {
      if (!isEmpty(await page)) return { rows, next: linkOf({ at: at + 1 + index, size, link: '' }) };
    }
    return { rows, next: null };
  };
  return {
    firstPage: (size) => enter(0, size),
    page: async (tag) => {
      const { at, size, link } = readLink(tag);
      const member = members[at];
      if (link === '' || member === undefined) return enter(at, size);
      const page = await member.page(link);
      // Whether there is more is known only when the lists behind were looked into.
      return behind(page, at, size, page.next === null ? begin(at + 1, size) : []);
    },
  };
}

function isEmpty({ rows, next }: Page): boolean {
  return rows.length === 0 && next === null;
}

interface Link {
  readonly at: number;
  /** Of the members' first pages. */
  readonly size: number;
  /** Of the member's own; empty for its first page. */
  readonly link: string;
}

function linkOf({ at, size, link }: Link): string {
  return `${at}:${size}:${link}`;
}

/** Cursors are signed, so it is what linkOf() wrote. */
function readLink(tag: string): Link {
  const [at, size, ...link] = tag.split(':');
  return { at: Number(at), size: Number(size), link: link.join(':') };
}
