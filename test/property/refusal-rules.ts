import * as fc from 'fast-check';
import type { Refuses, ServedRead } from '../../src/sandbox/server.ts';

/** Which reads a tenant refuses, though its documents allow them: the same shape always, as Graph does. */
export interface Rules {
  /**
   * `nested`: expands within expands. `lists`: expands on collections, which rows by their key still take.
   * `one version`: whatever the other may serve. `anything`: routes to which there may be no other.
   */
  readonly kind: 'nested' | 'lists' | 'one version' | 'anything';
  readonly version: ServedRead['version'];
  /** Chooses among the shapes: one of so many is refused. */
  readonly seed: number;
  readonly oneOf: number;
}

export function rulesOf(...kinds: readonly Rules['kind'][]): fc.Arbitrary<Rules> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    version: fc.constantFrom('v1.0' as const, 'beta' as const),
    seed: fc.nat(9999),
    oneOf: fc.integer({ min: 1, max: 3 }),
  });
}

export function refusesBy(rules: Rules): Refuses {
  const isChosen = (shape: string) => digest(`${rules.seed} ${shape}`) % rules.oneOf === 0;
  return (read) => {
    if (rules.kind === 'one version' && read.version !== rules.version) return null;
    const path = read.path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '{id}');
    const where = `${read.version} ${path}`;
    if (expandsOf(rules.kind, path, read.expand).some((expand) => isChosen(`${where} ${expand}`)))
      return 'html';
    if (rules.kind === 'nested' || rules.kind === 'lists') return null;
    const properties =
      read.filter?.match(/[a-z]+(\/[a-z]+)*(?=\)? (eq|ne|lt|le|gt|ge) )|contains|startswith/gi) ?? [];
    if (properties.some((property) => isChosen(`${where} ${property}`))) return 'invalidFilter';
    return path.includes('{id}/') && isChosen(where) ? 'unserved' : null;
  };
}

function expandsOf(kind: Rules['kind'], path: string, expands: readonly string[]): readonly string[] {
  if (kind === 'nested') return expands.filter((expand) => expand.includes('/'));
  // What end users see of their own they may not read by its key.
  if (kind === 'lists') return /[({]/.test(path) ? [] : expands;
  return expands;
}

/** FNV-1a, with its bits stirred: neighbouring shapes are to fall apart. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
