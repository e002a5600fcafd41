/** A random operation as plain data: what shrinks well, and what `spell.ts` writes as a document. */
export interface Operation {
  readonly persona: string;
  readonly selections: readonly Selection[];
}

export type Selection = FieldPick | FragmentPick;

export interface FieldPick {
  readonly kind: 'field';
  readonly parent: string;
  readonly name: string;
  /** Under another response key even where its own is free. */
  readonly aliased: boolean;
  readonly args: Readonly<Record<string, Value>>;
  /** The next page is asked for as well: behind the last row, or behind the first one. */
  readonly pagedFrom: 'endCursor' | 'firstCursor' | null;
  readonly directives: readonly Directive[];
  /** Null for a leaf. */
  readonly selections: readonly Selection[] | null;
}

export interface FragmentPick {
  readonly kind: 'fragment';
  /** Null: an inline fragment without a condition. */
  readonly on: string | null;
  readonly named: boolean;
  /** Spread at a second place of the same set. */
  readonly twice: boolean;
  readonly directives: readonly Directive[];
  readonly selections: readonly Selection[];
}

export interface Directive {
  readonly name: 'skip' | 'include';
  readonly when: boolean;
  readonly way: Way;
}

/** How a value comes to its place: written there, by a variable, by its default, or by a value over another default. */
export type Way = 'literal' | 'variable' | 'default' | 'overridden' | 'left out';

export type Value =
  | { readonly kind: 'leaf'; readonly way: Way; readonly json: Json }
  | { readonly kind: 'list'; readonly way: Way; readonly items: readonly Value[] }
  | { readonly kind: 'object'; readonly way: Way; readonly fields: Readonly<Record<string, Value>> };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export function jsonOf(value: Value): Json {
  if (value.kind === 'leaf') return value.json;
  if (value.kind === 'list') return value.items.map(jsonOf);
  return Object.fromEntries(Object.entries(value.fields).map(([name, field]) => [name, jsonOf(field)]));
}
