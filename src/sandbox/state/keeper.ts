import { Clock } from '../clock.ts';
import type { GuidSequence } from '../guid.ts';
import { Misuse } from '../misuse.ts';
import { wakeAll } from '../tenant/lifecycle/wake.ts';
import type { Store } from '../tenant/store.ts';
import { applyDelta, Changes } from './changes.ts';
import { entryLine, headerLine, readState, type Entry } from './format.ts';
import { GroupCommit } from './group-commit.ts';
import { fingerprintOf, type Identity } from './identity.ts';
import { StateFile } from './state-file.ts';
import { tablesOf } from './tables.ts';

export interface KeeperOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Where the tenant's new ids come from. */
  readonly ids: GuidSequence;
  readonly identity: Omit<Identity, 'fingerprint'>;
  /** Makes the records again as they were before any change. */
  baseline(): Store;
  readonly file?: string;
}

/** Keeps a tenant's state: its records as the difference from the seeded ones, its clock and its place among the ids. */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #identity: Identity;
  readonly #snapshots = new Map<string, string>();
  /** Since the seed, and since the last flush. */
  readonly #all = new Changes();
  readonly #unwritten = new Changes();
  readonly #commit = new GroupCommit(() => this.#flush());
  readonly #start: Omit<Entry, 'removed' | 'put'>;
  #file: StateFile | undefined;
  #writtenClock = JSON.stringify(new Clock().state);
  #mustRewrite = false;

  static async open(options: KeeperOptions): Promise<Keeper> {
    const identity = { ...options.identity, fingerprint: fingerprintOf(options.store) };
    const keeper = new Keeper(options, identity);
    if (options.file !== undefined) await keeper.#load(options.file);
    return keeper;
  }

  private constructor(options: KeeperOptions, identity: Identity) {
    this.#options = options;
    this.#identity = identity;
    this.#start = { ids: options.ids.count, clock: options.clock.state };
    for (const [name, table] of tablesOf(options.store)) {
      table.observe((change, id) => {
        this.#all.record(name, change, id);
        if (options.file !== undefined) this.#unwritten.record(name, change, id);
      });
    }
  }

  get snapshots(): readonly string[] {
    return [...this.#snapshots.keys()];
  }

  /** Resolves once all that the tenant knows at the call is on the disk; undefined where no file is kept. */
  durable(): Promise<void> | undefined {
    if (this.#file === undefined) return undefined;
    const isClockMoved = JSON.stringify(this.#options.clock.state) !== this.#writtenClock;
    const isWritten = this.#unwritten.isEmpty && !isClockMoved && !this.#mustRewrite;
    return isWritten ? this.#commit.current : this.#commit.join();
  }

  snapshot(name = this.#freeName()): string {
    this.#snapshots.set(name, headerLine(this.#identity) + entryLine(this.#entry(this.#all)));
    return name;
  }

  async restore(name: string): Promise<void> {
    const text = this.#snapshots.get(name);
    if (text === undefined) {
      const known = this.snapshots.map((each) => `"${each}"`).join(', ');
      throw new Misuse(
        `There is no snapshot "${name}"; ${known === '' ? 'none was taken yet' : `there are ${known}`}.`,
      );
    }
    this.#rewind();
    for (const entry of readState(Buffer.from(text), this.#identity, name).entries) this.#apply(entry);
    wakeAll(this.#options.store);
    await this.#rewritten();
  }

  /** The seeded records, the first ids and the clock as it was at the start. */
  async reset(): Promise<void> {
    this.#rewind();
    this.#apply({ removed: {}, put: {}, ...this.#start });
    await this.#rewritten();
  }

  async close(): Promise<void> {
    try {
      await this.durable();
    } finally {
      await this.#file?.close();
    }
  }

  async #load(path: string): Promise<void> {
    const { file, kept } = await StateFile.open(path, this.#identity);
    for (const entry of kept) this.#apply(entry);
    wakeAll(this.#options.store); // what waits follows from the records
    this.#unwritten.clear();
    this.#file = file;
    if (kept.length > 0) this.#writtenClock = JSON.stringify(this.#options.clock.state);
  }

  #rewind(): void {
    const { store } = this.#options;
    const fresh = this.#options.baseline();
    const freshTables = tablesOf(fresh);
    for (const [name, table] of tablesOf(store)) table.load(freshTables.get(name)?.values() ?? []);
    wakeAll(store);
    this.#all.clear();
  }

  #apply(entry: Entry): void {
    applyDelta(this.#options.store, entry);
    this.#options.ids.count = entry.ids;
    this.#options.clock.state = entry.clock;
  }

  async #rewritten(): Promise<void> {
    this.#unwritten.clear();
    this.#mustRewrite = true;
    await this.durable();
  }

  #entry(changes: Changes): Entry {
    const { store, ids, clock } = this.#options;
    return { ...changes.of(store), ids: ids.count, clock: clock.state };
  }

  /** All is read before anything is awaited, so that no half of an exchange is ever written. */
  async #flush(): Promise<void> {
    if (this.#file === undefined) return;
    const isWhole = this.#mustRewrite || this.#file.isLong;
    const line = entryLine(this.#entry(isWhole ? this.#all : this.#unwritten));
    this.#unwritten.clear();
    this.#mustRewrite = false;
    this.#writtenClock = JSON.stringify(this.#options.clock.state);
    await (isWhole ? this.#file.rewrite(line) : this.#file.append(line));
  }

  #freeName(): string {
    let number = this.#snapshots.size + 1;
    while (this.#snapshots.has(`snapshot-${number}`)) number += 1;
    return `snapshot-${number}`;
  }
}
