import type { Json } from './json.ts';

export type GraphVersion = 'v1.0' | 'beta';
export type GraphMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface GraphRequest {
  readonly version: GraphVersion;
  readonly method: GraphMethod;
  /** Below the version root, with a leading slash, the query included, percent-encoded: sent as it stands. */
  readonly path: string;
  readonly body?: Json;
  /** A POST that changes nothing: a question with a body. */
  readonly asks?: true;
}

/** A $batch is a POST in form, but this gateway puts reads alone into it. */
export function isWrite({ method, path, asks }: GraphRequest): boolean {
  return method !== 'GET' && path !== '/$batch' && asks !== true;
}

export interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json | undefined;
}

/** One HTTP call with its retries, as the explain shows it. */
export interface GraphCall {
  /** Which round of the session, from 1: all calls of one `read()` share it. */
  readonly wave: number;
  readonly version: GraphVersion;
  readonly method: GraphMethod;
  readonly path: string;
  /** 0 when no answer came. */
  readonly status: number;
  readonly ms: number;
  /** Of the last answer's body. */
  readonly bytes: number;
  readonly retries: number;
  readonly requestId: string | undefined;
  /** What a $batch held. */
  readonly items?: readonly {
    readonly method: GraphMethod;
    readonly path: string;
    readonly status: number;
  }[];
}
