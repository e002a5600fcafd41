import { filterNotSupported, invalidFilter } from '../fault.ts';
import { isGuid } from '../guid.ts';
import type { Comparison, FilterField } from '../model/edm.ts';
import type { Call, Compare, Filter, Lambda, Literal, Operand, Path } from './ast.ts';
import { describe } from './describe.ts';

/** One comparison that the collection allows. */
export interface Condition {
  readonly field: FilterField;
  readonly operator: Comparison;
  readonly value: string;
  /** The filter asked for the property in lower case. */
  readonly lowered: boolean;
}

/** Holds when any of its alternatives does; more than one only for states. */
export type Requirement = readonly Condition[];

/** What the filter demands, all of it to hold; throws Graph's refusal of anything that is not whitelisted. */
export function requirementsOf(filter: Filter, fields: readonly FilterField[]): Requirement[] {
  switch (filter.kind) {
    case 'and':
      return filter.terms.flatMap((term) => requirementsOf(term, fields));
    case 'or':
      return [alternatives(filter.terms, filter, fields)];
    case 'compare':
      return [[comparison(filter, fields)]];
    case 'call':
      return [[containment(filter, fields)]];
    case 'lambda':
      return [[quantified(filter, fields)]];
    case 'not':
    case 'path':
      throw filterNotSupported(describe(filter));
  }
}

function alternatives(terms: readonly Filter[], whole: Filter, fields: readonly FilterField[]): Requirement {
  const conditions = terms.map((term) => {
    if (term.kind !== 'compare') throw filterNotSupported(describe(whole));
    return comparison(term, fields);
  });
  const [first] = conditions;
  const sameState = conditions.every(({ field }) => field === first?.field && field.literal === 'state');
  if (!sameState) throw filterNotSupported(describe(whole));
  return conditions;
}

function comparison(filter: Compare, fields: readonly FilterField[]): Condition {
  const { left, right, operator } = filter;
  const field = fieldOf(left, fields);
  const allowed = field?.operators.find((name) => name === operator);
  if (field === undefined || allowed === undefined || right.kind !== 'literal') {
    throw filterNotSupported(describe(filter));
  }
  return { field, operator: allowed, value: literalValue(right, field, filter), lowered: false };
}

/** `sources/any(s:s/id eq 'x')` is the field `sources/any/id`. */
function quantified(filter: Lambda, fields: readonly FilterField[]): Condition {
  const { path, quantifier, variable = '', body } = filter;
  if (body?.kind !== 'compare' || body.left.kind !== 'path') throw filterNotSupported(describe(filter));
  const [root, ...rest] = body.left.text.split('/');
  const left: Path = { kind: 'path', text: [path, quantifier, ...rest].join('/') };
  if (root !== variable || fieldOf(left, fields) === undefined) throw filterNotSupported(describe(filter));
  return comparison({ ...body, left }, fields);
}

function containment(filter: Call, fields: readonly FilterField[]): Condition {
  const [subject, needle] = filter.arguments;
  const lowered = subject?.kind === 'call' && subject.name === 'tolower';
  const path = subject?.kind === 'call' && lowered ? subject.arguments[0] : subject;
  const field = fieldOf(path, fields);
  const isContains = filter.name === 'contains' && filter.arguments.length === 2;
  if (!isContains || field === undefined || !field.operators.includes('contains')) {
    throw filterNotSupported(describe(filter));
  }
  if (needle?.kind !== 'literal' || needle.type !== 'string') throw filterNotSupported(describe(filter));
  return { field, operator: 'contains', value: needle.text, lowered };
}

function fieldOf(operand: Operand | undefined, fields: readonly FilterField[]): FilterField | undefined {
  if (operand?.kind !== 'path') return undefined;
  const path = operand.text.toLowerCase();
  return fields.find((field) => field.path.toLowerCase() === path);
}

function literalValue(literal: Literal, field: FilterField, filter: Compare): string {
  const isQuoted = literal.type === 'string';
  if (isQuoted === (field.literal === 'date')) throw filterNotSupported(describe(filter));
  if (field.literal === 'guid' && !isGuid(literal.text)) throw invalidFilter('Unrecognized Guid format.');
  if (field.literal === 'date' && !isDate(literal.text)) throw filterNotSupported(describe(filter));
  const wanted = literal.text.toLowerCase();
  if (field.members !== undefined && !field.members.some((member) => member.toLowerCase() === wanted)) {
    throw invalidFilter(`Requested value '${literal.text}' was not found.`);
  }
  return literal.text;
}

const datePattern = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d))?$/i;

function isDate(text: string): boolean {
  return datePattern.test(text) && !Number.isNaN(Date.parse(text));
}
