import type { Store } from '../../../src/sandbox/tenant/store.ts';

/** Everything that the store remembers, as plain data of its own. */
export function snapshot(store: Store): unknown {
  const rows = Object.entries(store).map(([name, records]) => [name, [...records.values()]]);
  return structuredClone(Object.fromEntries(rows));
}
