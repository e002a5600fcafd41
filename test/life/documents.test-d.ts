/* oxlint-disable no-underscore-dangle -- GraphQL's own name. */
import { expectTypeOf, it } from 'vitest';
import type {
  AnswerInput,
  ConflictReason,
  PolicyRule,
  QuestionInput,
  RequestAccessInput,
  RequestAccessMutation,
  RequestState,
  SubjectSetInput,
  UpdatePolicyInput,
  UpdatePolicyMutation,
} from '../generated/graphql.ts';

type Asked = RequestAccessMutation['requestAccess'];
type Patched = UpdatePolicyMutation['updatePolicy'];
type Of<Result, Name> = Extract<Result, { __typename: Name }>;

it('names every success and failure that a mutation may answer with', () => {
  expectTypeOf<Asked['__typename']>().toEqualTypeOf<
    | 'ConflictError'
    | 'ForbiddenError'
    | 'InvalidInputError'
    | 'NotFoundError'
    | 'OutcomeUnknownError'
    | 'PolicyRequirementsError'
    | 'RequestCreated'
    | 'ThrottledError'
  >();
});

it('narrows what came of a mutation by its __typename', () => {
  expectTypeOf((asked: Asked) => {
    if (asked.__typename === 'RequestCreated') return { state: asked.request?.state };
    return asked.__typename === 'PolicyRequirementsError' ? { rule: asked.rule } : asked.message;
  }).returns.toExtend<{ state: RequestState | null | undefined } | { rule: PolicyRule } | string>();
  expectTypeOf((patched: Patched) => {
    if (patched.__typename === 'PolicyDiff') return { version: patched.version };
    if (patched.__typename === 'ConflictError') return { reason: patched.reason };
    return patched.__typename === 'ThrottledError' ? { seconds: patched.retryAfterSeconds } : null;
  }).returns.toExtend<{ version: string } | { reason: ConflictReason } | { seconds: number | null } | null>();
  expectTypeOf<Of<Patched, 'ForbiddenError'>['delegatedScopes']>().toEqualTypeOf<string[]>();
});

it('has what every failure tells on each of them, and on no success', () => {
  type Failure = Exclude<Asked, { __typename: 'RequestCreated' }>;
  expectTypeOf<Failure['message']>().toEqualTypeOf<string>();
  // @ts-expect-error a success has no message
  expectTypeOf<Of<Asked, 'RequestCreated'>['message']>().toBeString();
});

it('has enums as unions of strings, in answers and in inputs', () => {
  expectTypeOf<'PENDING_APPROVAL'>().toExtend<RequestState>();
  expectTypeOf<string>().not.toExtend<RequestState>();
  expectTypeOf<'CHANGED'>().toExtend<ConflictReason>();
  type Scope = NonNullable<UpdatePolicyInput['patch']['allowedTargetScope']>;
  expectTypeOf<'ALL_MEMBER_USERS'>().toExtend<Scope>();
  expectTypeOf<string>().not.toExtend<Scope>();
});

it('has scalars as what JSON has of them', () => {
  type Created = NonNullable<Of<Asked, 'RequestCreated'>['request']>;
  expectTypeOf<Created['createdDateTime']>().toEqualTypeOf<string | null>();
  expectTypeOf<RequestAccessInput['accessPackageId']>().toEqualTypeOf<string>();
  type Schedule = NonNullable<RequestAccessInput['schedule']>;
  expectTypeOf<Schedule['duration']>().toEqualTypeOf<string | null | undefined>();
});

it('takes one member of a oneOf input, and no two', () => {
  const text = { questionId: 'a', value: 'b' };
  expectTypeOf({ text }).toExtend<AnswerInput>();
  expectTypeOf({ text, choice: text }).not.toExtend<AnswerInput>();
  expectTypeOf({ singleUser: { userId: 'a' } }).toExtend<SubjectSetInput>();
  expectTypeOf({ singleUser: { userId: 'a' }, internalSponsors: true }).not.toExtend<SubjectSetInput>();
  expectTypeOf({ textInput: { text: 'Why?' } }).toExtend<QuestionInput>();
});
