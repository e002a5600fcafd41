/** What a test may ask afterwards: which calls came, and which were refused. Never holds a token. */
export interface RequestLogEntry {
  readonly method: string;
  /** Path and query as they arrived. */
  readonly url: string;
  readonly status: number;
  /** Answered with any 4xx. */
  readonly refused: boolean;
  readonly headerNames: readonly string[];
  readonly authorizationScheme: string | null;
  /** The items of a `$batch`, in the order in which they were run. */
  readonly items: readonly RequestLogEntry[];
}

interface Logged {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export function logEntry(
  { method, url, headers }: Logged,
  status: number,
  items: readonly RequestLogEntry[] = [],
): RequestLogEntry {
  const scheme = headers['authorization']?.split(' ')[0];
  return {
    method,
    url,
    status,
    refused: status >= 400 && status < 500,
    headerNames: Object.keys(headers),
    authorizationScheme: scheme === undefined || scheme === '' ? null : scheme,
    items,
  };
}

const kept = 20_000;

/** Forgets the oldest half when it is full, so that a long load test does not fill the memory. */
export function remember(log: RequestLogEntry[], entry: RequestLogEntry): void {
  if (log.length >= kept) log.splice(0, kept / 2);
  log.push(entry);
}
