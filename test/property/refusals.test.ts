import { describe, expect, it } from 'vitest';
import { chunks } from './chunks.ts';
import { differential } from './differential.ts';
import { callsAsTold, cursorsHold, rightOrAnError } from './laws.ts';
import { refusingBench } from './refusing-bench.ts';
import { Tally } from './tally.ts';

/** By default fewer than planned.test.ts asks, since each begins with a gateway that has learnt nothing; PROPERTY_RUNS=2000 asks as many. */
const usualRuns = 450;

/** Random operations over a Graph that refuses random shapes, filters and paths, against one that refuses none. */
describe('a random operation under random refusals', () => {
  const tally = new Tally();

  it.each(chunks(usualRuns))(
    'is answered rightly, or by an error: $count in $version, pages of $pageSize and $expandPageSize',
    async (chunk) => {
      const asked = tally.asked;
      await using bench = await refusingBench(chunk, ['nested', 'lists', 'one version', 'anything']);
      await differential(bench, chunk, [rightOrAnError, callsAsTold, cursorsHold], tally);
      expect(tally.asked - asked).toBeGreaterThanOrEqual(chunk.count);
    },
    300_000,
  );

  it('is often refused', () => {
    expect(tally.refused).toBeGreaterThan(tally.asked / 10);
  });
});
