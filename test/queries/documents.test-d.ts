/* oxlint-disable no-underscore-dangle -- GraphQL's own name. */
import { expectTypeOf, it } from 'vitest';
import type {
  AssignmentState,
  FragmentsDocument,
  NodeAndNodesDocument,
  ThreePagesDocument,
  TypedDocumentString,
  WhatRequestorsAreAskedDocument,
  WhoApprovesDocument,
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

it('narrows questions and who-sets by their __typename', () => {
  type Policy = NonNullable<ResultOf<typeof WhatRequestorsAreAskedDocument>['policy']>;
  expectTypeOf((question: NonNullable<Policy['questions']>[number]) =>
    question.__typename === 'MultipleChoiceQuestion' ? question.choices : question.text,
  ).returns.toExtend<readonly { actualValue: string | null }[] | string | null>();
  type Row = NonNullable<ResultOf<typeof WhoApprovesDocument>['policies']>['nodes'][number];
  type Stage = NonNullable<NonNullable<Row['requestApprovalSettings']>['stages']>[number];
  type Who = NonNullable<Stage['primaryApprovers']>[number];
  expectTypeOf<Extract<Who, { __typename: 'RequestorManager' }>>().toEqualTypeOf<{
    __typename: 'RequestorManager';
    managerLevel: number | null;
    graphType: string;
    isBackup: boolean;
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
