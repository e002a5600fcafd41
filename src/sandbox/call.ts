import type { Caller } from './authority/caller.ts';
import type { Grants } from './authority/grants.ts';
import type { Fault } from './fault.ts';
import type { WireEffect } from './faults/effect.ts';
import type { Faults } from './faults/faults.ts';
import type { Refuses } from './faults/refuses.ts';
import type { RequestLogEntry } from './log.ts';
import type { Model } from './model/edm.ts';
import type { Segment } from './odata/address.ts';
import type { Json } from './tenant/records.ts';
import type { Tenant } from './tenant/requests.ts';
import type { TokenService } from './tokens/service.ts';

/** What one sandbox consists of, to those who answer its calls. */
export interface Site {
  readonly tenant: Tenant;
  readonly pageSize: number;
  readonly expandPageSize: number;
  readonly maxExpandDepth: number;
  readonly tokens: TokenService;
  readonly grants: Grants;
  /** A tenant without Entra ID Governance is refused every operation. */
  readonly licence: { isValid: boolean };
  readonly faults: Faults;
  /** What is not served after all. */
  readonly refuses?: Refuses;
  /** Resolves once all that the tenant knows at the call is kept; undefined where nothing is to be kept. */
  durable(): Promise<void> | undefined;
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
  /** Throws when the token is none, or not good. */
  caller(): Caller;
}

/** A request below entitlementManagement, or at the root of a version, its caller known. */
export interface Call {
  readonly site: Site;
  readonly model: Model;
  readonly incoming: Incoming;
  readonly caller: Caller;
  /** Below `root`. */
  readonly segments: readonly Segment[];
  /** The same as text. */
  readonly path: string;
  readonly query: string;
  /** `http://host/v1.0/identityGovernance/entitlementManagement`; for the directory, `http://host/v1.0`. */
  readonly root: string;
}

export interface Reply {
  /** 0: no answer is sent at all. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
  /** A body that is no JSON. */
  readonly document?: { readonly contentType: string; readonly text: string };
  readonly fault?: Fault;
  /** In the place of a body. */
  readonly html?: string;
  /** What goes wrong on the way to the caller. */
  readonly wire?: WireEffect;
  /** What became of each request of a batch. */
  readonly items?: readonly RequestLogEntry[];
}
