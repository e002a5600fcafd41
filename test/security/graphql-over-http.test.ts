import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servedGateway } from '../kit/served.ts';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { stillTenant } from '../kit/tenant.ts';

let sandbox: Sandbox;
let guarded: Awaited<ReturnType<typeof servedGateway>>;
let open: Awaited<ReturnType<typeof servedGateway>>;
beforeAll(async () => {
  sandbox = await stillTenant();
  // Four audits ask for a type of the schema by a variable.
  guarded = await servedGateway({
    graphEndpoint: sandbox.url,
    introspection: true,
    corsOrigins: ['https://portal.contoso.example'],
    audit: () => undefined,
  });
  open = await servedGateway({
    graphEndpoint: sandbox.url,
    authMode: 'sandbox',
    realTenant: false,
    graphiql: true,
    audit: () => undefined,
  });
});
afterAll(async () => {
  await Promise.all([guarded.close(), open.close()]);
  await sandbox.close();
});

/** As our clients ask: with a token, and with the header that a GET takes. */
async function ask(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
  const headers = new Headers(init?.headers);
  headers.set('authorization', 'Bearer admin@contoso.example');
  if ((init?.method ?? 'GET') === 'GET') headers.set('x-graphql-require-preflight', 'true');
  return fetch(url, { ...init, headers });
}

const audits = serverAudits({ url: () => '', fetchFn: ask });

describe.each([
  ['before a real tenant', () => guarded.url],
  ['over the embedded one', () => open.url],
])('GraphQL over HTTP, all plugins on, %s', (_where, url) => {
  it('is held to 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(serverAudits({ url, fetchFn: ask }).map(({ id, name, fn }) => [id, name, fn] as const))(
    '%s %s',
    async (_id, _name, audit) => {
      expect(await audit()).toMatchObject({ status: 'ok' });
    },
  );
});
