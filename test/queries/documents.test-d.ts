/* oxlint-disable no-underscore-dangle -- GraphQL's own name. */
import { expectTypeOf, it } from 'vitest';
import type {
  AssignmentState,
  FragmentsDocument,
  NodeAndNodesDocument,
  ThreePagesDocument,
  TypedDocumentString,
} from '../generated/graphql.ts';

type ResultOf<T> = T extends TypedDocumentString<infer Result, infer _Variables> ? Result : never;
type VariablesOf<T> = T extends TypedDocumentString<infer _Result, infer Variables> ? Variables : never;

type Found = NonNullable<ResultOf<typeof NodeAndNodesDocument>['nodes'][number]>;

it('narrows a node by its __typename', () => {
  expectTypeOf((node: Found) => {
    if (node.__typename === 'AccessPackage') return node.catalog;
    return node.__typename === 'Subject' ? node.objectId : null;
  }).returns.toEqualTypeOf<{ displayName: string | null } | string | null>();
  expectTypeOf<Extract<Found, { __typename: 'Catalog' }>>().toEqualTypeOf<{
    __typename: 'Catalog';
    id: string;
  }>();
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
