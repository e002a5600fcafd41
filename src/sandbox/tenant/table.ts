export type Change = 'insert' | 'update' | 'delete';
export type Observer = (change: Change, id: string) => void;

/**
 * Records of one kind in the order they were created, found by id or by an indexed property without a scan.
 * Ids and indexed strings are compared without regard to case, as Graph compares them.
 */
export class Table<R extends { readonly id: string }, I extends keyof R & string> {
  readonly #rows = new Map<string, R>();
  readonly #indexes: ReadonlyMap<I, Index<R>>;
  readonly #observers: Observer[] = [];

  constructor(indexed: readonly I[]) {
    this.#indexes = new Map(indexed.map((property) => [property, new Map<string, R | R[]>()]));
  }

  get size(): number {
    return this.#rows.size;
  }

  get(id: string): R | undefined {
    return this.#rows.get(id.toLowerCase());
  }

  /** All records, oldest first. Lazy: reading the first hundred of a million costs a hundred. */
  values(): IterableIterator<R> {
    return this.#rows.values();
  }

  /** Records whose indexed property equals `value`, oldest first. */
  by(property: I, value: string): readonly R[] {
    const rows = this.#indexes.get(property)?.get(value.toLowerCase());
    if (rows === undefined) return [];
    return Array.isArray(rows) ? rows : [rows];
  }

  insert(row: R): R {
    this.#add(row);
    this.#tell('insert', row.id);
    return row;
  }

  /** Changes a record in place, keeping its position and the indexes right. */
  update(row: R, change: Partial<R>): void {
    const before = { ...row };
    Object.assign(row, change);
    for (const [property, index] of this.#indexes) {
      if (before[property] === row[property]) continue;
      removeFrom(index, before[property], row);
      addTo(index, row[property], row);
    }
    this.#tell('update', row.id);
  }

  delete(id: string): boolean {
    const row = this.get(id);
    if (row === undefined) return false;
    for (const [property, index] of this.#indexes) removeFrom(index, row[property], row);
    this.#rows.delete(id.toLowerCase());
    this.#tell('delete', row.id);
    return true;
  }

  /** From now on `observer` is told of every change, after it is made. */
  observe(observer: Observer): void {
    this.#observers.push(observer);
  }

  /** Holds these rows and no others from now on; observers are not told. */
  load(rows: Iterable<R>): void {
    this.#rows.clear();
    for (const index of this.#indexes.values()) index.clear();
    for (const row of rows) this.#add(row);
  }

  #add(row: R): void {
    const key = row.id.toLowerCase();
    if (this.#rows.has(key)) throw new Error(`A record with id ${row.id} exists already.`);
    this.#rows.set(key, row);
    for (const [property, index] of this.#indexes) addTo(index, row[property], row);
  }

  #tell(change: Change, id: string): void {
    for (const observer of this.#observers) observer(change, id);
  }
}

/** Most keys have one row, and an array for each would weigh more than the rows of a large tenant. */
type Index<R> = Map<string, R | R[]>;

function addTo<R>(index: Index<R>, value: unknown, row: R): void {
  if (typeof value !== 'string') return;
  const key = value.toLowerCase();
  const rows = index.get(key);
  if (rows === undefined) index.set(key, row);
  else if (Array.isArray(rows)) rows.push(row);
  else index.set(key, [rows, row]);
}

/** Leaves an array that somebody walks as it is: a row may be deleted while `by` is being read. */
function removeFrom<R>(index: Index<R>, value: unknown, row: R): void {
  if (typeof value !== 'string') return;
  const key = value.toLowerCase();
  const rows = index.get(key);
  const left = Array.isArray(rows) ? rows.filter((other) => other !== row) : [];
  if (left.length > 0) index.set(key, left);
  else index.delete(key);
}
