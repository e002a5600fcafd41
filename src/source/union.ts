import type { EntityName } from '../entities/entity.ts';
import type { Page } from '../plan/decode.ts';
import type { Pages, RowList } from './walk.ts';

/**
 * Lists as one, each behind the one before. A link of it names the member that it leads into, so that cursors are as
 * exact as in one list. First pages are begun together, and so are one wave.
 */
export function unionOf<N extends EntityName>(members: readonly RowList<N>[]): RowList<N> {
  const [only] = members;
  if (only === undefined) throw new Error('A union of no lists was asked for.');
  if (members.length === 1) return only;
  const pages = joined<N>(members);
  const foreign = joined<N>(members.map(({ firstPage, foreignPage }) => ({ firstPage, page: foreignPage })));
  return {
    ...only,
    ...pages,
    foreignPage: foreign.page,
    counted: joined<N>(members.map(({ counted }) => counted)),
  };
}

function joined<N extends EntityName>(members: readonly Pages<N>[]): Pages<N> {
  const begin = async (at: number, size: number): Promise<Page<N>> => {
    const [first, ...later] = members.slice(at).map((member) => member.firstPage(size));
    // A failure is told where the page is wanted.
    for (const page of later) page.catch(() => undefined);
    if (first === undefined) throw new Error(`A union of ${members.length} lists has no list ${at}.`);
    return tagged(await first, at, size);
  };
  const tagged = ({ rows, next }: Page<N>, at: number, size: number): Page<N> => {
    const isLast = at + 1 === members.length;
    if (next !== null) return { rows, next: linkOf({ at, size, link: next }) };
    return { rows, next: isLast ? null : linkOf({ at: at + 1, size, link: '' }) };
  };
  return {
    firstPage: (size) => begin(0, size),
    page: async (tag) => {
      const { at, size, link } = readLink(tag);
      const member = members[at];
      if (link === '' || member === undefined) return begin(at, size);
      return tagged(await member.page(link), at, size);
    },
  };
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
