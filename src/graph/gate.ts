/** Lets at most `width` pieces of work run at once; the others wait in line until it is their turn or they abort. */
export interface Gate {
  pass<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export function createGate(width: number): Gate {
  let running = 0;
  const line: (() => void)[] = [];

  async function enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (running < width) {
      running += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leaveLine = (): void => {
        line.splice(line.indexOf(takeTurn), 1);
        reject(signal.reason);
      };
      const takeTurn = (): void => {
        signal.removeEventListener('abort', leaveLine);
        resolve();
      };
      signal.addEventListener('abort', leaveLine, { once: true });
      line.push(takeTurn);
    });
  }

  /** The place is handed on, not freed: nobody slips in before the first in line. */
  function leave(): void {
    const next = line.shift();
    if (next === undefined) running -= 1;
    else next();
  }

  return {
    async pass(signal, work) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
