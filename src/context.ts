import { type AuthMode, authenticate, type Viewer } from './auth/viewer.ts';
import type { GraphCall } from './graph/client.ts';
import type { Flow, Source } from './source.ts';
import { type DoorOptions, openDoor } from './source/door.ts';

/** The faces of data that resolvers see; how they are made is source's affair. */
export type { Connection, Flow, ListArgs, ListEdge, Row } from './source.ts';

/** What one GraphQL request holds. */
export interface Context {
  readonly viewer: Viewer;
  readonly source: Source;
  /** The HTTP calls made so far, for the explain. */
  readonly calls: readonly GraphCall[];
  /** The lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
  /** Held here because `AbortSignal.any` holds its sources weakly on Node 20: a timeout that is collected never fires. */
  readonly timeout: AbortSignal;
}

export interface ContextOptions extends DoorOptions {
  readonly authMode: AuthMode;
  /** The deadline of one operation, passed to every call that it makes. */
  readonly operationTimeoutMs: number;
}

export interface Contexts {
  of(request: Request): Context;
  close(): Promise<void>;
}

export function createContexts(options: ContextOptions): Contexts {
  const door = openDoor(options);
  return {
    of(request) {
      const viewer = authenticate(options.authMode, request);
      const calls: GraphCall[] = [];
      const timeout = AbortSignal.timeout(options.operationTimeoutMs);
      const flowing: Flow[] = [];
      const source = door.enter({
        key: viewer.key,
        token: () => viewer.token(),
        signal: AbortSignal.any([request.signal, timeout]),
        deadline: Date.now() + options.operationTimeoutMs,
        record: (call) => calls.push(call),
        flowing,
      });
      return { viewer, source, calls, flowing, timeout };
    },
    close: () => door.close(),
  };
}
