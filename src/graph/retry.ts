import { setTimeout as sleep } from 'node:timers/promises';

/** Time as an argument, so that tests capture it rather than wait. */
export interface Clock {
  now(): number;
  /** Rejects with the signal's reason as soon as it aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    try {
      await sleep(ms, undefined, { signal });
    } catch (interrupted) {
      signal.throwIfAborted();
      throw interrupted;
    }
  },
};
