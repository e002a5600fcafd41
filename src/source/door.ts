import { createGraphClient, type GraphCall } from '../graph/client.ts';
import type { Planning } from '../plan/route.ts';
import { Source } from '../source.ts';
import { Cursors } from './cursor.ts';
import type { Flow } from './flow.ts';

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
  /** Takes the lists that flow on when the first payload is done. */
  readonly flowing: Flow[];
}

export interface Door {
  enter(entrant: Entrant): Source;
  close(): Promise<void>;
}

/** ASP.NET OData's usual limit; graph-v1 §2 knows of nothing deeper. */
const expandDepth = 2;

/** Connects to Graph once, for the process; what belongs to one caller is made when they enter. */
export function openDoor(options: DoorOptions): Door {
  const { graphEndpoint, graphConcurrency, maxGraphCalls, cursorSecret } = options;
  const client = createGraphClient({ endpoint: graphEndpoint, concurrency: graphConcurrency });
  const planned = options.planning !== 'off';
  const planning: Planning = { versions: options.graphApiVersion, expandDepth, planned };
  return {
    enter: ({ key, flowing, ...caller }) =>
      new Source({
        session: client.session({ ...caller, maxCalls: maxGraphCalls }),
        endpoint: client.endpoint,
        planning,
        cursors: new Cursors(cursorSecret, key),
        flowing,
      }),
    close: () => client.close(),
  };
}
