import { GatewayError, type ErrorCode } from '../errors.ts';
import { isJsonObject, type JsonObject } from './json.ts';
import { isWrite, type GraphRequest } from './request.ts';

export type BodyKind = 'json' | 'html' | 'empty' | 'other';

export interface GraphFailureFacts {
  /** Graph's HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Graph's own `error.code`; it may be empty, so never decide by it alone. */
  readonly graphCode: string;
  readonly graphMessage: string;
  readonly requestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly bodyKind: BodyKind;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** What Graph refused or failed to answer. Graph's facts are fields; the message tells them to a person. */
export class GraphFailure extends GatewayError {
  override readonly name = 'GraphFailure';
  readonly status: number;
  readonly graphCode: string;
  readonly graphMessage: string;
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  readonly bodyKind: BodyKind;

  constructor(code: ErrorCode, message: string, facts: GraphFailureFacts) {
    super(code, message, {
      extensions: {
        ...facts.extensions,
        ...(facts.status === 0 ? {} : { graphStatus: facts.status }),
        ...(facts.graphCode === '' ? {} : { graphCode: facts.graphCode }),
        ...(facts.requestId === undefined ? {} : { requestId: facts.requestId }),
        ...(facts.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: facts.retryAfterSeconds }),
      },
      ...('cause' in facts ? { cause: facts.cause } : {}),
    });
    this.status = facts.status;
    this.graphCode = facts.graphCode;
    this.graphMessage = facts.graphMessage;
    this.requestId = facts.requestId;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.bodyKind = facts.bodyKind;
  }
}

export function codeOfStatus(status: number, request: GraphRequest): ErrorCode {
  switch (status) {
    case 401:
      return 'UNAUTHENTICATED';
    case 403:
      return 'FORBIDDEN';
    case 404:
    case 410:
      return 'NOT_FOUND';
    case 409:
    case 412:
      return 'CONFLICT';
    case 429:
      return 'THROTTLED';
    // It failed on the way, or a proxy gave up waiting: what was asked may have happened.
    case 500:
    case 502:
    case 504:
      return isWrite(request) ? 'OUTCOME_UNKNOWN' : 'GRAPH_UNAVAILABLE';
    default:
      return status >= 400 && status < 500 && status !== 408 && status !== 424
        ? 'GRAPH_REFUSED'
        : 'GRAPH_UNAVAILABLE';
  }
}

/** The request as a message may show it: option names without their values, which may hold names of people. */
export function describeRequest({ method, version, path }: GraphRequest): string {
  const [pathname = '', query] = path.split('?', 2);
  const options = query?.split('&').map((option) => option.split('=', 1)[0]);
  return `${method} /${version}${pathname}${options === undefined ? '' : `?${options.join('&')}`}`;
}

export interface ReadError {
  readonly graphCode: string;
  readonly graphMessage: string;
  readonly requestId: string | undefined;
}

/** Graph's `error` object, OAuth's `error` and `error_description`, or RFC 9457's problem details. */
export function readErrorBody(body: unknown): ReadError {
  if (!isJsonObject(body)) return { graphCode: '', graphMessage: '', requestId: undefined };
  const error = isJsonObject(body.error) ? body.error : body;
  return {
    graphCode: firstText(error.code, body.error),
    graphMessage: firstText(error.message, body.error_description, body.detail, body.title),
    requestId: innerRequestId(error),
  };
}

function firstText(...candidates: unknown[]): string {
  const found = candidates.find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof found === 'string' ? found : '';
}

/** Graph sends `innerError`, its documentation prints `innererror`, and either may hold another. */
function innerRequestId(error: JsonObject): string | undefined {
  const inner = error.innerError ?? error.innererror;
  if (!isJsonObject(inner)) return undefined;
  const id = inner['request-id'];
  return typeof id === 'string' && id !== '' ? id : innerRequestId(inner);
}
