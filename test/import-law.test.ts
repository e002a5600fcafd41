import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** README, "How it works": who may import whom. A regular expression that never matches is a law that nobody keeps. */
const forbidden: [file: string, imported: string][] = [
  ['src/sandbox/server.ts', '../entities/registry.ts'],
  ['src/sandbox/odata/lexer.ts', '../../plan/filter.ts'],
  ['src/sandbox/model/v1/package.ts', '../../../errors.ts'],
  ['src/entities/assignment.ts', '../plan/read.ts'],
  ['src/errors.ts', './config.ts'],
  ['src/graph/client.ts', '../entities/registry.ts'],
  ['src/auth/viewer.ts', '../config.ts'],
  ['src/plan/route.ts', '../source/reading/reads.ts'],
  ['src/plan/route.ts', '../graph/client.ts'],
  ['src/schema/assignment.ts', '../source.ts'],
  ['src/schema/mutations/assign.ts', '../../plan/read.ts'],
  ['src/source.ts', './schema/schema.ts'],
  ['src/source/door.ts', '../context.ts'],
  ['src/source/reading/reads.ts', '../../context.ts'],
  ['src/context.ts', './schema/schema.ts'],
  ['src/gateway.ts', './source.ts'],
  ['src/gateway/limits.ts', '../config.ts'],
  ['src/main.ts', './context.ts'],
  ['src/cli/main.ts', '../source/door.ts'],
];

it('refuses every arrow that the design does not draw', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'import-law-'));
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  const files = new Set(forbidden.map(([file]) => file));
  for (const file of files) {
    const arrows = arrowsOf(file);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    const lines = arrows.map((imported, index) => `export { x as x${index} } from '${imported}';`);
    await writeFile(join(folder, file), `${lines.join('\n')}\n`);
  }
  const told = await new Promise<string>((resolve) => {
    const oxlint = join(root, 'node_modules/.bin/oxlint');
    execFile(
      oxlint,
      ['--format', 'unix', '--allow', 'import/no-cycle', 'src'],
      { cwd: folder },
      (_error, out) => resolve(out),
    );
  });
  await rm(folder, { recursive: true });
  const refused = told.split('\n').filter((line) => line.includes('no-restricted-imports'));
  const counts = (lines: readonly string[]) =>
    [...files].map((file) => [file, lines.filter((line) => line.startsWith(file)).length]);
  expect(counts(refused)).toEqual(counts(forbidden.map(([file]) => file)));
});

function arrowsOf(file: string): string[] {
  return forbidden.filter(([from]) => from === file).map(([, imported]) => imported);
}
