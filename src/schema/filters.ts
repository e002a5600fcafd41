import type { ListArgs } from '../context.ts';
import type { EntityName, Filterable } from '../entities/entity.ts';
import { unknownMember } from '../entities/enumeration.ts';
import { entities } from '../entities/registry.ts';
import { GatewayError } from '../errors.ts';
import { builder } from './builder.ts';
import { AssignmentState, RequestState } from './enums.ts';
import { keyOfId, objectIdOf } from './ids.ts';

/** Typed filters: exactly what Graph filters by itself, so that none costs more than the call it rides on. */

const IdFilter = builder.inputType('IdFilter', {
  description: 'Compares an id.',
  fields: (t) => ({
    eq: t.id({ required: true, description: 'Is this one: a node’s `id`, or Graph’s own.' }),
  }),
});

const NameFilter = builder.inputType('NameFilter', {
  description: 'Compares a name. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    eq: t.string({ description: 'Is this name.' }),
    contains: t.string({ description: 'Contains this text, in upper or lower case.' }),
  }),
});

const ExactNameFilter = builder.inputType('ExactNameFilter', {
  description: 'Compares a name that Graph finds only whole.',
  fields: (t) => ({ eq: t.string({ required: true, description: 'Is this name.' }) }),
});

const DateTimeFilter = builder.inputType('DateTimeFilter', {
  description: 'A range of instants; give one bound or two.',
  fields: (t) => ({
    lt: t.field({ type: 'DateTime', description: 'Before this instant.' }),
    lte: t.field({ type: 'DateTime', description: 'At or before this instant.' }),
    gt: t.field({ type: 'DateTime', description: 'After this instant.' }),
    gte: t.field({ type: 'DateTime', description: 'At or after this instant.' }),
  }),
});

const AssignmentStateFilter = builder.inputType('AssignmentStateFilter', {
  description: 'Compares an assignment’s state. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    eq: t.field({ type: AssignmentState, description: 'Is this state.' }),
    in: t.field({ type: [AssignmentState], description: 'Is one of these states.' }),
  }),
});

const RequestStateFilter = builder.inputType('RequestStateFilter', {
  description: 'Compares a request’s state. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    eq: t.field({ type: RequestState, description: 'Is this state.' }),
    in: t.field({ type: [RequestState], description: 'Is one of these states.' }),
  }),
});

export const AssignmentFilter = builder.inputType('AssignmentFilter', {
  description: 'Which assignments; all that is given must hold.',
  fields: (t) => ({
    state: t.field({ type: AssignmentStateFilter, description: 'By state.' }),
    accessPackageId: t.field({ type: IdFilter, description: 'By access package.' }),
    policyId: t.field({ type: IdFilter, description: 'By policy.' }),
    targetObjectId: t.field({ type: IdFilter, description: 'By the person’s directory object id.' }),
  }),
});

export const AssignmentRequestFilter = builder.inputType('AssignmentRequestFilter', {
  description: 'Which requests; all that is given must hold.',
  fields: (t) => ({
    state: t.field({ type: RequestStateFilter, description: 'By state.' }),
    accessPackageId: t.field({ type: IdFilter, description: 'By access package.' }),
    targetObjectId: t.field({
      type: IdFilter,
      description: 'By the directory object id of the person whose access is asked for.',
    }),
    createdDateTime: t.field({ type: DateTimeFilter, description: 'By when it was made.' }),
  }),
});

export const AssignmentPolicyFilter = builder.inputType('AssignmentPolicyFilter', {
  description: 'Which policies.',
  fields: (t) => ({ displayName: t.field({ type: ExactNameFilter, description: 'By name.' }) }),
});

export const AccessPackageFilter = builder.inputType('AccessPackageFilter', {
  description: 'Which access packages.',
  fields: (t) => ({ displayName: t.field({ type: NameFilter, description: 'By name.' }) }),
});

export const CatalogFilter = builder.inputType('CatalogFilter', {
  description: 'Which catalogs.',
  fields: (t) => ({ displayName: t.field({ type: NameFilter, description: 'By name.' }) }),
});

type Filter = NonNullable<ListArgs['filter']>;

/** The arguments of a list with every id in its filter as Graph's own; an empty condition is refused, not ignored. */
export function checkedArgs(target: EntityName, args: ListArgs): ListArgs {
  return { ...args, filter: args.filter ? checkedFilter(target, args.filter) : null };
}

function checkedFilter(target: EntityName, filter: Filter): Filter | null {
  const checked: Record<string, object> = {};
  for (const [name, condition] of Object.entries(filter)) {
    if (condition === null || condition === undefined) continue;
    const filterable = entities[target].filters[name];
    if (filterable === undefined) throw new Error(`${target} has no filter "${name}".`);
    const terms = Object.entries(condition).filter(([, value]) => value !== null && value !== undefined);
    if (terms.length === 0 || terms.some(([, value]) => Array.isArray(value) && value.length === 0)) {
      throw new GatewayError(
        'BAD_USER_INPUT',
        `Argument "filter.${name}" takes at least one value to compare with; none came. Leave it out to have all.`,
        { extensions: { argument: `filter.${name}` } },
      );
    }
    checked[name] = Object.fromEntries(
      terms.map(([operator, value]) => [
        operator,
        graphValue(filterable, `filter.${name}.${operator}`, value),
      ]),
    );
  }
  return Object.keys(checked).length === 0 ? null : (checked as Filter);
}

function graphValue({ literal }: Filterable, argument: string, value: unknown): unknown {
  if (literal.kind === 'enum' && [value].flat().includes(unknownMember)) {
    throw new GatewayError(
      'BAD_USER_INPUT',
      `Argument "${argument}" takes values that Graph knows; UNKNOWN_FUTURE_VALUE came, which stands for whatever this gateway does not know yet.`,
      { extensions: { argument } },
    );
  }
  if (typeof value !== 'string') return value;
  if (!isWellFormed(value)) {
    throw new GatewayError(
      'BAD_USER_INPUT',
      `Argument "${argument}" takes text; half of a surrogate pair came, which no URL can carry.`,
      { extensions: { argument } },
    );
  }
  if (literal.kind !== 'id') return value;
  if (literal.of === 'directory') return objectIdOf(value, argument);
  return keyOfId(value, literal.of, argument);
}

function isWellFormed(text: string): boolean {
  return Buffer.from(text).toString() === text;
}
