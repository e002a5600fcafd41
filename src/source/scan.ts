import type { EntityName } from '../entities/entity.ts';
import { isObject, type Json } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import type { Page, Row } from '../plan/decode.ts';
import { expanded, type Tree } from '../plan/shape.ts';
import { follower, type RowList } from './walk.ts';

/** What Graph would be asked to compare: its path on the rows, `accessPackage/id`, and the value wanted there. */
export interface Comparison {
  readonly path: string;
  readonly value: string;
}

/** Rows that a list may be walked through for the few that are wanted. */
export const scanBudget = 5000;

/** Makes rows carry what is compared. */
export function carry(tree: Tree, path: string): void {
  const names = path.split('/');
  const property = names.pop();
  const end = names.reduce((at, name) => expanded(at, name, false), tree);
  if (property !== undefined) end.properties.add(property);
}

/** The rows of a list that compare equal, where Graph refuses to choose them itself. */
export function scan<N extends EntityName>(
  list: RowList<N>,
  comparisons: readonly Comparison[],
  edge: string,
): RowList<N> {
  let scanned = 0;
  let peeked: { readonly link: string; readonly page: Page<N> } | undefined;
  const kept = (page: Page<N>): Page<N> => {
    scanned += page.rows.length;
    return { ...page, rows: page.rows.filter((row) => comparisons.every((each) => equals(row, each))) };
  };
  const follow = async (link: string, pageAt: RowList<N>['page']): Promise<Page<N>> => {
    if (peeked?.link === link) return peeked.page;
    if (scanned >= scanBudget) throw tooFar(edge, scanned);
    return kept(await pageAt(link));
  };
  /** Goes on to the next page that has any of the rows, so that none is promised behind the last of them. */
  const ahead = async (page: Page<N>, pageAt: RowList<N>['page']): Promise<Page<N>> => {
    const followOnce = follower((link) => follow(link, pageAt));
    let { next } = page;
    while (next !== null) {
      const further = await followOnce(next);
      peeked = { link: next, page: further };
      if (further.rows.length > 0) break;
      ({ next } = further);
    }
    return { ...page, next };
  };
  const along = (pageAt: RowList<N>['page']) => async (link: string) =>
    ahead(await follow(link, pageAt), pageAt);
  return {
    ...list,
    scans: comparisons.map(({ path }) => path),
    firstPage: async (size) => {
      scanned = 0;
      const page = kept(await list.firstPage(Number.MAX_SAFE_INTEGER));
      return page.rows.length > size ? page : ahead(page, list.page);
    },
    page: along(list.page),
    foreignPage: along(list.foreignPage),
    isSifted: true,
    rowsPerPage: (_asked, sizes) => list.rowsPerPage(scanBudget, sizes),
    countedPage: async (size) => {
      scanned = 0;
      return kept(await list.countedPage(size));
    },
  };
}

function equals(row: Row, { path, value }: Comparison): boolean {
  let at: Json | undefined = row.json;
  for (const name of path.split('/')) {
    at = isObject(at) ? at[name] : undefined;
  }
  return typeof at === 'string' && at.toLowerCase() === value.toLowerCase();
}

function tooFar(edge: string, scanned: number): GatewayError {
  return new GatewayError(
    'SCAN_LIMIT',
    `Graph refuses to filter for ${edge}, so the list is read and filtered here, up to ${scanned} rows; this one has more. Narrow it with a filter of your own, or ask from the other side.`,
    { extensions: { scanned } },
  );
}
