import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { readCorpus } from '../kit/corpus.ts';
import { type GatewaySettings, servedGateway } from '../kit/served.ts';
import { stillTenant } from '../kit/tenant.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { oid: '00000000-0000-4000-9000-000000000002', tid: '00000000-0000-4000-9000-000000000003' };
const token = `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg`;
const cursorSecret = 'a secret by which cursors are signed, and nothing else';

/** All that comes out where a gateway runs: its answers with their headers, its log to the last level, its audit trail. */
async function outputOf(
  settings: GatewaySettings,
  requests: readonly (RequestInit & { readonly search?: string })[],
) {
  let output = '';
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      output += chunk.toString();
      done();
    },
  });
  const log = pino({ level: 'trace' }, sink);
  const served = await servedGateway({
    ...settings,
    cursorSecret,
    logger: log,
    audit: (entry) => log.info(entry, 'mutation'),
  });
  for (const { search = '', ...init } of requests) {
    const response = await fetch(`${served.url}${search}`, init);
    output += `${response.status} ${JSON.stringify([...response.headers])}\n${await response.text()}\n`;
  }
  output += JSON.stringify(served.gateway.refusals());
  await served.close();
  return output;
}

function expectNoSecret(output: string): void {
  for (const secret of [...token.split('.'), token, cursorSecret, 'admin-password-1'])
    expect(output).not.toContain(secret);
}

const post = (query: string, headers: Record<string, string> = {}, variables: object = {}): RequestInit => ({
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ query, variables }),
});

/** Whatever Graph says, it quotes what it was sent. */
async function quotingGraph(status: number) {
  const server = createServer((request, response) => {
    const { authorization = '' } = request.headers;
    request.resume();
    response
      .writeHead(status, {
        'content-type': 'application/json',
        'www-authenticate': `Bearer error="invalid_token", error_description="${authorization}"`,
      })
      .end(
        JSON.stringify({ error: { code: 'Odd', message: `You sent ${authorization}, which is ${token}.` } }),
      );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, close: () => void server.close() };
}

const mutation =
  'mutation { createCatalog(input: { displayName: "x" }) { __typename ... on Error { message } } }';
const attempts = [
  ...['run', 'plan'].map((wish) =>
    post('{ catalogs(first: 1) { nodes { displayName } } }', { 'x-graph-explain': wish }),
  ),
  post('{ catalogs { nodes { displayName accessPackages { nodes { displayName } } } } }'),
  post(mutation, { 'x-graph-explain': 'run' }),
  post('{ nope }'),
  post('{ assignments(after: "x") { nodes { id } } }'),
  post('{'),
  { ...post('{ __typename }'), body: '{' },
  {
    ...post('{ __typename }'),
    headers: { authorization: `Bearer ${token} x`, 'content-type': 'application/json' },
  },
  {
    ...post('{ __typename }'),
    headers: { authorization: `Basic ${token}`, 'content-type': 'application/json' },
  },
  { ...post('{ __typename }'), headers: { authorization: token, 'content-type': 'application/json' } },
  { ...post('{ __typename }'), headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' } },
  { method: 'GET', headers: { authorization: `Bearer ${token}` } },
  { method: 'PUT', headers: { authorization: `Bearer ${token}` } },
];

it.each([400, 401, 403, 404, 409, 429, 500, 503])(
  'a token is in nothing that comes out where Graph answers %i and quotes it',
  async (status) => {
    const graph = await quotingGraph(status);
    const settings = { graphEndpoint: graph.url, realTenant: false, operationTimeoutMs: 300 };
    const output = await outputOf(settings, attempts);
    graph.close();
    expect(output).toContain('createCatalog');
    expectNoSecret(output);
  },
);

it('a token that the tenant takes is in no answer, explain, log or trail of the whole corpus', async () => {
  const sandbox = await stillTenant();
  const taken = await sandbox.tokens.userToken({
    username: 'admin@contoso.example',
    scope: 'https://graph.microsoft.com/.default',
  });
  const output = await outputOf(
    { graphEndpoint: sandbox.url, realTenant: false },
    readCorpus().map(({ query, variables }) =>
      post(query, { authorization: `Bearer ${taken}`, 'x-graph-explain': 'run' }, variables),
    ),
  );
  await sandbox.close();
  expect(output).toContain('"httpCalls":1');
  for (const secret of [taken, ...taken.split('.')]) expect(output).not.toContain(secret);
  expectNoSecret(output);
});
