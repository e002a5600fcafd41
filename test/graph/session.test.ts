import { describe, expect, it, onTestFinished } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { GraphFailure } from '../../src/graph/error.ts';
import {
  batch,
  failureOf,
  get,
  graphError,
  graphStub,
  itemsOf,
  json,
  post,
  sessionOn,
  type Reply,
} from './kit.ts';

/** Tells each reader its own path, singly or in a batch. */
const echo: Reply = (request, response, incoming) => {
  if (request.url.endsWith('/$batch'))
    batch(({ url }) => ({ status: 200, body: { path: url } }))(request, response, incoming);
  else json({ path: request.url.replace(/^\/(v1\.0|beta)/, '') })(request, response, incoming);
};

const paths = (count: number): string[] => Array.from({ length: count }, (_, index) => `/x/${index}`);

describe('read', () => {
  it('asks nothing of Graph for nothing', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint, { maxCalls: 0 });
    expect(await session.read([])).toEqual([]);
    expect(await session.readEach([])).toEqual([]);
    expect(stub.received).toEqual([]);
  });

  it('asks for one read by a plain GET', async () => {
    const stub = await graphStub(echo);
    expect(await sessionOn(stub.endpoint).read([get('/x')])).toEqual([{ path: '/x' }]);
    expect(stub.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /v1.0/x']);
  });

  it('asks for twins once', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint);
    expect(await session.read([get('/x'), get('/x')])).toEqual([{ path: '/x' }, { path: '/x' }]);
    expect(stub.received).toHaveLength(1);
    await session.read([get('/x'), get('/y'), get('/x')]);
    expect(stub.received[1] && itemsOf(stub.received[1]).map(({ url }) => url)).toEqual(['/x', '/y']);
  });

  it('asks for more by $batch of twenty at most, and answers in the order asked', async () => {
    const stub = await graphStub(echo);
    const results = await sessionOn(stub.endpoint).read(paths(45).map((path) => get(path)));
    expect(results).toEqual(paths(45).map((path) => ({ path })));
    const sizes = stub.received.map((request) => itemsOf(request).length);
    expect(sizes.sort((a, b) => a - b)).toEqual([5, 20, 20]);
  });

  it('keeps the versions apart', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint);
    const results = await session.read([get('/a', 'beta'), get('/b'), get('/a'), get('/c', 'beta')]);
    expect(results).toEqual(['/a', '/b', '/a', '/c'].map((path) => ({ path })));
    expect(stub.received.map(({ url }) => url).sort()).toEqual(['/beta/$batch', '/v1.0/$batch']);
  });

  it('sends its chunks at the same time', async () => {
    const waiting: (() => void)[] = [];
    const stub = await graphStub((...exchange) => {
      waiting.push(() => echo(...exchange));
      if (waiting.length === 2) for (const go of waiting) go();
    });
    await sessionOn(stub.endpoint).read([...paths(20), ...paths(40).slice(20)].map((path) => get(path)));
    expect(stub.received).toHaveLength(2);
  });

  it('gives an error as a value, whether alone or in a batch', async () => {
    const stub = await graphStub((request, response, incoming) => {
      const answer = request.url.endsWith('/$batch')
        ? batch(({ url }) =>
            url === '/bad'
              ? {
                  status: 404,
                  body: { error: { code: 'NotFound', message: 'Gone.', innerError: { 'request-id': 'r' } } },
                }
              : { status: 200, body: { ok: true } },
          )
        : graphError(404, 'NotFound', 'Gone.');
      answer(request, response, incoming);
    });
    const session = sessionOn(stub.endpoint);
    const [alone] = await session.read([get('/bad')]);
    const [good, bad] = await session.read([get('/good'), get('/bad')]);
    expect(alone).toMatchObject({ code: 'NOT_FOUND', requestId: 'outer-id' });
    expect(good).toEqual({ ok: true });
    expect(bad).toBeInstanceOf(GraphFailure);
    expect(bad).toMatchObject({
      code: 'NOT_FOUND',
      status: 404,
      requestId: 'r',
      message: 'Graph answered 404 to GET /v1.0/bad: NotFound: Gone. (request-id r)',
    });
  });

  it('gives a bodiless success as null', async () => {
    const stub = await graphStub((_request, response) => response.writeHead(204).end());
    expect(await sessionOn(stub.endpoint).read([get('/x')])).toEqual([null]);
  });

  it('throws when the operation is stopped', async () => {
    const stop = new AbortController();
    const stub = await graphStub(() => stop.abort());
    const session = sessionOn(stub.endpoint, { signal: stop.signal });
    expect(await failureOf(session.read(paths(21).map((path) => get(path))))).toMatchObject({
      name: 'AbortError',
    });
  });

  it('takes no write', async () => {
    const session = sessionOn('http://127.0.0.1:9');
    const refused = new TypeError('A wave holds reads alone, but a POST came: use send().');
    expect(await failureOf(session.read([get('/x'), post('/x')]))).toEqual(refused);
    expect(await failureOf(session.readEach([post('/x')]))).toEqual(refused);
  });
});

