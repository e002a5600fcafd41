/**
 * Records of one kind in the order they were created, found by id or by an indexed property without a scan.
 * Ids and indexed strings are compared without regard to case, as Graph compares them.
 */
export class Table<R extends { readonly id: string }, I extends keyof R & string> {
  readonly #rows = new Map<string, R>();
  readonly #indexes: ReadonlyMap<I, Map<string, Set<R>>>;

  constructor(indexed: readonly I[]) {
    this.#indexes = new Map(indexed.map((property) => [property, new Map<string, Set<R>>()]));
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
  by(property: I, value: string): Iterable<R> {
    return this.#indexes.get(property)?.get(value.toLowerCase()) ?? [];
  }

  insert(row: R): R {
    const key = row.id.toLowerCase();
    if (this.#rows.has(key)) throw new Error(`A record with id ${row.id} exists already.`);
    this.#rows.set(key, row);
    for (const [property, index] of this.#indexes) addTo(index, row[property], row);
    return row;
  }

  /** Changes a record in place, keeping its position and the indexes right. */
  update(row: R, change: Partial<R>): void {
    for (const [property, index] of this.#indexes) {
      if (property in change && change[property] !== row[property]) removeFrom(index, row[property], row);
    }
    const before = { ...row };
    Object.assign(row, change);
    for (const [property, index] of this.#indexes) {
      if (before[property] !== row[property]) addTo(index, row[property], row);
    }
  }

  delete(id: string): boolean {
    const row = this.get(id);
    if (row === undefined) return false;
    for (const [property, index] of this.#indexes) removeFrom(index, row[property], row);
    return this.#rows.delete(id.toLowerCase());
  }
}

function addTo<R>(index: Map<string, Set<R>>, value: unknown, row: R): void {
  if (typeof value !== 'string') return;
  const key = value.toLowerCase();
  const rows = index.get(key);
  if (rows === undefined) index.set(key, new Set([row]));
  else rows.add(row);
}

function removeFrom<R>(index: Map<string, Set<R>>, value: unknown, row: R): void {
  if (typeof value === 'string') index.get(value.toLowerCase())?.delete(row);
}
