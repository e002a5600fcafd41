/** Why the work stopped, as an error whose name says so, whatever was given to abort(). */
export function stopped(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  if (reason instanceof Error && (reason.name === 'AbortError' || reason.name === 'TimeoutError'))
    return reason;
  const stop = new Error('The operation was stopped.', { cause: reason });
  stop.name = 'AbortError';
  return stop;
}

/** What others wait for, too: it goes on, but not for whom it comes too late. */
export async function unlessStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  work.catch(() => undefined); // told to whoever still waits
  if (signal.aborted) throw stopped(signal);
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(stopped(signal));
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
