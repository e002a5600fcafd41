/** A row that stands for `rows` below each of what `from` stands for. */
export interface StandIn {
  readonly from: StandIn | undefined;
  rows: number;
  /** As how many rows it is looked at right now, to filter or to sort: by several lists, where they share it. */
  readonly looks: Set<{ readonly rows: number }>;
  /** Of rows that flow: how many come at a time. */
  stretches?: readonly number[];
  /** Of a page that stands for several: how they follow one another. */
  readonly repeats?: Repeats;
  /** Of a page that is only read to count, to filter or to sort. */
  readonly isScan?: boolean;
}

/** What comes so many times, each so many waves after the one before. */
export interface Repeats {
  readonly times: number;
  readonly every: number;
}

/** Ids of stand-ins are made of what no URL encodes, and of what no id of Graph's holds. */
const tokens = /~(\d+)\.([\w.]+)~/g;

/** The rows of a rehearsal, each known by the id that is made for it. */
export class StandIns {
  readonly #all: StandIn[] = [];

  /** The id of a new one. */
  mint(label: string, standIn: Omit<StandIn, 'rows' | 'looks'>): string {
    const token = `~${this.#all.length}.${label}~`;
    this.#all.push({ ...standIn, rows: 1, looks: new Set() });
    return token;
  }

  of(id: string): StandIn | undefined {
    return this.in(id)[0];
  }

  /** Those whose ids a path holds. */
  in(path: string): readonly StandIn[] {
    return [...path.matchAll(tokens)].flatMap(([, index]) => this.#all[Number(index)] ?? []);
  }
}

/** A path as people read it: `{AccessPackage.id}` for an id that an earlier answer holds. */
export function withPlaceholders(path: string): string {
  return path.replace(tokens, '{$2}').replace(/(\$skiptoken=).+$/, '$1{…}');
}

/** The one of a path's that stands for most; of equals the last, which hangs on the others. */
export function hangsOn(standIns: readonly StandIn[]): StandIn | undefined {
  const [first, ...others] = standIns;
  return others.reduce((most, next) => (next && most && rowsOf(most) > rowsOf(next) ? most : next), first);
}

export function rowsOf({ from, rows, looks }: StandIn): number {
  const each = Math.max(rows, ...[...looks].map((look) => look.rows));
  return each * (from === undefined ? 1 : rowsOf(from));
}

export function isScanned({ from, looks, isScan = false }: StandIn): boolean {
  return isScan || looks.size > 0 || (from !== undefined && isScanned(from));
}

/** The rows that flow, of those that led to it. */
export function flowOf(standIn: StandIn): StandIn | undefined {
  if (standIn.stretches !== undefined) return standIn;
  return standIn.from === undefined ? undefined : flowOf(standIn.from);
}

/** How the page follows that led to it, if it stands for several. */
export function repeatsOf({ from, repeats }: StandIn): Repeats | undefined {
  return repeats ?? (from === undefined ? undefined : repeatsOf(from));
}
