import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isBatch, respondToBatch } from './batch.ts';
import { parseBody, receive, tooLarge } from './body.ts';
import type { Incoming, Reply, Site } from './call.ts';
import { Fault } from './fault.ts';
import { answerUnderFaults } from './faults/reply.ts';
import { transmit } from './faults/wire.ts';
import { errorBody, htmlContentType, jsonContentType, responseHeaders, type RequestIds } from './headers.ts';
import { logEntry, type RequestLogEntry } from './log.ts';
import { finish } from './preferences.ts';
import { faultReply, modelOf, respond } from './respond.ts';
import { advance } from './tenant/requests.ts';

/** HTTP.sys lets a request line be no longer. */
const maxUrlLength = 16_384;

/** Answers one HTTP request and says what was answered. */
export async function exchange(
  site: Site,
  message: IncomingMessage,
  response: ServerResponse,
  latencyMs: number,
): Promise<RequestLogEntry> {
  const bytes = await receive(message);
  if (latencyMs > 0) await wait(latencyMs);
  const incoming = incomingOf(message, bytes === 'too large' ? Buffer.alloc(0) : bytes);
  const decided: Reply = bytes === 'too large' ? faultReply(tooLarge()) : decide(site, incoming);
  const reply = await site.durable().then(() => decided, faultReply);
  await send(site, incoming, reply, response);
  return logEntry(incoming, reply.status, reply.items);
}

function decide(site: Site, incoming: Incoming): Reply {
  try {
    const isBatchItself = isBatch(incoming.url);
    return answerUnderFaults(site, incoming, { isBatch: isBatchItself }, (asked) => {
      const reply = answer(site, asked);
      return isBatchItself ? reply : finish(site, asked, reply);
    });
  } catch (error) {
    return faultReply(error);
  }
}

function answer(site: Site, incoming: Incoming): Reply {
  try {
    advance(site.tenant);
    if (incoming.url.length > maxUrlLength) throw new Fault(414, 'UriTooLong', 'The URL is too long.');
    if (!isBatch(incoming.url)) return respond(site, incoming);
    return respondToBatch(site, incoming, modelOf(incoming.url).version);
  } catch (error) {
    return faultReply(error);
  }
}

function incomingOf(message: IncomingMessage, bytes: Buffer): Incoming {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  const host = headers['host'] ?? '';
  const address = `${message.socket.localAddress ?? '127.0.0.1'}:${message.socket.localPort ?? 80}`;
  return {
    method: message.method ?? 'GET',
    url: message.url ?? '/',
    headers,
    origin: `http://${/^[\w.:[\]-]+$/.test(host) ? host : address}`,
    body: () => parseBody(bytes, headers['content-type']),
  };
}

async function send(
  site: Site,
  { headers }: Incoming,
  reply: Reply,
  response: ServerResponse,
): Promise<void> {
  const now = site.tenant.now();
  const requestId = site.newId();
  const ids: RequestIds = { requestId, clientRequestId: headers['client-request-id'] ?? requestId };
  const body = reply.fault === undefined ? reply.body : errorBody(reply.fault, ids, now);
  const text = reply.html ?? (body === undefined ? undefined : JSON.stringify(body));
  const isOData = reply.fault === undefined && reply.html === undefined;
  const errorType = reply.html === undefined ? 'application/json' : htmlContentType;
  const message = {
    status: reply.status,
    headers: {
      ...responseHeaders(ids, now),
      ...reply.headers,
      ...(text !== undefined && { 'Content-Type': isOData ? jsonContentType : errorType }),
      ...(isOData && { 'OData-Version': '4.0' }),
    },
    text,
  };
  await transmit(response, message, reply.wire);
}
