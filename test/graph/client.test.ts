import { describe, expect, it } from 'vitest';
import { createGraphClient } from '../../src/graph/client.ts';
import { GraphFailure } from '../../src/graph/error.ts';
import {
  failureOf,
  get,
  graphError,
  graphStub,
  hangUp,
  inTurn,
  json,
  post,
  sessionOn,
  type Received,
} from './kit.ts';

const LITERALS = [
  "$filter=displayName%20eq%20'R%26D%20%231%2Bx'",
  "$filter=displayName%20eq%20'100%25'&$top=5",
  '$filter=a eq b'.replaceAll(' ', '+'),
  "$filter=displayName%20eq%20'a=b,c=d;e'&$expand=target($select=id,displayName)",
  "$select=id&$filter=x%20eq%20'https://example.com/?a=1&b=2'",
  "$filter=name%20eq%20'O''Brien'",
  `$filter=name%20eq%20'${encodeURIComponent('Zoë 日本 🎉')}'`,
  '$skiptoken=abc&$top=5&$filter=z&$select=id',
  '$select=a&$select=b&$filter=1&$filter=2',
  '$expand=policies($filter=a%20eq%20b;$expand=catalog($select=id))&x',
  '?=&&=&',
  '%24select=id&$$=1&__proto__=1&2=b&1=a',
  `$filter=${'x'.repeat(10_000)}`,
  '',
];

describe('what arrives at Graph', () => {
  it.each(LITERALS)('is the path byte for byte: ?%s', async (query) => {
    const stub = await graphStub(json({}));
    const session = sessionOn(stub.endpoint);
    const path = `/identityGovernance/entitlementManagement/assignments?${query}`;
    await session.send(get(path));
    expect(stub.received[0]?.url).toBe(`/v1.0${path}`);
  });

  it.each([
    "/subjects(objectId='x')",
    "/a/filterByCurrentUser(on='target')/",
    '/a//b/%2F/%27',
    '/x/https://y/z',
  ])('is the path %s in either version', async (path) => {
    const stub = await graphStub(json({}));
    await sessionOn(stub.endpoint).send(get(path, 'beta'));
    expect(stub.received[0]?.url).toBe(`/beta${path}`);
  });

  it.each(['x', '/a b', '/ä', '/a#b', '/a\r\nHost:x', ''])('is never the unencoded path %j', async (path) => {
    const session = sessionOn('http://127.0.0.1:9');
    expect(await failureOf(session.send(get(path)))).toEqual(
      new TypeError(
        `A Graph path starts with "/" and is percent-encoded, but this came: ${JSON.stringify(path)}`,
      ),
    );
  });

  it.each(['/a/..', '/a/../b?x', '/a/.', '/a/%2E%2e/b', '/..?$top=1'])(
    'never leaves its place by %s',
    async (path) => {
      expect(await failureOf(sessionOn('http://127.0.0.1:9').send(get(path)))).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: 'An id in Graph is never "." or "..".',
      });
    },
  );

  it('bears the token, the preference and an id on each read', async () => {
    const stub = await graphStub(json({}));
    await sessionOn(stub.endpoint).send(get('/x'));
    const headers = stub.received[0]?.headers;
    expect(headers).toMatchObject({
      authorization: 'Bearer the-token',
      accept: 'application/json',
      prefer: 'include-unknown-enum-members',
      sdkversion: 'entitlement-gateway',
    });
    expect(headers?.['client-request-id']).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(headers).not.toHaveProperty('content-type');
  });

  it('has a new id, a fresh token and one SdkVersion at each attempt', async () => {
    const stub = await graphStub(
      inTurn(graphError(429, 'TooManyRequests', '', { 'retry-after': '1' }), json({})),
    );
    let tokens = 0;
    const session = sessionOn(stub.endpoint, { token: async () => `token-${++tokens}` });
    await session.send(get('/x'));
    const [first, second] = stub.received.map(({ headers }) => headers);
    expect([first?.authorization, second?.authorization]).toEqual(['Bearer token-1', 'Bearer token-2']);
    expect(first?.['client-request-id']).not.toBe(second?.['client-request-id']);
    expect(second?.sdkversion).toBe('entitlement-gateway');
  });

  it.each(['POST', 'PUT', 'PATCH'] as const)('is the JSON of a %s', async (method) => {
    const stub = await graphStub(json({ id: 'x' }, 201));
    const body = { displayName: 'Zoë', list: [1, null], nested: { '@odata.type': '#x' } };
    const answer = await sessionOn(stub.endpoint).send({ version: 'beta', method, path: '/x', body });
    const { headers, ...received } = stub.received[0] as Received;
    expect(received).toEqual({ method, url: '/beta/x', body: JSON.stringify(body) });
    expect(headers['content-type']).toBe('application/json');
    expect(headers).not.toHaveProperty('prefer');
    expect(answer).toMatchObject({ status: 201, body: { id: 'x' } });
  });

  it.each(['POST', 'DELETE'] as const)('has no type when a %s has no body', async (method) => {
    const stub = await graphStub((_request, response) => response.writeHead(204).end());
    const answer = await sessionOn(stub.endpoint).send({ version: 'v1.0', method, path: '/x' });
    expect(stub.received[0]).toMatchObject({ method, body: '' });
    expect(stub.received[0]?.headers).not.toHaveProperty('content-type');
    expect(answer).toMatchObject({ status: 204, body: undefined });
  });

  it('is at most as much at once as the concurrency allows, over all sessions', async () => {
    const open: (() => void)[] = [];
    let most = 0;
    const stub = await graphStub((_request, response) => {
      open.push(() => response.end('{}'));
      most = Math.max(most, open.length);
      if (open.length === 2) for (const close of open.splice(0)) close();
    });
    const client = createGraphClient({ endpoint: stub.endpoint, concurrency: 2 });
    const session = () => client.session({ token: async () => 't', signal: new AbortController().signal });
    const sends = Array.from({ length: 10 }, async (_, index) => session().send(get(`/${index}`)));
    await Promise.all(sends);
    expect(most).toBe(2);
    await client.close();
  });
});

