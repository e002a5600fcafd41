import type { Store } from '../tenant/store.ts';
import { Table } from '../tenant/table.ts';

export interface Row {
  readonly id: string;
}

export type AnyTable = Table<Row, never>;

/** Every table of the store by its name, so that a new one is kept without a word here. */
export function tablesOf(store: Store): ReadonlyMap<string, AnyTable> {
  const members: [string, unknown][] = Object.entries(store);
  return new Map(members.flatMap(([name, member]) => (isTable(member) ? [[name, member] as const] : [])));
}

function isTable(member: unknown): member is AnyTable {
  return member instanceof Table;
}
