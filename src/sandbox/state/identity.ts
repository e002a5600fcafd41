import { createHash } from 'node:crypto';
import type { Store } from '../tenant/store.ts';
import { tablesOf } from './tables.ts';

/** What a kept state builds upon: it is nothing but the difference from these very records. */
export interface Identity {
  readonly size: string;
  readonly seed: number;
  readonly seededAt: string;
  /** Of the records before any change. */
  readonly fingerprint: string;
}

const samples = 500;

/** Looks at some rows of each table, since another way of seeding makes nearly all of them other. */
export function fingerprintOf(store: Store): string {
  const hash = createHash('sha256');
  for (const [name, table] of tablesOf(store)) {
    hash.update(`${name} ${table.size}\n`);
    const every = Math.ceil(table.size / samples);
    let index = 0;
    for (const row of table.values()) {
      if (index % every === 0) hash.update(JSON.stringify(row));
      index += 1;
    }
  }
  return hash.digest('base64url');
}
