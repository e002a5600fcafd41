import type { YogaLogger } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { type ErrorCode, toGraphQLError } from '../errors.ts';

const upstream: ReadonlySet<unknown> = new Set<ErrorCode>([
  'DEADLINE_EXCEEDED',
  'GATEWAY_IDENTITY_REFUSED',
  'GRAPH_REFUSED',
  'GRAPH_UNAVAILABLE',
  'IDENTITY_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'THROTTLED',
]);

/**
 * Yoga logs every failed field as an error, with its stack. A caller's mistake is no event of ours: it is for debugging.
 * What Graph failed at is a warning; only our own faults are errors.
 */
export function byOrigin(logger: YogaLogger): YogaLogger {
  return {
    debug: (...words) => logger.debug(...words),
    info: (...words) => logger.info(...words),
    warn: (...words) => logger.warn(...words),
    error(failure: unknown, ...words: unknown[]) {
      const { extensions, originalError, message } = toGraphQLError(failure);
      const { code } = extensions;
      if (code === 'INTERNAL_SERVER_ERROR') logger.error(originalError, ...words);
      else if (upstream.has(code)) logger.warn(message);
      else logger.debug(message);
    },
  };
}

/** Told once for each route: what Graph refuses now, the gateway asks no more until it starts anew. */
export function refusalTold(logger: YogaLogger | undefined) {
  return ({ version, route, status, graphCode, instead }: Context['refused'][number]): void =>
    logger?.warn(
      `Graph ${version} refuses a route that its documents allow: ${route} (${[status, graphCode].join(' ').trimEnd()}). In its place: ${instead}.`,
    );
}
