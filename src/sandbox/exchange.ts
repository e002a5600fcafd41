import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { identify } from './authority/identify.ts';
import { isBatch, respondToBatch } from './batch.ts';
import { hasBody, parseBody, receive, tooLarge } from './body.ts';
import type { Incoming, Reply, Site } from './call.ts';
import { Fault } from './fault.ts';
import { answerUnderFaults } from './faults/reply.ts';
import { transmit } from './faults/wire.ts';
import { errorBody, htmlContentType, jsonContentType, responseHeaders, type RequestIds } from './headers.ts';
import { logEntry, type RequestLogEntry } from './log.ts';
import { finish } from './preferences.ts';
import { faultReply, modelOf, respond, splitUrl } from './respond.ts';
import { advance } from './tenant/requests.ts';
import { answerTokenRequest, isTokenPath } from './tokens/endpoint.ts';

/** HTTP.sys lets a request line be no longer. */
const maxUrlLength = 16_384;

const noBytes = Buffer.alloc(0);

/** Answers one HTTP request and says what was answered. */
export async function exchange(
  site: Site,
  message: IncomingMessage,
  response: ServerResponse,
  latencyMs: number,
): Promise<RequestLogEntry> {
  const bytes = hasBody(message) ? await receive(message) : noBytes;
  if (latencyMs > 0) await wait(latencyMs);
  const head = headOf(message);
  const body = bytes === 'too large' ? noBytes : bytes;
  if (isTokenPath(splitUrl(head.url).path)) return tokenExchange(site, head, body, response);
  const caller = identify(site, head.headers['authorization'], head.origin);
  const incoming: Incoming = {
    ...head,
    body: () => parseBody(body, head.headers['content-type']),
    caller: caller instanceof Promise ? await caller : caller,
  };
  const decided: Reply = bytes === 'too large' ? faultReply(tooLarge()) : decide(site, incoming);
  const reply = (await site.durable()?.then(() => decided, faultReply)) ?? decided;
  await send(site, incoming, reply, response);
  return logEntry(incoming, reply.status, reply.items);
}

function decide(site: Site, incoming: Incoming): Reply {
  try {
    const place = { isBatch: isBatch(incoming.url) };
    return answerUnderFaults(site, incoming, place, (asked) => answer(site, asked, place));
  } catch (error) {
    return faultReply(error);
  }
}

function answer(site: Site, incoming: Incoming, place: { readonly isBatch: boolean }): Reply {
  try {
    advance(site.tenant);
    if (incoming.url.length > maxUrlLength) throw new Fault(414, 'UriTooLong', 'The URL is too long.');
    if (!place.isBatch) return finish(site, incoming, respond(site, incoming));
    return respondToBatch(site, incoming, modelOf(incoming.url).version);
  } catch (error) {
    return faultReply(error);
  }
}

type Head = Omit<Incoming, 'body' | 'caller'>;

function headOf(message: IncomingMessage): Head {
  const headers: Record<string, string> = {};
  for (const [name, value = ''] of Object.entries(message.headers)) {
    headers[name] = typeof value === 'string' ? value : value.join(', ');
  }
  const { socket } = message;
  const host = headers['host'] ?? '';
  const address = `${socket.localAddress ?? '127.0.0.1'}:${socket.localPort ?? 80}`;
  const scheme = socket instanceof TLSSocket ? 'https' : 'http';
  return {
    method: message.method ?? 'GET',
    url: message.url ?? '/',
    headers,
    origin: `${scheme}://${/^[\w.:[\]-]+$/.test(host) ? host : address}`,
  };
}

/** Its body holds secrets: nothing of it is kept. No fault that is made for Graph befalls it. */
async function tokenExchange(
  site: Site,
  head: Head,
  body: Buffer,
  response: ServerResponse,
): Promise<RequestLogEntry> {
  const { path } = splitUrl(head.url);
  const now = site.tenant.now();
  const request = { ...head, path, body: body.toString('utf8'), now, id: site.newId() };
  const reply = await answerTokenRequest(site.tokens, request);
  response.writeHead(reply.status, reply.headers);
  response.end(JSON.stringify(reply.body));
  return logEntry(head, reply.status);
}

function send(
  site: Site,
  { headers }: Incoming,
  reply: Reply,
  response: ServerResponse,
): Promise<void> | undefined {
  const now = site.tenant.now();
  const requestId = site.newId();
  const ids: RequestIds = { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
  const body = reply.fault === undefined ? reply.body : errorBody(reply.fault, ids, now);
  const text = reply.html ?? reply.document?.text ?? (body === undefined ? undefined : JSON.stringify(body));
  const isOData = reply.fault === undefined && reply.html === undefined;
  const errorType = reply.html === undefined ? 'application/json' : htmlContentType;
  const own = Object.assign(responseHeaders(ids, now), reply.headers);
  if (text !== undefined)
    own['Content-Type'] = isOData ? (reply.document?.contentType ?? jsonContentType) : errorType;
  if (isOData) own['OData-Version'] = '4.0';
  return transmit(response, { status: reply.status, headers: own, text }, reply.wire);
}
