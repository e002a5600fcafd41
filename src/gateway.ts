import type { IncomingMessage, ServerResponse } from 'node:http';
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import { createYoga, useReadinessCheck, type YogaLogger } from 'graphql-yoga';
import type { Registry } from 'prom-client';
import { type ContextOptions, createContexts } from './context.ts';
import { toGraphQLError } from './errors.ts';
import { type AuditEntry, useAudit } from './gateway/audit.ts';
import { useBadValues } from './gateway/bad-values.ts';
import { useBound } from './gateway/bill.ts';
import { limitDefaults } from './gateway/defaults.ts';
import { documentCache } from './gateway/documents.ts';
import { useExplain } from './gateway/explain.ts';
import { useGraphiQLPage } from './gateway/graphiql.ts';
import { corsFor, useSecurityHeaders } from './gateway/headers.ts';
import { useIncremental } from './gateway/incremental.ts';
import { useNoIntrospection } from './gateway/introspection.ts';
import { useLimits } from './gateway/limits.ts';
import { byOrigin, refusalTold } from './gateway/log.ts';
import { Metrics, useMetrics } from './gateway/metrics.ts';
import { useRateLimit } from './gateway/rate.ts';
import { useStrictRequests } from './gateway/requests.ts';
import { type TrustedDocuments, useTrustedDocuments } from './gateway/trusted.ts';
import { schema } from './schema/schema.ts';

export interface GatewayOptions extends Omit<ContextOptions, 'onRefused' | 'onCall'> {
  /** Serve GraphiQL at /graphql. */
  readonly graphiql: boolean;
  /** Graph is the embedded tenant, whose people and ids GraphiQL's examples name. */
  readonly embeddedTenant?: boolean;
  /** Graph lies beyond this machine: what tells of the inside is off. */
  readonly realTenant: boolean;
  /** Whether clients may ask for the schema, and are told what a misspelt name comes near to; not with a real tenant. */
  readonly introspection?: boolean | undefined;
  /** The web pages that may ask, by their origins; none unless named. */
  readonly corsOrigins?: readonly string[] | undefined;
  /** The only documents that run, where they are given. */
  readonly trustedDocuments?: TrustedDocuments | undefined;
  readonly maxRequestBytes?: number | undefined;
  readonly maxCost?: number | undefined;
  readonly requestsPerMinute?: number | undefined;
  readonly logger?: YogaLogger | undefined;
  /** Hears of each field of each mutation what became of it, or why nothing did. */
  readonly audit?: ((entry: AuditEntry) => void) | undefined;
  /** Where to count what is done, told at /metrics too; nothing is counted without one. */
  readonly metrics?: Registry | undefined;
}

export type Gateway = ReturnType<typeof createGateway>;

/** The GraphQL gateway as a fetch handler and a node:http listener in one. */
export function createGateway(options: GatewayOptions) {
  let metrics: Metrics | undefined;
  const contexts = createContexts({
    ...options,
    onRefused: refusalTold(options.logger),
    onCall: (call) => metrics?.called(call),
  });
  if (options.metrics !== undefined) metrics = new Metrics(options.metrics, () => contexts.refusals());
  const limits = {
    maxRequestBytes: options.maxRequestBytes ?? limitDefaults.maxRequestBytes,
    maxCost: options.maxCost ?? limitDefaults.maxCost,
    requestsPerMinute: options.requestsPerMinute ?? limitDefaults.requestsPerMinute,
  };
  const rate = useRateLimit('/graphql', limits.requestsPerMinute);
  let draining = false;
  const yoga = createYoga({
    schema,
    graphqlEndpoint: '/graphql',
    healthCheckEndpoint: '/healthz',
    landingPage: false,
    graphiql: false, // our own page, rendered once
    batching: false,
    multipart: false,
    maxRequestBodySize: limits.maxRequestBytes,
    cors: corsFor(options.corsOrigins ?? []),
    extraParamNames: ['documentId'],
    parserAndValidationCache: { documentCache: documentCache(), errorCache: documentCache() },
    logging: options.logger === undefined ? false : byOrigin(options.logger),
    context: ({ request }) => contexts.of(request),
    maskedErrors: { maskError: (error) => toGraphQLError(error) },
    plugins: [
      // Before all else: a page for people, and what an orchestrator asks.
      ...(options.graphiql
        ? [useGraphiQLPage('/graphql', options.embeddedTenant === true ? 'embedded' : 'other')]
        : []),
      useReadinessCheck({ endpoint: '/readyz', check: () => !draining }),
      ...(metrics === undefined ? [] : [useMetrics('/graphql', metrics)]),
      useSecurityHeaders(),
      // It must see what those below refuse.
      ...(options.audit === undefined ? [] : [useAudit(options.audit)]),
      rate.plugin,
      useStrictRequests('/graphql', limits.maxRequestBytes),
      useTrustedDocuments(options.trustedDocuments),
      // Before validation, which follows fragments too.
      useLimits(limits.maxCost, rate.weigh),
      // @defer and @stream: their validation, then their pace.
      useDeferStream(),
      useIncremental(),
      // Names the argument that a value was refused for.
      useBadValues(),
      ...((options.introspection ?? !options.realTenant) ? [] : [useNoIntrospection()]),
      // Outside the bound, to bill what it refuses; it sees the answer as the client will.
      useExplain(!options.realTenant, contexts),
      useBound(contexts, options.maxGraphCalls),
    ],
  });
  return {
    fetch: (request: Request) => Promise.resolve(yoga.fetch(request)),
    /** For `http.createServer`. */
    listener: (request: IncomingMessage, response: ServerResponse) => void yoga(request, response),
    /** The routes that Graph has refused, and how often. */
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
