import { describe, expect, it } from 'vitest';
import {
  batch,
  failureOf,
  get,
  graphError,
  graphStub,
  hangUp,
  inTurn,
  itemsOf,
  json,
  sessionOn,
  type ItemAnswer,
} from './kit.ts';

const ok: ItemAnswer = { status: 200, body: { ok: true } };
const throttled = (seconds: string): ItemAnswer => ({
  status: 429,
  headers: { 'retry-AFTER': seconds },
  body: { error: { code: 'TooManyRequests', message: '' } },
});

describe('items of a $batch', () => {
  it('that are throttled are asked again alone, after the longest wait', async () => {
    const stub = await graphStub(
      inTurn(
        batch(({ url }) => (url === '/a' ? ok : throttled(url === '/b' ? '2' : '5'))),
        batch(({ url }) => ({ status: 200, body: { again: url } })),
      ),
    );
    const session = sessionOn(stub.endpoint);
    expect(await session.read([get('/a'), get('/b'), get('/c')])).toEqual([
      { ok: true },
      { again: '/b' },
      { again: '/c' },
    ]);
    expect(session.clock.waits).toEqual([5000]);
    expect(stub.received.map((request) => itemsOf(request).map(({ url }) => url))).toEqual([
      ['/a', '/b', '/c'],
      ['/b', '/c'],
    ]);
    expect(session.calls.map(({ wave, items }) => [wave, items?.map(({ status }) => status)])).toEqual([
      [1, [200, 429, 429]],
      [1, [200, 200]],
    ]);
  });

  it('are asked again for 503, 504 and, once, for 500', async () => {
    const statuses = inTurn(
      batch(({ url }) => ({ status: Number(url.slice(1)) })),
      batch(({ url }) => (url === '/500' ? { status: 500 } : ok)),
    );
    const stub = await graphStub(statuses);
    const [unavailable, timeout, fault, refused] = await sessionOn(stub.endpoint).read(
      ['/503', '/504', '/500', '/400'].map((path) => get(path)),
    );
    expect([unavailable, timeout]).toEqual([{ ok: true }, { ok: true }]);
    expect(fault).toMatchObject({ code: 'GRAPH_UNAVAILABLE', status: 500 });
    expect(refused).toMatchObject({ code: 'GRAPH_REFUSED', status: 400 });
    expect(stub.received).toHaveLength(2);
  });

  it('stay failures when maxRetries is spent', async () => {
    const stub = await graphStub(batch(() => throttled('1')));
    const session = sessionOn(stub.endpoint, {}, { maxRetries: 2 });
    const [a] = await session.read([get('/a'), get('/b')]);
    expect(a).toMatchObject({ code: 'THROTTLED', retryAfterSeconds: 1 });
    expect(session.clock.waits).toEqual([1000, 1000]);
  });

  it('that must wait past the deadline fail, and do not hold up the others', async () => {
    const stub = await graphStub(
      inTurn(
        batch(({ url }) => throttled(url === '/a' ? '90' : '1')),
        batch(() => ok),
      ),
    );
    const session = sessionOn(stub.endpoint, { deadline: 30_000 });
    const [a, b] = await session.read([get('/a'), get('/b')]);
    expect(a).toMatchObject({
      code: 'THROTTLED',
      retryAfterSeconds: 90,
      message: expect.stringContaining('wait 90 s'),
    });
    expect(b).toEqual({ ok: true });
    expect(session.clock.waits).toEqual([1000]);
  });

  it('that get no response fail by themselves', async () => {
    const stub = await graphStub(json({ responses: [{ id: '1', status: 200, body: { ok: true } }] }));
    const [a, b] = await sessionOn(stub.endpoint).read([get('/a?$top=1'), get('/b')]);
    expect(a).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      status: 0,
      message: "Graph's answer to a $batch holds no response to GET /v1.0/a?$top.",
    });
    expect(b).toEqual({ ok: true });
  });

  it('may be HTML, bodiless or text', async () => {
    const answers: Record<string, ItemAnswer> = {
      '/html': { status: 400, headers: { 'Content-Type': 'text/html' }, body: '<html>Runtime Error</html>' },
      '/none': { status: 204 },
      '/text': { status: 200, headers: { 'Content-Type': 'text/plain' }, body: 'words' },
    };
    const stub = await graphStub(batch(({ url }) => answers[url] ?? ok));
    const [html, none, text] = await sessionOn(stub.endpoint).read([
      get('/html'),
      get('/none'),
      get('/text'),
    ]);
    expect(html).toMatchObject({ code: 'GRAPH_REFUSED', bodyKind: 'html' });
    expect(none).toBeNull();
    expect(text).toMatchObject({
      code: 'GRAPH_UNAVAILABLE',
      message: 'Graph answered 200 to GET /v1.0/text with a body that is not JSON.',
    });
  });
});

describe('a whole $batch', () => {
  const both = [get('/a'), get('/b')];

  it('is repeated as a read, though it is a POST', async () => {
    const stub = await graphStub(
      inTurn(
        hangUp,
        graphError(503, '', ''),
        batch(() => ok),
      ),
    );
    const session = sessionOn(stub.endpoint);
    expect(await session.read(both)).toEqual([{ ok: true }, { ok: true }]);
    expect(session.calls).toMatchObject([{ retries: 2, items: [{}, {}] }]);
  });

  it.each([
    [graphError(401, 'InvalidAuthenticationToken', 'Expired.'), 'UNAUTHENTICATED'],
    [graphError(400, 'BadRequest', 'Malformed.'), 'GRAPH_REFUSED'],
    [hangUp, 'GRAPH_UNAVAILABLE'],
  ])('that fails, fails each of its reads', async (reply, code) => {
    const stub = await graphStub(reply);
    const results = await sessionOn(stub.endpoint).read(both);
    expect(results).toMatchObject([{ code }, { code }]);
  });

  it('stops between attempts when the operation is stopped', async () => {
    const stop = new AbortController();
    const stub = await graphStub(batch(() => throttled('1')));
    const clock = {
      now: () => 0,
      sleep: async (_ms: number, signal: AbortSignal) => {
        stop.abort();
        signal.throwIfAborted();
      },
    };
    const session = sessionOn(stub.endpoint, { signal: stop.signal }, { clock });
    expect(await failureOf(session.read(both))).toMatchObject({ name: 'AbortError' });
    expect(stub.received).toHaveLength(1);
  });
});
