import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** Callers that are remembered; whoever is forgotten begins anew. */
const callersKept = 10_000;

interface Account {
  /** Requests that the caller may make at `since`. */
  left: number;
  since: number;
}

/**
 * So many requests of one caller at once, and so many over a minute. A caller is whoever holds one token: what a token
 * claims could be anyone's while nobody has proved it, and a forged one must not use up what is another's.
 */
export function useRateLimit(
  endpoint: string,
  perMinute: number,
  now: () => number = () => performance.now(),
): Plugin {
  const accounts = new Map<string, Account>();

  /** Milliseconds to wait; 0 where the request may be made. */
  function waitOf(caller: string): number {
    const at = now();
    const { left, since } = accounts.get(caller) ?? { left: perMinute, since: at };
    const earned = Math.min(perMinute, left + ((at - since) * perMinute) / 60_000);
    accounts.delete(caller);
    accounts.set(caller, { left: earned < 1 ? earned : earned - 1, since: at });
    const [eldest] = accounts.keys();
    if (eldest !== undefined && accounts.size > callersKept) accounts.delete(eldest);
    return earned < 1 ? ((1 - earned) * 60_000) / perMinute : 0;
  }

  return {
    onRequest({ request, url, ...hook }) {
      if (url.pathname !== endpoint || !Number.isFinite(perMinute)) return;
      const wait = waitOf(callerOf(request));
      if (wait === 0) return;
      const seconds = Math.ceil(wait / 1000);
      const message = `One caller may make ${perMinute} requests a minute (REQUESTS_PER_MINUTE). Wait ${seconds} s, then ask again.`;
      hook.endResponse(
        refusal(
          429,
          'RATE_LIMITED',
          message,
          { 'retry-after': String(seconds) },
          { retryAfterSeconds: seconds },
        ),
      );
    },
  };
}

/** Never the token itself. */
function callerOf(request: Request): string {
  const authorization = request.headers.get('authorization') ?? '';
  return createHash('sha256').update(authorization).digest('base64url');
}
