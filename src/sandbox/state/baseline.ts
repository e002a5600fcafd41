import { createStore, type Store } from '../tenant/store.ts';
import { reopen } from './open-work.ts';
import { tablesOf } from './tables.ts';

/** Makes the records as they were before any change: those of a store that was given, or else the seeded ones. */
export function baselineOf(given: Store | undefined, seeded: () => Store): () => Store {
  if (given === undefined) return seeded;
  const kept = structuredClone(
    [...tablesOf(given)].map(([name, table]) => [name, [...table.values()]] as const),
  );
  const open = [...given.openWork.values()];
  return () => {
    const store = createStore();
    const tables = tablesOf(store);
    for (const [name, rows] of structuredClone(kept)) tables.get(name)?.load(rows);
    for (const id of open) reopen(store, id);
    return store;
  };
}
