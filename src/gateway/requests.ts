import { createGraphQLError, type Plugin } from 'graphql-yoga';

/**
 * Takes a POST of JSON alone: a form of any web page can send the other types to this machine without asking,
 * and a mutation with them (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
 */
export function useStrictRequests(endpoint: string): Plugin {
  return {
    onRequest({ request, url, ...hook }) {
      if (request.method !== 'POST' || url.pathname !== endpoint) return;
      const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
      if (type === 'application/json') return;
      const came = type === '' ? 'none' : JSON.stringify(type);
      hook.endResponse(refusal(415, `A POST takes the content-type "application/json"; ${came} came.`));
    },
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (failure) {
          if (!(failure instanceof SyntaxError)) throw failure;
          throw createGraphQLError('The parameters "variables" and "extensions" take a JSON object each.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          });
        }
      });
    },
  };
}

function refusal(status: number, message: string): Response {
  const body = { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] };
  return Response.json(body, { status });
}
