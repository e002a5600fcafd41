import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IdentityOptions } from './auth/identity.ts';
import { isGuid } from './auth/viewer.ts';
import { readIdentity } from './identity-config.ts';
import { limitDefaults } from './gateway/defaults.ts';

const API_VERSIONS = ['auto', 'v1.0', 'beta'] as const;
const AUTH_MODES = ['sandbox', 'passthrough', 'obo', 'app'] as const;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const SWITCH = ['on', 'off'] as const;

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Graph's root without a trailing slash; undefined means the embedded sandbox. */
  readonly graphEndpoint: string | undefined;
  readonly graphApiVersion: (typeof API_VERSIONS)[number];
  readonly graphConcurrency: number;
  readonly authMode: (typeof AUTH_MODES)[number];
  /** For the modes `obo` and `app` over a Graph that is named. */
  readonly identity: IdentityOptions | undefined;
  readonly operationTimeoutMs: number;
  readonly maxGraphCalls: number;
  readonly cursorSecret: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly graphiql: boolean;
  /** Whether the schema may be asked for, and misspelt names are told what they come near to. */
  readonly introspection: boolean;
  /** Web pages that may ask, by their origins. */
  readonly corsOrigins: readonly string[];
  readonly maxRequestBytes: number;
  readonly maxCost: number;
  readonly requestsPerMinute: number;
  /** Documents by their ids; undefined lets every document run. */
  readonly trustedDocuments: Readonly<Record<string, string>> | undefined;
  /** The file that tells of each mutation; undefined means the standard output. */
  readonly auditLog: string | undefined;
  /** Whether Graph lies beyond this machine: then nothing is open by default. */
  readonly realTenant: boolean;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = new Reader(env);
  const graphEndpoint = read.endpoint('GRAPH_ENDPOINT');
  const endpointGiven = read.given('GRAPH_ENDPOINT') !== undefined;
  const realTenant = graphEndpoint !== undefined && !isLoopback(new URL(graphEndpoint).hostname);
  const graphiql = read.oneOf('GRAPHIQL', SWITCH, realTenant ? 'off' : 'on');
  const config: Omit<Config, 'identity'> = {
    host: read.given('HOST') ?? '127.0.0.1',
    port: read.integer('PORT', 4000, 0, 65_535),
    graphEndpoint,
    graphApiVersion: read.oneOf('GRAPH_API_VERSION', API_VERSIONS, 'auto'),
    graphConcurrency: read.integer('GRAPH_CONCURRENCY', 4, 1, 100),
    authMode: readAuthMode(read, endpointGiven, realTenant),
    operationTimeoutMs: read.integer('OPERATION_TIMEOUT_MS', 30_000, 1, 600_000),
    maxGraphCalls: read.integer('MAX_GRAPH_CALLS', 60, 1, 100_000),
    cursorSecret: read.secret('CURSOR_SECRET', 32) ?? randomBytes(32).toString('base64url'),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    graphiql: graphiql === 'on',
    // GraphiQL is of little use without it.
    introspection: read.oneOf('INTROSPECTION', SWITCH, graphiql) === 'on',
    corsOrigins: read.origins('CORS_ORIGINS'),
    maxRequestBytes: read.integer('MAX_REQUEST_BYTES', limitDefaults.maxRequestBytes, 1024, 100_000_000),
    maxCost: read.integer('MAX_COST', limitDefaults.maxCost, 1, 1_000_000_000),
    requestsPerMinute: read.integer('REQUESTS_PER_MINUTE', limitDefaults.requestsPerMinute, 1, 10_000_000),
    trustedDocuments: read.documents('TRUSTED_DOCUMENTS'),
    auditLog: read.given('AUDIT_LOG'),
    realTenant,
  };
  const identity = readIdentity(read, config.authMode, graphEndpoint);
  if (read.faults.length > 0) throw new ConfigError(read.faults);
  return Object.freeze({ ...config, identity });
}

