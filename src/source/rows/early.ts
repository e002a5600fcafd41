import type { Entity, Version } from '../../entities/entity.ts';
import { otherVersion } from '../../plan/planning.ts';
import { isFindable } from '../../plan/findable.ts';
import { planRows } from '../../plan/rows.ts';
import { countLacking } from '../../plan/version.ts';
import { select, type Selection } from '../../plan/selection.ts';
import type { Reading } from '../lists/lists.ts';

/**
 * Columns that the chosen version lacks, of rows whose keys the client gave: the other version is asked for them in
 * the very wave that reads the rows, and their resolvers find them under way.
 *
 * Where keys that are yet to come will need that version too, a wave of it is due anyway. A column costs no call
 * there, and here it would: so it waits.
 */
export class EarlyColumns {
  #begins: { readonly version: Version; readonly begin: () => void }[] = [];
  readonly #due = new Set<Version>();

  /** A row is about to be read by its key. */
  row(reading: Reading, entity: Entity, version: Version, key: string, selection: Selection): void {
    const { reads, planning } = reading;
    if (!planning.planned || planning.versions !== 'auto' || !isFindable(entity)) return;
    const other = otherVersion(version);
    const lacking = [...selection.fields].filter((field) => entity.fields[field]?.[version] === null);
    if (lacksOf(reading, entity, version, selection) > lacking.length) this.#due.add(other);
    if (lacking.length === 0) return;
    const { tree } = planRows(entity, select(...lacking), other, planning);
    if (this.#begins.length === 0) queueMicrotask(() => this.#flush());
    // A failure is its resolvers' to tell.
    const begin = () => void reads.byKey(entity, other, key, tree).catch(() => undefined);
    this.#begins.push({ version: other, begin });
  }

  /** Rows are about to be read whose keys nobody knows yet. */
  list(reading: Reading, entity: Entity, version: Version, selection: Selection): void {
    if (lacksOf(reading, entity, version, selection) > 0) this.#due.add(otherVersion(version));
  }

  /** All root fields resolve in one go, before the first wave leaves. */
  #flush(): void {
    for (const { version, begin } of this.#begins) if (!this.#due.has(version)) begin();
    this.#begins = [];
    this.#due.clear();
  }
}

function lacksOf({ planning }: Reading, entity: Entity, version: Version, selection: Selection): number {
  return countLacking(entity, selection, version, planning);
}
