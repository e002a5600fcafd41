import type { Server } from 'node:http';
import { pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Config, ConfigError, readConfig } from './config.ts';
import { embeddedIdentity } from './embedded.ts';
import { defaultScope } from './identity-config.ts';
import { createGateway } from './gateway.ts';
import { createHttpServer } from './gateway/http-server.ts';
import { createSandbox, type Sandbox } from './sandbox/server.ts';
import { today } from './sandbox/tenant/tenant.ts';
import { automation, gateway } from './sandbox/tokens/applications.ts';

/** What the person who starts us can mend: it is told in a sentence, without a stack. */
class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Starts the gateway, and the embedded tenant where no other Graph is named; stops both cleanly. */
async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  // Whatever the level of the log: who did what is always told.
  const audit = pino(
    { name: 'audit', base: null },
    pino.destination({ dest: config.auditLog ?? 1, sync: true, mkdir: true }),
  );
  const provesTokens = config.authMode === 'obo' || config.authMode === 'app';
  const sandbox =
    config.graphEndpoint === undefined
      ? await createSandbox({ seededAt: today(), ...(provesTokens && { tls: 'self-signed' }) })
      : undefined;
  const graphEndpoint = config.graphEndpoint ?? sandbox?.url ?? '';
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const gateway = createGateway({
    ...config,
    graphEndpoint,
    identity: config.identity ?? (sandbox && embeddedIdentity(sandbox)),
    embeddedTenant: sandbox !== undefined,
    logger: log,
    audit: (entry) => audit.info(entry, 'mutation'),
    metrics,
  });
  const close = async () => void (await Promise.all([gateway.close(), sandbox?.close()]));
  const server = createHttpServer(gateway);
  server.on('request', (_request, response) => {
    // Node keeps a connection that was busy when the server closed until its client lets go.
    response.once('close', () => setImmediate(() => !server.listening && server.closeIdleConnections()));
  });
  try {
    await listen(server, config);
  } catch (error) {
    await close();
    throw error;
  }
  console.log(welcome(config, portOf(server), sandbox));

  const stop = (signal: string) => {
    log.info({ signal }, 'Stopping: no new work is taken, what runs is finished.');
    gateway.drain();
    server.close(() => void close());
    // No operation outlives its deadline, but a client may read slowly.
    setTimeout(() => server.closeAllConnections(), config.operationTimeoutMs).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${host} is taken by another program: stop it, or choose another by PORT=N, where 0 is any free one.`;
      const message =
        cause.code === 'EADDRINUSE'
          ? taken
          : `The gateway cannot listen on port ${port} of ${host}: ${cause.message}. PORT and HOST choose another place.`;
      reject(new ListenError(message, { cause }));
    });
    server.listen(port, host, resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** What gets a token, where the gateway proves tokens and the tenant is the embedded one. */
function tokenRecipe({ authMode }: Config, { tls, tokens }: Sandbox): string[] {
  if (tls === undefined) return [];
  const form =
    authMode === 'obo'
      ? `-d grant_type=urn:sandbox:persona -d username=admin@contoso.example -d scope=api://${gateway.appId}/${defaultScope}`
      : `-d grant_type=client_credentials -d client_id=${automation.appId} -d client_secret=${automation.secrets[0]} -d scope=api://${gateway.appId}/.default`;
  return [`Token      curl -k ${tls.url}/${tokens.tenantId}/oauth2/v2.0/token ${form}`];
}

function welcome(config: Config, port: number, sandbox: Sandbox | undefined): string {
  const { host, graphEndpoint, graphiql, realTenant, authMode } = config;
  const reached = everywhere[host] ?? host;
  const url = `http://${reached.includes(':') ? `[${reached}]` : reached}:${port}/graphql`;
  const headers = [
    'content-type: application/json',
    ...(authMode === 'sandbox'
      ? []
      : [`authorization: Bearer ${authMode === 'passthrough' ? 'YOUR-GRAPH-TOKEN' : 'YOUR-TOKEN'}`]),
    ...(realTenant ? [] : ['x-graph-explain: run']),
  ];
  const query =
    '{ assignments(first: 3) { nodes { state target { displayName } accessPackage { displayName } } } }';
  return [
    `Entitlement Gateway over ${graphEndpoint ?? 'the embedded sandbox tenant'}`,
    `${graphiql ? 'GraphiQL' : 'GraphQL '}   ${url}`,
    ...(sandbox === undefined ? [] : tokenRecipe(config, sandbox)),
    `Try        curl ${url} ${headers.map((header) => `-H '${header}'`).join(' ')} \\`,
    `             -d '{"query":"${query}"}'`,
  ].join('\n');
}

try {
  await main();
} catch (error) {
  const mendable = error instanceof ConfigError || error instanceof ListenError;
  console.error(mendable ? error.message : error);
  process.exitCode = 1;
}
