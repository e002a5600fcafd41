import type { Fault } from './fault.ts';
import type { Json } from './tenant/records.ts';

export const jsonContentType =
  'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

export interface RequestIds {
  readonly requestId: string;
  /** The caller's own, or else the same as ours. */
  readonly clientRequestId: string;
}

const diagnostic = JSON.stringify({
  ServerInfo: {
    DataCenter: 'Sandbox',
    Slice: 'E',
    Ring: '0',
    ScaleUnit: '000',
    RoleInstance: 'SANDBOX000000',
  },
});

export const htmlContentType = 'text/html; charset=utf-8';

export function responseHeaders(
  { requestId, clientRequestId }: RequestIds,
  now: Date,
): Record<string, string> {
  return {
    Date: now.toUTCString(),
    'Cache-Control': 'no-cache',
    Vary: 'Accept-Encoding',
    'Strict-Transport-Security': 'max-age=31536000',
    'request-id': requestId,
    'client-request-id': clientRequestId,
    'x-ms-ags-diagnostic': diagnostic,
  };
}

/** The date is in UTC and says so nowhere, as in Graph's. */
export function errorBody(
  { code, message }: Fault,
  { requestId, clientRequestId }: RequestIds,
  now: Date,
): Json {
  return {
    error: {
      code,
      message,
      details: [],
      innerError: {
        date: now.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': clientRequestId,
      },
    },
  };
}
