import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { versions } from './kit/http.ts';
import { stateOf, withMatrix } from './matrix.ts';
import { operations, type Matter } from './matters.ts';

it('the support matrix in the sandbox’s README is what the audits say (npm run conformance -- --matrix writes it)', () => {
  const text = readFileSync(new URL('../../src/sandbox/README.md', import.meta.url), 'utf8');
  expect(text).toBe(withMatrix(text));
});

it('every operation of Graph is audited in each version that has it', () => {
  const all = Object.entries<Partial<Record<string, string>>>(operations);
  const unaudited = all.flatMap(([matter, paths]) =>
    versions
      .filter((version) => paths[version] !== undefined && stateOf(matter as Matter, version) === '–')
      .map((version) => `${matter} in ${version}`),
  );
  expect(unaudited).toEqual([]);
});
