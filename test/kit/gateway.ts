import type { Bill } from '../../src/plan/bill.ts';
import { comesOut } from './secrets.ts';
import { type Clock, systemClock } from '../../src/graph/retry.ts';
import { SEED_NOW } from '../../src/sandbox/tenant/tenant.ts';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/gateway.ts';

export type ApiVersion = 'v1.0' | 'beta' | 'auto';
export const apiVersions: readonly ApiVersion[] = ['v1.0', 'beta', 'auto'];

export interface Answer {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly AnswerError[] | undefined;
  readonly graph: Explained;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Explained {
  /** What was foretold. */
  readonly plan: Bill;
  readonly httpCalls: number;
  readonly waves: number;
  readonly refused?: readonly {
    readonly version: string;
    readonly route: string;
    readonly status: number;
    readonly graphCode: string;
    readonly instead: string;
  }[];
  readonly calls: readonly {
    readonly wave: number;
    readonly version: string;
    readonly method: string;
    readonly path: string;
    readonly status: number;
    readonly items?: readonly { readonly method: string; readonly path: string; readonly status: number }[];
  }[];
}

const nothing: Bill = {
  httpCalls: 0,
  scanCalls: 0,
  waves: [],
  costliest: null,
  onlyInBeta: [],
  doneHere: [],
  assumes: { expanded: 100 },
};

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly persona?: string | undefined;
}

/** Time passes, and began with the tenant's data: what is still to come there is so here, whenever the tests run. */
function sinceTheSeed(): Clock {
  const ahead = SEED_NOW.getTime() - systemClock.now();
  return { ...systemClock, now: () => systemClock.now() + ahead };
}

/** A gateway over a tenant, asked as a client would ask it, without a port of its own. */
export function gatewayOver(
  graphEndpoint: string,
  graphApiVersion: ApiVersion = 'auto',
  planning: 'on' | 'off' = 'on',
  maxGraphCalls = planning === 'on' ? 60 : 100_000,
  logger?: GatewayOptions['logger'],
  pageSizes?: GatewayOptions['pageSizes'],
  clock: GatewayOptions['clock'] = sinceTheSeed(),
) {
  const gateway: Gateway = createGateway({
    graphEndpoint,
    graphApiVersion,
    planning,
    graphConcurrency: 4,
    maxGraphCalls,
    cursorSecret: 'the same in each process, so that cursors can be compared',
    authMode: 'sandbox',
    operationTimeoutMs: 30_000,
    graphiql: false,
    realTenant: false,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    maxCost: Number.POSITIVE_INFINITY,
    logger,
    pageSizes,
    clock,
  });
  const askBy = async (token: string, { query, variables }: Asked): Promise<Answer> => {
    const response = await gateway.fetch(
      new Request('http://gateway/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${token}`,
          'x-graph-explain': 'run',
        },
        body: JSON.stringify({ query, variables }),
      }),
    );
    const text = await response.text();
    comesOut('answered', text);
    const { data, errors, extensions } = JSON.parse(text) as {
      data?: unknown;
      errors?: readonly AnswerError[];
      extensions?: { graph?: Explained };
    };
    const graph = extensions?.graph ?? { httpCalls: 0, waves: 0, calls: [], plan: nothing };
    return { status: response.status, data, errors, graph };
  };
  return {
    gateway,
    /** By a bearer other than a persona's name. */
    askBy,
    ask: (asked: Asked) => askBy(`${asked.persona ?? 'admin'}@contoso.example`, asked),
    close: () => gateway.close(),
  };
}
