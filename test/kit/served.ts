import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import type { YogaLogger } from 'graphql-yoga';
import { createGateway, type GatewayOptions } from '../../src/gateway.ts';
import { createHttpServer } from '../../src/gateway/http-server.ts';
import { comesOut } from './secrets.ts';

export type GatewaySettings = Partial<GatewayOptions> & Pick<GatewayOptions, 'graphEndpoint'>;

/** A gateway with all plugins on, as it stands before a real tenant, unless it is told otherwise. */
export function guardedGateway(settings: GatewaySettings) {
  const { audit, logger } = settings;
  const gateway = createGateway({
    graphApiVersion: 'auto',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'the same in each process, so that cursors can be compared',
    authMode: 'passthrough',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: true,
    ...settings,
    ...(logger !== undefined && { logger: watched(logger) }),
    ...(audit !== undefined && {
      audit: (entry) => {
        comesOut('audited', JSON.stringify(entry));
        audit(entry);
      },
    }),
  });
  return { ...gateway, fetch: async (request: Request) => looked(await gateway.fetch(request)) };
}

function watched(logger: YogaLogger): YogaLogger {
  const at =
    (level: keyof YogaLogger) =>
    (...words: unknown[]) => {
      comesOut('logged', words.map((word) => (typeof word === 'string' ? word : inspect(word))).join(' '));
      logger[level](...words);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The same answer, looked at for secrets; one in parts is watched where it is served. */
async function looked(response: Response): Promise<Response> {
  comesOut('answered', JSON.stringify([...response.headers]));
  if (response.headers.get('content-type')?.includes('json') !== true) return response;
  const text = await response.text();
  comesOut('answered', text);
  return new Response(text, { status: response.status, headers: response.headers });
}

/** The same over HTTP, on a port of its own. */
export async function servedGateway(settings: GatewaySettings) {
  const gateway = guardedGateway(settings);
  const server = createHttpServer(gateway);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    gateway,
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      server.close();
      server.closeAllConnections();
      await gateway.close();
    },
  };
}
