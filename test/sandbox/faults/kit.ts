import { asList, asObject, management, type Answer, type Client } from '../kit.ts';

export const catalogs = `/v1.0/${management}/catalogs`;

/** One request that asks for a fault of its own. */
export function withFault(
  client: Client,
  fault: string,
  path = 'catalogs',
  init: RequestInit = {},
): Promise<Answer> {
  const headers = new Headers(init.headers);
  headers.set('x-sandbox-fault', fault);
  return client.send(`/v1.0/${management}/${path}`, { ...init, headers });
}

export interface ItemAnswer {
  readonly status: unknown;
  readonly headers: Record<string, unknown>;
  readonly body: unknown;
}

export async function batch(client: Client, requests: readonly unknown[]): Promise<Map<unknown, ItemAnswer>> {
  const answer = await client.post('/v1.0/$batch', { requests });
  return new Map(
    asList(answer.json['responses'])
      .map(asObject)
      .map(({ id, status, headers, body }) => [id, { status, headers: asObject(headers), body }]),
  );
}

export function item(id: string, path = 'catalogs?$top=1', more: Record<string, unknown> = {}) {
  return { id, method: 'GET', url: `/${management}/${path}`, ...more };
}
