import type { Grants } from './authority/grants.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults/faults.ts';
import type { FaultPlan } from './faults/plan.ts';
import type { Refuses } from './faults/refuses.ts';
import type { RequestLogEntry } from './log.ts';
import type { TenantSize } from './tenant/seed/sizes.ts';
import type { Store } from './tenant/store.ts';
import type { Tenant } from './tenant/tenancy.ts';
import type { Certificate } from './tls/self-signed.ts';
import type { Application } from './tokens/applications.ts';
import type { TokenService } from './tokens/service.ts';

export interface SandboxOptions {
  readonly size?: TenantSize;
  readonly seed?: number;
  /** Rows of a page when the caller does not ask by `$top`. */
  readonly pageSize?: number;
  /** Rows of an expanded collection; `pageSize` unless given. */
  readonly expandPageSize?: number;
  readonly maxExpandDepth?: number;
  /** How long every answer is held back. */
  readonly latencyMs?: number;
  /** 0: any free one. */
  readonly port?: number;
  readonly host?: string;
  /** As of when the seeded data stand; a fixed day unless given. A state that was kept has its own. */
  readonly seededAt?: Date;
  /** What the tenant's clock runs by; real time unless given. */
  readonly now?: () => Date;
  /** The tenant's clock at the start: set to an instant, standing still. A state that was kept has its own. */
  readonly clock?: { readonly at?: Date; readonly isStopped?: boolean };
  readonly faults?: FaultPlan;
  /** Reads that the tenant would answer and Graph is to refuse all the same, items of batches too. */
  readonly refuses?: Refuses;
  /** Where the tenant's state is kept, so that it outlives the process: every answer is true of what is in the file. */
  readonly stateFile?: string;
  /** What becomes of deliveries; all succeed unless given. */
  readonly deliveryOutcome?: NonNullable<Tenant['deliveryOutcome']>;
  /** A tenant of the caller's own making instead of a seeded one. */
  readonly store?: Store;
  /** Serves https as well, on a port of its own. */
  readonly tls?: Certificate | 'self-signed';
  /** 0: any free one. */
  readonly tlsPort?: number;
  /** For what, beside the sandbox's own address, a token for Graph is asked. */
  readonly graphRoot?: string;
  /** Beside the registered ones, or instead of those with the same appId. */
  readonly applications?: readonly Application[];
  /** Whether the tenant has Entra ID Governance; it has, unless given. */
  readonly isLicensed?: boolean;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly port: number;
  /** Present when it serves https. */
  readonly tls?: { readonly url: string; readonly port: number; readonly cert: string };
  readonly tokens: TokenService;
  readonly grants: Grants;
  readonly licence: { isValid: boolean };
  readonly store: Store;
  readonly log: readonly RequestLogEntry[];
  readonly clock: Clock;
  readonly faults: Faults;
  clearLog(): void;
  /** Remembers the records, ids and clock under a name; one is made up unless given. */
  snapshot(name?: string): string;
  restore(name: string): Promise<void>;
  /** The seeded records again, with the ids and the clock of the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}
