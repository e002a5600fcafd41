import type { Bench } from './bench.ts';
import { versions, type Version } from './http.ts';
import type { Matter } from '../matters.ts';

/** One thing that a service must, should or may do to be taken for Graph (RFC 2119). */
export interface Audit {
  readonly id: `SB-${string}`;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  /** Follows the level: `refuse a filter on catalogId with InvalidFilter`. */
  readonly says: string;
  /** Where it is known from. Begins with `our choice` where nothing public says it. */
  readonly fact: string;
  /** The operations or parts of the protocol that it is about; the first one above all. */
  readonly of: readonly [Matter, ...Matter[]];
  /** Both, unless given. */
  readonly versions?: readonly Version[];
  /** Writes change the tenant, and clean up after themselves. */
  readonly kind: 'read' | 'write';
  /** Leaves behind who was invited, whom nothing in entitlement management takes away again. */
  readonly invites?: true;
  /** Where the sandbox does not do it yet. */
  readonly unmet?: readonly Version[];
  run(bench: Bench): Promise<void>;
}

export function versionsOf(audit: Audit): readonly Version[] {
  return audit.versions ?? versions;
}
