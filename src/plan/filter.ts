import type { Entity, Filterable, Version } from '../entities/entity.ts';
import { quote } from './literal.ts';
import type { Filter, FilterCondition } from './selection.ts';

/** A typed filter as Graph's `$filter` terms, to be joined by `and`. The schema's inputs admit what the entity's whitelist has. */
export function filterTerms(entity: Entity, version: Version, filter: Filter): string[] {
  return Object.entries(filter).flatMap(([name, condition]) => {
    if (condition === null || condition === undefined) return [];
    const filterable = entity.filters[name];
    if (filterable === undefined) throw new Error(`${entity.name} has no filter "${name}".`);
    return conditionTerms(filterable, version, condition);
  });
}

const comparison: Readonly<Record<string, string>> = { eq: 'eq', lt: 'lt', lte: 'le', gt: 'gt', gte: 'ge' };

function conditionTerms(filterable: Filterable, version: Version, condition: FilterCondition): string[] {
  const path = filterable.path[version];
  return Object.entries(condition).flatMap(([operator, value]) => {
    if (value === null || value === undefined) return [];
    if (operator === 'contains') {
      // tolower on both sides: Graph documents no other way to be indifferent to case (graph-v1 §2).
      return [`contains(tolower(${path}),${quote(asText(value).toLowerCase())})`];
    }
    if (operator === 'in') {
      const values = Array.isArray(value) ? value : [value];
      const terms = values.map((each) => `${path} eq ${literal(filterable, version, each)}`);
      return terms.length > 1 ? [`(${terms.join(' or ')})`] : terms;
    }
    const word = comparison[operator];
    if (word === undefined) throw new Error(`No filter operator "${operator}" is known.`);
    return [`${path} ${word} ${literal(filterable, version, value)}`];
  });
}

function literal({ literal: { kind } }: Filterable, version: Version, value: unknown): string {
  const word = asText(value);
  if (kind === 'dateTime') return word;
  return quote(kind === 'enum' && version === 'beta' ? pascalCase(word) : word);
}

function asText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'string') return value;
  throw new TypeError(`A filter takes a text or a date; ${typeof value} came.`);
}

/** Beta documents its states in PascalCase, and does not promise to be indifferent to case (graph-beta §4.12). */
function pascalCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
