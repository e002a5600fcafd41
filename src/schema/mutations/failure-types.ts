import { builder } from '../builder.ts';
import type { PolicyChange } from '../../entities/actions/policy-patch.ts';
import {
  type Conflict,
  conflictReasons,
  type Failure,
  failureCodes,
  failureCodeWords,
  type FailureKind,
  type Forbidden,
  type InvalidInput,
  type NotFound,
  type OutcomeUnknown,
  type PolicyRequirements,
  policyRules,
  type Throttled,
} from './failure.ts';

const FailureCode = enumOf(
  'FailureCode',
  'Which kind of failure it is: one for each type.',
  failureCodeWords,
);

const ErrorInterface = builder.interfaceRef<Failure>('Error').implement({
  description:
    'A failure that a person can act on. What no caller can mend is an error of the answer instead.',
  fields: (t) => ({
    message: t.exposeString('message', {
      nullable: false,
      description: 'What was refused and why, for a person.',
    }),
    code: t.field({
      type: FailureCode,
      nullable: false,
      description: 'What kind of failure it is, for a program.',
      resolve: ({ kind }) => failureCodes[kind],
    }),
    graphCode: t.exposeString('graphCode', {
      nullable: true,
      description: 'Graph’s own code; null where it gave none, or the gateway itself refused.',
    }),
    requestId: t.exposeString('requestId', {
      nullable: true,
      description: 'Graph’s request-id, for Microsoft’s support; null where Graph was not asked.',
    }),
  }),
});

function isOf(kind: FailureKind) {
  return {
    interfaces: [ErrorInterface],
    isTypeOf: (value: unknown) =>
      typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind,
  };
}

const PolicyRule = enumOf('PolicyRule', 'What a policy asks for.', policyRules);
const ConflictReason = enumOf('ConflictReason', 'Why a change does not fit what is there.', conflictReasons);

function enumOf<M extends string>(name: string, description: string, members: Readonly<Record<M, string>>) {
  const values: Record<string, { value: M; description: string }> = {};
  for (const member in members) values[member] = { value: member, description: members[member] };
  return builder.enumType(name, { description, values });
}

export const SettingChange = builder.objectRef<PolicyChange>('SettingChange').implement({
  description:
    'One setting of a policy, before and after, in the names and values of PolicyTermsInput: a form can show it beside its fields.',
  fields: (t) => ({
    setting: t.exposeString('setting', {
      nullable: false,
      description:
        'Its path in `patch`, such as `requestApprovalSettings.isApprovalRequiredForAdd`. A list is one setting.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'JSON, as `patch` would take it: `"P30D"`, `true`, `"MONTHLY"`; null where there was none.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'JSON, as `patch` would take it; null where there is none any more.',
    }),
  }),
});

const PolicyRequirementsError = builder.objectRef<PolicyRequirements>('PolicyRequirementsError').implement({
  ...isOf('PolicyRequirementsError'),
  description: 'The policy does not let this through.',
  fields: (t) => ({
    rule: t.expose('rule', {
      type: PolicyRule,
      nullable: false,
      description: 'Which rule of the policy stands against it.',
    }),
    question: t.exposeString('question', {
      nullable: true,
      description: 'The question, as Graph names it; null where the rule is about none.',
    }),
  }),
});

const InvalidInputError = builder.objectRef<InvalidInput>('InvalidInputError').implement({
  ...isOf('InvalidInputError'),
  description: 'The input is not of a form that can be taken.',
  fields: (t) => ({
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The path of what is at fault, such as `input.schedule.endDateTime`; null where Graph does not say.',
    }),
  }),
});

const ConflictError = builder.objectRef<Conflict>('ConflictError').implement({
  ...isOf('ConflictError'),
  description: 'What is there is not what this change needs.',
  fields: (t) => ({
    reason: t.expose('reason', {
      type: ConflictReason,
      nullable: false,
      description: 'In which way it does not fit.',
    }),
    changes: t.expose('changes', {
      type: [SettingChange],
      nullable: false,
      description: 'For CHANGED: what your change would do to what Graph has now; else empty.',
    }),
    changedSince: t.exposeStringList('changedSince', {
      nullable: true,
      description: 'For CHANGED by `ifVersion`: the settings that are no longer what you saw; else null.',
    }),
  }),
});

const NotFoundError = builder.objectRef<NotFound>('NotFoundError').implement({
  ...isOf('NotFoundError'),
  description: 'Something that the input names does not exist, or not for this caller.',
});

const ForbiddenError = builder.objectRef<Forbidden>('ForbiddenError').implement({
  ...isOf('ForbiddenError'),
  description: 'The caller may not do this: the token lacks a scope, or the person a role.',
  fields: (t) => ({
    delegatedScopes: t.exposeStringList('delegatedScopes', {
      nullable: false,
      description: 'The least scopes with which Graph takes it from a signed-in user.',
    }),
    applicationScopes: t.exposeStringList('applicationScopes', {
      nullable: true,
      description:
        'The least scopes with which Graph takes it from an application by itself; null where only a signed-in user may do it.',
    }),
    role: t.exposeString('role', {
      nullable: true,
      description:
        'The least role in entitlement management that a person needs besides; null where the policy or the person’s own part in it decides.',
    }),
  }),
});

const ThrottledError = builder.objectRef<Throttled>('ThrottledError').implement({
  ...isOf('ThrottledError'),
  description: 'Graph asks to wait longer than this operation may. Nothing was written.',
  fields: (t) => ({
    retryAfterSeconds: t.exposeInt('retryAfterSeconds', {
      nullable: true,
      description: 'How many seconds to wait; null where Graph does not say.',
    }),
  }),
});

const OutcomeUnknownError = builder.objectRef<OutcomeUnknown>('OutcomeUnknownError').implement({
  ...isOf('OutcomeUnknownError'),
  description: 'The change was sent and no answer came: it may or may not have happened.',
  fields: (t) => ({
    look: t.exposeString('look', {
      nullable: false,
      description: 'How to find out whether it happened, before it is sent again.',
    }),
  }),
});

export const failureTypes = {
  PolicyRequirementsError,
  InvalidInputError,
  ConflictError,
  NotFoundError,
  ForbiddenError,
  ThrottledError,
  OutcomeUnknownError,
} as const satisfies Readonly<Record<FailureKind, unknown>>;
