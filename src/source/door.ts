import { createGraphClient, type GraphCall } from '../graph/client.ts';
import type { Bill, PageSizes } from '../plan/bill.ts';
import type { Planning } from '../plan/route.ts';
import { Source } from '../source.ts';
import { Cursors } from './cursor.ts';
import { Rehearsal } from './rehearsal.ts';

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
}

/** One caller, for the time of one operation. */
export interface Entrant {
  /** Binds cursors to the user. */
  readonly key: string;
  readonly token: () => Promise<string>;
  readonly signal: AbortSignal;
  readonly deadline: number;
  readonly record: (call: GraphCall) => void;
}

export interface Door {
  enter(entrant: Entrant): Source;
  /** The door to nothing but the bill of what is asked through it; no call is made. */
  rehearse(key: string, pageSizes?: PageSizes): { readonly source: Source; readonly bill: () => Bill };
  close(): Promise<void>;
}

/** ASP.NET OData's usual limit; graph-v1 §2 knows of nothing deeper. */
const expandDepth = 2;

/** Graph documents neither [?]: the page where no size is named is taken for the size of what is expanded. */
const usualPages: PageSizes = { expanded: 100 };

/** Connects to Graph once, for the process; what belongs to one caller is made when they enter. */
export function openDoor(options: DoorOptions): Door {
  const { graphEndpoint, graphConcurrency, maxGraphCalls, cursorSecret } = options;
  const client = createGraphClient({ endpoint: graphEndpoint, concurrency: graphConcurrency });
  const planned = options.planning !== 'off';
  const planning: Planning = { versions: options.graphApiVersion, expandDepth, planned };
  return {
    enter: ({ key, ...caller }) =>
      new Source({
        session: client.session({ ...caller, maxCalls: maxGraphCalls }),
        endpoint: client.endpoint,
        planning,
        cursors: new Cursors(cursorSecret, key),
        named: false,
      }),
    rehearse: (key, pageSizes = usualPages) => {
      const { endpoint } = client;
      const rehearsal = new Rehearsal(endpoint, pageSizes);
      const cursors = new Cursors(cursorSecret, key);
      return {
        source: new Source({ session: rehearsal, rehearsal, endpoint, planning, cursors, named: true }),
        bill: () => rehearsal.bill(),
      };
    },
    close: () => client.close(),
  };
}
