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

/** A read may be repeated freely; a write is sent again only where Graph surely did not act. */
export type Repeatability = 'read' | 'write';

export interface RetryPolicy {
  readonly clock: Clock;
  readonly random: () => number;
  readonly maxRetries: number;
}

export interface Setback {
  readonly repeatability: Repeatability;
  /** 'reset': the connection failed before an answer. */
  readonly status: number | 'reset';
  readonly retryAfter: string | null | undefined;
  readonly retries: number;
  /** How many of those retries followed a fault (500, 502, reset) and not a request to wait. */
  readonly faults: number;
  readonly deadline: number | undefined;
}

export type RetryDecision =
  | { readonly retry: true; readonly waitMs: number }
  /** `tooLongSeconds`: a retry was due, but only after longer than the operation may wait. */
  | { readonly retry: false; readonly tooLongSeconds?: number };

const LONGEST_WAIT_MS = 60_000;
const STOP: RetryDecision = { retry: false };

/** https://learn.microsoft.com/graph/throttling: wait as told; untold, back off exponentially with jitter. */
export function decideRetry(setback: Setback, { clock, random, maxRetries }: RetryPolicy): RetryDecision {
  if (setback.retries >= maxRetries) return STOP;
  if (isFault(setback.status)) {
    if (setback.repeatability === 'write' || setback.faults > 0) return STOP;
    // A kept-alive connection that went stale is mended by the next one at once.
    const waitMs = setback.status === 'reset' ? 0 : backoffMs(setback.retries, random);
    return fits(waitMs, setback, clock) ? { retry: true, waitMs } : STOP;
  }
  const toldMs = parseRetryAfter(setback.retryAfter, clock.now());
  if (!mayWait(setback, toldMs !== undefined)) return STOP;
  // "0" is taken at its word once; asked again, it is as good as untold.
  const isTold = toldMs !== undefined && (toldMs > 0 || setback.retries === 0);
  const waitMs = isTold ? toldMs : backoffMs(setback.retries, random);
  if (waitMs <= LONGEST_WAIT_MS && fits(waitMs, setback, clock)) return { retry: true, waitMs };
  return isTold ? { retry: false, tooLongSeconds: Math.ceil(waitMs / 1000) } : STOP;
}

export function isFault(status: number | 'reset'): boolean {
  return status === 'reset' || status === 500 || status === 502;
}

function mayWait({ repeatability, status }: Setback, told: boolean): boolean {
  if (status === 429) return true;
  if (status === 503) return repeatability === 'read' || told;
  return status === 504 && repeatability === 'read';
}

function fits(waitMs: number, { deadline }: Setback, clock: Clock): boolean {
  return deadline === undefined || clock.now() + waitMs < deadline;
}

function backoffMs(retries: number, random: () => number): number {
  return Math.min(1000 * 2 ** retries, LONGEST_WAIT_MS) * (0.5 + random() / 2);
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-retry-after, and decimals, which Graph's services send. */
export function parseRetryAfter(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  // Date.parse alone takes almost any text for a date.
  if (!/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d\d:\d\d:\d\d/.test(text)) return undefined;
  const at = Date.parse(text.endsWith('GMT') ? text : `${text} GMT`);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
