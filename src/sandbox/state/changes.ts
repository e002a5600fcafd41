import type { Store } from '../tenant/store.ts';
import type { Change } from '../tenant/table.ts';
import { tablesOf, type Row } from './tables.ts';

/** What became of the records of some tables: by table, the ids that went and the rows that came or changed. */
export interface Delta {
  readonly removed: Readonly<Record<string, readonly string[]>>;
  readonly put: Readonly<Record<string, readonly Row[]>>;
}

interface Marks {
  readonly removed: Set<string>;
  readonly touched: Set<string>;
  /** In the order in which they came, which is that of the table. */
  readonly inserted: Set<string>;
}

/** Which records are other than they were when it was empty; what they are now the store knows. */
export class Changes {
  readonly #tables = new Map<string, Marks>();

  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  clear(): void {
    this.#tables.clear();
  }

  record(table: string, change: Change, anyId: string): void {
    const id = anyId.toLowerCase();
    const { removed, touched, inserted } = this.#marksOf(table);
    switch (change) {
      case 'insert':
        inserted.add(id);
        break;
      case 'update':
        if (!inserted.has(id)) touched.add(id);
        break;
      case 'delete':
        if (inserted.delete(id)) break;
        touched.delete(id);
        removed.add(id);
    }
  }

  of(store: Store): Delta {
    const removed: Record<string, string[]> = {};
    const put: Record<string, Row[]> = {};
    for (const [name, table] of tablesOf(store)) {
      const marks = this.#tables.get(name);
      if (marks === undefined) continue;
      const rows = [...marks.touched, ...marks.inserted].flatMap((id) => table.get(id) ?? []);
      if (marks.removed.size > 0) removed[name] = [...marks.removed];
      if (rows.length > 0) put[name] = rows;
    }
    return { removed, put };
  }

  #marksOf(table: string): Marks {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const marks = { removed: new Set<string>(), touched: new Set<string>(), inserted: new Set<string>() };
    this.#tables.set(table, marks);
    return marks;
  }
}

export function applyDelta(store: Store, { removed, put }: Delta): void {
  for (const [name, table] of tablesOf(store)) {
    for (const id of removed[name] ?? []) table.delete(id);
    for (const row of put[name] ?? []) {
      const before = table.get(row.id);
      if (before === undefined) table.insert(row);
      else table.update(before, row);
    }
  }
}
