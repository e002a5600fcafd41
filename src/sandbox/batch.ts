import { runOrder, readBatch, type BatchItem } from './batch-body.ts';
import type { Incoming, Reply, Site } from './call.ts';
import { badRequest, Fault } from './fault.ts';
import { answerUnderFaults } from './faults/reply.ts';
import { errorBody, htmlContentType, jsonContentType } from './headers.ts';
import { logEntry, type RequestLogEntry } from './log.ts';
import { finish } from './preferences.ts';
import { faultReply, respond, splitUrl } from './respond.ts';
import type { Json } from './tenant/records.ts';

const twoSegments = /^\/[^/]+\/[^/]+$/;

export function isBatch(url: string): boolean {
  const { path } = splitUrl(url);
  return twoSegments.test(path) && /^\/[^/]+\/\$batch$/i.test(safelyDecoded(path));
}

/** Runs a batch's items in order, one after the other, with the authorization of the batch itself. */
export function respondToBatch(site: Site, incoming: Incoming, version: string): Reply {
  const items: RequestLogEntry[] = [];
  try {
    incoming.caller();
    if (incoming.method !== 'POST') throw badRequest('A $batch must be sent with POST.');
    const answered = new Map<string, Answer>();
    for (const item of runOrder(readBatch(incoming.body()))) {
      const request = itemRequest(item, incoming, version);
      const isBlocked = item.dependsOn.some((id) => (answered.get(id.toLowerCase())?.status ?? 424) >= 400);
      const reply = isBlocked ? faultReply(dependencyFailed()) : answerItem(site, item, request);
      answered.set(item.id.toLowerCase(), itemAnswer(site, item, request, reply));
      items.push(logEntry(request, reply.status));
    }
    const inOrder = [...answered.values()];
    const responses = (site.faults.settings.shuffleBatch ? shuffled(inOrder) : inOrder).map((each) => ({
      ...each,
    }));
    return { status: 200, body: { responses }, items };
  } catch (error) {
    return { ...faultReply(error), items };
  }
}

type Answer = { id: string; status: number; headers: Readonly<Record<string, string>>; body?: Json };

function answerItem(site: Site, { id }: BatchItem, request: Incoming): Reply {
  if (isBatch(request.url)) return faultReply(badRequest('A $batch may not hold another.'));
  try {
    return answerUnderFaults(site, request, { item: id, isBatch: false }, (asked) =>
      finish(site, asked, respond(site, asked)),
    );
  } catch (error) {
    return faultReply(error);
  }
}

function itemRequest(item: BatchItem, outer: Incoming, version: string): Incoming {
  const { authorization: _ignored, ...own } = item.headers;
  const fromOuter = outer.headers['authorization'];
  return {
    method: item.method,
    url: `/${version}/${item.url.replace(/^\//, '')}`,
    headers: { ...own, ...(fromOuter !== undefined && { authorization: fromOuter }) },
    origin: outer.origin,
    body: () => item.body,
    caller: () => outer.caller(),
  };
}

/** Ids stand in an error's body alone: an item has no request-id header of its own. */
function itemAnswer(site: Site, { id }: BatchItem, request: Incoming, reply: Reply): Answer {
  const { status, fault, html, document } = reply;
  const requestId = site.newId();
  const clientRequestId = request.headers['client-request-id'] ?? requestId;
  const body = fault
    ? errorBody(fault, { requestId, clientRequestId }, site.tenant.now())
    : (html ?? encoded(document) ?? reply.body);
  const isOData = fault === undefined && html === undefined;
  const errorType = html === undefined ? 'application/json' : htmlContentType;
  const headers = {
    'Cache-Control': 'no-cache',
    ...reply.headers,
    ...(body !== undefined && {
      'Content-Type': isOData ? (document?.contentType ?? jsonContentType) : errorType,
    }),
    ...(isOData && { 'OData-Version': '4.0' }),
  };
  return { id, status, headers, ...(body !== undefined && { body }) };
}

/** What is no JSON travels in base64url. https://learn.microsoft.com/graph/json-batching */
function encoded(document: Reply['document']): string | undefined {
  return document && Buffer.from(document.text).toString('base64url');
}

function dependencyFailed(): Fault {
  return new Fault(424, 'FailedDependency', 'A request on which this one depends has failed.');
}

/** Graph promises no order, so none is kept; the same ids always come in the same disorder. */
function shuffled(answers: readonly Answer[]): Answer[] {
  const mixed = [...answers];
  let state = mixed.length;
  for (const { id } of mixed) {
    for (const letter of id) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  }
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}

function safelyDecoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