describe('what Graph answers', () => {
  it('is read whatever its content type, 2xx and header case', async () => {
    const stub = await graphStub((_request, response) => {
      response.writeHead(202, { 'X-Thing': 'a', 'Set-Cookie': ['1', '2'] }).end('{"id":"x"}');
    });
    const answer = await sessionOn(stub.endpoint).send(get('/x'));
    expect(answer).toMatchObject({ status: 202, body: { id: 'x' } });
    expect(answer.headers.get('x-thing')).toBe('a');
  });

  it('becomes a failure that says what was asked, what came, and the request-id', async () => {
    const stub = await graphStub(graphError(400, 'InvalidFilter', "Filter 'x' is not supported."));
    const failure = await failureOf(
      sessionOn(stub.endpoint).send(get("/a?$filter=x%20eq%20'secret'&$top=1")),
    );
    expect(failure).toBeInstanceOf(GraphFailure);
    expect(failure).toMatchObject({
      name: 'GraphFailure',
      code: 'GRAPH_REFUSED',
      status: 400,
      graphCode: 'InvalidFilter',
      graphMessage: "Filter 'x' is not supported.",
      requestId: 'outer-id',
      bodyKind: 'json',
      message:
        "Graph answered 400 to GET /v1.0/a?$filter&$top: InvalidFilter: Filter 'x' is not supported. (request-id outer-id)",
      extensions: {
        code: 'GRAPH_REFUSED',
        graphStatus: 400,
        graphCode: 'InvalidFilter',
        requestId: 'outer-id',
      },
    });
  });

  it.each([
    ['an HTML page', 400, '<html>Runtime Error</html>', 'html', 'an HTML page instead of a reason.'],
    ['nothing', 404, '', 'empty', 'no reason was given.'],
    ['words', 400, 'Bad Request', 'other', 'no reason that the gateway can read was given.'],
    ['cut JSON', 400, '{"error":{"co', 'other', 'no reason that the gateway can read was given.'],
    ['problem+json', 400, '{"type":"t","title":"Bad.","detail":"Worse."}', 'json', 'Worse.'],
    ['no error member', 400, '[]', 'json', 'no reason that the gateway can read was given.'],
    ['an empty code', 404, '{"error":{"code":"","message":"No HTTP resource"}}', 'json', 'No HTTP resource.'],
    [
      'OAuth words',
      400,
      '{"error":"invalid_grant","error_description":"AADSTS1."}',
      'json',
      'invalid_grant: AADSTS1.',
    ],
  ])('may be %s', async (_what, status, body, bodyKind, said) => {
    const stub = await graphStub((_request, response) => response.writeHead(status).end(body));
    const failure = await failureOf(sessionOn(stub.endpoint).send(get('/x')));
    expect(failure).toMatchObject({ status, bodyKind });
    expect((failure as Error).message).toContain(`Graph answered ${status} to GET /v1.0/x: ${said}`);
  });

  it.each([
    ['innerError', { innerError: { 'request-id': 'a' } }],
    ['innererror', { innererror: { code: 'x', innererror: { 'request-id': 'a' } } }],
  ])('keeps its request-id in %s', async (_spelling, inner) => {
    const stub = await graphStub(json({ error: { code: 'x', message: 'y', ...inner } }, 404));
    expect(await failureOf(sessionOn(stub.endpoint).send(get('/x')))).toMatchObject({
      requestId: 'a',
      code: 'NOT_FOUND',
    });
  });

  it('is refused when a success is cut', async () => {
    const stub = await graphStub((_request, response) => response.end('{"value":[{"id"'));
    expect(await failureOf(sessionOn(stub.endpoint).send(get('/x')))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      status: 200,
      message: 'Graph answered 200 to GET /v1.0/x with a body that is not JSON.',
    });
    expect(await failureOf(sessionOn(stub.endpoint).send(post('/x')))).toMatchObject({
      code: 'OUTCOME_UNKNOWN',
      message:
        'Graph answered 200 to POST /v1.0/x with a body that is not JSON. The change may or may not have happened: read before trying again.',
    });
  });

  it('is not followed when it redirects', async () => {
    const stub = await graphStub((_request, response) =>
      response.writeHead(302, { location: '/v1.0/y' }).end(),
    );
    expect(await failureOf(sessionOn(stub.endpoint).send(get('/x')))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      status: 302,
      message: 'Graph answered 302 to GET /v1.0/x: a redirect, which is not followed.',
    });
    expect(stub.received).toHaveLength(1);
  });

  it('passes the claims challenge of a 401 on to the client', async () => {
    const challenge = 'Bearer realm="", error="insufficient_claims", claims="eyJhIjoxfQ=="';
    const stub = await graphStub(
      graphError(401, 'InvalidAuthenticationToken', 'No.', { 'www-authenticate': challenge }),
    );
    const failure = await failureOf(sessionOn(stub.endpoint).send(get('/x')));
    expect(failure).toMatchObject({
      code: 'INTERACTION_REQUIRED',
      extensions: {
        claims: 'eyJhIjoxfQ==',
        http: { status: 401, headers: { 'WWW-Authenticate': challenge } },
      },
    });
    expect(JSON.stringify(failure)).not.toContain('the-token');
  });
});

