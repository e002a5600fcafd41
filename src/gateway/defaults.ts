/** What one caller, one request and one operation may take, unless it is configured otherwise. */
export const limitDefaults = {
  /** Bytes of a request's body. */
  maxRequestBytes: 512 * 1024,
  /** Values that an operation may ask for: its fields, each as often as there can be rows of it. */
  maxCost: 500_000,
  /** Requests of one caller, at once or over a minute. */
  requestsPerMinute: 1200,
} as const;
