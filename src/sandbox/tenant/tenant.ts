import { seedTenant } from './seed.ts';
import { Random } from './seed/random.ts';
import type { TenantSize } from './seed/sizes.ts';
import type { Tenant } from './tenancy.ts';

/** The instant as of which a tenant is seeded unless another is named, so that tests always see the same data. */
export const SEED_NOW = new Date('2026-11-01T00:00:00Z');

/** The last midnight in UTC: what a tenant is seeded as of where people look at it, and nothing may be stale. */
export function today(): Date {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
}

export interface TenantOptions {
  readonly size: TenantSize;
  readonly seed: number;
  /** As of when the data stand: nothing in them is later, and what holds then is not stale. */
  readonly seededAt?: Date;
  /** The clock of the tenant's life; the real one when absent. */
  readonly now?: () => Date;
}

export function createTenant({
  size,
  seed,
  seededAt = SEED_NOW,
  now = () => new Date(),
}: TenantOptions): Tenant {
  const store = seedTenant({ size, seed, now: seededAt });
  const ids = new Random(seed, 'new ids');
  return { store, now, newId: () => ids.guid() };
}
