import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../context.ts';
import { GatewayError } from '../../errors.ts';
import { builder, type SchemaTypes } from '../builder.ts';
import type { Failure, FailureKind } from './failure.ts';
import { isFailure } from './failure.ts';
import { type Doubt, failureOf } from './failure-of.ts';
import { failureTypes } from './failure-types.ts';
import { refuseUntaken } from './takes.ts';

/** A success as a member of a union: it names its type. */
export interface Success {
  readonly payload: string;
}

type SuccessRef<T extends Success> = ObjectRef<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>, T>;

interface Terms<T extends Success> {
  /** Of the mutation; its union is named after it. */
  readonly name: string;
  readonly success: readonly SuccessRef<T>[];
  /** Besides those that any write may meet. */
  readonly failures: readonly Exclude<FailureKind, (typeof always)[number]>[];
  /** What a refusal is taken for whose code nobody knows. */
  readonly inDoubt: Doubt;
}

/** One call of a mutation. */
interface Asked {
  readonly input: object;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

const always = ['InvalidInputError', 'ForbiddenError', 'ThrottledError', 'OutcomeUnknownError'] as const;

/** What a mutation answers with: its success, or a failure that a client can act on. All else is an error. */
export function resultOf<T extends Success>({ name, success, failures, inDoubt }: Terms<T>) {
  const kinds: readonly FailureKind[] = [...failures, ...always];
  const type = builder.unionType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Result`, {
    description: 'What came of it, or why nothing did.',
    types: [...success, ...kinds.map((kind) => failureTypes[kind])],
    resolveType: (value) => (isFailure(value) ? value.kind : nameOf(value)),
  });
  return {
    field: { type, nullable: false },
    // What is rehearsed must be refused aloud: a failure that is answered would hide what was not foretold.
    of: ({ input, context, info }: Asked, write: () => Promise<T>) =>
      context.isRehearsal
        ? write()
        : orFailure(kinds, inDoubt, input, async () => {
            refuseUntaken(info, input, context.now());
            return write();
          }),
  } as const;
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('payload' in value)) return undefined;
  return typeof value.payload === 'string' ? value.payload : undefined;
}

async function orFailure<T>(
  kinds: readonly FailureKind[],
  doubt: Doubt,
  input: object,
  write: () => Promise<T>,
): Promise<T | Failure> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    const failure = failureOf(error, doubt, input);
    if (failure === undefined || !kinds.includes(failure.kind)) throw error;
    return failure;
  }
}
