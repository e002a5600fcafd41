import { randomBytes } from 'node:crypto';
import type { IdentityOptions } from './auth/identity.ts';
import { isGuid } from './auth/viewer.ts';
import { readIdentity } from './identity-config.ts';

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
    graphiql: read.oneOf('GRAPHIQL', SWITCH, realTenant ? 'off' : 'on') === 'on',
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

  #fault(name: string, wanted: string, came: string): void {
    this.faults.push(`${name}: wanted ${wanted}, but ${JSON.stringify(came)} came.`);
  }
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
