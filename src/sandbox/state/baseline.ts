import { createStore, type Store } from '../tenant/store.ts';
import { wakeAll } from '../tenant/lifecycle/wake.ts';
import { tablesOf } from './tables.ts';

/** Makes the records as they were before any change: those of a store that was given, or else the seeded ones. */
export function baselineOf(given: Store | undefined, seeded: () => Store): () => Store {
  if (given === undefined) return seeded;
  const kept = structuredClone(
    [...tablesOf(given)].map(([name, table]) => [name, [...table.values()]] as const),
  );
  return () => {
    const store = createStore();
    const tables = tablesOf(store);
    for (const [name, rows] of structuredClone(kept)) tables.get(name)?.load(rows);
    wakeAll(store);
    return store;
  };
}
