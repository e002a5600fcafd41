import { createHash } from 'node:crypto';
import type { JsonObject } from '../values.ts';
import { differences } from './policy-patch.ts';

/** A token of what a policy was like: a short hash of each setting, so that it tells which of them have changed. */

export function versionOf(terms: JsonObject): string {
  const hashes = Object.fromEntries(settingsOf(terms));
  return Buffer.from(JSON.stringify(hashes)).toString('base64url');
}

/** The settings that are not as the token knew them; undefined where it is none of ours. */
export function changedSince(version: string, terms: JsonObject): readonly string[] | undefined {
  const seen = hashesIn(version);
  if (seen === undefined) return undefined;
  const now = settingsOf(terms);
  const names = new Set([...seen.keys(), ...now.keys()]);
  return [...names].filter((name) => seen.get(name) !== now.get(name)).toSorted();
}

function settingsOf(terms: JsonObject): Map<string, string> {
  return new Map(
    Object.keys(terms).flatMap((name): [string, string][] => {
      const text = differences({}, { [name]: terms[name] }).map(({ after }) => after);
      return text.length === 0
        ? []
        : [[name, createHash('sha256').update(text.join()).digest('base64url').slice(0, 8)]];
    }),
  );
}

function hashesIn(version: string): Map<string, string> | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(version, 'base64url').toString());
    if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
    return new Map(Object.entries(json).map(([name, hash]) => [name, String(hash)]));
  } catch {
    return undefined;
  }
}
