import { Client } from '@microsoft/microsoft-graph-client';
import { Agent, type Dispatcher } from 'undici';
import { deliver } from './delivery.ts';
import { createGate } from './gate.ts';
import { meetChallenge } from './challenge.ts';
import { authorize, carryFailures, exactUrl, identify, retry } from './middleware.ts';
import { systemClock, type Clock, type RetryPolicy } from './retry.ts';
import { createSession, type GraphSession, type SessionOptions } from './session.ts';
import { transport } from './transport.ts';

export type { GraphCall, GraphMethod, GraphRequest, GraphResponse, GraphVersion } from './request.ts';
export type { GraphSession, SessionOptions } from './session.ts';

export interface GraphClientOptions {
  /** Graph's root without a version, e.g. https://graph.microsoft.com */
  readonly endpoint: string;
  /** Requests in flight at once, over all sessions. */
  readonly concurrency: number;
  /** Stays its owner's to close. */
  readonly dispatcher?: Dispatcher;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly maxRetries?: number;
}

/** Shared by the process; what belongs to one caller lives in a session. */
export interface GraphClient {
  readonly endpoint: string;
  session(options: SessionOptions): GraphSession;
  close(): Promise<void>;
}

export function createGraphClient(options: GraphClientOptions): GraphClient {
  const { concurrency, clock = systemClock, random = Math.random, maxRetries = 3 } = options;
  const endpoint = new URL(options.endpoint).origin;
  const agent = new Agent({ connections: concurrency });
  const policy: RetryPolicy = { clock, random, maxRetries };

  const sdk = Client.initWithMiddleware({
    baseUrl: endpoint,
    middleware: [
      carryFailures(),
      exactUrl(),
      retry(policy),
      meetChallenge(),
      // From here on once per attempt: a fresh token, a request id of its own, and a turn at the gate.
      authorize(endpoint),
      identify(),
      transport(options.dispatcher ?? agent, createGate(concurrency)),
    ],
  });

  return {
    endpoint,
    session: (sessionOptions) =>
      createSession(
        { endpoint, policy, deliver: (exchange) => deliver(sdk, exchange, () => clock.now()) },
        sessionOptions,
      ),
    async close() {
      await agent.close();
    },
  };
}
