import { createServer, type Server } from 'node:http';
import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { createSandbox } from './sandbox/server.ts';

/** Starts the gateway, and the embedded tenant where no other Graph is named; stops both cleanly. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const sandbox = config.graphEndpoint === undefined ? await createSandbox() : undefined;
  const graphEndpoint = config.graphEndpoint ?? sandbox?.url ?? '';
  const gateway = createGateway({ ...config, graphEndpoint, logger: log });
  const server = createServer(gateway.listener);
  await listen(server, config);
  welcome(server, config, graphEndpoint);

  const stop = (signal: string) => {
    log.info({ signal }, 'Stopping: no new work is taken, what runs is finished.');
    gateway.drain();
    server.close(() => void Promise.all([gateway.close(), sandbox?.close()]));
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const sentence = `Port ${port} on ${host} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
      reject(taken ? new ConfigError([sentence]) : error);
    });
    server.listen(port, host, () => resolve());
  });
}

function welcome(server: Server, config: Config, graphEndpoint: string): void {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}/graphql`;
  const tenant = config.graphEndpoint === undefined ? 'the embedded sandbox tenant' : graphEndpoint;
  console.log(`Entitlement Gateway over ${tenant}, Graph ${config.graphApiVersion}`);
  console.log(config.graphiql ? `GraphiQL   ${url}` : `GraphQL    ${url}`);
  console.log(`Try        curl ${url} -H 'content-type: application/json' -H 'x-graph-explain: run' \\`);
  console.log(
    `             -d '{"query":"{ assignments(first: 3) { nodes { state target { displayName } accessPackage { displayName } } } }"}'`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
}
