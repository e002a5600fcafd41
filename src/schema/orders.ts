import type { InputRef } from '@pothos/core';
import type { EntityName } from '../entities/entity.ts';
import { screamingCase } from '../entities/enumeration.ts';
import { entities } from '../entities/registry.ts';
import { builder } from './builder.ts';
import { plurals } from './plurals.ts';
import { saidOf } from './served.ts';

/** Sorting, made of the texts and instants that `entities/` says an entity can be filtered by. */

export interface OrderInput {
  readonly field: string;
  readonly direction?: 'asc' | 'desc' | null | undefined;
}

const Direction = builder.enumType('OrderDirection', {
  description: 'Which end comes first. What has no value comes last either way.',
  values: {
    ASC: { value: 'asc', description: 'The earliest, or the first of the alphabet.' },
    DESC: { value: 'desc', description: 'The latest, or the last of the alphabet.' },
  } as const,
});

const made = new Map<EntityName, InputRef<OrderInput>>();

/** The order of lists of an entity, made when it is first asked for. */
export function orderOf(name: EntityName): InputRef<OrderInput> {
  let known = made.get(name);
  if (known === undefined) made.set(name, (known = newOrder(name)));
  return known;
}

function newOrder(name: EntityName): InputRef<OrderInput> {
  const values: Record<string, { value: string; description: string }> = {};
  for (const [key, filterable] of Object.entries(entities[name].filters)) {
    const { kind } = filterable.literal;
    if (kind === 'text' || kind === 'dateTime')
      values[screamingCase(key)] = { value: key, description: saidOf(name, filterable) };
  }
  const field = builder.enumType(`${name}OrderField`, {
    description: `What ${plurals[name]} can be sorted by.`,
    values,
  });
  return builder.inputRef<OrderInput>(`${name}Order`).implement({
    description: `How ${plurals[name]} are sorted.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'By what.' }),
      direction: t.field({
        type: Direction,
        defaultValue: 'asc',
        description: 'Which end comes first.',
      }),
    }),
  });
}
