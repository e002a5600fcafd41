import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

interface ErrorKind {
  readonly meaning: string;
  /** The status of the whole HTTP answer, where one fits better than GraphQL's own. */
  readonly httpStatus?: number;
}

export const ERROR_CODES = {
  BAD_USER_INPUT: { meaning: 'An argument is not what the field can take.' },
  UNAUTHENTICATED: { meaning: 'No valid token came with the request.', httpStatus: 401 },
  FORBIDDEN: { meaning: 'The caller may not do this: a scope or a role is missing.' },
  NOT_FOUND: { meaning: 'Nothing that the caller can see has this id.' },
  FIELD_UNAVAILABLE: { meaning: 'The configured Graph version does not serve this field.' },
  CURSOR_EXPIRED: { meaning: 'The list has changed behind the cursor, or Graph no longer knows its page.' },
  SCAN_LIMIT: { meaning: 'To filter, sort or count here, more rows would have to be read than may be.' },
  CALL_BUDGET_EXCEEDED: { meaning: 'The operation needs more Graph calls than it may make.' },
  DEADLINE_EXCEEDED: { meaning: 'The operation ran out of time, or its caller went away.' },
  THROTTLED: { meaning: 'Graph asks to wait; extensions.retryAfterSeconds says how long.' },
  POLICY_REQUIREMENTS: { meaning: 'The policy does not let this through.' },
  CONFLICT: { meaning: 'The state in Graph is not the one that this change needs.' },
  GRAPH_REFUSED: { meaning: 'Graph answered 400 to what the gateway built.' },
  GRAPH_UNAVAILABLE: { meaning: 'Graph failed, was not reached, or answered unreadably.' },
  OUTCOME_UNKNOWN: { meaning: 'A write was sent and no answer came: it may or may not have happened.' },
  INTERNAL_SERVER_ERROR: { meaning: 'A fault of the gateway itself.' },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_CODES;

export interface GatewayErrorOptions {
  /** Leaves the house with the error: never a token, never a body. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A failure whose message and extensions are meant for the client. Whatever else is thrown is masked. */
export class GatewayError extends Error {
  override readonly name: string = 'GatewayError';
  readonly code: ErrorCode;
  readonly extensions: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, options: GatewayErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.extensions = { ...options.extensions, code };
  }
}

export type ErrorPlace = Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions' | 'path'>;

/** The one way from any failure to what a client reads. `originalError` is for the log alone. */
export function toGraphQLError(failure: unknown, where: ErrorPlace = {}): GraphQLError {
  if (failure instanceof GraphQLError) return unwrapped(failure, where);
  if (failure instanceof GatewayError) {
    return graphQLError(failure.code, failure.message, failure, where, failure.extensions);
  }
  if (isAbort(failure)) {
    return graphQLError(
      'DEADLINE_EXCEEDED',
      'The operation was stopped before it was done: it took longer than it may (OPERATION_TIMEOUT_MS), or its caller went away.',
      failure,
      where,
    );
  }
  return graphQLError('INTERNAL_SERVER_ERROR', 'An internal error occurred.', failure, where);
}

/**
 * Executors wrap what a resolver throws: the wrapper knows the place, its root the failure.
 * Without a path it was born before execution (a refused variable, say) and is the client's to read.
 */
function unwrapped(failure: GraphQLError, where: ErrorPlace): GraphQLError {
  const root = rootOf(failure);
  if (root === undefined || failure.path === undefined) return failure;
  return toGraphQLError(root, {
    nodes: failure.nodes ?? null,
    source: failure.source ?? null,
    positions: failure.positions ?? null,
    path: failure.path,
    ...where,
  });
}

function rootOf(failure: GraphQLError): Error | undefined {
  const { originalError } = failure;
  return originalError instanceof GraphQLError ? rootOf(originalError) : originalError;
}

function graphQLError(
  code: ErrorCode,
  message: string,
  failure: unknown,
  where: ErrorPlace,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  const kind: ErrorKind = ERROR_CODES[code];
  const http = kind.httpStatus === undefined ? {} : { http: { status: kind.httpStatus } };
  return new GraphQLError(message, {
    ...where,
    originalError:
      failure instanceof Error
        ? failure
        : new Error('A value that is no Error was thrown.', { cause: failure }),
    extensions: { ...http, ...extensions, code },
  });
}

function isAbort(failure: unknown): boolean {
  return failure instanceof Error && (failure.name === 'AbortError' || failure.name === 'TimeoutError');
}
