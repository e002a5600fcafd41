import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createGateway } from '../../src/gateway.ts';

/**
 * The gateway in a process of its own, which looks every few milliseconds at what of its heap and its buffers is alive.
 * GET /weight answers the most that it saw since it was last asked, in bytes.
 */
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const gateway = createGateway({
  graphEndpoint: process.env['GRAPH_ENDPOINT'] ?? '',
  graphApiVersion: 'auto',
  graphConcurrency: 4,
  maxGraphCalls: 60,
  cursorSecret: 'x'.repeat(32),
  authMode: 'sandbox',
  operationTimeoutMs: 120_000,
  graphiql: false,
  requestsPerMinute: Number.POSITIVE_INFINITY,
  realTenant: false,
});

let most = 0;
function weigh(): void {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  most = Math.max(most, heapUsed + external);
}
setInterval(weigh, 5);

const server = createServer((message, response) => {
  if (message.url !== '/weight') return gateway.listener(message, response);
  response.end(String(most));
  most = 0;
  weigh();
});
await once(server.listen(0, '127.0.0.1'), 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`);
