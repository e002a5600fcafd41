import { GatewayError } from '../../errors.ts';
import type { Clock } from '../../graph/retry.ts';

/** Looking at a request until it is where somebody wants it, or their time is up. */

export interface Watched {
  /** Null where it was never seen. */
  readonly state: string | null;
  readonly isReached: boolean;
  readonly looks: number;
  readonly waitedMs: number;
  /** Why no more was looked, where Graph failed to answer. */
  readonly failure: string | null;
}

export interface Watch {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** When the operation must be done, in the clock's milliseconds. */
  readonly deadline: number;
  readonly timeoutMs: number;
  readonly look: () => Promise<string | null>;
  readonly isReached: (state: string | null) => boolean;
  /** Where it can no more get there. */
  readonly isOver: (state: string | null) => boolean;
}

const firstWaitMs = 1000;
const longestWaitMs = 8000;
/** What remains of the operation's time to show what is selected. */
const reserveMs = 2000;

/** Waits twice as long each time; that Graph asks to wait is heeded below, within the same deadline. */
export async function watch(task: Watch): Promise<Watched> {
  const { clock, signal, deadline, timeoutMs, look, isReached, isOver } = task;
  const start = clock.now();
  const end = Math.min(start + timeoutMs, deadline - reserveMs);
  let state: string | null = null;
  let looks = 0;
  const told = (failure: string | null): Watched => ({
    state,
    isReached: isReached(state),
    looks,
    waitedMs: clock.now() - start,
    failure,
  });
  for (const waitMs of waitsWithin(end - start)) {
    await clock.sleep(Math.max(0, Math.min(waitMs, end - clock.now())), signal);
    looks += 1;
    try {
      state = (await look()) ?? state;
    } catch (failure) {
      if (!(failure instanceof GatewayError)) throw failure;
      return told(failure.message);
    }
    if (isReached(state) || isOver(state)) break;
  }
  return told(null);
}

/** Told before the first, so that timers that fire early add none: their number is on the bill. */
function waitsWithin(ms: number): number[] {
  const waits: number[] = [];
  let waitMs = firstWaitMs;
  let left = ms;
  while (left > 0) {
    waits.push(Math.min(waitMs, left));
    left -= waitMs;
    waitMs = Math.min(2 * waitMs, longestWaitMs);
  }
  return waits;
}

/** Time that passes by being slept through: as much is waited in a rehearsal as can be, and none. */
export function rehearsedClock(): Clock {
  let now = 0;
  return {
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
}
