import type { Comparison, Filter, Value } from './criteria.ts';

/**
 * The same filter in the form that is split between Graph and us: `not` driven to the comparisons (De Morgan, which
 * holds since every comparison is true or false), nested `and` and `or` flattened, or-ed equalities of one name made one.
 */
export function normalForm(filter: Filter, negated = false): Filter {
  if (filter.kind === 'not') return normalForm(filter.of, !negated);
  if (filter.kind === 'compare') return negated ? { kind: 'not', of: filter } : filter;
  const kind = (filter.kind === 'all') === negated ? 'any' : 'all';
  const flat = filter.of
    .map((part) => normalForm(part, negated))
    .flatMap((part) => (part.kind === kind ? part.of : [part]));
  const parts = kind === 'any' ? unitedChoices(flat) : flat;
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : { kind, of: parts };
}

/** What must hold, each by itself. */
export function conjuncts(filter: Filter | null | undefined): readonly Filter[] {
  if (!filter) return [];
  const normal = normalForm(filter);
  return normal.kind === 'all' ? normal.of : [normal];
}

export function allOf(filters: readonly Filter[]): Filter | null {
  const [only] = filters;
  return filters.length > 1 ? { kind: 'all', of: filters } : (only ?? null);
}

function unitedChoices(parts: readonly Filter[]): Filter[] {
  const choices = new Map<string, Value[]>();
  const united: Filter[] = [];
  for (const part of parts) {
    if (!isChoice(part)) {
      united.push(part);
      continue;
    }
    const known = choices.get(part.name);
    if (known !== undefined) known.push(...part.values);
    else {
      const values = [...part.values];
      choices.set(part.name, values);
      united.push({ ...part, values });
    }
  }
  return united;
}

function isChoice(filter: Filter): filter is Comparison {
  return filter.kind === 'compare' && filter.operator === 'in';
}
