import type { Plugin, YogaServerOptions } from 'graphql-yoga';

/** What a browser may do with an answer: nothing but hand it to the program that asked. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** An answer that brings its own, as GraphiQL's page does, knows why. */
export function useSecurityHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
    },
  };
}

/** Pages of the origins named may ask and read; to all others nothing is said, so that browsers refuse for us. */
export function corsFor(origins: readonly string[]): NonNullable<YogaServerOptions<object, object>['cors']> {
  if (origins.length === 0) return false;
  return (request) => {
    const origin = request.headers.get('origin');
    if (origin === null || !origins.includes(origin)) return false;
    return {
      origin: [origin],
      // Callers are known by the token that they send, never by a cookie.
      credentials: false,
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'authorization',
        'content-type',
        'x-graph-explain',
        'x-graphql-require-preflight',
        'apollo-require-preflight',
      ],
      exposedHeaders: ['retry-after', 'www-authenticate'],
      maxAge: 600,
    };
  };
}
