import type { Filter, Operand, Operator } from './ast.ts';

/** The service's words for operators: `Equals` was seen (docs-contrib #8922), the others are made after it. */
const operatorNames: Readonly<Record<Operator, string>> = {
  eq: 'Equals',
  ne: 'NotEquals',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEquals',
  lt: 'LessThan',
  le: 'LessThanOrEquals',
  in: 'In',
  has: 'Has',
};

/** A filter as the service's refusals print it. */
export function describe(filter: Filter): string {
  switch (filter.kind) {
    case 'compare':
      return `${operand(filter.left)} ${operatorNames[filter.operator]} ${operand(filter.right)}`;
    case 'and':
      return filter.terms.map(describe).join(' And ');
    case 'or':
      return filter.terms.map(describe).join(' Or ');
    case 'not':
      return `Not ${describe(filter.term)}`;
    case 'lambda':
      return `${filter.path} ${capital(filter.quantifier)}`;
    case 'call':
      return call(filter.name, filter.arguments);
    case 'path':
      return filter.text;
  }
}

function call(name: string, operands: readonly Operand[]): string {
  const [first, ...rest] = operands.map(operand);
  return [first ?? '', capital(name), ...rest].filter((word) => word !== '').join(' ');
}

function operand(value: Operand): string {
  switch (value.kind) {
    case 'literal':
    case 'path':
      return value.text;
    case 'call':
      return `${value.name}(${value.arguments.map(operand).join(',')})`;
    case 'list':
      return `(${value.items.map(operand).join(',')})`;
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