describe('readEach', () => {
  it('answers as read does, by one GET each', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint);
    const requests = [get('/a', 'beta'), get('/b'), get('/b')];
    expect(await session.readEach(requests)).toEqual(await session.read(requests));
    expect(
      stub.received
        .slice(0, 3)
        .map(({ method, url }) => `${method} ${url}`)
        .sort(),
    ).toEqual(['GET /beta/a', 'GET /v1.0/b', 'GET /v1.0/b']);
  });
});

describe('a wide wave', () => {
  it('is no leak of listeners', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const stub = await graphStub(echo);
    await sessionOn(stub.endpoint).readEach(paths(60).map((path) => get(path)));
    expect(warnings).toEqual([]);
  });
});

describe('the record', () => {
  it('numbers the waves and tells what each call held', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint);
    await session.read([get('/a'), get('/b')]);
    await session.send(post('/c'));
    expect(session.calls).toEqual([
      {
        wave: 1,
        version: 'v1.0',
        method: 'POST',
        path: '/$batch',
        status: 200,
        ms: 0,
        bytes: expect.any(Number),
        retries: 0,
        requestId: undefined,
        items: [
          { method: 'GET', path: '/a', status: 200 },
          { method: 'GET', path: '/b', status: 200 },
        ],
      },
      {
        wave: 2,
        version: 'v1.0',
        method: 'POST',
        path: '/c',
        status: 200,
        ms: 0,
        bytes: '{"path":"/c"}'.length,
        retries: 0,
        requestId: undefined,
      },
    ]);
  });

  it('tells failures too, and never the token', async () => {
    const stub = await graphStub(graphError(403, 'UnAuthorized', 'No.'));
    const session = sessionOn(stub.endpoint);
    await session.read([get('/a')]);
    expect(session.calls).toMatchObject([{ status: 403, requestId: 'outer-id' }]);
    expect(JSON.stringify(session.calls)).not.toContain('the-token');
  });
});

describe('the call budget', () => {
  it('counts HTTP calls, a $batch as one, and refuses a whole wave before it is sent', async () => {
    const stub = await graphStub(echo);
    const session = sessionOn(stub.endpoint, { maxCalls: 3 });
    await session.read(paths(40).map((path) => get(path)));
    const failure = await failureOf(session.read([get('/a'), get('/b', 'beta')]));
    expect(failure).toBeInstanceOf(GatewayError);
    expect(failure).toMatchObject({
      code: 'CALL_BUDGET_EXCEEDED',
      message:
        'This operation needs at least 4 Graph calls, and one operation may make 3 (MAX_GRAPH_CALLS). Ask for fewer rows with "first", select fewer nested connections, or split the operation.',
      extensions: { maxGraphCalls: 3, graphCalls: 4 },
    });
    expect(stub.received).toHaveLength(2);
    await session.send(get('/last'));
    expect(await failureOf(session.send(get('/more')))).toMatchObject({ code: 'CALL_BUDGET_EXCEEDED' });
  });
});
