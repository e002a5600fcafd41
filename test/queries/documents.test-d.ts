import { expectTypeOf, it } from 'vitest';
import {
  type AssignmentState,
  FragmentsDocument,
  NodeAndNodesDocument,
  ThreePagesDocument,
  type TypedDocumentString,
} from '../generated/graphql.ts';

type ResultOf<T> = T extends TypedDocumentString<infer Result, infer _Variables> ? Result : never;
type VariablesOf<T> = T extends TypedDocumentString<infer _Result, infer Variables> ? Variables : never;

type Found = NonNullable<ResultOf<typeof NodeAndNodesDocument>['nodes'][number]>;

it('narrows a node by its __typename', () => {
  expectTypeOf<Extract<Found, { __typename: 'Catalog' }>>().toHaveProperty('__typename');
});

it('has enums as unions of strings', () => {
  type Row = NonNullable<ResultOf<typeof FragmentsDocument>['assignments']>['nodes'][number];
  expectTypeOf<Row['state']>().toEqualTypeOf<AssignmentState | null>();
  expectTypeOf<'DELIVERED'>().toExtend<AssignmentState>();
  expectTypeOf<string>().not.toExtend<AssignmentState>();
});

it('takes the variables that its document declares', () => {
  expectTypeOf<VariablesOf<typeof ThreePagesDocument>>().toExtend<{ after?: string | null | undefined }>();
});
