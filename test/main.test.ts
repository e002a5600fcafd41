import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, fetch as fetchBy } from 'undici';
import { expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../src/sandbox/server.ts';
import { gateway as registration } from '../src/sandbox/tokens/applications.ts';
import { listening, type Program, startCommand, startGateway } from './cli/program.ts';

const anyPort = { PORT: '0' };

async function addressOf(program: Program): Promise<string> {
  const [, url = ''] = await program.printed(/^Graphi?QL +(\S+)$/m);
  return url;
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

it('prints where GraphiQL is, and a query to try that works', async () => {
  const program = startGateway(anyPort);
  const url = await addressOf(program);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
  const [, curl = ''] = await program.printed(/^Try +(curl [^]+ -d '[^']+')$/m);
  const [headers, body] = [[...curl.matchAll(/-H '([^:]+): ([^']+)'/g)], /-d '([^']+)'/.exec(curl)?.[1]];
  const response = await fetch(/http\S+/.exec(curl)?.[0] ?? '', {
    method: 'POST',
    headers: headers.map(([, name = '', value = '']): [string, string] => [name, value]),
    body: body ?? '',
  });
  expect(await response.json()).toMatchObject({
    data: { assignments: { nodes: [{}, {}, {}] } },
    extensions: { graph: { calls: [{ status: 200 }] } },
  });
  const page = await fetch(url, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('<title>Entitlement Gateway</title>');
});

it('tells at /metrics what it did, and how its process fares', async () => {
  const url = await addressOf(startGateway(anyPort));
  await ask(url, '{ catalogs { nodes { id } } }');
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  expect(metrics).toContain(
    '\nentitlement_gateway_graph_calls_total{version="v1.0",method="GET",status="200"} 1\n',
  );
  expect(metrics).toContain('\nprocess_resident_memory_bytes ');
});

it('says that its port is taken, and how to choose another', async () => {
  const port = await listening(createServer());
  expect(await startGateway({ PORT: String(port) }).ended).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is taken by another program: stop it, or choose another by PORT=N, where 0 is any free one.\n`,
  });
});

it('says that it cannot listen on an address that is not its own', async () => {
  const { code, stderr } = await startGateway({ ...anyPort, HOST: '192.0.2.1' }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The gateway cannot listen on port 0 of 192\.0\.2\.1: .+\n$/);
});

it('tells all faults of the configuration at once', async () => {
  const env = { PORT: 'http', GRAPH_API_VERSION: '2.0', GRAPH_ENDPOINT: 'ftp://graph' };
  const { code, stdout, stderr } = await startGateway(env).ended;
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.split('\n')).toEqual([
    'The configuration cannot be used:',
    expect.stringMatching(/^ {2}GRAPH_ENDPOINT: .+ftp:/),
    expect.stringMatching(/^ {2}PORT: .+"http" came\.$/),
    expect.stringMatching(/^ {2}GRAPH_API_VERSION: .+"2\.0" came\.$/),
    expect.stringMatching(/^ {2}AUTH_MODE: /),
    '',
  ]);
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'ends with 0 on %s though a client keeps its connection',
  async (signal) => {
    const program = startGateway(anyPort);
    await ask(await addressOf(program), '{ __typename }');
    program.kill(signal);
    expect(await program.ended).toMatchObject({ code: 0, stderr: '' });
  },
);

it('finishes what runs before it ends, and waits for nobody after', async () => {
  const held: ServerResponse[] = [];
  const graph = createServer((_request, response) => void held.push(response));
  const endpoint = `http://127.0.0.1:${await listening(graph)}`;
  const program = startGateway({ ...anyPort, GRAPH_ENDPOINT: endpoint, AUTH_MODE: 'sandbox' });
  const asked = once(graph, 'request');
  const answer = ask(await addressOf(program), '{ catalogs { nodes { displayName } } }');
  await asked;
  program.kill('SIGTERM');
  await program.printed(/Stopping/);
  held[0]?.setHeader('content-type', 'application/json').end('{"value":[{"id":"1","displayName":"Last"}]}');
  expect(await answer).toEqual({ data: { catalogs: { nodes: [{ displayName: 'Last' }] } } });
  const answered = performance.now();
  expect((await program.ended).code).toBe(0);
  expect(performance.now() - answered).toBeLessThan(2000); // Node would keep the connection for more than 5 s
});

it('answers over a sandbox started alone as over the embedded one', async () => {
  const sandbox = startCommand('sandbox', '--port', '0');
  const [, endpoint = ''] = await sandbox.printed(/served at (http:\S+)\/v1\.0/);
  const alone = startGateway({ ...anyPort, GRAPH_ENDPOINT: endpoint, AUTH_MODE: 'sandbox' });
  const embedded = startGateway(anyPort);
  const query = `{ accessPackages { nodes { graphId displayName catalog { displayName }
    assignments { nodes { graphId state target { displayName } policy { displayName } } } } } }`;
  const [one, other] = await Promise.all([
    ask(await addressOf(alone), query),
    ask(await addressOf(embedded), query),
  ]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ data: { accessPackages: { nodes: expect.any(Array) } } });
  expect(one).not.toHaveProperty('errors');
});

/** What the printed `curl -k …` gets: it trusts whatever certificate comes, as -k does. */
async function tokenBy(url: string, form: Record<string, string>): Promise<string> {
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
  const response = await fetchBy(url, {
    method: 'POST',
    dispatcher,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  await dispatcher.close();
  return token;
}

async function askAs(url: string, token: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

const threeAssignments = '{ assignments(first: 3) { nodes { state } } }';

it.each(['obo', 'app'])(
  'proves tokens in AUTH_MODE=%s over the embedded tenant, and says how to get one',
  async (mode) => {
    const program = startGateway({ ...anyPort, AUTH_MODE: mode });
    const url = await addressOf(program);
    const [, endpoint = '', words = ''] = await program.printed(/^Token +curl -k (\S+) (.+)$/m);
    const form = Object.fromEntries(
      [...words.matchAll(/-d (\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    expect(await askAs(url, await tokenBy(endpoint, form), threeAssignments)).toMatchObject({
      data: { assignments: { nodes: [{}, {}, {}] } },
    });
    expect(await ask(url, threeAssignments)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  },
);

it('takes its identity from the environment, and its trust from NODE_EXTRA_CA_CERTS', async () => {
  const sandbox = await createSandbox({ tls: 'self-signed' });
  const folder = await mkdtemp(join(tmpdir(), 'trust-'));
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true });
  });
  await writeFile(join(folder, 'ca.pem'), sandbox.tls?.cert ?? '');
  const { tenantId } = sandbox.tokens;
  const program = startGateway({
    ...anyPort,
    GRAPH_ENDPOINT: sandbox.url,
    AUTH_MODE: 'obo',
    AZURE_TENANT_ID: tenantId,
    AZURE_CLIENT_ID: registration.appId,
    AZURE_CLIENT_SECRET: 'sandbox-gateway',
    AZURE_AUTHORITY_HOST: sandbox.tls?.url ?? '',
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    LOG_LEVEL: 'trace',
  });
  const token = await tokenBy(`${sandbox.tls?.url}/${tenantId}/oauth2/v2.0/token`, {
    grant_type: 'urn:sandbox:persona',
    username: 'manager@contoso.example',
    scope: `api://${registration.appId}/access_as_user`,
  });
  const url = await addressOf(program);
  expect(await askAs(url, token, threeAssignments)).toMatchObject({
    data: { assignments: { nodes: [{}, {}, {}] } },
  });
  await askAs(url, `${token}x`, threeAssignments);
  program.kill('SIGTERM');
  const { stdout, stderr, code } = await program.ended;
  expect(code).toBe(0);
  for (const secret of [token, 'sandbox-gateway']) expect(stdout + stderr).not.toContain(secret);
});
