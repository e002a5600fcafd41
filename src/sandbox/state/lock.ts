import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { Misuse } from '../misuse.ts';

const held = new Set<string>();
/** Two containers may share a folder and have one process id. */
const own = `${process.pid} of ${hostname()}`;

/** Nobody else writes the file until the returned function is called; a dead process's lock counts for nothing. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${resolve(file)}.lock`;
  if (held.has(path)) throw inUse(file, own);
  held.add(path);
  try {
    if (!(await create(path))) {
      const holder = await readFile(path, 'utf8');
      if (holder !== own && mayLive(holder)) throw inUse(file, holder);
      await rm(path, { force: true });
      if (!(await create(path))) throw inUse(file, holder);
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
  const written = `${path}.${process.pid}.${hostname()}`;
  await writeFile(written, own);
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
}

/** A process of another host cannot be asked: it is taken to live. */
function mayLive(holder: string): boolean {
  const [, id = '', host = ''] = /^(\d+) of (.*)$/.exec(holder) ?? [];
  return host === hostname() ? isAlive(Number(id)) : host !== '';
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

function inUse(file: string, holder: string): Misuse {
  return new Misuse(
    `"${file}" is in use by the process ${holder}: stop it, or choose another file. If that process is no sandbox, delete "${file}.lock".`,
  );
}
