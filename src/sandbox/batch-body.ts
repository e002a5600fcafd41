import { badRequest } from './fault.ts';
import type { Json } from './tenant/records.ts';

export interface BatchItem {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

const maxItems = 20;

export function readBatch(body: Json | undefined): BatchItem[] {
  const requests = isObject(body) ? body['requests'] : undefined;
  if (!Array.isArray(requests) || requests.length === 0) {
    throw badRequest("The body of a $batch must have a non-empty list 'requests'.");
  }
  if (requests.length > maxItems) {
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${maxItems}.`);
  }
  const items = requests.map(readItem);
  const ids = items.map((item) => item.id.toLowerCase());
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw badRequest(`The request id '${repeated}' occurs more than once.`);
  for (const { dependsOn } of items) {
    const unknown = dependsOn.find((id) => !ids.includes(id.toLowerCase()));
    if (unknown !== undefined) throw badRequest(`No request of the batch has the id '${unknown}'.`);
  }
  return items;
}

/** As they stand, but each after those on which it depends. */
export function runOrder(items: readonly BatchItem[]): BatchItem[] {
  const ordered: BatchItem[] = [];
  const done = new Set<string>();
  let waiting = [...items];
  while (waiting.length > 0) {
    const next = waiting.find(({ dependsOn }) => dependsOn.every((id) => done.has(id.toLowerCase())));
    if (next === undefined) throw badRequest('The requests of the batch depend on each other in a circle.');
    ordered.push(next);
    done.add(next.id.toLowerCase());
    waiting = waiting.filter((item) => item !== next);
  }
  return ordered;
}

function readItem(value: Json): BatchItem {
  if (!isObject(value)) throw badRequest('A request of the batch is no object.');
  const { id, method, url, body } = value;
  if (typeof id !== 'string' || id === '') throw badRequest('A request of the batch needs an id.');
  if (typeof method !== 'string') throw badRequest(`The request '${id}' needs a method.`);
  if (typeof url !== 'string' || /^[a-z]+:\/\//i.test(url)) {
    throw badRequest(`The request '${id}' needs a url relative to the version's root.`);
  }
  const headers = readHeaders(value['headers'], id);
  if (body !== undefined && body !== null && headers['content-type'] === undefined) {
    throw badRequest(`The request '${id}' has a body, and so needs a Content-Type header.`);
  }
  const dependsOn = readDependsOn(value['dependsOn'], id);
  return { id, method: method.toUpperCase(), url, headers, body: body ?? undefined, dependsOn };
}

function readHeaders(value: Json | undefined, id: string): Record<string, string> {
  if (value === undefined || value === null) return {};
  if (!isObject(value)) throw badRequest(`The headers of the request '${id}' are no object.`);
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    if (typeof text !== 'string')
      throw badRequest(`The header '${name}' of the request '${id}' is no string.`);
    headers[name.toLowerCase()] = text;
  }
  return headers;
}

function readDependsOn(value: Json | undefined, id: string): string[] {
  if (value === undefined || value === null) return [];
  const ids = Array.isArray(value) ? value.filter((other) => typeof other === 'string') : [];
  if (!Array.isArray(value) || ids.length !== value.length) {
    throw badRequest(`The member 'dependsOn' of the request '${id}' is no list of ids.`);
  }
  return ids;
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
