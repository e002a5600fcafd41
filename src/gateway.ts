import type { IncomingMessage, ServerResponse } from 'node:http';
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import { createYoga, useReadinessCheck, type YogaLogger } from 'graphql-yoga';
import { type ContextOptions, createContexts } from './context.ts';
import { toGraphQLError } from './errors.ts';
import { useBadValues } from './gateway/bad-values.ts';
import { useBound } from './gateway/bill.ts';
import { useExplain } from './gateway/explain.ts';
import { useGraphiQLPage } from './gateway/graphiql.ts';
import { useIncremental } from './gateway/incremental.ts';
import { useLimits } from './gateway/limits.ts';
import { byOrigin, refusalTold } from './gateway/log.ts';
import { useStrictRequests } from './gateway/requests.ts';
import { schema } from './schema/schema.ts';

export interface GatewayOptions extends Omit<ContextOptions, 'onRefused'> {
  /** Serve GraphiQL at /graphql. */
  readonly graphiql: boolean;
  /** Graph is the embedded tenant, whose people and ids GraphiQL's examples name. */
  readonly embeddedTenant?: boolean;
  /** Graph lies beyond this machine: what tells of the inside is off. */
  readonly realTenant: boolean;
  readonly logger?: YogaLogger | undefined;
}

export type Gateway = ReturnType<typeof createGateway>;

/** The GraphQL gateway as a fetch handler and a node:http listener in one. */
export function createGateway(options: GatewayOptions) {
  const contexts = createContexts({ ...options, onRefused: refusalTold(options.logger) });
  let draining = false;
  const yoga = createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/healthz',
    landingPage: false,
    graphiql: false, // our own page, rendered once
    batching: false,
    multipart: false,
    cors: false,
    logging: options.logger === undefined ? false : byOrigin(options.logger),
    context: ({ request }) => contexts.of(request),
    maskedErrors: { maskError: (error) => toGraphQLError(error) },
    plugins: [
      // Before all else: a page for people, and what an orchestrator asks.
      ...(options.graphiql
        ? [useGraphiQLPage('/graphql', options.embeddedTenant === true ? 'embedded' : 'other')]
        : []),
      useStrictRequests('/graphql'),
      useReadinessCheck({ endpoint: '/readyz', check: () => !draining }),
      // Before validation, which follows fragments too.
      useLimits(),
      // @defer and @stream: their validation, then their pace.
      useDeferStream(),
      useIncremental(),
      // Names the argument that a value was refused for.
      useBadValues(),
      // Outside the bound, to bill what it refuses; it sees the answer as the client will.
      useExplain(!options.realTenant, contexts),
      useBound(contexts, options.maxGraphCalls),
    ],
  });
  return {
    fetch: (request: Request) => Promise.resolve(yoga.fetch(request)),
    /** For `http.createServer`. */
    listener: (request: IncomingMessage, response: ServerResponse) => void yoga(request, response),
    /** For metrics: the routes that Graph has refused, and how often. */
    refusals: () => contexts.refusals(),
    /** Answers /readyz with 503, so that no new work is sent here. */
    drain() {
      draining = true;
    },
    async close() {
      await yoga.dispose();
      await contexts.close();
    },
  };
}
