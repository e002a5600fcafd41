import type { Tenant } from './requests.ts';
import { seedTenant, type TenantSize } from './seed.ts';

/** The instant at which every seeded tenant stands still, so that its data never change. */
export const SEED_NOW = new Date('2026-11-01T00:00:00Z');

export interface TenantOptions {
  readonly size: TenantSize;
  readonly seed: number;
  /** The clock of the tenant's life; the real one when absent. */
  readonly now?: () => Date;
}

export function createTenant({ size, seed, now = () => new Date() }: TenantOptions): Tenant {
  const store = seedTenant({ size, seed, now: SEED_NOW });
  return { store, now, newId: () => crypto.randomUUID() };
}
