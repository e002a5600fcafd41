import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

const updating = process.env['UPDATE_GOLDEN'] === '1';
if (updating && process.env['CI'])
  throw new Error('Golden files are read by people before they are kept: never under CI.');

/** Compares with a file that a person has read; `UPDATE_GOLDEN=1 npx vitest run test/queries` writes them anew. */
export function expectGolden(file: URL, text: string): void {
  if (updating) writeFileSync(file, text);
  expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(text);
}
