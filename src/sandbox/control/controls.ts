import type { Clock } from '../clock.ts';
import type { FaultPlan } from '../faults/plan.ts';
import type { Faults } from '../faults/faults.ts';
import { Members } from '../members.ts';
import { Misuse } from '../misuse.ts';
import type { RequestLogEntry } from '../log.ts';
import type { Keeper } from '../state/keeper.ts';
import { tablesOf } from '../state/tables.ts';
import type { Store } from '../tenant/store.ts';

/** What the sandbox's switches work upon. */
export interface Controls {
  readonly size: string;
  readonly seed: number;
  readonly store: Store;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly keeper: Keeper;
  readonly log: RequestLogEntry[];
}

type Work = (controls: Controls, body: unknown) => unknown;

/** By path below `/_sandbox` and by method. */
export const works: Readonly<Record<string, Readonly<Record<string, Work>>>> = {
  '': { GET: summary },
  clock: { GET: ({ clock }) => clockFace(clock), POST: turnClock },
  reset: {
    async POST(controls) {
      await controls.keeper.reset();
      controls.faults.lag.clear();
      return summary(controls);
    },
  },
  snapshot: {
    POST: ({ keeper }, body) => ({ name: keeper.snapshot(nameIn(body, 'A snapshot')) }),
  },
  restore: {
    async POST(controls, body) {
      const name = nameIn(body, 'Restoring');
      if (name === undefined) throw new Misuse('Restoring needs the "name" of a snapshot.');
      await controls.keeper.restore(name);
      controls.faults.lag.clear();
      return summary(controls);
    },
  },
  faults: {
    GET: ({ faults }) => faults.report(),
    POST({ faults }, body) {
      faults.add(body as FaultPlan);
      return faults.report();
    },
    DELETE({ faults }) {
      faults.clear();
      return faults.report();
    },
  },
  log: {
    GET: ({ log }) => ({ value: log }),
    DELETE({ log }) {
      log.splice(0);
      return { value: log };
    },
  },
};

function summary({ size, seed, store, clock, faults, keeper, log }: Controls): unknown {
  return {
    size,
    seed,
    clock: clockFace(clock),
    records: Object.fromEntries([...tablesOf(store)].map(([name, table]) => [name, table.size])),
    snapshots: keeper.snapshots,
    faults: faults.report(),
    logged: log.length,
  };
}

function clockFace(clock: Clock): unknown {
  return { now: clock.now().toISOString(), isStopped: clock.isStopped };
}

/** In this order: stopped or let go, set, advanced. */
async function turnClock({ clock, keeper }: Controls, body: unknown): Promise<unknown> {
  const members = new Members(body, 'The clock', ['stop', 'resume', 'set', 'advance']);
  const [stop, resume] = [members.flag('stop') ?? false, members.flag('resume') ?? false];
  const [set, advance] = [members.text('set'), members.text('advance')];
  if (stop && resume) throw new Misuse('The clock cannot be stopped and resumed at once.');
  if (!stop && !resume && set === undefined && advance === undefined) {
    throw new Misuse('The clock takes "stop", "resume", "set" or "advance"; none came.');
  }
  const before = clock.state;
  try {
    if (stop) clock.stop();
    if (resume) clock.resume();
    if (set !== undefined) clock.set(instantOf(set));
    if (advance !== undefined) clock.advance(advance);
  } catch (error) {
    clock.state = before;
    throw error;
  }
  await keeper.durable();
  return clockFace(clock);
}

function instantOf(text: string): Date {
  const instant = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) ? new Date(text) : new Date(Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new Misuse(`The clock is set to an instant such as "2027-01-31T12:00:00Z"; "${text}" is none.`);
  }
  return instant;
}

function nameIn(body: unknown, what: string): string | undefined {
  return new Members(body ?? {}, what, ['name']).text('name');
}