describe('retries', () => {
  it('waits as told between attempts and then answers', async () => {
    const stub = await graphStub(
      inTurn(
        graphError(429, 'TooManyRequests', '', { 'retry-after': '3' }),
        graphError(503, 'serviceNotAvailable', ''),
        json({ id: 'x' }),
      ),
    );
    const session = sessionOn(stub.endpoint);
    expect((await session.send(get('/x'))).body).toEqual({ id: 'x' });
    expect(session.clock.waits).toEqual([3000, 1000]);
    expect(session.calls).toMatchObject([{ status: 200, retries: 2, ms: 4000 }]);
  });

  it('fails at once when told to wait past the deadline', async () => {
    const stub = await graphStub(graphError(503, 'serviceNotAvailable', 'Busy.', { 'retry-after': '30' }));
    const session = sessionOn(stub.endpoint, { deadline: 10_000 });
    expect(await failureOf(session.send(get('/x')))).toMatchObject({
      code: 'THROTTLED',
      status: 503,
      retryAfterSeconds: 30,
      extensions: { retryAfterSeconds: 30 },
      message:
        'Graph answered 503 to GET /v1.0/x: serviceNotAvailable: Busy. It asks to wait 30 s. (request-id outer-id)',
    });
    expect(session.clock.waits).toEqual([]);
  });

  it('mends one lost connection of a read', async () => {
    const stub = await graphStub(inTurn(hangUp, json({ id: 'x' })));
    expect((await sessionOn(stub.endpoint).send(get('/x'))).body).toEqual({ id: 'x' });
    const lost = await graphStub(hangUp);
    expect(await failureOf(sessionOn(lost.endpoint).send(get('/x')))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
    });
    expect(lost.received).toHaveLength(2);
  });

  it('sends a write again only where Graph surely did not act', async () => {
    const throttled = await graphStub(inTurn(graphError(429, '', ''), json({}, 201)));
    await sessionOn(throttled.endpoint).send(post('/x', { a: 1 }));
    expect(throttled.received.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);

    const busy = await graphStub(graphError(503, '', ''));
    expect(await failureOf(sessionOn(busy.endpoint).send(post('/x')))).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
    });
    expect(busy.received).toHaveLength(1);
  });

  it('stops waiting when the operation is stopped', async () => {
    const stop = new AbortController();
    const stub = await graphStub(graphError(429, '', '', { 'retry-after': '50' }));
    const clock = {
      now: () => 0,
      sleep: async (_ms: number, signal: AbortSignal) => {
        stop.abort(new DOMException('Time is up.', 'TimeoutError'));
        signal.throwIfAborted();
      },
    };
    const session = sessionOn(stub.endpoint, { signal: stop.signal }, { clock });
    expect(await failureOf(session.send(post('/x')))).toMatchObject({
      name: 'TimeoutError',
      message: 'Time is up.',
    });
    expect(stub.received).toHaveLength(1);
  });
});

