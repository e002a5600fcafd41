import {
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLResolveInfo,
} from 'graphql';
import { GatewayError } from '../../errors.ts';
import type { Rule } from './rules.ts';

/**
 * What an input field takes beyond its type, told beside the field. It holds for every mutation, in a dry run as in a
 * write, and is told before anything is asked of Graph.
 */
export function takes(...rules: readonly Rule[]): {
  readonly extensions: { readonly takes: readonly Rule[] };
} {
  return { extensions: { takes: rules } };
}

/** Throws for the first value of a mutation's input that its field does not take. */
export function refuseUntaken(
  { parentType, fieldName }: GraphQLResolveInfo,
  input: unknown,
  now: number,
): void {
  const [argument] = parentType.getFields()[fieldName]?.args ?? [];
  if (argument !== undefined) refuseIn(argument.type, input, argument.name, now);
}

function refuseIn(type: GraphQLInputType, value: unknown, path: string, now: number): void {
  if (isNonNullType(type)) return refuseIn(type.ofType, value, path, now);
  if (isListType(type) && Array.isArray(value)) {
    for (const [index, item] of value.entries()) refuseIn(type.ofType, item, `${path}.${index}`, now);
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return undefined;
  const given = new Map(Object.entries(value));
  for (const { name, type: fieldType, extensions } of Object.values(type.getFields())) {
    if (!given.has(name)) continue;
    const at = `${path}.${name}`;
    for (const rule of rulesIn(extensions)) refuseUnless(rule, given.get(name), at, now);
    refuseIn(fieldType, given.get(name), at, now);
  }
  return undefined;
}

function rulesIn({ takes: rules }: Readonly<Record<string, unknown>>): readonly Rule[] {
  return Array.isArray(rules) ? (rules as readonly Rule[]) : []; // as takes() wrote them
}

function refuseUnless({ wanted, isMet }: Rule, value: unknown, argument: string, now: number): void {
  if (!isMet(value, now)) throw untaken(argument, wanted, value);
}

/** Says what was wanted, and what came. */
export function untaken(argument: string, wanted: string, came: unknown): GatewayError {
  return new GatewayError('BAD_USER_INPUT', `Argument "${argument}" takes ${wanted}; ${shown(came)} came.`, {
    extensions: { argument },
  });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
