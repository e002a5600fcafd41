import type { Case } from './cases.ts';
import { type Count, least, type Mode, modes } from './least.ts';

/**
 * A cell for each mode: what ours costs beside the least.
 * Throws where ours is less, or more without a reason given, or where a reason is given and none is needed.
 */
export function besideLeast(useCase: Case, counts: readonly (Count | null)[]): string[] {
  const { counts: bounds, oursIsDearer } = least[useCase.name];
  const compared = modes.map((mode, index) => compare(useCase, mode, counts[index] ?? null, bounds[mode]));
  const isDearer = compared.some((each) => each.isDearer);
  if (isDearer && oursIsDearer === undefined) {
    const cells = compared.map((each) => each.cell).join(' | ');
    throw new Error(`${useCase.title} costs more than the least, and least.ts says not why: ${cells}`);
  }
  if (!isDearer && oursIsDearer !== undefined) {
    throw new Error(`${useCase.title} costs the least by now: take out of least.ts why it did not.`);
  }
  return compared.map((each) => each.cell);
}

function compare({ title }: Case, mode: Mode, count: Count | null, bound: Count | null) {
  if (count === null && bound === null) return { cell: '–', isDearer: false };
  if (count === null || bound === null) {
    throw new Error(`${title} in ${mode}: ${spell(count)} was measured, and the least is ${spell(bound)}.`);
  }
  if (count.calls < bound.calls || count.waves < bound.waves) {
    throw new Error(
      `${title} in ${mode}: ${spell(count)} is less than the least, ${spell(bound)}: argue anew.`,
    );
  }
  const isDearer = count.calls > bound.calls || count.waves > bound.waves;
  return {
    cell: isDearer ? `**${spell(count)}**, least ${spell(bound)}` : `${spell(count)} =`,
    isDearer,
  };
}

export function spell(count: Count | null): string {
  return count === null ? '–' : `${count.calls} / ${count.waves}`;
}
