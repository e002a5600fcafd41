import { isObject } from './agree.ts';

const management = '/identityGovernance/entitlementManagement';

/** Where the targets of a navigation are read by id. */
const collections: Readonly<Record<string, string>> = {
  accessPackage: 'accessPackages',
  accessPackages: 'accessPackages',
  assignment: 'assignments',
  catalog: 'catalogs',
  incompatibleAccessPackages: 'accessPackages',
};

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Answers a sub-path of a navigation as Graph would if it served it: by the parent's read with `$expand`. */
export class SubPaths {
  readonly #send: (url: string) => Promise<Reply>;

  constructor(send: (url: string) => Promise<Reply>) {
    this.#send = send;
  }

  async read(path: string, query: URLSearchParams): Promise<Reply> {
    const segments = path.slice(management.length).split('/').filter(Boolean);
    const navigation = segments.at(-1) ?? '';
    const select = query.get('$select');
    const target = await this.#expand(segments.slice(0, -1), navigation, select ?? 'id');
    return { status: 200, body: Array.isArray(target) ? { value: target } : target };
  }

  async #expand(parent: readonly string[], navigation: string, select: string): Promise<unknown> {
    const url = `${management}/${await this.#place(parent)}?$select=id&$expand=${navigation}($select=${select})`;
    const { status, body } = await this.#send(url);
    if (status !== 200 || !isObject(body)) throw new Error(`${status} for ${url}: ${JSON.stringify(body)}`);
    return body[navigation];
  }

  /** The collection and id under which the entity at the end of a path is read. */
  async #place(segments: readonly string[]): Promise<string> {
    if (segments.length === 2) return segments.join('/');
    const [before, last] = [segments.at(-2) ?? '', segments.at(-1) ?? ''];
    const collection = collections[last];
    if (collection === undefined) return `${collections[before]}/${last}`;
    const target = await this.#expand(segments.slice(0, -1), last, 'id');
    if (!isObject(target)) throw new Error(`${segments.join('/')} leads to no one entity.`);
    return `${collection}/${String(target['id'])}`;
  }
}
