import { tenantId } from '../../../src/sandbox/tokens/directory.ts';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { asObject } from '../kit.ts';

export { tenantId };

export interface TokenAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Record<string, unknown>;
  /** Of a success. */
  readonly token: string;
  /** Of a refusal: AADSTS…  */
  readonly codes: unknown;
}

export const obo = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
export const graphDefault = 'https://graph.microsoft.com/.default';

/** Asks the token endpoint as any client would: a form over HTTP. */
export async function ask(
  { url }: Pick<Sandbox, 'url'>,
  form: Readonly<Record<string, string>>,
  { tenant = tenantId, headers = {} }: { tenant?: string; headers?: Record<string, string> } = {},
): Promise<TokenAnswer> {
  const response = await fetch(`${url}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
  const json = asObject(await response.json());
  const token = json['access_token'];
  return {
    status: response.status,
    headers: response.headers,
    json,
    token: typeof token === 'string' ? token : '',
    codes: json['error_codes'],
  };
}

export function bearer(token: string): RequestInit {
  return { headers: { authorization: `Bearer ${token}` } };
}

/** A clock that stands until it is moved. */
export function stoppedClock(start = new Date('2026-11-01T00:00:00Z')) {
  let now = start.getTime();
  return {
    now: () => new Date(now),
    pass: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}
