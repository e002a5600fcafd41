import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createYoga } from 'graphql-yoga';
import { expect, it } from 'vitest';
import { useGraphiQLPage } from '../../src/gateway/graphiql.ts';
import { schema } from '../../src/schema/schema.ts';

const yoga = createYoga({
  schema,
  graphiql: false,
  logging: false,
  plugins: [useGraphiQLPage('/graphql', 'embedded')],
});

async function visit(headers: Record<string, string>, method = 'GET', query = ''): Promise<Response> {
  const request = new Request(`http://gateway/graphql${query}`, {
    method,
    headers: { accept: 'text/html,*/*;q=0.8', ...headers },
  });
  return yoga.fetch(request);
}

it.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR ; q=0.000, *', 'gzip'],
  ['*', 'br'],
  ['', null],
  ['deflate', null],
  ['*;q=0', null],
])('answers "accept-encoding: %s" in %s', async (accepted, encoding) => {
  const response = await visit({ 'accept-encoding': accepted });
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('accept, accept-encoding');
  const body = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-length')).toBe(String(body.byteLength));
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync, null: (plain: Buffer) => plain }[
    encoding ?? 'null'
  ];
  expect(unpack?.(body).subarray(0, 60).toString()).toMatch(/^\s*<!doctype html>/);
});

it('lets a page that is held be used again, in the encoding that it is held in', async () => {
  const first = await visit({ 'accept-encoding': 'br' });
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  for (const held of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await visit({ 'accept-encoding': 'br', 'if-none-match': held });
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  }
  expect((await visit({ 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
});

it('answers HEAD as GET, without the body', async () => {
  const [get, head] = await Promise.all([visit({}), visit({}, 'HEAD')]);
  expect([...head.headers]).toEqual([...get.headers]);
  expect(await head.text()).toBe('');
});

it('may reach nothing but the gateway, and be framed by nobody', async () => {
  const policy = (await visit({})).headers.get('content-security-policy') ?? '';
  const directives = new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }),
  );
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect([name, directives.get(name)]).toEqual([name, ["'none'"]]);
  expect(directives.get('connect-src')).toEqual(["'self'"]);
  // No host, no scheme of the network, and no script made of text.
  const own = ["'none'", "'self'", "'unsafe-inline'", 'blob:', 'data:'];
  expect(own).toEqual(expect.arrayContaining([...directives.values()].flat()));
});

it('is for people: a query in the address is shown, not run, while a program gets its answer', async () => {
  const query = '?query={__typename}';
  expect((await visit({}, 'GET', query)).headers.get('content-type')).toBe('text/html; charset=utf-8');
  const answer = await visit({ accept: 'application/json' }, 'GET', query);
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
});
