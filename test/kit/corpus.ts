import { readdirSync, readFileSync } from 'node:fs';
import type { Answer, ApiVersion, Asked } from './gateway.ts';

/** One golden query: a document whose leading comments say who asks, with what, and how many pages. */
export interface Golden {
  readonly name: string;
  readonly query: string;
  readonly persona: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The connection to page through by `$after`, and how many pages. */
  readonly pages: { readonly path: readonly string[]; readonly count: number } | undefined;
}

export const folder = new URL('../queries/', import.meta.url);

export function readCorpus(within = folder): Golden[] {
  return readdirSync(within)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) => {
      const query = readFileSync(new URL(file, within), 'utf8');
      const directive = (word: string) => new RegExp(`^# ${word}: (.+)$`, 'm').exec(query)?.[1];
      const [path, count] = directive('pages')?.split(' ') ?? [];
      return {
        name: file.replace(/\.graphql$/, ''),
        query,
        persona: directive('persona') ?? 'admin',
        variables: JSON.parse(directive('variables') ?? '{}') as Record<string, unknown>,
        pages: path === undefined ? undefined : { path: path.split('.'), count: Number(count) },
      };
    });
}

/** All answers to a golden query, page after page. */
export async function answers(golden: Golden, ask: (asked: Asked) => Promise<Answer>): Promise<Answer[]> {
  const { query, persona, variables, pages } = golden;
  const all = [await ask({ query, persona, variables })];
  for (let page = 1; page < (pages?.count ?? 1); page += 1) {
    const after = endCursorAt(all.at(-1)?.data, pages?.path ?? []);
    all.push(await ask({ query, persona, variables: { ...variables, after } }));
  }
  return all;
}

/** The data and errors to compare: ids of requests and cursors differ by version and run. */
export function comparable(all: readonly Answer[]): string {
  const parts = all.map(({ data, errors }) => ({
    data,
    ...(errors
      ? {
          errors: errors.map(({ message, path, extensions }) => ({
            message,
            path,
            code: extensions?.['code'],
          })),
        }
      : {}),
  }));
  const text = JSON.stringify(parts.length === 1 ? parts[0] : parts, masked, 2);
  return `${text}\n`;
}

function masked(key: string, value: unknown): unknown {
  return /cursor$/i.test(key) && typeof value === 'string' ? '<cursor>' : value;
}

function endCursorAt(data: unknown, path: readonly string[]): unknown {
  let here: unknown = data;
  for (const key of [...path, 'pageInfo', 'endCursor']) {
    here = typeof here === 'object' && here !== null ? Reflect.get(here, key) : undefined;
  }
  if (typeof here !== 'string') throw new Error(`There is no endCursor at ${path.join('.')} to go on from.`);
  return here;
}

/** Where a pinned version lacks a field, its answer is a file of its own. */
export function dataFile(golden: Golden, version: ApiVersion, lacking: boolean): URL {
  return new URL(lacking ? `${golden.name}.${version}.json` : `${golden.name}.json`, folder);
}
