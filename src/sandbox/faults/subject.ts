import type { Incoming } from '../call.ts';
import type { ExpandItem, Filter, Operand } from '../odata/ast.ts';
import { describe } from '../odata/describe.ts';
import { parseExpand } from '../odata/expand-parser.ts';
import { parseFilter } from '../odata/filter-parser.ts';
import { readQueryOptions } from '../odata/query-options.ts';

/** A request as the rules for faults look at it. */
export interface Subject {
  readonly incoming: Incoming;
  /** The id of a batch's item; undefined for a whole request. */
  readonly item: string | undefined;
  readonly version: 'v1.0' | 'beta';
  /** Decoded, with the version. */
  readonly path: string;
  /** Decoded. */
  readonly query: string;
}

export function subjectOf(incoming: Incoming, item: string | undefined): Subject {
  const mark = incoming.url.indexOf('?');
  const path = decoded(mark < 0 ? incoming.url : incoming.url.slice(0, mark));
  return {
    incoming,
    item,
    version: /^\/*beta(\/|$)/i.test(path) ? 'beta' : 'v1.0',
    path,
    query: mark < 0 ? '' : decoded(incoming.url.slice(mark + 1).replaceAll('+', ' ')),
  };
}

/** `a/b`: b inside a's expand; `a+b`: both beside each other, at any depth. */
export function expandsPair(subject: Subject, pair: string): boolean {
  const isNested = pair.includes('/');
  const wanted = pair
    .toLowerCase()
    .split(isNested ? '/' : '+')
    .map((name) => name.trim());
  const levels = expandedLevels(subject);
  if (!isNested) return levels.some(({ names }) => wanted.every((name) => names.includes(name)));
  return levels.some(({ path, names }) =>
    names.some((name) => `/${[...path, name].join('/')}`.endsWith(`/${wanted.join('/')}`)),
  );
}

/** Every navigation that `$expand` names, with those that it lies in: `assignment/target`. */
export function expandedPaths({ incoming, version }: Subject): string[] {
  const source = optionOf(incoming.url, version, '$expand');
  if (source === undefined) return [];
  const below = (items: readonly ExpandItem[], path: string): string[] =>
    items.flatMap(({ name, expand = [] }) => [`${path}${name}`, ...below(expand, `${path}${name}/`)]);
  return below(parseExpand(source), '');
}

interface Level {
  readonly path: readonly string[];
  readonly names: readonly string[];
}

function expandedLevels({ incoming, version }: Subject): Level[] {
  const source = optionOf(incoming.url, version, '$expand');
  if (source === undefined) return [];
  try {
    return levelsOf(parseExpand(source), []);
  } catch {
    return [];
  }
}

function levelsOf(items: readonly ExpandItem[], path: readonly string[]): Level[] {
  const here = { path, names: items.map(({ name }) => name.toLowerCase()) };
  return [here, ...items.flatMap((item) => levelsOf(item.expand ?? [], [...path, item.name.toLowerCase()]))];
}

/** The clause of `$filter` that names the path, as refusals print it. */
export function clauseNaming(subject: Subject, path: string): string | undefined {
  const source = optionOf(subject.incoming.url, subject.version, '$filter');
  if (source === undefined) return undefined;
  try {
    const clause = clausesOf(parseFilter(source)).find((one) => names(one, path.toLowerCase()));
    return clause && describe(clause);
  } catch {
    return undefined;
  }
}

function clausesOf(filter: Filter): Filter[] {
  if (filter.kind === 'and' || filter.kind === 'or') return filter.terms.flatMap(clausesOf);
  return filter.kind === 'not' ? clausesOf(filter.term) : [filter];
}

function names(part: Filter | Operand, path: string): boolean {
  switch (part.kind) {
    case 'path':
      return part.text.toLowerCase() === path;
    case 'compare':
      return names(part.left, path) || names(part.right, path);
    case 'call':
      return part.arguments.some((operand) => names(operand, path));
    case 'lambda':
      return part.path.toLowerCase() === path;
    case 'and':
    case 'or':
    case 'not':
    case 'list':
    case 'literal':
      return false;
  }
}

export function optionOf(
  url: string,
  version: 'v1.0' | 'beta',
  name: '$expand' | '$filter' | '$skiptoken',
): string | undefined {
  const mark = url.indexOf('?');
  if (mark < 0) return undefined;
  try {
    return readQueryOptions(url.slice(mark + 1), version)[name];
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
