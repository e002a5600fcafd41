import { createSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; empty where it is no object. */
  readonly json: Record<string, unknown>;
  /** Of a collection: its items. */
  readonly value: Record<string, unknown>[];
  readonly code: unknown;
  readonly message: unknown;
  readonly nextLink: string | undefined;
}

export interface Client extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** `path` lies below entitlementManagement; `?…` is sent as it stands. */
  v1(path: string, persona?: string): Promise<Answer>;
  beta(path: string, persona?: string): Promise<Answer>;
  send(url: string, init?: RequestInit, persona?: string | null): Promise<Answer>;
  post(path: string, body: unknown, persona?: string): Promise<Answer>;
  write(method: string, path: string, body?: unknown, persona?: string): Promise<Answer>;
}

export const management = 'identityGovernance/entitlementManagement';

/** Over a tenant whose clock stands still unless another is given. */
export async function startClient(options: SandboxOptions = {}): Promise<Client> {
  const sandbox = await createSandbox({ port: 0, now: () => SEED_NOW, ...options });
  const send: Client['send'] = async (url, init = {}, persona = 'admin') => {
    const headers = new Headers(init.headers);
    if (persona !== null) headers.set('authorization', `Bearer ${persona}@contoso.example`);
    return read(await fetch(new URL(url, sandbox.url), { ...init, headers }));
  };
  const write: Client['write'] = (method, path, body, persona) => {
    const json = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return send(path, { method, ...(body !== undefined && json) }, persona);
  };
  return {
    sandbox,
    send,
    write,
    v1: (path, persona) => send(`/v1.0/${management}/${path}`, {}, persona),
    beta: (path, persona) => send(`/beta/${management}/${path}`, {}, persona),
    post: (path, body, persona) => write('POST', path, body, persona),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = asObject(text === '' ? undefined : JSON.parse(text));
  const error = asObject(json['error']);
  const nextLink = json['@odata.nextLink'];
  return {
    status: response.status,
    headers: response.headers,
    text,
    json,
    value: asList(json['value']).map(asObject),
    code: error['code'],
    message: error['message'],
    nextLink: typeof nextLink === 'string' ? nextLink : undefined,
  };
}

export function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function first<T>(items: Iterable<T>): T {
  for (const item of items) return item;
  throw new Error('There is none.');
}

export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is none.');
  return value;
}

export function ids(items: readonly Record<string, unknown>[]): unknown[] {
  return items.map((item) => item['id']);
}

/** Follows nextLinks to the end. */
export async function everyPage(client: Client, url: string, persona?: string): Promise<Answer[]> {
  const pages: Answer[] = [];
  let next: string | undefined = url;
  while (next !== undefined) {
    const page: Answer = await client.send(next, {}, persona);
    pages.push(page);
    next = page.nextLink;
  }
  return pages;
}
