import { GatewayError, type ErrorCode } from '../errors.ts';

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
