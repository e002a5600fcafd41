import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from '../../src/gateway.ts';
import type { Clock } from '../../src/graph/retry.ts';
import { createSandbox } from '../../src/sandbox/server.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import type { AnswerError, ApiVersion } from './gateway.ts';

export type Persona = 'admin' | 'owner' | 'manager' | 'approver' | 'member' | 'guest';

/** A gateway behind a port of its own, over a tenant whose time passes when it is told to, or waited for. */
export interface Served extends AsyncDisposable {
  readonly url: string;
  /** What a person is answered; fails where they are told an error. */
  readonly ask: <T>(who: Persona, query: string, variables?: object) => Promise<T>;
  /** Lets the tenant's time go on. */
  readonly pass: (duration: string) => void;
}

export async function serve(graphApiVersion: ApiVersion): Promise<Served> {
  const sandbox = await createSandbox({ clock: { at: SEED_NOW, isStopped: true } });
  const clock: Clock = {
    now: () => sandbox.clock.now().getTime(),
    sleep: (ms) => {
      sandbox.clock.advance(`PT${ms / 1000}S`);
      return Promise.resolve();
    },
  };
  const gateway = createGateway({
    graphEndpoint: sandbox.url,
    graphApiVersion,
    planning: 'on',
    graphConcurrency: 4,
    maxGraphCalls: 60,
    cursorSecret: 'of this test alone, and long enough to be one',
    authMode: 'sandbox',
    operationTimeoutMs: 60_000,
    graphiql: false,
    realTenant: false,
    clock,
  });
  const server = createServer(gateway.listener);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    url,
    ask: async <T>(who: Persona, query: string, variables?: object) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${who}@contoso.example`,
        },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data?: T; errors?: readonly AnswerError[] };
      if (answer.data === undefined || answer.errors !== undefined) {
        throw new Error(
          `${who} was told: ${JSON.stringify(answer.errors, null, 2)}\nwhen they asked: ${query}`,
        );
      }
      return answer.data;
    },
    pass: (duration) => {
      sandbox.clock.advance(duration);
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await gateway.close();
      await sandbox.close();
    },
  };
}
