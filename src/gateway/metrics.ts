import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Context, Contexts } from '../context.ts';
import { toGraphQLError } from '../errors.ts';

type GraphCall = Context['calls'][number];

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What a registry tells of a gateway. Labels are versions, methods, statuses and codes, each of a few: neither who
 * asked nor for what, so that whoever may read them learns nothing of the tenant.
 */
export class Metrics {
  readonly registry: Registry;
  readonly #requests: Counter<'status'>;
  readonly #operations: Counter<'outcome'>;
  readonly #operationSeconds: Histogram<'type'>;
  readonly #callsEach: Histogram<'type'>;
  readonly #calls: Counter<'version' | 'method' | 'status'>;
  readonly #items: Counter<'version' | 'status'>;
  readonly #callSeconds: Histogram<'version'>;
  readonly #retries: Counter<'version'>;

  constructor(registry: Registry, refusals: Contexts['refusals']) {
    const registers = [registry];
    this.registry = registry;
    this.#requests = new Counter({
      name: 'entitlement_gateway_requests_total',
      help: 'HTTP requests to /graphql, by the status that they were answered with.',
      labelNames: ['status'],
      registers,
    });
    this.#operations = new Counter({
      name: 'entitlement_gateway_operations_total',
      help: 'GraphQL answers by outcome: ok, incremental, or the code of their first error.',
      labelNames: ['outcome'],
      registers,
    });
    this.#operationSeconds = new Histogram({
      name: 'entitlement_gateway_operation_seconds',
      help: 'How long operations run, to their last payload.',
      labelNames: ['type'],
      buckets: seconds,
      registers,
    });
    this.#callsEach = new Histogram({
      name: 'entitlement_gateway_operation_graph_calls',
      help: 'Graph calls that operations make; a $batch is one.',
      labelNames: ['type'],
      buckets: [0, 1, 2, 3, 5, 10, 20, 40, 60, 100],
      registers,
    });
    this.#calls = new Counter({
      name: 'entitlement_gateway_graph_calls_total',
      help: 'Calls to Graph, each with its retries, by the last status; 0 where no answer came.',
      labelNames: ['version', 'method', 'status'],
      registers,
    });
    this.#items = new Counter({
      name: 'entitlement_gateway_graph_batched_requests_total',
      help: 'Requests within $batch, by status.',
      labelNames: ['version', 'status'],
      registers,
    });
    this.#callSeconds = new Histogram({
      name: 'entitlement_gateway_graph_call_seconds',
      help: 'How long calls to Graph take, with their waiting in line and their retries.',
      labelNames: ['version'],
      buckets: seconds,
      registers,
    });
    this.#retries = new Counter({
      name: 'entitlement_gateway_graph_retries_total',
      help: 'Calls to Graph that were repeated, after 429, 503, 504 or a lost connection.',
      labelNames: ['version'],
      registers,
    });
    const refused = new Gauge({
      name: 'entitlement_gateway_graph_refused_routes',
      help: 'Routes that Graph has refused and that plans leave out now.',
      labelNames: ['version'],
      registers,
      collect: () => {
        for (const version of ['v1.0', 'beta'] as const) {
          const closed = refusals().filter((route) => route.version === version && route.isClosed);
          refused.set({ version }, closed.length);
        }
      },
    });
  }

  called({ version, method, status, ms, retries, items = [] }: GraphCall): void {
    this.#calls.inc({ version, method, status });
    this.#callSeconds.observe({ version }, ms / 1000);
    if (retries > 0) this.#retries.inc({ version }, retries);
    for (const item of items) this.#items.inc({ version, status: item.status });
  }

  ran(type: string, elapsed: number, calls: number): void {
    this.#operationSeconds.observe({ type }, elapsed);
    this.#callsEach.observe({ type }, calls);
  }

  answered(outcome: string): void {
    this.#operations.inc({ outcome });
  }

  requested(status: number): void {
    this.#requests.inc({ status });
  }
}

/** Counts what is asked of the endpoint, and tells it at `/metrics` in the words of Prometheus. */
export function useMetrics(endpoint: string, metrics: Metrics): Plugin<Context> {
  return {
    async onRequest({ request, url, ...hook }) {
      if (url.pathname !== '/metrics' || request.method !== 'GET') return;
      const { registry } = metrics;
      hook.endResponse(
        new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
      );
    },
    onExecute({ args: { contextValue, document, operationName } }) {
      const startedAt = performance.now();
      const type = getOperationAST(document, operationName)?.operation ?? 'none';
      const end = () => metrics.ran(type, (performance.now() - startedAt) / 1000, contextValue.calls.length);
      return {
        onExecuteDone({ result }) {
          if (Symbol.asyncIterator in result) return { onEnd: end };
          end();
          return undefined;
        },
      };
    },
    onResultProcess({ result }) {
      for (const each of Array.isArray(result) ? result : [result]) {
        const [error] = 'errors' in each ? (each.errors ?? []) : [];
        if (Symbol.asyncIterator in each) metrics.answered('incremental');
        else metrics.answered(error === undefined ? 'ok' : String(toGraphQLError(error).extensions['code']));
      }
    },
    onResponse({ request, response }) {
      if (new URL(request.url).pathname === endpoint) metrics.requested(response.status);
    },
  };
}
