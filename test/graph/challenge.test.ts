import { describe, expect, it } from 'vitest';
import {
  batch,
  failureOf,
  get,
  graphError,
  graphStub,
  inTurn,
  type ItemAnswer,
  itemsOf,
  json,
  post,
  sessionOn,
} from './kit.ts';

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1"}}}';
const header = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
const challenged = graphError(401, 'InvalidAuthenticationToken', '', { 'www-authenticate': header });
const challengedItem: ItemAnswer = {
  status: 401,
  headers: { 'WWW-Authenticate': header },
  body: { error: { code: 'InvalidAuthenticationToken', message: '' } },
};

/** A session whose token is the gateway's own; each renewal makes another. */
function renewing(endpoint: string) {
  const met: string[] = [];
  const session = sessionOn(endpoint, {
    token: async () => `token-${met.length}`,
    renew: async (wanted) => void met.push(wanted),
  });
  return { ...session, met };
}

describe('a challenge of Graph’s, where the token is the gateway’s own', () => {
  it('is met once, by the next token, for reads and for writes', async () => {
    for (const request of [get('/a'), post('/a', { some: 'body' })]) {
      const stub = await graphStub(inTurn(challenged, json({ ok: true })));
      const session = renewing(stub.endpoint);
      expect((await session.send(request)).body).toEqual({ ok: true });
      expect(session.met).toEqual([claims]);
      expect(stub.received.map(({ headers, body }) => [headers.authorization, body])).toEqual([
        ['Bearer token-0', stub.received[0]?.body],
        ['Bearer token-1', stub.received[0]?.body],
      ]);
      expect(session.calls).toMatchObject([{ status: 200, retries: 1 }]);
    }
  });

  it('is not met twice', async () => {
    const stub = await graphStub(challenged);
    const session = renewing(stub.endpoint);
    expect(await failureOf(session.send(get('/a')))).toMatchObject({ status: 401 });
    expect([session.met, stub.received.length]).toEqual([[claims], 2]);
  });

  it('to some items of a $batch is met for them alone, once', async () => {
    const stub = await graphStub(
      inTurn(
        batch(({ url }) => (url === '/a' ? { status: 200, body: { first: url } } : challengedItem)),
        batch(({ url }) => (url === '/b' ? { status: 200, body: { again: url } } : challengedItem)),
      ),
    );
    const session = renewing(stub.endpoint);
    const [a, b, c] = await session.read([get('/a'), get('/b'), get('/c')]);
    expect([a, b]).toEqual([{ first: '/a' }, { again: '/b' }]);
    expect(c).toMatchObject({ status: 401 });
    expect(session.met).toEqual([claims]);
    expect(stub.received.map((request) => itemsOf(request).map(({ url }) => url))).toEqual([
      ['/a', '/b', '/c'],
      ['/b', '/c'],
    ]);
    expect(stub.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token-0',
      'Bearer token-1',
    ]);
  });

  it('that is none is answered as any other refusal', async () => {
    for (const wwwAuthenticate of ['Bearer', 'Bearer claims="not JSON"', 'Bearer claims=""']) {
      const stub = await graphStub(graphError(401, 'X', '', { 'www-authenticate': wwwAuthenticate }));
      const session = renewing(stub.endpoint);
      expect(await failureOf(session.send(get('/a')))).toMatchObject({ status: 401 });
      expect([session.met, stub.received.length]).toEqual([[], 1]);
    }
  });
});

it('a challenge to a user’s token is the user’s to meet: nothing is asked again', async () => {
  const stub = await graphStub(challenged);
  const failure = await failureOf(sessionOn(stub.endpoint).send(get('/a')));
  expect(failure).toMatchObject({ code: 'INTERACTION_REQUIRED' });
  expect(stub.received).toHaveLength(1);
  const items = await graphStub(batch(() => challengedItem));
  const [first] = await sessionOn(items.endpoint).read([get('/a'), get('/b')]);
  expect(first).toMatchObject({ code: 'INTERACTION_REQUIRED' });
  expect(items.received).toHaveLength(1);
});
