import { blamedField } from './blamed-field.ts';
import type {
  Conflict,
  ConflictReason,
  Forbidden,
  InvalidInput,
  NotFound,
  PolicyRequirements,
  PolicyRule,
} from './failure.ts';
import type { Doubt } from './failure-of.ts';

/**
 * Graph's codes of refusals with status 400, and what they mean to a client. Few are documented (graph-protocol §4);
 * the rest are as the sandbox names them, and an unknown one is judged by what was asked.
 */

type Judgement =
  Judged<InvalidInput> | Judged<Conflict> | Judged<PolicyRequirements> | Judged<NotFound> | Judged<Forbidden>;
type Judged<F> = Omit<F, 'message' | 'graphCode' | 'requestId'>;

const rules: Readonly<Record<string, PolicyRule>> = {
  PolicyRequirementsNotMet: 'SCOPE',
  JustificationRequired: 'JUSTIFICATION',
  AnswerRequired: 'QUESTION',
  AnswerInvalid: 'QUESTION',
  AnswerNotEditable: 'QUESTION',
  QuestionNotFound: 'QUESTION',
  CustomScheduleNotAllowed: 'SCHEDULE',
  InvalidSchedule: 'SCHEDULE',
  ExtensionNotAllowed: 'EXTENSION',
  IncompatibleAccess: 'INCOMPATIBLE_ACCESS',
  OnBehalfNotSupported: 'ON_BEHALF',
  AssignmentPolicyNotSpecified: 'POLICY_NOT_CHOSEN',
};

const reasons: Readonly<Record<string, ConflictReason>> = {
  ExistingGrant: 'DUPLICATE',
  ExistingOpenRequest: 'DUPLICATE',
  DuplicateKey: 'DUPLICATE',
  RequestHasAssignment: 'IN_USE',
  ApprovalStageNotStarted: 'WRONG_STATE',
  AssignmentNotDelivered: 'WRONG_STATE',
  AssignmentNotRemovable: 'WRONG_STATE',
  AssignmentNotReprocessable: 'WRONG_STATE',
  RequestNotCancelable: 'WRONG_STATE',
  RequestNotReprocessable: 'WRONG_STATE',
  RequestNotWaitingForCallback: 'WRONG_STATE',
  RequestNotDeletable: 'WRONG_STATE',
  InvalidMoveResourceNotInCatalog: 'WRONG_STATE',
};

/** Codes of a body that is not of the form that Graph takes, and the field that they blame. */
const forms: Readonly<Record<string, string | null>> = {
  InvalidModel: null,
  BadRequest: null,
  ArgumentNullException: null,
  RequestTypeNotSupported: null,
  PolicyNotInAccessPackage: 'input.policyId',
  InvalidIncompatibleAccessPackage: 'input.incompatibleAccessPackageId',
};

/** What is not there, though Graph says so by a 400. */
const absent: ReadonlySet<string> = new Set([
  'CustomExtensionInstanceNotFound',
  'ResourceNotFoundInOriginSystem',
]);

/** Whoever adds a resource must own it, or be an application that may change all groups (graph-v1 §7). */
const notOwner: Judged<Forbidden> = {
  kind: 'ForbiddenError',
  delegatedScopes: ['EntitlementManagement.ReadWrite.All'],
  applicationScopes: ['EntitlementManagement.ReadWrite.All', 'Group.ReadWrite.All'],
  role: 'Owner of the resource',
};

export function judgementOf(graphCode: string, message: string, doubt: Doubt, input: object): Judgement {
  const rule = rules[graphCode];
  if (rule !== undefined) return requirements(rule, message);
  if (absent.has(graphCode)) return { kind: 'NotFoundError' };
  if (graphCode === 'CallerNotResourceOwner') return notOwner;
  const reason = graphCode.startsWith('InvalidDelete') ? 'IN_USE' : reasons[graphCode];
  if (reason !== undefined) return conflict(reason);
  const field = forms[graphCode];
  if (field !== undefined) return { kind: 'InvalidInputError', field: field ?? blamedField(message, input) };
  if (doubt === 'policy') return requirements('OTHER', message);
  return doubt === 'use'
    ? conflict('IN_USE')
    : { kind: 'InvalidInputError', field: blamedField(message, input) };
}

/** Graph names a question in single quotes. */
function requirements(rule: PolicyRule, message: string): Judgement {
  const question = rule === 'QUESTION' ? (/'(.+)'/.exec(message)?.[1] ?? null) : null;
  return { kind: 'PolicyRequirementsError', rule, question };
}

function conflict(reason: ConflictReason): Judgement {
  return { kind: 'ConflictError', reason, changes: [], changedSince: null };
}
