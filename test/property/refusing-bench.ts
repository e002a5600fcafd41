import { stillTenant } from '../kit/tenant.ts';
import type { Chunk } from './chunks.ts';
import type { Bench } from './differential.ts';
import { poolOf } from './pool.ts';
import { refusesBy, type Rules, rulesOf } from './refusal-rules.ts';

/** A tenant that refuses by rules drawn for each operation, and its twin that refuses nothing. */
export async function refusingBench(
  { version, tenantSeed, pageSize, expandPageSize }: Chunk,
  kinds: readonly Rules['kind'][],
): Promise<Bench & AsyncDisposable> {
  const options = { seed: tenantSeed, pageSize, expandPageSize };
  let rules: Rules | undefined;
  const [tenant, witness, pool] = await Promise.all([
    stillTenant({ ...options, refuses: (read) => (rules === undefined ? null : refusesBy(rules)(read)) }),
    stillTenant(options),
    poolOf(tenantSeed),
  ]);
  return {
    version,
    tenant,
    witness,
    pageSize,
    expandPageSize,
    pool,
    refusals: { rules: rulesOf(...kinds), enact: (drawn) => void (rules = drawn) },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([tenant.close(), witness.close()]);
    },
  };
}
