import type { Dispatcher } from 'undici';
import type { Clock } from './retry.ts';
import type { GraphSession, SessionOptions } from './session.ts';

export type { GraphCall, GraphMethod, GraphRequest, GraphResponse, GraphVersion } from './request.ts';
export type { GraphSession, SessionOptions } from './session.ts';

export interface GraphClientOptions {
  /** Graph's root without a version, e.g. https://graph.microsoft.com */
  readonly endpoint: string;
  /** Requests in flight at once, over all sessions. */
  readonly concurrency: number;
  readonly dispatcher?: Dispatcher;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly maxRetries?: number;
}

/** Shared by the process; what belongs to one caller lives in a session. */
export interface GraphClient {
  readonly endpoint: string;
  session(options: SessionOptions): GraphSession;
  close(): Promise<void>;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  throw new Error(`Not written yet: ${options.endpoint}`);
}
