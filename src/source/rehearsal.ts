import { isObject, type Json, type JsonObject } from '../entities/values.ts';
import { BATCH_LIMIT } from '../graph/batch.ts';
import type { GraphRequest, GraphResponse } from '../graph/client.ts';
import type { Bill, BilledRead, BilledWave, PageSizes } from '../plan/bill.ts';
import { root } from '../plan/compile.ts';
import { onlyInBeta } from '../plan/only-beta.ts';
import type { Tree } from '../plan/shape.ts';
import type { PlannedRead, Session } from './reads.ts';

/**
 * Graph as one operation will meet it at most, without a call: each read is answered by one row that stands for as
 * many as there can be, and what is asked for such a row counts as often. The operation runs as ever, so that its
 * bill is made by the very code that will spend it.
 */
export class Rehearsal implements Session {
  readonly #endpoint: string;
  readonly #standIns: StandIn[] = [];
  readonly #waves: Wave[] = [];
  readonly #onlyInBeta = new Set<string>();
  readonly #pageSizes: PageSizes;

  constructor(endpoint: string, pageSizes: PageSizes) {
    this.#endpoint = endpoint;
    this.#pageSizes = pageSizes;
  }

  get pageSizes(): PageSizes {
    return this.#pageSizes;
  }

  /** Says that the row of this id stands for so many below each row that led to it. */
  stands(id: string, rows: number): void {
    const standIn = this.#of(id);
    if (standIn !== undefined) standIn.rows = Math.max(standIn.rows, rows);
  }

