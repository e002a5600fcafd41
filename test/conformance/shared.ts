import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Collected facts about Graph, which are no part of this repository and may lie beside it. */
const besideRepository = resolve(dirname(fileURLToPath(import.meta.url)), '../../../shared');

const folder = resolve(process.env['SHARED_FACTS'] ?? besideRepository, 'graph');

/** Undefined where the facts are not at hand. */
export function sharedFacts(file: string): unknown {
  const path = resolve(folder, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

export const whyFactsAreMissing =
  'not compared: the collected facts are neither in ../shared nor where SHARED_FACTS points';
