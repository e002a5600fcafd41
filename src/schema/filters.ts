import type { InputRef } from '@pothos/core';
import type { EntityName } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { builder } from './builder.ts';
import { conditionOf } from './conditions.ts';
import { plurals } from './plurals.ts';
import { saidOf } from './served.ts';

/** Typed filters, made of what `entities/` says that an entity can be filtered by. */

/** As GraphQL gives it: conditions by filterables' names, and filters below `and`, `or` and `not`. */
export type FilterInput = Readonly<Record<string, unknown>>;

const made = new Map<EntityName, InputRef<FilterInput>>();

/** The filter of lists of an entity, made when it is first asked for. */
export function filterOf(name: EntityName): InputRef<FilterInput> {
  const known = made.get(name);
  if (known !== undefined) return known;
  const ref = builder.inputRef<FilterInput>(`${name}Filter`);
  made.set(name, ref);
  return ref.implement({
    description: `Which ${plurals[name]}; all that is given must hold. What a row does not have equals nothing, so \`not\` finds it.`,
    fields: (t) => {
      const conditions = Object.entries(entities[name].filters).map(([key, filterable]) => [
        key,
        t.field({ type: conditionOf(filterable.literal), description: saidOf(name, filterable) }),
      ]);
      return {
        ...Object.fromEntries(conditions),
        and: t.field({ type: [ref], description: 'All of these hold.' }),
        or: t.field({ type: [ref], description: 'At least one of these holds.' }),
        not: t.field({ type: ref, description: 'This does not hold.' }),
      };
    },
  });
}
