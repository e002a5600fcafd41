import type { Version } from '../entity.ts';
import type { JsonObject } from '../values.ts';

/**
 * Every write is a script: plain steps, each a request in one version, and what follows from their answers. Whoever
 * runs it sends the steps; a rehearsal runs the same script and sends nothing.
 */
export interface Action<T = Written> {
  /** In the version that is pinned; in `auto`, in v1.0 wherever it has the words. */
  readonly script: (versions: Versions) => Script<T>;
  /** The least role in entitlement management that Graph wants of a person (graph-v1 §14); null where none is needed. */
  readonly role: ManagementRole | null;
  /** Where to find out whether it happened, if no answer came. */
  readonly look: string;
  /** Writes of one turn follow one another within the process. */
  readonly turn?: string;
}

export type Versions = 'auto' | Version;

export type Script<T = Written> = Generator<Step, T | Refused, JsonObject>;

export type Step = Sending | Looking;

export interface Sending {
  readonly version: Version;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the entitlement management root, percent-encoded. */
  readonly path: string;
  readonly body?: JsonObject;
  /** In place of a body: what is linked, below the version root. Graph wants it as a whole URL of its own. */
  readonly links?: string;
}

export interface Looking {
  readonly version: Version;
  readonly method: 'GET';
  readonly path: string;
  /** What a rehearsal takes for the answer: that by which the script goes on longest. */
  readonly assume: JsonObject;
}

/** What was written: its key, and the version that wrote it. */
export interface Written {
  readonly id: string;
  readonly version: Version;
}

/** Why nothing was sent, or no more: known here, before or without Graph's word. */
export interface Refused {
  readonly refused:
    'BAD_USER_INPUT' | 'CONFLICT' | 'FIELD_UNAVAILABLE' | 'OUTCOME_UNKNOWN' | 'POLICY_REQUIREMENTS';
  readonly message: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Roles of entitlement management, as the portal calls them. Each may do what those before it may. */
export type ManagementRole =
  | 'Access package assignment manager'
  | 'Access package manager'
  | 'Catalog owner'
  | 'Identity Governance Administrator';

export function isRefused(outcome: unknown): outcome is Refused {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}

/** A path with its ids percent-encoded: at`accessPackages/${id}`. */
export function at(parts: TemplateStringsArray, ...ids: readonly string[]): string {
  return parts.map((part, index) => `${part}${encodeURIComponent(ids[index] ?? '')}`).join('');
}
