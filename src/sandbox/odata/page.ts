/** Where a page ended: the last row's place and id, so that the next begins right even if earlier rows have gone. */
export interface Position {
  readonly index: number;
  readonly id: string;
  /** The page that ended here had no rows, and its follower must have some. */
  readonly followsEmptyPage?: boolean;
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

/** One pass when the last page's row is where it was, which is nearly always. */
function* rowsAfter(request: PageRequest): Iterable<[number, unknown]> {
  const { after } = request;
  const lastIndex = after?.index ?? -1;
  let index = 0;
  let isMoved = false;
  for (const row of request.rows()) {
    if (index > lastIndex) yield [index, row];
    else if (index === lastIndex && idOf(row) !== after?.id) {
      isMoved = true;
      break;
    }
    index += 1;
  }
  if (after === undefined || (!isMoved && index > lastIndex)) return;
  yield* rowsFrom(request, placeAfter(request, after));
}

function* rowsFrom(request: PageRequest, start: number): Iterable<[number, unknown]> {
  let index = 0;
  for (const row of request.rows()) {
    if (index >= start) yield [index, row];
    index += 1;
  }
}

/** Rows before it may have gone, and then it moved up; or it went itself, and its follower has its place. */
function placeAfter(request: PageRequest, after: Position): number {
  let index = 0;
  for (const row of request.rows()) {
    if (idOf(row) === after.id) return index + 1;
    index += 1;
  }
  return after.index;
}

export function idOf(row: unknown): string {
  if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') return row.id;
  throw new Error('A row has no id.');
}
