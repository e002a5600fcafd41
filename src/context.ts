import { type AuthOptions, createAuthenticator } from './auth/authenticator.ts';
import { digestOf, type Viewer } from './auth/viewer.ts';
import { unlessStopped } from './graph/abort.ts';
import type { GraphCall } from './graph/client.ts';
import type { Flow, Source } from './source.ts';
import { type DoorOptions, openDoor, type Rehearsed } from './source/door.ts';
import type { Refusal, RefusalCount } from './source/reading/refusals.ts';

/** The faces of data that resolvers see; how they are made is source's affair. */
export type { Bill, Connection, Flow, ListArgs, ListEdge, Row, Watched } from './source.ts';

/** What one GraphQL request holds. */
export interface Context {
  readonly viewer: Viewer;
  readonly source: Source;
  /** The HTTP calls made so far, for the explain. */
  readonly calls: readonly GraphCall[];
  /** The routes that Graph refused so far, for the explain. */
  readonly refused: readonly Refusal[];
  /** The lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
  /** Held here because `AbortSignal.any` holds its sources weakly on Node 20: a timeout that is collected never fires. */
  readonly timeout: AbortSignal;
  /** Whether the operation only tells what it would cost. */
  readonly isRehearsal: boolean;
  /** In milliseconds, by the clock that deadlines are held against. */
  readonly now: () => number;
}

export interface ContextOptions extends DoorOptions, AuthOptions {
  /** The deadline of one operation, passed to every call that it makes. */
  readonly operationTimeoutMs: number;
  /** Hears of each call to Graph, whoever made it. */
  readonly onCall?: ((call: GraphCall) => void) | undefined;
}

export interface Contexts {
  /** Rejects with what the caller must mend before anything is looked at. */
  of(request: Request): Promise<Context>;
  /** A context in which an operation makes no call, and tells what it would cost. */
  rehearsal(viewer: Viewer): Omit<Rehearsed, 'source'> & { readonly context: Context };
  /** What Graph has refused, and what of it plans leave out: those of the caller of this key, or anybody's. */
  refusals(caller?: string): readonly RefusalCount[];
  close(): Promise<void>;
}

const isDone = (status: number) => status >= 200 && status < 300;

const never = new AbortController().signal;

export function createContexts(options: ContextOptions): Contexts {
  const door = openDoor(options);
  const authenticator = createAuthenticator(options);
  return {
    async of(request) {
      const viewer = await authenticator.authenticate(request);
      const calls: GraphCall[] = [];
      const refused: Refusal[] = [];
      const timeout = AbortSignal.timeout(options.operationTimeoutMs);
      const flowing: Flow[] = [];
      const signal = AbortSignal.any([request.signal, timeout]);
      const source = door.enter({
        key: viewer.key,
        turnsAs: viewer.isProved() ? viewer.key : digestOf(request.headers.get('authorization') ?? ''),
        rights: viewer,
        // The token may be asked for by many at once, of whom one goes away.
        token: () => unlessStopped(signal, viewer.token()),
        renew: viewer.renew,
        signal,
        deadline: door.now() + options.operationTimeoutMs,
        record: (call) => {
          calls.push(call);
          options.onCall?.(call);
          const statuses = call.items?.map(({ status }) => status) ?? [];
          if ([call.status, ...statuses].includes(401)) viewer.distrust();
          else if (isDone(call.status) && statuses.every(isDone)) viewer.trust();
        },
        recordRefusal: (refusal) => refused.push(refusal),
        flowing,
      });
      return { viewer, source, calls, refused, flowing, timeout, isRehearsal: false, now: () => door.now() };
    },
    rehearsal(viewer) {
      const { source, ...told } = door.rehearse(viewer.key);
      const nothing = { calls: [], refused: [], flowing: [], timeout: never };
      return { context: { viewer, source, ...nothing, isRehearsal: true, now: () => door.now() }, ...told };
    },
    refusals: (caller) => door.refusals(caller),
    close: async () => void (await Promise.all([door.close(), authenticator.close()])),
  };
}
