import { textAt, type Json } from './answer.ts';
import type { Audit } from './audit.ts';
import type { Bench } from './bench.ts';
import { expectThat, expectTrue } from './expect.ts';
import type { Matter } from '../matters.ts';

export async function matches(bench: Bench, path: string, isRight: (item: Json) => boolean): Promise<void> {
  const items = expectThat(await bench.http.get(path)).lists();
  const wrong = items.find((item) => !isRight(item));
  expectTrue(wrong === undefined, `${path} brings ${JSON.stringify(wrong ?? null).slice(0, 300)}`);
}

export function byName(id: Audit['id'], matter: Matter, name: 'policies' | 'packages' | 'catalogs'): Audit[] {
  return [
    {
      id,
      level: 'MUST',
      says: `filter ${name} by displayName`,
      fact: 'graph-v1 §2 [D]',
      of: ['filter', matter],
      kind: 'read',
      async run(bench) {
        const segment = bench.names[name];
        const displayName = textAt(await bench.one(`${segment}?$top=20`), 'displayName');
        const literal = encodeURIComponent(displayName.replaceAll("'", "''"));
        await matches(
          bench,
          `${segment}?$filter=displayName eq '${literal}'`,
          (item) => item['displayName'] === displayName,
        );
      },
    },
  ];
}

export function containing(id: Audit['id'], matter: Matter, name: 'packages' | 'catalogs'): Audit[] {
  return [
    {
      id,
      level: 'MUST',
      says: `filter ${name} by a part of displayName, and by a part of it in lower case`,
      fact: 'graph-v1 §2 [D] contains(tolower(displayName),…)',
      of: ['filter', matter],
      kind: 'read',
      async run(bench) {
        const segment = bench.names[name];
        const part = textAt(await bench.one(`${segment}?$top=20`), 'displayName').split(/\W/)[0] ?? '';
        const has = (item: Json) => textAt(item, 'displayName').toLowerCase().includes(part.toLowerCase());
        await matches(bench, `${segment}?$filter=contains(displayName,'${part}')`, has);
        await matches(
          bench,
          `${segment}?$filter=contains(tolower(displayName),'${part.toLowerCase()}')`,
          has,
        );
      },
    },
  ];
}
