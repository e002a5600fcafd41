import type { Fault } from './fault.ts';
import type { WireEffect } from './faults/effect.ts';
import type { Faults } from './faults/faults.ts';
import type { RequestLogEntry } from './log.ts';
import type { Model } from './model/edm.ts';
import type { Segment } from './odata/address.ts';
import type { Json } from './tenant/records.ts';
import type { Persona } from './tenant/personas.ts';
import type { Tenant } from './tenant/requests.ts';

/** What one sandbox consists of, to those who answer its calls. */
export interface Site {
  readonly tenant: Tenant;
  readonly pageSize: number;
  readonly expandPageSize: number;
  readonly maxExpandDepth: number;
  readonly faults: Faults;
  /** Resolves once all that the tenant knows at the call is kept. */
  durable(): Promise<void>;
  newId(): string;
}

/** A request as it arrived, by itself or within a batch. */
export interface Incoming {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Scheme and host by which the caller reached us. */
  readonly origin: string;
  /** A list is to bring no rows yet, only a nextLink. */
  readonly wantsEmptyPage?: boolean;
  body(): Json | undefined;
}

/** A request below entitlementManagement of one version, its caller known. */
export interface Call {
  readonly site: Site;
  readonly model: Model;
  readonly incoming: Incoming;
  readonly caller: Persona;
  /** Below entitlementManagement. */
  readonly segments: readonly Segment[];
  /** The same as text. */
  readonly path: string;
  readonly query: string;
  /** `http://host/v1.0/identityGovernance/entitlementManagement` */
  readonly root: string;
}

export interface Reply {
  /** 0: no answer is sent at all. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  readonly fault?: Fault;
  /** In the place of a body. */
  readonly html?: string;
  /** What goes wrong on the way to the caller. */
  readonly wire?: WireEffect;
  /** What became of each request of a batch. */
  readonly items?: readonly RequestLogEntry[];
}