function readAuthMode(read: Reader, endpointGiven: boolean, realTenant: boolean): Config['authMode'] {
  const given = read.given('AUTH_MODE');
  if (given === undefined && endpointGiven) {
    read.faults.push(`AUTH_MODE: wanted ${listed(AUTH_MODES)}, because GRAPH_ENDPOINT is set; it is unset.`);
    return 'passthrough';
  }
  const mode = read.oneOf('AUTH_MODE', AUTH_MODES, 'sandbox');
  if (mode === 'sandbox' && realTenant) {
    read.faults.push(
      'AUTH_MODE: "sandbox" lets anyone in as an administrator, so GRAPH_ENDPOINT must be loopback.',
    );
  }
  return mode;
}

/** Notes each fault and reads on with a stand-in, so that one start shows them all. */
class Reader {
  readonly faults: string[] = [];
  readonly #env: NodeJS.ProcessEnv;

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** An empty variable counts as unset: compose files and CI write one where they mean the other. */
  given(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const text = this.given(name);
    if (text === undefined) return fallback;
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.#fault(name, `a whole number from ${least} to ${most}`, text);
    return fallback;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
    const text = this.given(name);
    if (text === undefined) return fallback;
    const choice = choices.find((candidate) => candidate === text);
    if (choice !== undefined) return choice;
    this.#fault(name, listed(choices), text);
    return fallback;
  }

  secret(name: string, leastLength: number): string | undefined {
    const text = this.given(name);
    if (text !== undefined && text.length < leastLength) {
      this.faults.push(`${name}: wanted at least ${leastLength} characters, but ${text.length} came.`);
    }
    return text;
  }

  guid(name: string): string | undefined {
    const text = this.given(name);
    if (text === undefined || isGuid(text)) return text;
    this.#fault(name, 'a GUID, as the Entra admin center shows it', text);
    return undefined;
  }

  /** Graph's. */
  endpoint(name: string): string | undefined {
    return this.#origin(name, "Graph's root, https://host (http for loopback alone)", isProtected);
  }

  /** A token service's, to which secrets are sent. */
  root(name: string): string | undefined {
    return this.#origin(
      name,
      'the token service’s root, https://host',
      ({ protocol }) => protocol === 'https:',
    );
  }

  #origin(name: string, wanted: string, isGood: (url: URL) => boolean): string | undefined {
    const text = this.given(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && isRoot(url) && isGood(url)) return url.origin;
    const shown = url === undefined ? 'what is no URL' : withoutSecrets(url);
    this.faults.push(`${name}: wanted ${wanted} without path, query or credentials, but ${shown} came.`);
    return undefined;
  }

  /** Pages are told apart by scheme, host and port: "https://portal.contoso.example". */
  origins(name: string): readonly string[] {
    const given = (this.given(name) ?? '').split(',').map((text) => text.trim());
    const origins = given.filter((text) => text !== '');
    for (const text of origins) {
      if (URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text) continue;
      this.#fault(name, 'origins such as https://portal.contoso.example, separated by commas', text);
    }
    return origins;
  }

  /** A manifest: `{"id": "document", …}`. */
  documents(name: string): Readonly<Record<string, string>> | undefined {
    const path = this.given(name);
    if (path === undefined) return undefined;
    try {
      const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
      if (isManifest(manifest)) return manifest;
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : String(failure);
      this.faults.push(`${name}: ${JSON.stringify(path)} cannot be read: ${why}.`);
      return undefined;
    }
    this.faults.push(
      `${name}: wanted a manifest as "entitlement-gateway trust" writes it, documents by their ids, but ${JSON.stringify(path)} is none.`,
    );
    return undefined;
  }

  #fault(name: string, wanted: string, came: string): void {
    this.faults.push(`${name}: wanted ${wanted}, but ${JSON.stringify(came)} came.`);
  }
}

function isManifest(value: unknown): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const texts: readonly unknown[] = Object.values(value);
  return texts.length > 0 && texts.every((text) => typeof text === 'string' && text !== '');
}

/** Enough to see what is wrong, without a password or a token in the query. */
function withoutSecrets({ protocol, username, password, host, pathname, search, hash }: URL): string {
  const credentials = username === '' && password === '' ? '' : '…@';
  return `${protocol}//${credentials}${host}${pathname}${search === '' ? '' : '?…'}${hash === '' ? '' : '#…'}`;
}

function isRoot(url: URL): boolean {
  const bare = url.username === '' && url.password === '' && url.search === '' && url.hash === '';
  return bare && url.pathname === '/';
}

function isProtected({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function listed(choices: readonly string[]): string {
  return `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}
