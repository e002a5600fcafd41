import { GatewayError } from '../errors.ts';
import { isWrite, type GraphRequest } from './request.ts';
import type { Repeatability } from './retry.ts';

/** Whose call it is. */
export interface Caller {
  readonly token: () => Promise<string>;
  /** Gets a token that meets these claims of Graph's, where that is the gateway's own to do. */
  readonly renew?: ((claims: string) => Promise<void>) | undefined;
  readonly signal: AbortSignal;
  readonly deadline: number | undefined;
}

/** One call on its way through the middleware chain: what is asked, for whom, and what happened so far. */
export class Exchange {
  readonly request: GraphRequest;
  readonly repeatability: Repeatability;
  readonly caller: Caller;
  readonly url: string;
  retries = 0;
  faults = 0;
  status = 0;
  bytes = 0;
  requestId: string | undefined;
  clientRequestId: string | undefined;
  tooLongSeconds: number | undefined;

  constructor(endpoint: string, request: GraphRequest, caller: Caller) {
    refuseMalformed(request.path);
    this.request = request;
    this.repeatability = isWrite(request) ? 'write' : 'read';
    this.caller = caller;
    this.url = `${endpoint}/${request.version}${request.path}`;
  }
}

function refuseMalformed(path: string): void {
  if (!/^\/[\x21-\x7e]*$/.test(path) || path.includes('#')) {
    throw new TypeError(
      `A Graph path starts with "/" and is percent-encoded, but this came: ${JSON.stringify(path)}`,
    );
  }
  // An id of ".." is encoded by nobody, and would reach for another resource or version.
  const segments = path.split('?', 1)[0]?.split('/') ?? [];
  if (segments.some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) {
    throw new GatewayError('BAD_USER_INPUT', 'An id in Graph is never "." or "..".');
  }
}

/** Thrown by the transport alone: no answer came, and whether Graph may have read the request. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly sent: boolean;

  constructor(cause: unknown, sent: boolean) {
    super('No answer came.', { cause });
    this.sent = sent;
  }
}
