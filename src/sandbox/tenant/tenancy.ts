import type { RequestRecord } from './records.ts';
import type { Store } from './store.ts';

export type DeliveryOutcome = 'delivered' | 'partiallyDelivered' | 'deliveryFailed';

export interface Tenant {
  readonly store: Store;
  now(): Date;
  newId(): string;
  /** What becomes of a request that is being delivered; without it every delivery succeeds. */
  deliveryOutcome?(request: RequestRecord): DeliveryOutcome;
}
