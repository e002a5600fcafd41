import type { ErrorCode } from '../errors.ts';
import { claimsOf } from './challenge.ts';
import { codeOfStatus, describeRequest, GraphFailure, readErrorBody, type BodyKind } from './error.ts';
import type { NoAnswer } from './exchange.ts';
import type { Json } from './json.ts';
import { isWrite, type GraphRequest } from './request.ts';
import { parseRetryAfter } from './retry.ts';

/** An answer of Graph, be it of its own or an item of a $batch. */
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AnswerBody;
}

export type AnswerBody =
  | { readonly kind: 'json'; readonly json: Json }
  | { readonly kind: Exclude<BodyKind, 'json'>; readonly text: string };

const MESSAGE_LIMIT = 500;

const ADVICE: Readonly<Partial<Record<ErrorCode, string>>> = {
  UNAUTHENTICATED: ' Sign in again and send a fresh token.',
  INTERACTION_REQUIRED: ' Sign in again with the claims of the challenge, and send the new token.',
  FORBIDDEN: ' The token lacks a scope, or the caller a role in entitlement management.',
  OUTCOME_UNKNOWN: ' The change may or may not have happened: read before trying again.',
};

export function textBody(text: string): AnswerBody {
  if (text === '') return { kind: 'empty', text };
  try {
    const json: Json = JSON.parse(text);
    return { kind: 'json', json };
  } catch {
    return { kind: /^\s*</.test(text) ? 'html' : 'other', text };
  }
}

/** `tooLongSeconds`: Graph asked for a longer wait than the operation has left. */
export function refusal(
  request: GraphRequest,
  answer: Answer,
  now: number,
  tooLongSeconds?: number,
): GraphFailure {
  const { status, body } = answer;
  const error = readErrorBody(body.kind === 'json' ? body.json : undefined);
  const requestId = answer.header('request-id') ?? error.requestId;
  const challenge = status === 401 ? challengeIn(answer.header('www-authenticate')) : {};
  const code = tooLongSeconds === undefined ? codeOf(status, request, challenge) : 'THROTTLED';
  const toldMs = parseRetryAfter(answer.header('retry-after'), now);
  const retryAfterSeconds = tooLongSeconds ?? (toldMs === undefined ? undefined : Math.ceil(toldMs / 1000));
  const said = [error.graphCode, withoutTokens(error.graphMessage).slice(0, MESSAGE_LIMIT)]
    .filter((part) => part !== '')
    .join(': ');
  const reason =
    status >= 300 && status < 400 ? 'a redirect, which is not followed' : said || silence(body.kind);
  const wait =
    code === 'THROTTLED' && retryAfterSeconds !== undefined ? ` It asks to wait ${retryAfterSeconds} s.` : '';
  return new GraphFailure(
    code,
    `Graph answered ${status} to ${describeRequest(request)}: ${sentence(reason)}${wait}${ADVICE[code] ?? ''}${trace(requestId)}`,
    {
      status,
      graphCode: error.graphCode,
      graphMessage: withoutTokens(error.graphMessage),
      requestId,
      retryAfterSeconds,
      bodyKind: body.kind,
      extensions: challenge,
    },
  );
}

/** A success whose body cannot be read: for a write, what was done stays unknown. */
export function unreadable(request: GraphRequest, answer: Answer): GraphFailure {
  const code = isWrite(request) ? 'OUTCOME_UNKNOWN' : 'GRAPH_UNAVAILABLE';
  const requestId = answer.header('request-id');
  const what = answer.body.kind === 'html' ? 'an HTML page' : 'a body that is not JSON';
  return new GraphFailure(
    code,
    `Graph answered ${answer.status} to ${describeRequest(request)} with ${what}.${ADVICE[code] ?? ''}${trace(requestId)}`,
    { status: answer.status, graphCode: '', graphMessage: '', requestId, bodyKind: answer.body.kind },
  );
}

export function unanswered(
  request: GraphRequest,
  { sent, cause }: NoAnswer,
  clientRequestId?: string,
): GraphFailure {
  const code = isWrite(request) && sent ? 'OUTCOME_UNKNOWN' : 'GRAPH_UNAVAILABLE';
  return new GraphFailure(
    code,
    `Graph gave no answer to ${describeRequest(request)}: ${sentence(causeText(cause))}${ADVICE[code] ?? ''}`,
    {
      status: 0,
      graphCode: '',
      graphMessage: '',
      bodyKind: 'empty',
      extensions: clientRequestId === undefined ? {} : { clientRequestId },
      cause,
    },
  );
}

/** A $batch that answers 200 and leaves an item out. */
export function missing(request: GraphRequest): GraphFailure {
  return new GraphFailure(
    'GRAPH_UNAVAILABLE',
    `Graph's answer to a $batch holds no response to ${describeRequest(request)}.`,
    { status: 0, graphCode: '', graphMessage: '', bodyKind: 'empty' },
  );
}

type Challenge = Readonly<Record<string, unknown>> & { readonly claims?: string };

function codeOf(status: number, request: GraphRequest, { claims }: Challenge): ErrorCode {
  return claims === undefined ? codeOfStatus(status, request) : 'INTERACTION_REQUIRED';
}

/** Continuous access evaluation: the client must sign in again with these claims, so they travel on. */
function challengeIn(came: string | undefined): Challenge {
  if (came === undefined) return {};
  const wwwAuthenticate = withoutTokens(came, '***'); // no header may hold an ellipsis
  const claims = claimsOf(wwwAuthenticate);
  return {
    http: { status: 401, headers: { 'WWW-Authenticate': wwwAuthenticate } },
    ...(claims === undefined ? {} : { claims }),
  };
}

/** A service or a proxy may quote what it was sent. */
function withoutTokens(text: string, mark = '…'): string {
  const quoted = /\b(bearer)\s+(?!\w+=)[^\s",]+/gi; // a challenge begins with the scheme and a name=
  return text.replaceAll(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, mark).replaceAll(quoted, `$1 ${mark}`);
}

function silence(kind: BodyKind): string {
  if (kind === 'html') return 'an HTML page instead of a reason';
  return kind === 'empty' ? 'no reason was given' : 'no reason that the gateway can read was given';
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function trace(requestId: string | undefined): string {
  return requestId === undefined ? '' : ` (request-id ${requestId})`;
}

/** A name that resolves to several addresses fails with an AggregateError, whose message is empty. */
function causeText(cause: unknown): string {
  if (!(cause instanceof Error)) return 'the connection failed';
  if (cause.message !== '') return cause.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}
