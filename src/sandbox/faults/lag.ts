import type { Store } from '../tenant/store.ts';
import { tablesOf } from '../state/tables.ts';

/** When records were made, for as long as somebody may still not see them. */
export class Lag {
  readonly #now: () => Date;
  readonly #records = new Map<string, number>();
  readonly #directory = new Map<string, number>();
  recordLagMs = 0;
  directoryLagMs = 0;

  constructor(store: Store, now: () => Date) {
    this.#now = now;
    for (const [name, table] of tablesOf(store)) {
      const isDirectory = ['people', 'groups', 'servicePrincipals'].includes(name);
      table.observe((change, anyId) => {
        if (change !== 'insert') return;
        const [id, time] = [anyId.toLowerCase(), now().getTime()];
        if (this.recordLagMs > 0) this.#records.set(id, time);
        if (isDirectory && this.directoryLagMs > 0) this.#directory.set(id, time);
      });
    }
  }

  /** Whether reads show a record yet. */
  isVisible(id: string): boolean {
    return this.#isOver(this.#records, id, this.recordLagMs);
  }

  /** Whether entitlement management has heard of this thing of the directory yet. */
  isKnown(id: string): boolean {
    return this.#isOver(this.#directory, id, this.directoryLagMs);
  }

  clear(): void {
    this.#records.clear();
    this.#directory.clear();
  }

  #isOver(births: Map<string, number>, anyId: string, lagMs: number): boolean {
    if (births.size === 0) return true;
    const id = anyId.toLowerCase();
    const born = births.get(id);
    if (born === undefined) return true;
    if (this.#now().getTime() - born < lagMs) return false;
    births.delete(id);
    return true;
  }
}
