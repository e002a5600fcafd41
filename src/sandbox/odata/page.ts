/** Where a page ended: the last row's place and id, so that the next begins right even if earlier rows have gone. */
export interface Position {
  readonly index: number;
  readonly id: string;
}

export interface Page {
  readonly rows: readonly unknown[];
  /** Absent when nothing follows. */
  readonly end?: Position;
}

export interface PageRequest {
  /** Called again where the row that the last page ended with is gone. */
  rows(): Iterable<unknown>;
  keep(row: unknown): boolean;
  readonly size: number;
  readonly after: Position | undefined;
}

/** Reads no further than the first row of the next page. */
export function takePage(request: PageRequest): Page {
  const { size } = request;
  if (size === 0) return { rows: [] };
  const taken: unknown[] = [];
  let end: Position | undefined;
  for (const [index, row] of rowsAfter(request)) {
    if (!request.keep(row)) continue;
    if (taken.length === size) return end === undefined ? { rows: taken } : { rows: taken, end };
    taken.push(row);
    end = { index, id: idOf(row) };
  }
  return { rows: taken };
}

function* rowsAfter(request: PageRequest): Iterable<[number, unknown]> {
  const start = firstIndex(request);
  let index = 0;
  for (const row of request.rows()) {
    if (index >= start) yield [index, row];
    index += 1;
  }
}

/** Usually the place after the last row's; that row may have moved up since, or its follower into its place. */
function firstIndex(request: PageRequest): number {
  const { after } = request;
  if (after === undefined) return 0;
  let foundAt: number | undefined;
  let index = 0;
  for (const row of request.rows()) {
    if (idOf(row) === after.id) foundAt = index;
    if (index === after.index) return (foundAt ?? index - 1) + 1;
    index += 1;
  }
  return foundAt === undefined ? after.index : foundAt + 1;
}

export function idOf(row: unknown): string {
  if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') return row.id;
  throw new Error('A row has no id.');
}
