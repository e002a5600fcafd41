import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/server.ts';
import { besideLeast } from './beside-least.ts';
import { type Case, cases } from './cases.ts';
import { least, modes } from './least.ts';
import { countInAllModes, mediumTenant } from './ours.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await mediumTenant();
});
afterAll(() => sandbox.close());

it.each(cases)('$title costs the least, or what least.ts says why it costs more', async (useCase) => {
  const counts = await countInAllModes(sandbox.url, useCase);
  expect(besideLeast(useCase, counts)).toEqual(written(useCase));
});

const results = readFileSync('test/bench/RESULTS.md', 'utf8');

/** The cells of a use case in the first table that tells of it. */
function written({ title }: Case): string[] {
  const row = results.split('\n').find((line) => line.includes(`. ${title} `) && line.startsWith('|')) ?? '';
  return row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

it('refuses what is less than the least, dearer without a reason, or excused without need', () => {
  const [cheap, excused] = ['fifty-assignments', 'deep-chain'].map((name) =>
    cases.find((each) => each.name === name),
  );
  if (cheap === undefined || excused === undefined) throw new Error('The two cases are gone.');
  expect(() => besideLeast(cheap, all(0, 1))).toThrow(/argue anew/);
  expect(() => besideLeast(cheap, all(1, 2))).toThrow(/says not why/);
  expect(() => besideLeast(cheap, [null, null, null])).toThrow(/was measured/);
  const bounds = least['deep-chain'].counts;
  expect(() =>
    besideLeast(
      excused,
      modes.map((mode) => bounds[mode]),
    ),
  ).toThrow(/by now/);
});

function all(calls: number, waves: number) {
  return modes.map(() => ({ calls, waves }));
}
