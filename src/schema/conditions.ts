import type { InputRef } from '@pothos/core';
import { type Enumeration, screamingCase } from '../entities/enumeration.ts';
import type { Literal } from '../entities/filterable.ts';
import { builder } from './builder.ts';
import { enumRefOf } from './enums.ts';

/** What one filterable is compared with: the same for all that Graph filters and all that is filtered here. */

/** As GraphQL gives it: operators and the values compared with. */
export type ConditionInput = Readonly<Record<string, unknown>>;

const IdFilter = builder.inputRef<ConditionInput>('IdFilter').implement({
  description: 'Compares an id. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    eq: t.id({ description: 'Is this one: a node’s `id`, or Graph’s own.' }),
    in: t.idList({ description: 'Is one of these.' }),
  }),
});

const NameFilter = builder.inputRef<ConditionInput>('NameFilter').implement({
  description: 'Compares a text, in upper or lower case. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    eq: t.string({ description: 'Is this text.' }),
    in: t.stringList({ description: 'Is one of these texts.' }),
    contains: t.string({ description: 'Contains this text.' }),
    startsWith: t.string({ description: 'Begins with this text.' }),
  }),
});

const DateTimeFilter = builder.inputRef<ConditionInput>('DateTimeFilter').implement({
  description: 'A range of instants; give one bound or two.',
  fields: (t) => ({
    lt: t.field({ type: 'DateTime', description: 'Before this instant.' }),
    lte: t.field({ type: 'DateTime', description: 'At or before this instant.' }),
    gt: t.field({ type: 'DateTime', description: 'After this instant.' }),
    gte: t.field({ type: 'DateTime', description: 'At or after this instant.' }),
  }),
});

const BooleanFilter = builder.inputRef<ConditionInput>('BooleanFilter').implement({
  description: 'Compares a yes or no.',
  fields: (t) => ({ eq: t.boolean({ required: true, description: 'Is this.' }) }),
});

const enumFilters = new Map<string, InputRef<ConditionInput>>();

/** The input by which a filterable is compared. */
export function conditionOf(literal: Literal): InputRef<ConditionInput> {
  switch (literal.kind) {
    case 'id':
      return IdFilter;
    case 'text':
      return NameFilter;
    case 'dateTime':
      return DateTimeFilter;
    case 'flag':
      return BooleanFilter;
    case 'enum':
      return enumFilter(literal.of);
  }
}

function enumFilter(of: Enumeration): InputRef<ConditionInput> {
  const known = enumFilters.get(of.name);
  if (known !== undefined) return known;
  const type = enumRefOf(of);
  const words = screamingCase(of.name).replaceAll('_', ' ').toLowerCase();
  const made = builder.inputRef<ConditionInput>(`${of.name}Filter`).implement({
    description: `Compares the ${words}. Give one of them.`,
    isOneOf: true,
    fields: (t) => ({
      eq: t.field({ type, description: 'Is this one.' }),
      in: t.field({ type: [type], description: 'Is one of these.' }),
    }),
  });
  enumFilters.set(of.name, made);
  return made;
}
