import { GraphQLError } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { refusal } from './refusal.ts';

/** A page of another origin cannot send them without asking first, and it is told no. */
const preflighted = ['x-graphql-require-preflight', 'apollo-require-preflight'] as const;

/**
 * Takes what no web page can send unasked: a POST of JSON, or a GET with a header that is not safelisted. A form of any
 * page could send the other types to this machine, and a mutation with them
 * (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 */
export function useStrictRequests(endpoint: string, maxBytes: number): Plugin {
  return {
    onRequest({ request, url, ...hook }) {
      if (url.pathname !== endpoint) return;
      const refused = refusedFor(request, maxBytes);
      if (refused !== undefined) hook.endResponse(refused);
    },
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (failure) {
          throw unread(failure, maxBytes);
        }
      });
    },
    /** Of a path that nobody serves. */
    onResponse({ request, response, ...hook }) {
      if (response.status !== 404 || response.headers.has('content-type')) return;
      const { pathname } = new URL(request.url);
      const shown = JSON.stringify(pathname.length > 100 ? `${pathname.slice(0, 100)}…` : pathname);
      hook.setResponse(
        refusal(404, 'NOT_FOUND', `Nothing is served at ${shown}. GraphQL is at "${endpoint}".`),
      );
    },
  };
}

function refusedFor({ method, headers }: Request, maxBytes: number): Response | undefined {
  if (method === 'GET' && !preflighted.some((name) => headers.has(name))) {
    const wanted = `the header "${preflighted[0]}: true", which no web page can send unasked`;
    return refusal(403, 'BAD_REQUEST', `A GET takes ${wanted}; it came without. A POST of JSON needs none.`);
  }
  if (method !== 'GET' && method !== 'POST' && method !== 'OPTIONS') {
    const message = `GraphQL is asked by POST, or by GET for queries; ${method.slice(0, 20)} came.`;
    return refusal(405, 'BAD_REQUEST', message, { allow: 'GET, POST' });
  }
  if (method !== 'POST') return undefined;
  const type = headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type !== 'application/json') {
    const came = type === '' ? 'none' : JSON.stringify(type.slice(0, 100));
    return refusal(415, 'BAD_REQUEST', `A POST takes the content-type "application/json"; ${came} came.`);
  }
  const length = headers.get('content-length');
  return length !== null && Number(length) > maxBytes
    ? refusal(413, 'BAD_REQUEST', tooLong(maxBytes), { connection: 'close' })
    : undefined;
}

/** A body that came in pieces, of no told length, is counted as it comes. */
function unread(failure: unknown, maxBytes: number): unknown {
  if (failure instanceof SyntaxError)
    return bad(400, 'The parameters "variables" and "extensions" take a JSON object each.');
  if (!(failure instanceof GraphQLError)) return failure;
  const { code } = failure.extensions;
  if (code === 'REQUEST_ENTITY_TOO_LARGE') return bad(413, tooLong(maxBytes));
  return 'originalError' in failure.extensions
    ? bad(400, 'A POST takes a JSON object with "query"; a body that is no JSON came.')
    : failure;
}

function tooLong(maxBytes: number): string {
  return `A request takes a body of at most ${maxBytes} bytes (MAX_REQUEST_BYTES); a longer one came. Pass values as variables, or split it.`;
}

function bad(status: number, message: string): GraphQLError {
  return createGraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
}
