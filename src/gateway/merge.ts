import type { Flow } from '../context.ts';
import { brings, type Part, type Payload } from './payload.ts';

type Parts = AsyncGenerator<readonly Part[], void, undefined>;

type Come =
  | { readonly from: 'executor'; readonly payload: Payload | undefined }
  | { readonly from: Parts; readonly parts: readonly Part[] | undefined };

export interface MergeOptions {
  /** Lists that wait for their beginning to be sent; more come while fragments are deferred. */
  readonly flowing: Flow[];
  readonly open: (flow: Flow) => Parts;
  /** Resolves when what was handed on has left for the client. */
  readonly drained: () => Promise<void>;
  /** The last hand on a payload. */
  readonly polish: (payload: Payload) => Payload;
}

/**
 * The executor's payloads and those of the lists that flow, as they come. Nothing is asked for before the client
 * asks and has been sent what it asked for: of each list at most the page that is next.
 */
export class Merged implements AsyncIterableIterator<Payload> {
  readonly #executor: AsyncIterator<Payload>;
  readonly #options: MergeOptions;
  readonly #lists = new Set<Parts>();
  readonly #coming = new Map<Parts | 'executor', Promise<Come>>();
  #isExecuting = true;
  #isDone = false;

  constructor(payloads: AsyncIterable<Payload>, options: MergeOptions) {
    this.#executor = payloads[Symbol.asyncIterator]();
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Payload, undefined>> {
    // Who reads asks ahead, to have the next part at hand.
    await this.#options.drained();
    while (!this.#isDone) {
      const come = await this.#first();
      const payload = come === null ? {} : await this.#take(come);
      this.#isDone ||= !this.#isExecuting && this.#lists.size === 0;
      if (payload !== null || this.#isDone)
        return { value: this.#options.polish({ ...payload, hasNext: !this.#isDone }), done: false };
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<Payload, undefined>> {
    this.#isDone = true;
    const left = this.#options.flowing.splice(0).map(({ pages }) => pages);
    await Promise.all([this.#executor.return?.(), ...[...this.#lists, ...left].map((list) => list.return())]);
    return { value: undefined, done: true };
  }

  /** Whatever comes first; null when nothing is to come. */
  #first(): Promise<Come> | null {
    if (this.#isExecuting) this.#expect('executor', () => this.#nextOfExecutor());
    for (const list of this.#lists) this.#expect(list, () => nextOf(list));
    return this.#coming.size === 0 ? null : Promise.race(this.#coming.values());
  }

  #expect(from: Parts | 'executor', ask: () => Promise<Come>): void {
    if (!this.#coming.has(from)) this.#coming.set(from, ask());
  }

  async #nextOfExecutor(): Promise<Come> {
    const { value, done } = await this.#executor.next();
    return { from: 'executor', payload: done === true ? undefined : value };
  }

  /** What to hand on of it. */
  async #take(come: Come): Promise<Payload | null> {
    this.#coming.delete(come.from);
    if (come.from !== 'executor') {
      if (come.parts !== undefined) return { incremental: come.parts };
      this.#lists.delete(come.from);
      return null;
    }
    const { payload } = come;
    this.#isExecuting = payload !== undefined && payload.hasNext === true;
    if (payload !== undefined) this.#openAll(payload);
    // What no payload brought any more, an error has swept away.
    if (!this.#isExecuting)
      await Promise.all(this.#options.flowing.splice(0).map(({ pages }) => pages.return()));
    return payload ?? null;
  }

  /** A list may flow when the client has its beginning. */
  #openAll(payload: Payload): void {
    const { flowing, open } = this.#options;
    for (const flow of flowing.splice(0)) {
      if (brings(payload, flow.stream.path)) this.#lists.add(open(flow));
      else flowing.push(flow);
    }
  }
}

async function nextOf(list: Parts): Promise<Come> {
  const { value, done } = await list.next();
  return { from: list, parts: done === true ? undefined : value };
}
