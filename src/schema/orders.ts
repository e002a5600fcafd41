import type { InputRef } from '@pothos/core';
import type { EntityName } from '../entities/entity.ts';
import { screamingCase } from '../entities/enumeration.ts';
import { entities } from '../entities/registry.ts';
import { builder } from './builder.ts';

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

function orderOf(name: EntityName, plural: string): InputRef<OrderInput> {
  const values: Record<string, { value: string; description: string }> = {};
  for (const [key, { literal, description }] of Object.entries(entities[name].filters)) {
    if (literal.kind === 'text' || literal.kind === 'dateTime')
      values[screamingCase(key)] = { value: key, description };
  }
  const field = builder.enumType(`${name}OrderField`, {
    description: `What ${plural} can be sorted by.`,
    values,
  });
  return builder.inputRef<OrderInput>(`${name}Order`).implement({
    description: `How ${plural} are sorted.`,
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

export const AccessPackageOrder = orderOf('AccessPackage', 'access packages');
export const AssignmentOrder = orderOf('Assignment', 'assignments');
export const AssignmentPolicyOrder = orderOf('AssignmentPolicy', 'policies');
export const AssignmentRequestOrder = orderOf('AssignmentRequest', 'requests');
export const CatalogOrder = orderOf('Catalog', 'catalogs');
export const SubjectOrder = orderOf('Subject', 'subjects');
