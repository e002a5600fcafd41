import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Misuse } from '../misuse.ts';

const held = new Set<string>();

/** Nobody else writes the file until the returned function is called; a dead process's lock counts for nothing. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${resolve(file)}.lock`;
  if (held.has(path)) throw inUse(file, process.pid);
  held.add(path);
  try {
    if (!(await create(path))) {
      const pid = Number(await readFile(path, 'utf8'));
      if (pid !== process.pid && isAlive(pid)) throw inUse(file, pid);
      await rm(path, { force: true });
      if (!(await create(path))) throw inUse(file, pid);
    }
  } catch (error) {
    held.delete(path);
    throw error;
  }
  return async () => {
    await rm(path, { force: true });
    held.delete(path);
  };
}

/** By a link, so that nobody ever reads a lock that does not name its holder yet. */
async function create(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function inUse(file: string, pid: number): Misuse {
  return new Misuse(
    `"${file}" is in use by the process ${pid}: stop it, or choose another file. If that process is no sandbox, delete "${file}.lock".`,
  );
}
