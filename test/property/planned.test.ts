import { describe, expect, it } from 'vitest';
import { stillTenant } from '../kit/tenant.ts';
import { chunks } from './chunks.ts';
import { differential } from './differential.ts';
import { laws } from './laws.ts';
import { poolOf } from './pool.ts';
import { expectWide, Tally } from './tally.ts';

/**
 * Random operations, planned and by one GET for each edge of each row: the answers are the same.
 * A failure prints the smallest operation that shows it, and the seed.
 */
describe('a random operation', () => {
  const tally = new Tally();

  it.each(chunks())(
    'answers as the oracle does: $count in $version, pages of $pageSize and $expandPageSize',
    async ({ version, tenantSeed, pageSize, expandPageSize, seed, count }) => {
      const tenant = await stillTenant({ seed: tenantSeed, pageSize, expandPageSize });
      const pool = await poolOf(tenantSeed);
      const asked = tally.asked;
      const bench = { version, tenant, witness: tenant, pageSize, expandPageSize, pool, mostReads: 300 };
      await differential(bench, { seed, count }, laws, tally);
      await tenant.close();
      expect(tally.asked - asked).toBeGreaterThanOrEqual(count);
    },
    300_000,
  );

  it('is one of all that the schema has', () => {
    expectWide(tally);
    expect(tally.plannedCalls).toBeLessThan(tally.naiveCalls / 2);
  });
});
