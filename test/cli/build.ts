import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const built = new URL('dist/main.js', root);

/** Vitest's global setup: the tests that start programs start the built ones. `npm run check` judges the types. */
export default function build(): void {
  if (existsSync(built) && !isStale(statSync(built).mtimeMs)) return;
  const tsc = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
}

function isStale(since: number): boolean {
  const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' });
  return files.some((file) => statSync(new URL(`src/${file}`, root)).mtimeMs > since);
}