/** The lowest port, where nobody listens. */
const NOBODY = 'http://127.0.0.1:1';

describe('no answer', () => {
  it('names the cause', async () => {
    const session = sessionOn(NOBODY);
    const failure = await failureOf(session.send(get('/x?$top=1')));
    expect(failure).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      status: 0,
      message: 'Graph gave no answer to GET /v1.0/x?$top: connect ECONNREFUSED 127.0.0.1:1.',
      cause: { code: 'ECONNREFUSED' },
    });
    expect(session.calls).toMatchObject([{ status: 0, retries: 1, bytes: 0, requestId: undefined }]);
  });

  it('to a write that never left is no unknown outcome', async () => {
    const session = sessionOn(NOBODY);
    expect(await failureOf(session.send(post('/x')))).toMatchObject({ code: 'GRAPH_UNAVAILABLE' });
    expect(session.calls).toMatchObject([{ retries: 0 }]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'to a %s that was sent leaves its outcome unknown',
    async (method) => {
      const stub = await graphStub(hangUp);
      const failure = await failureOf(sessionOn(stub.endpoint).send({ version: 'v1.0', method, path: '/x' }));
      expect(failure).toMatchObject({
        code: 'OUTCOME_UNKNOWN',
        status: 0,
        cause: { code: 'UND_ERR_SOCKET' },
      });
      expect((failure as Error).message).toBe(
        `Graph gave no answer to ${method} /v1.0/x: other side closed. The change may or may not have happened: read before trying again.`,
      );
      expect(stub.received).toHaveLength(1);
      expect((failure as GraphFailure).extensions['clientRequestId']).toBe(
        stub.received[0]?.headers['client-request-id'],
      );
    },
  );

  it.each([
    [502, 'OUTCOME_UNKNOWN'],
    [504, 'OUTCOME_UNKNOWN'],
    [500, 'OUTCOME_UNKNOWN'],
  ])('of Graph behind a %d means %s for a write', async (status, code) => {
    const stub = await graphStub(graphError(status, '', ''));
    expect(await failureOf(sessionOn(stub.endpoint).send(post('/x')))).toMatchObject({ code, status });
  });

  it('before the abort of a write leaves its outcome unknown, of a read does not', async () => {
    const stop = new AbortController();
    const stub = await graphStub(() => stop.abort());
    expect(await failureOf(sessionOn(stub.endpoint, { signal: stop.signal }).send(post('/x')))).toMatchObject(
      {
        code: 'OUTCOME_UNKNOWN',
      },
    );
    const stopRead = new AbortController();
    const reads = await graphStub(() => stopRead.abort(new Error('The client left.')));
    expect(
      await failureOf(sessionOn(reads.endpoint, { signal: stopRead.signal }).send(get('/x'))),
    ).toMatchObject({
      name: 'AbortError',
      cause: new Error('The client left.'),
    });
    expect(reads.received).toHaveLength(1);
  });

  it('is waited for by nobody who comes aborted', async () => {
    const stub = await graphStub(json({}));
    const session = sessionOn(stub.endpoint, { signal: AbortSignal.abort() });
    expect(await failureOf(session.send(post('/x')))).toMatchObject({ name: 'AbortError' });
    expect(stub.received).toEqual([]);
  });
});

describe('the token', () => {
  it('that cannot be had fails the call as it failed, unsent', async () => {
    const stub = await graphStub(json({}));
    const refused = new Error('No token.');
    const session = sessionOn(stub.endpoint, { token: async () => Promise.reject(refused) });
    expect(await failureOf(session.send(get('/x')))).toBe(refused);
    expect(stub.received).toEqual([]);
  });
});
