import { readFile, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UnusableInput } from './usage.ts';

export interface TextFile {
  /** As a person here would name it. */
  readonly name: string;
  readonly text: string;
}

/** The files named, each once; a pattern that the shell left alone is spread here. */
export async function readFiles(words: readonly string[]): Promise<TextFile[]> {
  const paths = new Set<string>();
  for (const word of words) for (const path of await pathsOf(word)) paths.add(path);
  return Promise.all([...paths].map(async (path) => ({ name: nameOf(path), text: await textOf(path) })));
}

export async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UnusableInput(`"${nameOf(path)}" cannot be read: ${reason}.`, { cause });
  }
}

/** A file may be named like a pattern, so what is there is taken as it stands. */
async function pathsOf(word: string): Promise<string[]> {
  // What cannot be looked at is told when it is read.
  const there = await stat(word).catch(() => undefined);
  if (there?.isDirectory()) {
    throw new UnusableInput(`"${word}" is a folder: name its files, as by "${word}/**/*.graphql".`);
  }
  if (there !== undefined || !isDynamicPattern(word)) return [resolve(word)];
  const found = await glob(word, {
    absolute: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  if (found.length === 0) throw new UnusableInput(`No file matches "${word}".`);
  return found.map((path) => resolve(path)).toSorted();
}

function nameOf(path: string): string {
  const name = relative(process.cwd(), path);
  return name.startsWith('..') ? resolve(path) : name;
}
