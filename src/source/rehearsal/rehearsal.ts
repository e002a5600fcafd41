import { isObject, type Json } from '../../entities/values.ts';
import type { GraphRequest, GraphResponse } from '../../graph/client.ts';
import type { Bill, PageSizes } from '../../plan/bill.ts';
import { onlyInBeta } from '../../plan/only-beta.ts';
import { billed, type SeenRead, tooLarge } from './billed.ts';
import { PageRuns } from './page-runs.ts';
import type { PlannedRead, Session } from '../reading/reads.ts';
import { standInAnswer } from './stand-in-answers.ts';
import { flowOf, hangsOn, isScanned, repeatsOf, rowsOf, StandIns, withPlaceholders } from './stand-ins.ts';
import { WaveClock } from './wave-clock.ts';

/** Lists, and rows by their keys, that an operation may wish for: some tens of milliseconds. The corpus takes 34 at most. */
const mostWishes = 500;

/**
 * Graph as one operation will meet it at most, without a call: each read is answered by one row that stands for as
 * many as there can be, and what is asked for such a row counts as often. The operation runs as ever, so that its
 * bill is made by the very code that will spend it.
 */
export class Rehearsal implements Session {
  readonly pageSizes: PageSizes;
  /** Rejects where the operation is too large to be rehearsed to its end. */
  readonly givenUp: Promise<never>;
  readonly #endpoint: string;
  readonly #standIns = new StandIns();
  readonly #clock = new WaveClock();
  readonly #pages = new PageRuns(this.#standIns, this.#clock);
  readonly #seen: SeenRead[] = [];
  readonly #onlyInBeta = new Set<string>();
  readonly #doneHere = new Set<string>();
  #giveUp: () => void = () => undefined;
  #wishes = 0;
  #begun = 0;

  constructor(endpoint: string, pageSizes: PageSizes) {
    this.#endpoint = endpoint;
    this.pageSizes = pageSizes;
    this.givenUp = new Promise((_resolve, reject) => {
      this.#giveUp = () => {
        this.#giveUp = () => undefined;
        const what = `asks for lists and rows in more than ${mostWishes} places`;
        reject(tooLarge(what, 'Select fewer lists, name fewer ids'));
      };
    });
    this.givenUp.catch(() => undefined); // told to whoever waits for the rehearsal
  }

  /**
   * Says that the row of this id stands for so many below each row that led to it; `stretches`: that they come by so
   * many at a time, each with the waves below them.
   */
  stands(id: string, rows: number, stretches: readonly number[] | null): void {
    const standIn = this.#standIns.of(id);
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
    const looked = ids.flatMap((id) => this.#standIns.of(id) ?? []);
    const own = { rows };
    for (const { looks } of looked) looks.add(own);
    await look();
    for (const { looks } of looked) looks.delete(own);
  }

  /** Bills so many pages behind a first one, and what `read` reads to look at the rows of each; see PageRuns. */
  follow(next: string, pages: number, isScan: boolean, read: (link: string) => Promise<void>): Promise<void> {
    return this.#pages.follow(next, pages, isScan, read);
  }

  /** A list is wished for, or a row by its key. */
  wished(): Promise<never> | undefined {
    this.#wishes += 1;
    return this.#unlessTooMany(this.#wishes);
  }

  /** So many links of a row are about to be begun, all at once; they will be wished for later. */
  begins(links: number): Promise<never> | undefined {
    this.#begun += links;
    return this.#unlessTooMany(this.#begun);
  }

  async read(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    const met = new Map<string, Met>();
    const answers = requests.map((request) => {
      const url = askedOf(request);
      const known = met.get(url) ?? this.#meet(request, true);
      met.set(url, known);
      if (request.field !== undefined) known.seen.fields.add(request.field);
      return known.answer;
    });
    await this.#wave();
    return answers;
  }

  async readEach(requests: readonly PlannedRead[]): Promise<readonly Json[]> {
    const answers = requests.map((request) => {
      const { seen, answer } = this.#meet(request, false);
      if (request.field !== undefined) seen.fields.add(request.field);
      return answer;
    });
    await this.#wave();
    return answers;
  }

  async send({ version, method, path, body }: GraphRequest): Promise<GraphResponse> {
    const requestType = isObject(body) ? body['requestType'] : undefined;
    this.#seen.push({
      version,
      method,
      path,
      times: 1,
      fields: new Set(),
      isBatched: false,
      wave: this.#clock.now,
      ...(typeof requestType === 'string' && { requestType }),
    });
    await this.#wave();
    const id = this.#standIns.mint('id', { from: undefined });
    return { status: 201, headers: new Headers(), body: { id } };
  }

  bill(): Bill {
    const onlyInBeta = [...this.#onlyInBeta].toSorted();
    const doneHere = [...this.#doneHere].toSorted();
    return { ...billed(this.#seen), onlyInBeta, doneHere, assumes: this.pageSizes };
  }

  #meet(request: PlannedRead, isBatched: boolean): Met {
    const { version, method, path, entity, tree } = request;
    if (version === 'beta') for (const name of onlyInBeta(entity, tree)) this.#onlyInBeta.add(name);
    const standIns = this.#standIns.in(path);
    const seen = {
      version,
      method,
      path: withPlaceholders(path),
      times: Math.max(1, ...standIns.map(rowsOf)),
      fields: new Set<string>(),
      isBatched,
      wave: this.#clock.now,
      flow: standIns.map(flowOf).find((flow) => flow !== undefined),
      repeats: standIns.map(repeatsOf).find((repeats) => repeats !== undefined),
      isScan: standIns.some(isScanned),
    };
    this.#seen.push(seen);
    return { seen, answer: standInAnswer(this.#standIns, this.#endpoint, request, hangsOn(standIns)) };
  }

  /** A document of little text can spell a million. Past the most nothing goes on: as many errors would take as long. */
  #unlessTooMany(wishes: number): Promise<never> | undefined {
    if (wishes <= mostWishes) return undefined;
    this.#giveUp();
    return new Promise(() => undefined);
  }

  #wave(): Promise<void> {
    return this.#clock.until(this.#clock.now + 1);
  }
}

interface Met {
  readonly seen: SeenRead;
  readonly answer: Json;
}

/** POSTs that only read differ in what they bear. */
function askedOf({ version, path, body }: PlannedRead): string {
  return `${version}${path}${body === undefined ? '' : JSON.stringify(body)}`;
}
