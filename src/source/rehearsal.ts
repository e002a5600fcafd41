import { isObject, type Json, type JsonObject } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import type { GraphRequest, GraphResponse } from '../graph/client.ts';
import type { Bill, PageSizes } from '../plan/bill.ts';
import { root } from '../plan/compile.ts';
import { onlyInBeta } from '../plan/only-beta.ts';
import { everything, type Tree } from '../plan/shape.ts';
import { billed, type Read, type StandIn, tokens, type Wave } from './billed.ts';
import type { PlannedRead, Session } from './reads.ts';

/**
 * Reads that one rehearsal may see, each page of a scan for itself: some hundred milliseconds. A document of little
 * text can spell millions, and is rehearsed before any limit on calls could act.
 */
const mostReads = 20_000;

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
  readonly #doneHere = new Set<string>();
  readonly #pageSizes: PageSizes;
  #left = mostReads;

  constructor(endpoint: string, pageSizes: PageSizes) {
    this.#endpoint = endpoint;
    this.#pageSizes = pageSizes;
  }

  get pageSizes(): PageSizes {
    return this.#pageSizes;
  }

  /**
   * Says that the row of this id stands for so many below each row that led to it; `stretches`: that they come by so
   * many at a time, each with the waves below them.
   */
  stands(id: string, rows: number, stretches: readonly number[] | null): void {
    const standIn = this.#of(id);
    if (standIn === undefined) return;
    standIn.rows = Math.max(standIn.rows, rows);
    if (stretches !== null) standIn.stretches = stretches;
  }

  /** Says that rows of the entity are filtered or sorted here, by these. */
  sifts(entity: string, names: readonly string[]): void {
    for (const name of names) this.#doneHere.add(`${entity}.${name}`);
  }

  /** Bills what is read to look at a row as often as rows are looked at, and as a scan: data says how many they are. */
  async looked(ids: readonly string[], rows: number, look: () => Promise<unknown>): Promise<void> {
    const looked = ids.flatMap((id) => this.#of(id) ?? []);
    for (const standIn of looked) Object.assign(standIn, { rows, isScanned: true });
    await look();
    for (const standIn of looked) Object.assign(standIn, { rows: 1, isScanned: false });
  }

  async read(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    this.takeUp(requests.length);
    const unique = new Map(requests.map((request) => [askedOf(request), request]));
    this.#waves.push({ batched: true, reads: [...unique.values()].map((read) => this.#billed(read)) });
    for (const { version, path, field } of requests) this.#alsoFor(version, path, field);
    const answers = new Map([...unique].map(([url, read]) => [url, this.#answer(read)]));
    return requests.map((request) => answers.get(askedOf(request)) ?? null);
  }

  async readEach(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    this.takeUp(requests.length);
    this.#waves.push({ batched: false, reads: requests.map((read) => this.#billed(read)) });
    return requests.map((read) => this.#answer(read));
  }

  async send({ version, method, path, body }: GraphRequest): Promise<GraphResponse> {
    const write = {
      version,
      method,
      path,
      times: 1,
      flow: undefined,
      scan: false,
      fields: new Set<string>(),
    };
    const requestType = isObject(body) ? body['requestType'] : undefined;
    this.#waves.push({
      batched: false,
      reads: [typeof requestType === 'string' ? { ...write, requestType } : write],
    });
    return { status: 201, headers: new Headers(), body: { id: this.#mint('id', undefined) } };
  }

  /** Throws where the operation is too large to be rehearsed to its end. */
  bill(): Bill {
    if (this.#left < 0) throw tooLarge();
    const onlyInBeta = [...this.#onlyInBeta].toSorted();
    const doneHere = [...this.#doneHere].toSorted();
    return { ...billed(this.#waves), onlyInBeta, doneHere, assumes: this.#pageSizes };
  }

  #billed({ version, method, path, field, entity, tree }: PlannedRead): Read {
    if (version === 'beta') for (const name of onlyInBeta(entity, tree)) this.#onlyInBeta.add(name);
    const from = this.#standInsIn(path);
    const times = Math.max(1, ...from.map((standIn) => this.#timesOf(standIn)));
    const fields = new Set(field === undefined ? [] : [field]);
    const flow = from.map(flowOf).find((each) => each !== undefined);
    const scan = path.includes(scanMark) || from.some((standIn) => isScanned(standIn));
    return { version, method, path, times, flow, fields, scan };
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
    const own = entity.collection[version];
    const [listed = ''] = path.split('?');
    const collection = entity.below === undefined && own !== null ? `${root}/${own}` : listed;
    const row = this.#row(entity.name, tree, id, `${version}${collection}`);
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
      if (tree.properties.has(everything)) {
        row[navigation] = tree.many ? [] : null; // what belongs to its row fits into a page
        continue;
      }
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

  /** What is not rehearsed any more fails at once, so that the operation ends. */
  takeUp(reads: number): void {
    this.#left -= reads;
    if (this.#left < 0) throw tooLarge();
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

function askedOf({ version, path, body }: PlannedRead): string {
  return `${version}${path}${body === undefined ? '' : JSON.stringify(body)}`;
}

/** The rows that flow, of those that led to it. */
function flowOf(standIn: StandIn): StandIn | undefined {
  if (standIn.stretches !== undefined) return standIn;
  return standIn.from === undefined ? undefined : flowOf(standIn.from);
}

function isScanned({ from, isScanned: isSo }: StandIn): boolean {
  return isSo || (from !== undefined && isScanned(from));
}

const scanMark = '$skiptoken=scan';

/** The link of a list's nth page; `scan`: of one that is only read to count, to filter or to sort. */
export function nthPage(path: string, n: number, scan: boolean): string {
  return `${path.replace(/.\$skiptoken=.*$/, '')}${path.includes('?$skip') ? '?' : '&'}${scan ? scanMark : '$skiptoken='}${n}`;
}

function tooLarge(): GatewayError {
  return new GatewayError(
    'CALL_BUDGET_EXCEEDED',
    `This operation asks for more than ${mostReads} reads of lists, pages and rows, which is too much to plan. Select fewer lists, lower their "scan" or "first", or split the operation.`,
  );
}
