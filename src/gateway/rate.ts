import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { createGraphQLError, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { Lru } from '../auth/lru.ts';
import type { Context } from '../context.ts';
import { addressOf } from './address.ts';
import { Allowance } from './allowance.ts';
import { refusal } from './refusal.ts';

/** Proved tokens that are remembered, by their digests; whoever is forgotten is a stranger again, for one request. */
const tokensKept = 20_000;
const keptForMs = 3_600_000;

/** Values of one operation that count for one request more: so many take a few milliseconds to be resolved and written. */
const valuesOfOne = 5000;

/** Callers who may come from one address before any of them is known: each token is unproved once. */
const strangersOfOneAddress = 5;

/**
 * So many requests of one caller at once, and so many over a minute. A caller is whom a proved token names, whichever
 * token that is, so that a fresh one brings no fresh allowance. What a token claims could be anyone's until it is proved:
 * until then it counts for itself alone, so that a forged one uses up nothing of whom it names, and for the address that
 * it comes from, so that forging many is of no use; both are asked before anything is parsed or verified.
 */
export function useRateLimit(
  endpoint: string,
  perMinute: number,
  now: () => number = () => performance.now(),
): RateLimit {
  const callers = new Allowance(perMinute, now);
  const strangers = new Allowance(perMinute, now);
  const addresses = new Allowance(perMinute * strangersOfOneAddress, now);
  /** Callers by the digests of tokens that were proved. */
  const known = new Lru<string>({ most: tokensKept, now });
  const isOff = !Number.isFinite(perMinute);

  /** Requests that were counted as a stranger's. */
  const unproved = new WeakSet<Request>();

  /** Whoever turns out to be known is counted as that caller; milliseconds to wait where they may ask no more. */
  function recognize(context: Context & YogaInitialContext): number {
    const { request, viewer } = context;
    if (!viewer.isProved() || !unproved.delete(request)) return 0;
    const token = digestOf(request);
    known.set(token, viewer.key, now() + keptForMs);
    strangers.giveBack(token);
    addresses.giveBack(addressOf(context));
    return callers.take(viewer.key);
  }

  const plugin: Plugin<Context> = {
    onRequest({ request, url, serverContext, ...hook }) {
      if (url.pathname !== endpoint || isOff) return;
      const token = digestOf(request);
      const caller = known.get(token);
      if (caller !== undefined) {
        const wait = callers.take(caller);
        if (wait > 0) hook.endResponse(refusedFor(wait, ofCaller(perMinute)));
        return;
      }
      unproved.add(request);
      const address = addressOf(serverContext);
      const wait = strangers.take(token);
      if (wait > 0) hook.endResponse(refusedFor(wait, ofCaller(perMinute)));
      const waitThere = wait > 0 ? 0 : addresses.take(address);
      if (waitThere > 0) hook.endResponse(refusedFor(waitThere, ofAddress(perMinute)));
    },
    /** By now `obo` and `app` have proved the token. */
    onContextBuilding({ context }) {
      const wait = recognize(context);
      if (wait > 0) throw errorFor(wait, ofCaller(perMinute));
    },
    onExecute({ args: { contextValue } }) {
      // Elsewhere it is Graph that proves it, by taking it: what it has answered is not held back.
      return { onExecuteDone: () => void recognize(contextValue) };
    },
  };

  return {
    plugin,
    weigh({ request, viewer }, values) {
      const count = Math.floor(values / valuesOfOne);
      if (isOff || count === 0) return undefined;
      const token = digestOf(request);
      const wait = viewer.isProved() ? callers.take(viewer.key, count) : strangers.take(token, count);
      if (wait === 0) return undefined;
      return errorFor(wait, `${ofCaller(perMinute)} One of ${values} values counts as ${count} more.`);
    },
  };
}

/** Refuses requests; `weigh` also operations that ask for much. */
interface RateLimit {
  readonly plugin: Plugin<Context>;
  /** What an operation costs its caller beside the one request; the refusal where they have not so much left. */
  readonly weigh: (context: Context & YogaInitialContext, values: number) => GraphQLError | undefined;
}

const code = 'RATE_LIMITED';

function errorFor(wait: number, why: string): GraphQLError {
  const { status, headers, extensions } = told(wait);
  return createGraphQLError(sentence(wait, why), {
    extensions: { ...extensions, code, http: { status, headers } },
  });
}

function ofCaller(perMinute: number): string {
  return `One caller may make ${perMinute} requests a minute (REQUESTS_PER_MINUTE).`;
}

function ofAddress(perMinute: number): string {
  return `One address may make ${perMinute * strangersOfOneAddress} requests a minute with tokens that are not proved yet (${strangersOfOneAddress} times REQUESTS_PER_MINUTE).`;
}

function refusedFor(wait: number, why: string): Response {
  const { status, headers, extensions } = told(wait);
  return refusal(status, code, sentence(wait, why), headers, extensions);
}

function told(wait: number) {
  const seconds = Math.ceil(wait / 1000);
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    extensions: { retryAfterSeconds: seconds },
  };
}

function sentence(wait: number, why: string): string {
  return `${why} Wait ${Math.ceil(wait / 1000)} s, then ask again.`;
}

/** Never the token itself. */
function digestOf(request: Request): string {
  const authorization = request.headers.get('authorization') ?? '';
  return createHash('sha256').update(authorization).digest('base64url');
}
