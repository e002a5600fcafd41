import { invalidFilter } from '../fault.ts';
import type { Filter, Operand, Operator } from './ast.ts';
import { Cursor } from './cursor.ts';

/**
 *   filter   = and *( "or" and )
 *   and      = unary *( "and" unary )
 *   unary    = ["not"] primary
 *   primary  = "(" filter ")" / operand [ operator operand ]
 *   operator = "eq" / "ne" / "gt" / "ge" / "lt" / "le" / "in" / "has"
 *   operand  = literal / list / call / path
 *   list     = "(" operand *( "," operand ) ")"              only after "in"
 *   call     = name "(" [ operand *( "," operand ) ] ")"
 *   path     = name *( "/" name )                            or ending in "/any(…)", "/all(…)"
 *
 * More is parsed than the whitelist will let pass, so that each refusal can name what it refuses.
 */
export function parseFilter(source: string): Filter {
  const parser = new FilterParser(source);
  return parser.whole();
}

const operators: readonly Operator[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has'];

/** ASP.NET OData's default; also the guard against nesting without end. */
const maxNodeCount = 100;

class FilterParser {
  readonly #cursor: Cursor;
  #nodes = 0;

  constructor(source: string) {
    this.#cursor = new Cursor(source);
  }

  whole(): Filter {
    const filter = this.#or();
    this.#cursor.expectEnd();
    return filter;
  }

  #or(): Filter {
    const terms = [this.#and()];
    while (this.#cursor.takeWord('or')) terms.push(this.#and());
    return junction('or', terms);
  }

  #and(): Filter {
    const terms = [this.#unary()];
    while (this.#cursor.takeWord('and')) terms.push(this.#unary());
    return junction('and', terms);
  }

  #unary(): Filter {
    this.#count();
    if (this.#cursor.takeWord('not')) return { kind: 'not', term: this.#unary() };
    if (!this.#cursor.takeMark('(')) return this.#comparison();
    const inner = this.#or();
    this.#cursor.expectMark(')');
    return inner;
  }

  #comparison(): Filter {
    const lambda = this.#lambda();
    if (lambda !== undefined) return lambda;
    const left = this.#operand();
    const operator = operators.find((word) => this.#cursor.takeWord(word));
    if (operator !== undefined) {
      const right = operator === 'in' && this.#cursor.isMark('(') ? this.#list() : this.#operand();
      return { kind: 'compare', operator, left, right };
    }
    if (left.kind === 'call' || left.kind === 'path') return left;
    throw this.#cursor.unexpected();
  }

  #lambda(): Filter | undefined {
    let ahead = 0;
    while (this.#cursor.peek(ahead).kind === 'name' && this.#cursor.peek(ahead + 1).text === '/') ahead += 2;
    const quantifier = this.#cursor.peek(ahead).text;
    if (ahead === 0 || (quantifier !== 'any' && quantifier !== 'all')) return undefined;
    if (this.#cursor.peek(ahead + 1).text !== '(') return undefined;
    const path = this.#path().replace(/\/(any|all)$/, '');
    this.#cursor.expectMark('(');
    if (this.#cursor.takeMark(')')) return { kind: 'lambda', path, quantifier };
    const variable = this.#cursor.expectName();
    this.#cursor.expectMark(':');
    const body = this.#or();
    this.#cursor.expectMark(')');
    return { kind: 'lambda', path, quantifier, variable, body };
  }

  #operand(): Operand {
    this.#count();
    const { current } = this.#cursor;
    if (current.kind === 'string' || current.kind === 'bare') {
      this.#cursor.next();
      return { kind: 'literal', type: current.kind, text: current.text };
    }
    if (current.kind !== 'name') throw this.#cursor.unexpected();
    if (/^(true|false|null)$/.test(current.text)) {
      this.#cursor.next();
      return { kind: 'literal', type: 'bare', text: current.text };
    }
    const text = this.#path();
    if (!this.#cursor.isMark('(')) return { kind: 'path', text };
    return { kind: 'call', name: text, arguments: this.#arguments() };
  }

  #list(): Operand {
    return { kind: 'list', items: this.#arguments() };
  }

  #arguments(): Operand[] {
    this.#cursor.expectMark('(');
    const items: Operand[] = [];
    while (!this.#cursor.isMark(')')) {
      if (items.length > 0) this.#cursor.expectMark(',');
      items.push(this.#operand());
    }
    this.#cursor.next();
    return items;
  }

  #path(): string {
    let text = this.#cursor.expectName();
    while (this.#cursor.takeMark('/')) text += `/${this.#cursor.expectName()}`;
    return text;
  }

  #count(): void {
    this.#nodes += 1;
    if (this.#nodes > maxNodeCount) {
      throw invalidFilter(`The node count limit of '${maxNodeCount}' has been exceeded.`);
    }
  }
}

function junction(kind: 'and' | 'or', terms: readonly Filter[]): Filter {
  const [first, ...rest] = terms;
  if (first !== undefined && rest.length === 0) return first;
  return { kind, terms: terms.flatMap((term) => (term.kind === kind ? term.terms : [term])) };
}
