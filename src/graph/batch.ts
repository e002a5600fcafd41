import { textBody, type Answer, type AnswerBody } from './answer.ts';
import { isJsonObject, type Json, type JsonObject } from './json.ts';
import type { GraphRequest, GraphVersion } from './request.ts';

/** https://learn.microsoft.com/graph/json-batching: at most 20 requests, of one version. */
export const BATCH_LIMIT = 20;

export const READ_PREFERENCE = 'include-unknown-enum-members';

/** The SDK's BatchRequestContent wants absolute URLs and mangles literals that hold one: built by hand. */
export function buildBatch(version: GraphVersion, requests: readonly GraphRequest[]): GraphRequest {
  return {
    version,
    method: 'POST',
    path: '/$batch',
    body: {
      requests: requests.map(({ method, path, body: asked }, index) => ({
        id: String(index),
        method,
        url: path,
        headers: {
          Prefer: READ_PREFERENCE,
          ...(asked === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(asked === undefined ? {} : { body: asked }),
      })),
    },
  };
}

/** In the order asked, whatever the order answered; undefined where no response bears the request's id. */
export function readBatch(body: Json | undefined, size: number): readonly (Answer | undefined)[] {
  const responses = isJsonObject(body) && Array.isArray(body.responses) ? body.responses : [];
  const byId = new Map<string, Answer>();
  for (const response of responses) {
    const answer = readItem(response);
    if (answer !== undefined && !byId.has(answer.id)) byId.set(answer.id, answer);
  }
  return Array.from({ length: size }, (_, index) => byId.get(String(index)));
}

function readItem(response: unknown): (Answer & { readonly id: string }) | undefined {
  if (!isJsonObject(response)) return undefined;
  const { id, status, headers, body } = response;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  if (typeof status !== 'number') return undefined;
  const values = lowerCased(isJsonObject(headers) ? headers : {});
  return {
    id: String(id),
    status,
    header: (name) => values.get(name),
    body: itemBody(body, values.get('content-type') ?? ''),
  };
}

function lowerCased(headers: JsonObject): ReadonlyMap<string, string> {
  return new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), headerText(value)]));
}

function headerText(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A JSON body stands as it is; any other comes as a string, in base64 where it isn't text. */
function itemBody(body: Json | undefined, contentType: string): AnswerBody {
  if (body === undefined || body === null || body === '') return { kind: 'empty', text: '' };
  if (typeof body !== 'string' || /\bjson\b/i.test(contentType)) return { kind: 'json', json: body };
  if (/\bhtml\b/i.test(contentType)) return { kind: 'html', text: body };
  return textBody(body);
}
