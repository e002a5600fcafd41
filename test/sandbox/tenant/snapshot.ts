import type { Store } from '../../../src/sandbox/tenant/store.ts';

/** Everything that the store remembers, as plain data of its own. */
export function snapshot(store: Store): unknown {
  const { openWork, ...tables } = store;
  const rows = Object.entries(tables).map(([name, records]) => [name, [...records.values()]]);
  // Open work is a set: its order is that of time, not of entry.
  return structuredClone({ ...Object.fromEntries(rows), openWork: [...openWork.values()].toSorted() });
}
