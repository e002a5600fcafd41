import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Ended, startCommandIn } from './program.ts';

/** `entitlement-gateway …` in a folder of these files alone. */
export async function inFolder(files: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  const folder = await mkdtemp(join(tmpdir(), 'cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return startCommandIn(folder, ...args).ended;
}
