import type { Entity, Version } from '../entities/entity.ts';
import type { Literal } from '../entities/filterable.ts';
import { type Comparison, type Filter, filterableOf, type Value } from './criteria.ts';
import { quote } from './literal.ts';
import { allOf, conjuncts } from './normal.ts';
import { folded } from './predicate.ts';

/** A filter as Graph and we share it. */
export interface Split {
  /** What Graph is asked: `$filter` terms to be joined by `and`. Several are lists of their own, one behind the other. */
  readonly asks: readonly (readonly string[])[];
  /** What of the filter went into them. */
  readonly sent: readonly Offer[];
  /** What is filtered here of the rows that come. */
  readonly residual: Filter | null;
}

/** Lists that one choice of values may become. */
const maxAsks = 20;

/**
 * Gives Graph what it surely takes (graph-v1 §2): comparisons on its whitelist, each path once, joined by `and`.
 * `takes` says no to what is not to be sent, as terms of one list or to ask for lists apart.
 */
export function splitFilter(
  entity: Entity,
  version: Version,
  filter: Filter | null | undefined,
  takes: (offer: Offer) => boolean,
): Split {
  const terms: string[] = [];
  const sent: Offer[] = [];
  const rest: Filter[] = [];
  const choices: Choice[] = [];
  const used = new Set<string>();
  for (const part of conjuncts(filter)) {
    const offer = part.kind === 'compare' ? offerOf(entity, version, part) : undefined;
    if (offer === undefined || !takes(offer) || used.has(offer.slot)) rest.push(part);
    else if (offer.kind === 'choice') choices.push({ offer, part });
    else {
      used.add(offer.slot);
      terms.push(offer.term);
      sent.push(offer);
      if (!offer.exact) rest.push(part);
    }
  }
  const apart = choices
    .filter(({ offer }) => !used.has(offer.slot) && offer.terms.length <= maxAsks)
    .reduce<Choice | undefined>(fewer, undefined);
  for (const choice of choices) if (choice !== apart) rest.push(choice.part);
  if (apart !== undefined) sent.push(apart.offer);
  const asks = apart === undefined ? [terms] : apart.offer.terms.map((term) => [...terms, term]);
  return { asks, sent, residual: allOf(rest) };
}

/** What Graph could be asked of a filter. */
export function offersOf(entity: Entity, version: Version, filter: Filter | null | undefined): Offer[] {
  return conjuncts(filter).flatMap((part) =>
    part.kind === 'compare' ? (offerOf(entity, version, part) ?? []) : [],
  );
}

interface Choice {
  readonly offer: Extract<Offer, { kind: 'choice' }>;
  readonly part: Filter;
}

function fewer(best: Choice | undefined, next: Choice): Choice {
  return best === undefined || next.offer.terms.length < best.offer.terms.length ? next : best;
}

/** What Graph could do for a comparison; `slot` is given once. */
export type Offer = {
  readonly path: string;
  /** The path, and the operator unless it is equality: what Graph takes or refuses, whatever the values. */
  readonly name: string;
  readonly slot: string;
  readonly literal: Literal['kind'];
  readonly values: readonly Value[];
  readonly isDemanded: boolean;
} & (
  | { readonly kind: 'term'; readonly term: string; readonly exact: boolean }
  /** No evidence that Graph takes them or-ed: each is asked by itself. */
  | { readonly kind: 'choice'; readonly terms: readonly string[] }
);

function offerOf(entity: Entity, version: Version, comparison: Comparison): Offer | undefined {
  const { literal, graph } = filterableOf(entity, comparison.name);
  const path = graph?.path[version];
  if (graph === undefined || path === null || path === undefined) return undefined;
  const takes = (operator: (typeof graph.operators)[number]) => graph.operators.includes(operator);
  const { operator, values } = comparison;
  const [value] = values;
  if (value === undefined) return undefined;
  const offered = { path, literal: literal.kind, values, isDemanded: graph.isDemanded === true };
  if (operator === 'contains' || operator === 'startsWith') {
    if (!takes('contains')) return undefined;
    // tolower on both sides: Graph documents no other way to be indifferent to case.
    const term = `contains(tolower(${path}),${quote(folded(asText(value)))})`;
    const name = `${path} contains`;
    return { kind: 'term', ...offered, name, slot: path, term, exact: operator === 'contains' };
  }
  if (operator === 'in') {
    const terms = distinct(literal, values).map((each) => `${path} eq ${spell(literal, version, each)}`);
    const [only] = terms;
    if (!takes('eq') || only === undefined) return undefined;
    if (terms.length === 1)
      return { kind: 'term', ...offered, name: path, slot: path, term: only, exact: true };
    if (!takes('in')) {
      // Lists apart come in an order of their own, which is not to depend on the version.
      const isSure = Object.values(graph.path).every((each) => each !== null);
      return isSure ? { kind: 'choice', ...offered, name: path, slot: path, terms } : undefined;
    }
    const term = `(${terms.join(' or ')})`;
    return { kind: 'term', ...offered, name: `${path} in`, slot: path, term, exact: true };
  }
  if (!takes(operator)) return undefined;
  const term = `${path} ${comparisonWords[operator]} ${spell(literal, version, value)}`;
  const slot = `${path} ${operator}`;
  return { kind: 'term', ...offered, name: slot, slot, term, exact: true };
}

const comparisonWords = { lt: 'lt', lte: 'le', gt: 'gt', gte: 'ge' } as const;

function spell({ kind }: Literal, version: Version, value: Value): string {
  const word = asText(value);
  if (kind === 'dateTime') return word;
  return quote(kind === 'enum' && version === 'beta' ? pascalCase(word) : word);
}

/** Values that Graph tells apart: it compares text without regard to case. */
function distinct({ kind }: Literal, values: readonly Value[]): Value[] {
  const byWord = new Map(
    values.map((value) => [kind === 'text' ? folded(asText(value)) : asText(value), value]),
  );
  return [...byWord.values()];
}

function asText(value: Value): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  throw new TypeError(`Graph is asked for texts and instants; a ${typeof value} came.`);
}

/** Beta documents its states in PascalCase, and does not promise to be indifferent to case (graph-beta §4.12). */
function pascalCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