  /** Bills what is read to look at a row as often as rows are looked at, and as a scan: data says how many they are. */
  async looked(ids: readonly string[], rows: number, look: () => Promise<unknown>): Promise<void> {
    const looked = ids.flatMap((id) => this.#of(id) ?? []);
    for (const standIn of looked) Object.assign(standIn, { rows, isScanned: true });
    await look();
    for (const standIn of looked) Object.assign(standIn, { rows: 1, isScanned: false });
  }

  async read(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    const unique = new Map(requests.map((request) => [`${request.version}${request.path}`, request]));
    this.#waves.push({ batched: true, reads: [...unique.values()].map((read) => this.#billed(read)) });
    for (const { version, path, field } of requests) this.#alsoFor(version, path, field);
    const answers = new Map([...unique].map(([url, read]) => [url, this.#answer(read)]));
    return requests.map(({ version, path }) => answers.get(`${version}${path}`) ?? null);
  }

  async readEach(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    this.#waves.push({ batched: false, reads: requests.map((read) => this.#billed(read)) });
    return requests.map((read) => this.#answer(read));
  }

  async send({ version, method, path, body }: GraphRequest): Promise<GraphResponse> {
    const write = { version, method, path, times: 1, scan: false, fields: new Set<string>() };
    const requestType = isObject(body) ? body['requestType'] : undefined;
    this.#waves.push({
      batched: false,
      reads: [typeof requestType === 'string' ? { ...write, requestType } : write],
    });
    return { status: 201, headers: new Headers(), body: { id: this.#mint('id', undefined) } };
  }

  bill(): Bill {
    const waves = this.#waves.map(billedWave);
    const httpCalls = sum(waves.map((wave) => wave.httpCalls));
    const bare = this.#waves.map(({ batched, reads }) =>
      callsOf(
        batched,
        reads.filter(({ scan }) => !scan),
      ),
    );
    const scanCalls = httpCalls - sum(bare);
    return {
      httpCalls,
      scanCalls,
      waves,
      costliest: costliestOf(this.#waves),
      onlyInBeta: [...this.#onlyInBeta].toSorted(),
      assumes: this.#pageSizes,
    };
  }

  #billed({ version, method, path, field, entity, tree }: PlannedRead): Read {
    if (version === 'beta') for (const name of onlyInBeta(entity, tree)) this.#onlyInBeta.add(name);
    const standIns = this.#standInsIn(path);
    const times = Math.max(1, ...standIns.map((standIn) => this.#timesOf(standIn)));
    const fields = new Set(field === undefined ? [] : [field]);
    const scan = path.includes(scanMark) || standIns.some((standIn) => isScanned(standIn));
    return { version, method, path, times, fields, scan };
  }

  #alsoFor(version: string, path: string, field: string | undefined): void {
    if (field === undefined) return;
    const wave = this.#waves.at(-1);
    for (const read of wave?.reads ?? []) {
      if (read.version === version && read.path === path) read.fields.add(field);
    }
  }

  #answer({ version, path, entity, tree, key }: PlannedRead): Json {
    const from = this.#standInsIn(path).toSorted((a, b) => this.#timesOf(b) - this.#timesOf(a))[0];
    const id = key !== undefined && entity.key === 'id' ? key : this.#mint(`${entity.name}.id`, from);
    const row = this.#row(entity.name, tree, id, `${version}${root}/${entity.collection[version]}`);
    if (key !== undefined) return { ...row, [entity.key]: key };
    return { value: [row], '@odata.nextLink': `${this.#endpoint}/${version}${nthPage(path, 2, false)}` };
  }

  /** A row that has an id wherever one was asked for: nothing else decides about calls. */
  #row(label: string, { properties, expands }: Tree, id: string, collection: string): JsonObject {
    const standIn = this.#of(id);
    const row: Record<string, Json> = { id };
    for (const property of properties) {
      if (property !== 'id' && /id$/i.test(property)) {
        row[property] = this.#mint(`${label}.${property}`, standIn);
      }
    }
    for (const [navigation, tree] of expands) {
      const path = `${collection}/${id}/${navigation}`;
      const target = this.#row(navigation, tree, this.#mint(`${navigation}.id`, standIn), path);
      row[navigation] = tree.many ? [target] : target;
      if (tree.many) row[`${navigation}@odata.nextLink`] = `${this.#endpoint}/${path}?$skiptoken=2`;
    }
    return row;
  }

  #mint(label: string, from: StandIn | undefined): string {
    const token = `~${this.#standIns.length}.${label}~`;
    this.#standIns.push({ from, rows: 1, isScanned: false });
    return token;
  }

  #of(id: string): StandIn | undefined {
    return this.#standInsIn(id)[0];
  }

  #standInsIn(path: string): StandIn[] {
    return [...path.matchAll(tokens)].flatMap(([, index]) => this.#standIns[Number(index)] ?? []);
  }

  #timesOf({ from, rows }: StandIn): number {
    return rows * (from === undefined ? 1 : this.#timesOf(from));
  }
}

/** A row that stands for `rows` below each of what `from` stands for. */
interface StandIn {
  readonly from: StandIn | undefined;
  rows: number;
  /** While it is looked at, to filter or to sort. */
  isScanned: boolean;
}

function isScanned({ from, isScanned: isSo }: StandIn): boolean {
  return isSo || (from !== undefined && isScanned(from));
}

interface Wave {
  readonly batched: boolean;
  readonly reads: readonly Read[];
}

type Read = Omit<BilledRead, 'fields'> & { readonly fields: Set<string>; readonly scan: boolean };

/** Stand-ins for ids are made of what no URL encodes, and of what no id of Graph's holds. */
const tokens = /~(\d+)\.([\w.]+)~/g;

const scanMark = '$skiptoken=scan';

/** The link of a list's nth page; `scan`: of one that is only read to count, to filter or to sort. */
export function nthPage(path: string, n: number, scan: boolean): string {
  return `${path.replace(/.\$skiptoken=.*$/, '')}${path.includes('?$skip') ? '?' : '&'}${scan ? scanMark : '$skiptoken='}${n}`;
}

function billedWave({ batched, reads }: Wave): BilledWave {
  const kinds = new Map<string, { times: number; fields: Set<string>; read: Read }>();
  for (const read of reads) {
    const path = read.path.replace(tokens, '{$2}').replace(/(\$skiptoken=).+$/, '$1{…}');
    const key = `${read.version} ${read.method} ${path} ${read.requestType ?? ''}`;
    const kind = kinds.get(key) ?? { times: 0, fields: new Set(), read: { ...read, path } };
    kind.times += read.times;
    for (const field of read.fields) kind.fields.add(field);
    kinds.set(key, kind);
  }
  return {
    httpCalls: callsOf(batched, reads),
    reads: [...kinds.values()].map(({ times, fields, read: { version, method, path, requestType } }) => ({
      version,
      method,
      path,
      times,
      fields: [...fields].toSorted(),
      ...(requestType !== undefined && { requestType }),
    })),
  };
}

/** As graph/wave.ts lays them out: `$batch`es of one version each. */
function callsOf(batched: boolean, reads: readonly Read[]): number {
  if (!batched) return sum(reads.map(({ times }) => times));
  return sum(
    (['v1.0', 'beta'] as const).map((version) => {
      const kin = reads.filter((read) => read.version === version);
      return Math.ceil(sum(kin.map(({ times }) => times)) / BATCH_LIMIT);
    }),
  );
}

function costliestOf(waves: readonly Wave[]): Bill['costliest'] {
  const requests = new Map<string, number>();
  for (const { fields, times, scan } of waves.flatMap(({ reads }) => reads)) {
    if (scan) continue;
    for (const field of fields) requests.set(field, (requests.get(field) ?? 0) + times);
  }
  const [most] = [...requests].toSorted(([, a], [, b]) => b - a);
  return most === undefined ? null : { field: most[0], requests: most[1] };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
