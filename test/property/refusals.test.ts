import { describe, expect, it } from 'vitest';
import { chunks } from './chunks.ts';
import { differential } from './differential.ts';
import { cursorsHold, healedAlike, learns, noCallUntrue, rightOrAnError } from './laws.ts';
import { anyRefusals, leavingAnother } from './refusal-rules.ts';
import { refusingBench } from './refusing-bench.ts';
import { Tally } from './tally.ts';

/** Random operations over a Graph that refuses random shapes, filters and paths, against one that refuses none. */
describe('a random operation under random refusals', () => {
  const tally = new Tally();

  it.each(chunks())(
    'is answered all the same where another way is left: $count in $version, pages of $pageSize and $expandPageSize',
    async (chunk) => {
      const asked = tally.asked;
      await using bench = await refusingBench(chunk, leavingAnother(chunk.version), true);
      await differential(bench, chunk, [healedAlike, learns, cursorsHold, noCallUntrue], tally);
      expect(tally.asked - asked).toBeGreaterThanOrEqual(chunk.count);
    },
    300_000,
  );

  it.each(chunks(270))(
    'is answered rightly or by an error, whatever is refused: $count in $version, pages of $pageSize and $expandPageSize',
    async (chunk) => {
      const asked = tally.asked;
      await using bench = await refusingBench(chunk, anyRefusals(), false);
      await differential(bench, chunk, [rightOrAnError, cursorsHold, noCallUntrue], tally);
      expect(tally.asked - asked).toBeGreaterThanOrEqual(chunk.count);
    },
    300_000,
  );

  it('is often refused', () => {
    expect(tally.refused).toBeGreaterThan(tally.asked / 10);
  });
});
