import * as fc from 'fast-check';
import type { Refuses, ServedRead } from '../../src/sandbox/server.ts';
import type { Entity, Route } from '../../src/entities/entity.ts';
import { entities } from '../../src/entities/registry.ts';
import type { ApiVersion } from '../kit/gateway.ts';

/**
 * What a tenant refuses, though its documents allow it. `nested`: expands within expands. `lists`: expands on
 * collections, which rows by their key still take. `filters`: what can be looked for here instead. To `expands` of any
 * sort and to `sub-paths` there may be no other way.
 */
type Kind = 'nested' | 'lists' | 'filters' | 'expands' | 'sub-paths';

/** What has more ways than one to all that leads from it to others of these, in both versions. */
const linked: readonly Entity[] = (
  ['AccessPackage', 'Assignment', 'AssignmentPolicy', 'AssignmentRequest', 'Catalog', 'Subject'] as const
).map((name) => entities[name]);
const collections = new Set(linked.flatMap(({ collection }) => [collection['v1.0'], collection.beta]));
const between: readonly Route[] = linked
  .flatMap(({ edges }) => Object.values(edges))
  .filter(({ target }) => linked.includes(entities[target]))
  .flatMap(({ routes }) => [...routes['v1.0'], ...routes.beta]);
const navigations = new Set(between.flatMap((route) => (route.kind === 'inline' ? [route.navigation] : [])));
const segments = new Set(between.flatMap((route) => (route.kind === 'child' ? [route.segment] : [])));

/** The same shapes always, as Graph does. */
export interface Rules {
  readonly kinds: readonly Kind[];
  readonly versions: readonly ServedRead['version'][];
  /** Whether what may be the only way to some rows is let through. */
  readonly spares: boolean;
  /** Chooses among the shapes: one of so many is refused. */
  readonly seed: number;
  readonly oneOf: number;
}

const everyKind: readonly Kind[] = ['nested', 'lists', 'filters', 'expands', 'sub-paths'];

/** Refusals that leave another way, by what they are: more calls, a scan, or the other version. */
export function leavingAnother(version: ApiVersion): fc.Arbitrary<Rules> {
  const dearer = rulesOf({
    kinds: fc.subarray<Kind>(['nested', 'lists', 'filters'], { minLength: 1 }),
    versions: fc.constant(['v1.0', 'beta']),
    spares: fc.constant(true),
  });
  const inOneVersion = rulesOf({
    kinds: fc.constant(everyKind),
    versions: fc.constantFrom<Rules['versions'][]>(['v1.0'], ['beta']),
    spares: fc.constant(true),
  });
  return version === 'auto' ? fc.oneof(dearer, inOneVersion) : dearer;
}

/** Refusals that may leave none. */
export function anyRefusals(): fc.Arbitrary<Rules> {
  return rulesOf({
    kinds: fc.constant(everyKind),
    versions: fc.constant(['v1.0', 'beta']),
    spares: fc.constant(false),
  });
}

function rulesOf(of: {
  readonly kinds: fc.Arbitrary<Rules['kinds']>;
  readonly versions: fc.Arbitrary<Rules['versions']>;
  readonly spares: fc.Arbitrary<Rules['spares']>;
}): fc.Arbitrary<Rules> {
  return fc.record({ ...of, seed: fc.nat(9999), oneOf: fc.integer({ min: 1, max: 3 }) });
}

export function refusesBy({ kinds, versions, spares, seed, oneOf }: Rules): Refuses {
  const isChosen = (shape: string) => digest(`${seed} ${shape}`) % oneOf === 0;
  return (read) => {
    if (read.isNextPage || !versions.includes(read.version)) return null;
    const path = read.path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '{id}');
    if (spares && !collections.has(path.split(/[/(]/, 1)[0] ?? '')) return null;
    const where = `${read.version} ${path}`;
    // What end users see of their own they may not read by its key.
    const isList = !/[({]/.test(path);
    const isMeant = (expand: string) =>
      !(spares && expand.split('/').some((each) => !navigations.has(each))) &&
      (kinds.includes('expands') ||
        (kinds.includes('nested') && expand.includes('/')) ||
        (kinds.includes('lists') && isList));
    if (read.expand.some((expand) => isMeant(expand) && isChosen(`${where} ${expand}`))) return 'html';
    if (kinds.includes('filters') && !(spares && path.includes('/'))) {
      const properties =
        read.filter?.match(/[a-z]+(\/[a-z]+)*(?=\)? (eq|ne|lt|le|gt|ge) )|contains|startswith/gi) ?? [];
      if (properties.some((property) => isChosen(`${where} ${property}`))) return 'invalidFilter';
    }
    if (!kinds.includes('sub-paths') || !path.includes('{id}/')) return null;
    if (spares && !segments.has(path.split('/').at(-1) ?? '')) return null;
    return isChosen(where) ? 'unserved' : null;
  };
}

/** FNV-1a, with its bits stirred: neighbouring shapes are to fall apart. */
function digest(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
