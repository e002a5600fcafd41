import type * as fc from 'fast-check';
import { stillTenant } from '../kit/tenant.ts';
import type { Chunk } from './chunks.ts';
import type { Bench } from './differential.ts';
import { poolOf } from './pool.ts';
import { refusesBy, type Rules } from './refusal-rules.ts';

/** A tenant that refuses by rules drawn for each operation, and its twin that refuses nothing. */
export async function refusingBench(
  { version, tenantSeed, pageSize, expandPageSize }: Chunk,
  drawn: fc.Arbitrary<Rules>,
  mustLearn: boolean,
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
    mostReads: 60, // each row of a scan may take a call of its own, when all is refused that would bring it along
    refusals: { rules: drawn, enact: (now) => void (rules = now), mustLearn },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([tenant.close(), witness.close()]);
    },
  };
}
