import { crc32 } from 'node:zlib';
import type { ClockState } from '../clock.ts';
import { Misuse } from '../misuse.ts';
import type { Delta } from './changes.ts';
import type { Identity } from './identity.ts';

/**
 * A state file is lines: a header of JSON, then one entry for each flush, its checksum and its JSON,
 * every one to be applied after the other.
 * A last line without its end was being written when the process died: nobody was told of what it says.
 */
export interface Entry extends Delta {
  /** How many ids the tenant had given by then. */
  readonly ids: number;
  readonly clock: ClockState;
}

const format = 'entitlement-management sandbox state';
const version = 1;

export function headerLine(identity: Identity): string {
  return `${JSON.stringify({ format, version, ...identity })}\n`;
}

export function entryLine(entry: Entry): string {
  const json = JSON.stringify(entry);
  return `${checksum(json)} ${json}\n`;
}

/** Against bytes that a disk or a hand has changed: a damaged line may still be JSON. */
function checksum(json: string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

export interface Kept {
  readonly entries: readonly Entry[];
  /** Where the last whole line ends. */
  readonly bytes: number;
}

/** `name` is the file's, for the sentences that refuse it. */
export function readState(content: Buffer, identity: Identity, name: string): Kept {
  const bytes = content.lastIndexOf(0x0a) + 1;
  const lines = content.toString('utf8', 0, bytes).split('\n').slice(0, -1);
  const [header, ...rest] = lines;
  checkHeader(header, identity, name);
  return { entries: rest.map((line, index) => readEntry(line, index + 2, name)), bytes };
}

/** As of when the tenant of a state file was seeded; undefined where its first line does not say. */
export function seededAtIn(line: string): Date | undefined {
  const { format: kind, seededAt } = parsed(line);
  const date = kind === format && typeof seededAt === 'string' ? new Date(seededAt) : undefined;
  return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

function checkHeader(line: string | undefined, identity: Identity, name: string): void {
  const header = parsed(line ?? '');
  if (header['format'] !== format) {
    throw new Misuse(
      `"${name}" is no state file of the sandbox: choose another file, or delete it to start anew.`,
    );
  }
  if (header['version'] !== version) {
    throw new Misuse(
      `"${name}" is a state file of format ${String(header['version'])}, and this sandbox reads format ${version}.`,
    );
  }
  const { size, seed, fingerprint } = identity;
  if (header['size'] !== size || header['seed'] !== seed) {
    throw new Misuse(
      `"${name}" keeps the state of a tenant of size ${String(header['size'])} and seed ${String(header['seed'])}, and this one is of size ${size} and seed ${seed}.`,
    );
  }
  if (header['fingerprint'] !== fingerprint) {
    throw new Misuse(
      `"${name}" was written by a version of the sandbox that seeds another tenant, so its changes fit no longer: use that version, or delete the file to start anew.`,
    );
  }
}

function readEntry(line: string, number: number, name: string): Entry {
  const json = line.slice(9);
  const entry = line.startsWith(`${checksum(json)} `) ? parsed(json) : {};
  const { removed, put, ids, clock } = entry;
  const isWhole = isObject(removed) && isObject(put) && typeof ids === 'number' && isObject(clock);
  if (!isWhole)
    throw new Misuse(`Line ${number} of "${name}" is damaged: restore the file, or delete it to start anew.`);
  return entry as unknown as Entry; // its checksum says that entryLine() wrote it
}

function parsed(line: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
