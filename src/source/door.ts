import { createGraphClient, type GraphCall } from '../graph/client.ts';
import { type Clock, systemClock } from '../graph/retry.ts';
import type { Bill, PageSizes } from '../plan/bill.ts';
import { leastPermissions, type Permissions } from '../plan/permissions.ts';
import type { Planning } from '../plan/planning.ts';
import { Source } from '../source.ts';
import { Cursors } from './lists/cursor.ts';
import type { Flow } from './lists/flow.ts';
import { guarded, type Rights } from './guarded.ts';
import { type Refusal, type RefusalCount, Refusals } from './reading/refusals.ts';
import { Rehearsal } from './rehearsal/rehearsal.ts';
import { Turns } from './writes/turns.ts';
import { rehearsedClock } from './writes/watch.ts';

export interface DoorOptions {
  /** Graph's root without a version. */
  readonly graphEndpoint: string;
  readonly graphApiVersion: Planning['versions'];
  /** Requests in flight at once, over all callers. */
  readonly graphConcurrency: number;
  /** HTTP calls that one operation may make. */
  readonly maxGraphCalls: number;
  readonly cursorSecret: string;
  /** Off: one GET for each edge of each row. Only the tests want it. */
  readonly planning?: 'on' | 'off' | undefined;
  /** What bills assume of Graph's pages. */
  readonly pageSizes?: PageSizes | undefined;
  /** What retries and waits go by; the machine's own unless tests turn another. */
  readonly clock?: Clock | undefined;
  /** Hears of each route that Graph refuses, once for the process. */
  readonly onRefused?: (refusal: Refusal) => void;
}

/** One caller, for the time of one operation. */
export interface Entrant {
  /** Binds cursors to the user. */
  readonly key: string;
  /** Who takes turns: the user, once their token is proved, and else the token alone. */
  readonly turnsAs: string;
  readonly rights: Rights;
  readonly token: () => Promise<string>;
  /** Where Graph's claims are the gateway's own to meet. */
  readonly renew?: ((claims: string) => Promise<void>) | undefined;
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly record: (call: GraphCall) => void;
  /** Hears of each route that Graph refused to this caller. */
  readonly recordRefusal: (refusal: Refusal) => void;
  /** Takes the lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
}

export interface Door {
  /** By the clock that deadlines are held against. */
  now(): number;
  enter(entrant: Entrant): Source;
  /** The door to nothing but the bill of what is asked through it; no call is made. */
  rehearse(key: string): Rehearsed;
  /** What Graph has refused since the start, and what of it plans leave out: the caller's, or anybody's. */
  refusals(caller?: string): readonly RefusalCount[];
  close(): Promise<void>;
}

const never = new AbortController().signal;

/** ASP.NET OData's usual limit; graph-v1 §2 knows of nothing deeper. */
const expandDepth = 2;

export interface Rehearsed {
  readonly source: Source;
  readonly bill: () => Bill;
  /** Rejects where the operation is too large to be rehearsed to its end. */
  readonly givenUp: Promise<never>;
  /** The least Graph permissions of what the bill names. */
  readonly permissions: () => Permissions;
}

/** Graph documents neither [?]: the page where no size is named is taken for the size of what is expanded. */
const usualPages: PageSizes = { expanded: 100 };

/** Connects to Graph once, for the process; what belongs to one caller is made when they enter. */
export function openDoor(options: DoorOptions): Door {
  const { graphEndpoint, graphConcurrency, maxGraphCalls, cursorSecret } = options;
  const clock = options.clock ?? systemClock;
  const client = createGraphClient({ endpoint: graphEndpoint, concurrency: graphConcurrency, clock });
  const turns = new Turns();
  const planned = options.planning !== 'off';
  const refusals = new Refusals(options.onRefused);
  const planningOf = (caller: string): Planning => ({
    versions: options.graphApiVersion,
    expandDepth,
    planned,
    closed: refusals.closedTo(caller),
  });
  return {
    now: () => clock.now(),
    enter: ({ key, turnsAs, rights, flowing, recordRefusal, ...caller }) =>
      new Source({
        session: guarded(client.session({ ...caller, maxCalls: maxGraphCalls }), rights),
        endpoint: client.endpoint,
        planning: planningOf(key),
        cursors: new Cursors(cursorSecret, key),
        flowing,
        turns: turns.of(turnsAs),
        time: { clock, signal: caller.signal, deadline: caller.deadline },
        named: false,
        learn(refusal) {
          recordRefusal(refusal);
          refusals.learn(refusal, key);
        },
      }),
    rehearse: (key) => {
      const { endpoint } = client;
      const rehearsal = new Rehearsal(endpoint, options.pageSizes ?? usualPages);
      const cursors = new Cursors(cursorSecret, key);
      return {
        source: new Source({
          session: rehearsal,
          rehearsal,
          endpoint,
          planning: planningOf(key),
          cursors,
          flowing: [],
          named: true,
          time: { clock: rehearsedClock(), signal: never, deadline: Number.POSITIVE_INFINITY },
          learn: () => undefined,
        }),
        bill: () => rehearsal.bill(),
        givenUp: rehearsal.givenUp,
        permissions: () => leastPermissions(rehearsal.bill().waves.flatMap(({ reads }) => reads)),
      };
    },
    refusals: (caller) => refusals.counts(caller),
    close: () => client.close(),
  };
}
