import type { Incoming, Reply, Site } from '../call.ts';
import { Fault, filterNotSupported, routeNotServed } from '../fault.ts';
import type { Effect, RetryAfter } from './effect.ts';
import { refusal, runtimeError, servicePath, unlessRefused } from './refuses.ts';
import { clauseNaming, subjectOf, type Subject } from './subject.ts';

/** Answers a request, or lets what the faults have in store for it befall it. `item` is a batch item's id. */
export function answerUnderFaults(
  site: Site,
  incoming: Incoming,
  place: { readonly item?: string; readonly isBatch: boolean },
  answered: (incoming: Incoming) => Reply,
): Reply {
  const { refuses } = site;
  const answer = (asked: Incoming): Reply =>
    refuses === undefined ? answered(asked) : unlessRefused(refuses, asked, answered(asked));
  if (site.faults.isCalm(incoming)) return answer(incoming);
  const subject = subjectOf(incoming, place.item);
  const { effect, headers } = site.faults.judge(subject, place.isBatch);
  if (effect !== undefined) return struck(effect, subject, site, answer);
  const reply = answer(incoming);
  return headers === undefined ? reply : { ...reply, headers: { ...reply.headers, ...headers } };
}

function struck(effect: Effect, subject: Subject, site: Site, answer: (incoming: Incoming) => Reply): Reply {
  const { incoming } = subject;
  if ('when' in effect && effect.when === 'after') answer(incoming);
  switch (effect.kind) {
    case 'status':
      return refusal(statusFault(effect, site.tenant.now()));
    case 'html':
    case 'refuse-expand':
      return { status: 400, html: runtimeError };
    case 'not-served':
      return refusal(routeNotServed(subject.version, servicePath(subject)));
    case 'refuse-filter':
      return refusal(filterNotSupported(clauseNaming(subject, effect.path) ?? effect.path));
    case 'empty-page':
      return answer({ ...incoming, wantsEmptyPage: true });
    case 'reset':
    case 'hang':
      return { status: 0, wire: effect };
    case 'delay':
    case 'slow':
    case 'cut':
      return { ...answer(incoming), wire: effect };
  }
}

const words: Readonly<Record<number, readonly [code: string, message: string]>> = {
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['UnknownError', ''],
  502: ['BadGateway', 'The server failed to act as a proxy or gateway.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The server, while acting as a proxy, did not receive a timely response.'],
};

function statusFault(effect: Extract<Effect, { kind: 'status' }>, now: Date): Fault {
  const { status, retryAfter, headers } = effect;
  const [code, message] = words[status] ?? ['UnknownError', ''];
  return new Fault(status, effect.code ?? code, effect.message ?? message, {
    ...(retryAfter && { 'Retry-After': written(retryAfter, now) }),
    ...headers,
  });
}

function written({ seconds, isDate }: RetryAfter, now: Date): string {
  return isDate ? new Date(now.getTime() + seconds * 1_000).toUTCString() : String(seconds);
}
