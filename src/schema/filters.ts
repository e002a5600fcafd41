import type { InputRef } from '@pothos/core';
import type { EntityName } from '../entities/entity.ts';
import { entities } from '../entities/registry.ts';
import { builder } from './builder.ts';
import { conditionOf } from './conditions.ts';

/** Typed filters, made of what `entities/` says that an entity can be filtered by. */

/** As GraphQL gives it: conditions by filterables' names, and filters below `and`, `or` and `not`. */
export type FilterInput = Readonly<Record<string, unknown>>;

function filterOf(name: EntityName, plural: string): InputRef<FilterInput> {
  const ref = builder.inputRef<FilterInput>(`${name}Filter`);
  return ref.implement({
    description: `Which ${plural}; all that is given must hold. What a row does not have equals nothing, so \`not\` finds it.`,
    fields: (t) => {
      const conditions = Object.entries(entities[name].filters).map(([key, { literal, description }]) => [
        key,
        t.field({ type: conditionOf(literal), description }),
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

export const AccessPackageFilter = filterOf('AccessPackage', 'access packages');
export const AssignmentFilter = filterOf('Assignment', 'assignments');
export const AssignmentPolicyFilter = filterOf('AssignmentPolicy', 'policies');
export const AssignmentRequestFilter = filterOf('AssignmentRequest', 'requests');
export const CatalogFilter = filterOf('Catalog', 'catalogs');
export const SubjectFilter = filterOf('Subject', 'subjects');
