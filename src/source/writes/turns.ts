import { GatewayError } from '../../errors.ts';
import { stopped } from '../../graph/abort.ts';

/** Pieces of work of one caller that may wait for one key. */
const waitingAtMost = 20;

/** Who waits, and how their work begins, each in the order in which it came. */
type Line = Map<string, (() => void)[]>;

/** One caller's turns. */
export interface OwnTurns {
  take<T>(key: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

/**
 * Work of one key, one after the other within the process. Callers take turns, so that whoever sends much holds up
 * nobody for longer than one piece of theirs; whose time is over waits no more.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();

  of(caller: string): OwnTurns {
    return {
      take: async (key, signal, work) => {
        await this.#begin(key, caller, signal);
        try {
          return await work();
        } finally {
          this.#end(key);
        }
      },
    };
  }

  async #begin(key: string, caller: string, signal: AbortSignal): Promise<void> {
    const waiting = this.#lines.get(key);
    if (waiting === undefined) {
      this.#lines.set(key, new Map());
      return;
    }
    const own = waiting.get(caller) ?? [];
    if (own.length >= waitingAtMost) {
      throw new GatewayError(
        'THROTTLED',
        `${waitingAtMost} of your changes wait for ${key} already, and nothing was sent of this one. Send it when they are done.`,
        { extensions: { retryAfterSeconds: 1 } },
      );
    }
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        const left = own.filter((other) => other !== go);
        own.splice(0, own.length, ...left);
        if (own.length === 0) waiting.delete(caller);
        reject(stopped(signal));
      };
      const go = () => {
        signal.removeEventListener('abort', stop);
        resolve();
      };
      if (signal.aborted) {
        reject(stopped(signal));
        return;
      }
      signal.addEventListener('abort', stop, { once: true });
      own.push(go);
      waiting.set(caller, own);
    });
  }

  /** The next caller's; those who have more to do stand behind the others again. */
  #end(key: string): void {
    const waiting = this.#lines.get(key);
    const [next] = waiting ?? [];
    if (waiting === undefined || next === undefined) {
      this.#lines.delete(key);
      return;
    }
    const [caller, own] = next;
    const go = own.shift();
    waiting.delete(caller);
    if (own.length > 0) waiting.set(caller, own);
    go?.();
  }
}
