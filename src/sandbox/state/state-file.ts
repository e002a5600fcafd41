import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Misuse } from '../misuse.ts';
import { headerLine, readState, seededAtIn, type Kept } from './format.ts';
import type { Identity } from './identity.ts';
import { lock } from './lock.ts';

/** Below it a rewrite is not worth its while. */
const leastLength = 256 * 1024;

/** A file that is only ever appended to, or replaced whole by a rename. */
export class StateFile {
  readonly #path: string;
  readonly #identity: Identity;
  readonly #unlock: () => Promise<void>;
  #handle: FileHandle;
  #length: number;
  #lengthWhenRewritten = 0;

  static async open(path: string, identity: Identity): Promise<{ file: StateFile; kept: Kept['entries'] }> {
    const unlock = await lock(path).catch((cause: unknown) => {
      throw cause instanceof Misuse ? cause : unusable(path, cause);
    });
    try {
      const content = await contentOf(path);
      if (content.length === 0) await replace(path, headerLine(identity));
      const { entries, bytes } =
        content.length === 0
          ? { entries: [], bytes: Buffer.byteLength(headerLine(identity)) }
          : readState(content, identity, path);
      const handle = await open(path, 'a');
      if (bytes < content.length) {
        await handle.truncate(bytes);
        await handle.datasync();
      }
      return { file: new StateFile(path, identity, unlock, handle, bytes), kept: entries };
    } catch (cause) {
      await unlock();
      throw cause instanceof Misuse ? cause : unusable(path, cause);
    }
  }

  private constructor(
    path: string,
    identity: Identity,
    unlock: () => Promise<void>,
    handle: FileHandle,
    length: number,
  ) {
    this.#path = path;
    this.#identity = identity;
    this.#unlock = unlock;
    this.#handle = handle;
    this.#length = length;
  }

  get isLong(): boolean {
    return this.#length > Math.max(leastLength, 2 * this.#lengthWhenRewritten);
  }

  /** Resolves when the line is on the disk. */
  async append(line: string): Promise<void> {
    await this.#handle.appendFile(line);
    await this.#handle.datasync();
    this.#length += Buffer.byteLength(line);
  }

  async rewrite(line: string): Promise<void> {
    const content = headerLine(this.#identity) + line;
    await replace(this.#path, content);
    const replaced = this.#handle;
    this.#handle = await open(this.#path, 'a');
    await replaced.close();
    this.#length = Buffer.byteLength(content);
    this.#lengthWhenRewritten = this.#length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
    await this.#unlock();
  }
}

const headerLength = 4_096;

/** As of when the tenant in the file was seeded, so that it is seeded so again; undefined where there is none. */
export async function keptSeededAt(path: string): Promise<Date | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  try {
    const { buffer, bytesRead } = (await handle?.read(Buffer.alloc(headerLength), 0, headerLength, 0)) ?? {};
    const [line = ''] = (buffer?.toString('utf8', 0, bytesRead) ?? '').split('\n');
    return seededAtIn(line);
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** The file is the old one or the new one at every moment, even when the power fails. */
async function replace(path: string, content: string): Promise<void> {
  const temporary = `${path}.new`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
  await syncDirectory(dirname(resolve(path)));
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function contentOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

function unusable(path: string, cause: unknown): Misuse {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Misuse(`The state cannot be kept in "${path}": ${reason}.`, { cause });
}
