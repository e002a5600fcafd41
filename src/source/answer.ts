import { Malformed } from '../entities/values.ts';
import { GatewayError } from '../errors.ts';
import { GraphFailure } from '../graph/error.ts';

/** Reads what Graph sent; an answer that breaks Graph's own contract is Graph's fault, and told as such. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof Malformed)) throw failure;
    throw new GatewayError('GRAPH_UNAVAILABLE', `Graph answered unreadably. ${failure.message}`, {
      cause: failure,
    });
  }
}

/** Graph says no word of what it did not like: seen of nested expands, graph-v1 §2. */
export function isShapeRefusal(failure: unknown): boolean {
  return failure instanceof GraphFailure && failure.status === 400 && failure.graphCode === '';
}
