/** Why the work stopped, as an error whose name says so, whatever was given to abort(). */
export function stopped(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  if (reason instanceof Error && (reason.name === 'AbortError' || reason.name === 'TimeoutError'))
    return reason;
  const stop = new Error('The operation was stopped.', { cause: reason });
  stop.name = 'AbortError';
  return stop;
}
