import { randomUUID } from 'node:crypto';
import { GraphClientError, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { Exchange, NoAnswer } from './exchange.ts';
import { decideRetry, isFault, type RetryPolicy } from './retry.ts';

type Step = (context: Context, exchange: Exchange, next: () => Promise<void>) => Promise<void>;

export function middleware(step: Step): Middleware {
  let following: Middleware | undefined;
  return {
    execute: (context) =>
      step(context, exchangeOf(context), async () => {
        if (following === undefined)
          throw new TypeError('The last middleware of the chain has nothing to call.');
        await following.execute(context);
      }),
    setNext: (next) => {
      following = next;
    },
  };
}

function exchangeOf(context: Context): Exchange {
  const exchange: unknown = context.middlewareControl?.getMiddlewareOptions(Exchange);
  if (!(exchange instanceof Exchange))
    throw new TypeError('A request must carry its Exchange as a middleware option.');
  return exchange;
}

/**
 * The SDK takes a path apart and puts it together anew: it reorders the query, drops a repeated option
 * and cuts a literal at "https://". What a nextLink or a filter says must arrive as it stands.
 */
export function exactUrl(): Middleware {
  return middleware(async (context, exchange, next) => {
    context.request = exchange.url;
    await next();
  });
}

/** The SDK allows a Request object too; this gateway asks by URL alone. */
export function urlOf(context: Context): string {
  const url: unknown = context.request;
  if (typeof url !== 'string') throw new TypeError('A Graph request must be given by its URL.');
  return url;
}

/** The SDK recasts what middleware throws and drops its cause; a GraphClientError alone passes untouched. */
export function carryFailures(): Middleware {
  return middleware(async (_context, _exchange, next) => {
    try {
      await next();
    } catch (failure) {
      const envelope = new GraphClientError();
      envelope.customError = failure;
      throw envelope;
    }
  });
}

export function retry(policy: RetryPolicy): Middleware {
  return middleware(async (context, exchange, next) => {
    const { signal, deadline } = exchange.caller;
    for (;;) {
      const noAnswer = await attempt(next);
      if (noAnswer === undefined && context.response?.ok === true) return;
      if (signal.aborted && noAnswer !== undefined) throw noAnswer;
      const status = noAnswer === undefined ? exchange.status : 'reset';
      const decision = decideRetry(
        {
          repeatability: exchange.repeatability,
          status,
          retryAfter: noAnswer === undefined ? context.response?.headers.get('retry-after') : undefined,
          retries: exchange.retries,
          faults: exchange.faults,
          deadline,
        },
        policy,
      );
      if (!decision.retry) {
        exchange.tooLongSeconds = decision.tooLongSeconds;
        if (noAnswer !== undefined) throw noAnswer;
        return;
      }
      await policy.clock.sleep(decision.waitMs, signal);
      exchange.retries += 1;
      if (isFault(status)) exchange.faults += 1;
    }
  });
}

async function attempt(next: () => Promise<void>): Promise<NoAnswer | undefined> {
  try {
    await next();
    return undefined;
  } catch (failure) {
    if (failure instanceof NoAnswer) return failure;
    throw failure;
  }
}

/** Inside retry, so that a token that expires during a long wait is renewed. */
export function authorize(origin: string): Middleware {
  return middleware(async (context, exchange, next) => {
    const target = new URL(urlOf(context)).origin;
    if (target !== origin) {
      throw new TypeError(`The token is for ${origin} alone, but the request goes to ${target}.`);
    }
    setHeader(context, 'authorization', `Bearer ${await exchange.caller.token()}`);
    await next();
  });
}

/** https://learn.microsoft.com/graph/best-practices-concept: an id of our own for each attempt. */
export function identify(): Middleware {
  return middleware(async (context, exchange, next) => {
    exchange.clientRequestId = randomUUID();
    setHeader(context, 'client-request-id', exchange.clientRequestId);
    setHeader(context, 'sdkversion', 'entitlement-gateway');
    await next();
  });
}

function setHeader(context: Context, name: string, value: string): void {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers };
}
