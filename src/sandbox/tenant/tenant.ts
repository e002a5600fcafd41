import type { Tenant } from './requests.ts';
import { seedTenant } from './seed.ts';
import { Random } from './seed/random.ts';
import type { TenantSize } from './seed/sizes.ts';

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
  const ids = new Random(seed, 'new ids');
  return { store, now, newId: () => ids.guid() };
}
