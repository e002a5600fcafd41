export type Operator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le' | 'in' | 'has';

export interface Literal {
  readonly kind: 'literal';
  readonly type: 'string' | 'bare';
  readonly text: string;
}

export interface Path {
  readonly kind: 'path';
  /** As written, with slashes. */
  readonly text: string;
}

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Operand[];
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Operand[];
}

export type Operand = Literal | Path | Call | List;

export interface Compare {
  readonly kind: 'compare';
  readonly operator: Operator;
  readonly left: Operand;
  readonly right: Operand;
}

export interface Junction {
  readonly kind: 'and' | 'or';
  readonly terms: readonly Filter[];
}

export interface Not {
  readonly kind: 'not';
  readonly term: Filter;
}

/** `identitySources/any(is:…)` */
export interface Lambda {
  readonly kind: 'lambda';
  readonly path: string;
  readonly quantifier: 'any' | 'all';
  /** What each item is to satisfy; absent in `any()`. */
  readonly variable?: string;
  readonly body?: Filter;
}

export type Filter = Compare | Junction | Not | Lambda | Call | Path;

/** One item of `$expand`. */
export interface ExpandItem {
  readonly name: string;
  /** The texts of its own options, as written. */
  readonly options: ReadonlyMap<string, string>;
  readonly select?: readonly string[];
  readonly expand?: readonly ExpandItem[];
}
