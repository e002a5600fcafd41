import { listAt, readAnswer, textAt, type Answer, type Json } from './answer.ts';

export type Version = 'v1.0' | 'beta';
export const versions: readonly Version[] = ['v1.0', 'beta'];

export interface Sending {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Plain HTTP against one version of one service, with one caller's token. Paths lie below entitlementManagement, or begin with `/`. */
export class Http {
  readonly version: Version;
  readonly #endpoint: string;
  readonly #token: string | null;

  constructor(endpoint: string, version: Version, token: string | null) {
    this.version = version;
    this.#endpoint = endpoint.replace(/\/+$/, '');
    this.#token = token;
  }

  /** `https://graph.microsoft.com/v1.0` */
  get root(): string {
    return `${this.#endpoint}/${this.version}`;
  }

  /** The same caller at the other end of a version. */
  at(version: Version): Http {
    return new Http(this.#endpoint, version, this.#token);
  }

  withToken(token: string | null): Http {
    return new Http(this.#endpoint, this.version, token);
  }

  url(path: string): string {
    if (path.startsWith('http')) return path;
    return path.startsWith('/')
      ? `${this.root}${path}`
      : `${this.root}/identityGovernance/entitlementManagement/${path}`;
  }

  async send(method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer> {
    const url = this.url(path);
    const response = await fetch(url, {
      method,
      headers: {
        ...(this.#token !== null && { authorization: `Bearer ${this.#token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return readAnswer(`${method} ${url.slice(this.#endpoint.length)}`, response);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body?: unknown): Promise<Answer> {
    return this.send('POST', path, body === undefined ? {} : { body });
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.send('PUT', path, { body });
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.send('PATCH', path, { body });
  }

  delete(path: string): Promise<Answer> {
    return this.send('DELETE', path);
  }

  batch(requests: readonly unknown[]): Promise<Answer> {
    return this.post('/$batch', { requests });
  }

  /** Follows nextLinks, a few of them. */
  async pages(path: string, atMost = 5): Promise<Answer[]> {
    const pages: Answer[] = [];
    for (let next = path; next !== '' && pages.length < atMost;) {
      const page = await this.get(next);
      pages.push(page);
      next = textAt(page.json, '@odata.nextLink');
    }
    return pages;
  }
}

export function rowsOf(pages: readonly Answer[]): Json[] {
  return pages.flatMap((page) => listAt(page.json, 'value'));
}
