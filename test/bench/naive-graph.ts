import { Client } from '@microsoft/microsoft-graph-client';

export interface Row {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Microsoft Graph's SDK as it is: every read is a request, and nothing is kept. Counts how reads wait for each other. */
export class NaiveGraph {
  waves = 0;
  readonly #client: Client;
  readonly #token: string;
  readonly #waveOf = new WeakMap<object, number>();

  constructor(graphRoot: string, token: string) {
    this.#client = Client.init({ baseUrl: graphRoot, authProvider: (done) => done(null, token) });
    this.#token = token;
  }

  /** All pages of a list, or its first rows. `after`: the row that told what to ask. */
  async list(path: string, options: Options = {}, after?: Row): Promise<Row[]> {
    const { rows: wanted = Infinity, version = 'v1.0', ...query } = options;
    const rows: Row[] = [];
    let [next, wave]: [string | undefined, number] = [`${root}/${path}`, this.#wave(after)];
    while (next !== undefined && rows.length < wanted) {
      const page: Page = await this.#get(version, next, rows.length === 0 ? query : {}, wave);
      rows.push(...page.value);
      for (const row of page.value) this.#waveOf.set(row, wave);
      next = page['@odata.nextLink']?.split(`/${version}`)[1];
      wave += 1;
    }
    return rows.slice(0, wanted);
  }

  async one(
    path: string,
    { version = 'v1.0', ...query }: Omit<Options, 'rows'> = {},
    after?: Row,
  ): Promise<Row> {
    const wave = this.#wave(after);
    const row: Row = await this.#get(version, `${root}/${path}`, query, wave);
    this.#waveOf.set(row, wave);
    return row;
  }

  /** What lies at the other end of a navigation: the row does not tell, and its sub-path answers 404. */
  async follow<T = Row>(collection: string, row: Row, navigation: string): Promise<T> {
    const parent = await this.one(`${collection}/${row.id}`, { $expand: navigation }, row);
    const target = parent[navigation] as T & (object | null);
    const found: readonly unknown[] = Array.isArray(target) ? target : [target];
    for (const each of found) {
      if (typeof each === 'object' && each !== null) this.#waveOf.set(each, this.#wave(row));
    }
    return target;
  }

  #wave(after: Row | undefined): number {
    return (after === undefined ? 0 : (this.#waveOf.get(after) ?? 0)) + 1;
  }

  async #get<T>(version: string, path: string, query: Query, wave: number): Promise<T> {
    this.waves = Math.max(this.waves, wave);
    const request = this.#client.api(path).version(version).query(query);
    // The SDK gives its token to https alone, and the sandbox is asked over http here.
    return (await request.header('authorization', `Bearer ${this.#token}`).get()) as T;
  }
}

type Query = Readonly<Record<string, string>>;

const root = '/identityGovernance/entitlementManagement';

type Page = { readonly value: readonly Row[]; readonly '@odata.nextLink'?: string };

interface Options {
  readonly version?: 'v1.0' | 'beta';
  /** No more than so many. */
  readonly rows?: number;
  readonly $filter?: string;
  readonly $top?: string;
  readonly $expand?: string;
}
