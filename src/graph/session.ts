import type { GraphFailure } from './error.ts';
import type { Json } from './json.ts';
import type { GraphCall, GraphRequest, GraphResponse } from './request.ts';

export interface SessionOptions {
  readonly token: () => Promise<string>;
  readonly signal: AbortSignal;
  /** When the operation must be done, in the clock's milliseconds: no wait begins that would pass it. */
  readonly deadline?: number;
  readonly record?: (call: GraphCall) => void;
  readonly maxCalls?: number;
}

/** Graph as one GraphQL request may use it: its token, its deadline, its budget. */
export interface GraphSession {
  /** One HTTP call; throws GraphFailure unless Graph answers 2xx. */
  send(request: GraphRequest): Promise<GraphResponse>;
  /** A wave of GETs, answered in the order asked; an error is a value. */
  read(requests: readonly GraphRequest[]): Promise<readonly (Json | GraphFailure)[]>;
  /** The same answers by one plain GET each: no deduplication, no $batch. */
  readEach(requests: readonly GraphRequest[]): Promise<readonly (Json | GraphFailure)[]>;
}
