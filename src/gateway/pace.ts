import type { ServerResponse } from 'node:http';

/** Where a node server serves, yoga puts its response beside our context. */
export interface Served {
  readonly res?: ServerResponse;
}

/** Resolves when all that was written has left for the client's socket, or nobody is there to take it. */
export async function drained({ res }: Served): Promise<void> {
  if (res?.writableNeedDrain !== true) return;
  await new Promise<void>((resolve) => {
    const settle = () => {
      res.off('drain', settle).off('close', settle);
      resolve();
    };
    res.on('drain', settle).on('close', settle);
  });
}
