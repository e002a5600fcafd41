import type { Sandbox } from '../../../src/sandbox/server.ts';
import type { Json } from '../kit/answer.ts';
import type { Bench } from '../kit/bench.ts';
import type { Benches } from '../kit/benches.ts';

/** One request of a document and the answer that it prints. */
export interface Pair {
  readonly version: 'v1.0' | 'beta';
  readonly doc: string;
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

export interface World {
  readonly sandbox: Sandbox;
  readonly benches: Benches;
  /** Of the pair's version. */
  readonly bench: Bench;
  /** The pair's own body. */
  readonly body: Json;
}

/** What is sent in the document's place: its ids are another tenant's. */
export interface Sent {
  /** Below entitlementManagement, or from the version on where it begins with `/`; the document's own unless given. */
  readonly path?: string;
  readonly body?: unknown;
  readonly as?: 'admin' | 'member' | 'approver';
}

/** How one pair is replayed. */
export interface Plan {
  /** Makes what the document takes for granted. */
  prepare?(world: World): Sent | Promise<Sent>;
  /** Undoes what would be in the way of others. */
  after?(world: World): void;
  /** Where the document slips (named in the collected facts), by path in the answer, and why. */
  readonly slips?: Readonly<Record<string, string>>;
  /** Why the request was put otherwise. */
  readonly changed?: string;
}

/** By `v1.0 document ordinal`, the ordinal counting the document's pairs. */
export type Plans = Readonly<Record<string, Plan>>;

/** Everything is at hand for it as the document has it. */
export const asDocumented: Plan = {};

export const placeholder =
  'the documents’ placeholder of a complex value: no type is sent where none can vary';

/** Beta's names in a page of v1.0 (graph-v1 §4). */
export function betaNames(...names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, 'beta’s name in a v1.0 page (graph-v1 §4)']));
}
