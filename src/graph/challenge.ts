import type { Middleware } from '@microsoft/microsoft-graph-client';
import { middleware } from './middleware.ts';

/** The claims of a challenge, as they stand in the header: JSON in base64. */
export function claimsOf(wwwAuthenticate: string | null | undefined): string | undefined {
  return /(?:^|[\s,])claims="([^"]*)"/i.exec(wwwAuthenticate ?? '')?.[1];
}

/** The claims as a token service takes them; undefined where they are none. */
export function claimsToMeet(wwwAuthenticate: string | null | undefined): string | undefined {
  const claims = Buffer.from(claimsOf(wwwAuthenticate) ?? '', 'base64').toString();
  try {
    JSON.parse(claims);
    return claims;
  } catch {
    return undefined; // the answer says what came
  }
}

/**
 * Continuous access evaluation of the gateway's own token: no caller can meet what Graph wants of it, so that it is met
 * here, once. A 401 comes before anything is done, so that a write, too, may be sent again
 * (https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation).
 */
export function meetChallenge(): Middleware {
  return middleware(async (context, exchange, next) => {
    await next();
    const { renew } = exchange.caller;
    if (renew === undefined || context.response?.status !== 401) return;
    const claims = claimsToMeet(context.response.headers.get('www-authenticate'));
    if (claims === undefined) return;
    await renew(claims);
    exchange.retries += 1;
    await next();
  });
}
