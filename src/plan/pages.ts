/** What bounds the walk of one list. */
export interface ListBounds {
  readonly first: number;
  readonly maxPageSize: number;
  /** Lists that Graph is asked for, one behind the other. */
  readonly asks: number;
  /** Rows that may be read, where they are filtered or sorted here; `null` where they are not. */
  readonly scan: number | null;
}

/** Pages that a list may ask of Graph to answer, where Graph fills the pages that it is asked for. */
export function pagesAtMost({ first, maxPageSize, asks, scan }: ListBounds): number {
  const full = Math.ceil((scan ?? first) / maxPageSize);
  // Each list ends in a page that may not be full.
  return full + asks - 1;
}
