import type { PolicyChange } from '../../entities/actions/policy-patch.ts';

/** What a client can act on, as members of each mutation's union; all else stays a top-level error. */

interface Told {
  readonly message: string;
  readonly graphCode: string | null;
  readonly requestId: string | null;
}

export interface PolicyRequirements extends Told {
  readonly kind: 'PolicyRequirementsError';
  readonly rule: PolicyRule;
  readonly question: string | null;
}

export interface InvalidInput extends Told {
  readonly kind: 'InvalidInputError';
  readonly field: string | null;
}

export interface Conflict extends Told {
  readonly kind: 'ConflictError';
  readonly reason: ConflictReason;
  readonly changes: readonly PolicyChange[];
  readonly changedSince: readonly string[] | null;
}

export interface NotFound extends Told {
  readonly kind: 'NotFoundError';
}

export interface Forbidden extends Told {
  readonly kind: 'ForbiddenError';
  readonly delegatedScopes: readonly string[];
  readonly applicationScopes: readonly string[] | null;
  readonly role: string | null;
}

export interface Throttled extends Told {
  readonly kind: 'ThrottledError';
  readonly retryAfterSeconds: number | null;
}

export interface OutcomeUnknown extends Told {
  readonly kind: 'OutcomeUnknownError';
  readonly look: string;
}

export type Failure =
  PolicyRequirements | InvalidInput | Conflict | NotFound | Forbidden | Throttled | OutcomeUnknown;

export type FailureKind = Failure['kind'];

export const failureCodeWords = {
  POLICY_REQUIREMENTS: 'A PolicyRequirementsError.',
  INVALID_INPUT: 'An InvalidInputError.',
  CONFLICT: 'A ConflictError.',
  NOT_FOUND: 'A NotFoundError.',
  FORBIDDEN: 'A ForbiddenError.',
  THROTTLED: 'A ThrottledError.',
  OUTCOME_UNKNOWN: 'An OutcomeUnknownError.',
} as const;

/** The same for a program, as the interface's `code`. */
export const failureCodes: Readonly<Record<FailureKind, keyof typeof failureCodeWords>> = {
  PolicyRequirementsError: 'POLICY_REQUIREMENTS',
  InvalidInputError: 'INVALID_INPUT',
  ConflictError: 'CONFLICT',
  NotFoundError: 'NOT_FOUND',
  ForbiddenError: 'FORBIDDEN',
  ThrottledError: 'THROTTLED',
  OutcomeUnknownError: 'OUTCOME_UNKNOWN',
};

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

export const policyRules = {
  APPROVAL_BYPASS: 'The policy asks for approval, and a direct assignment would skip it unacknowledged.',
  SCOPE: 'The policy is not open to this person, or not for this.',
  JUSTIFICATION: 'A justification is missing.',
  QUESTION: 'A question must be answered, or answered otherwise: `question` names it.',
  SCHEDULE: 'The policy does not allow this start or end.',
  EXTENSION: 'The policy does not let its holders extend their access.',
  INCOMPATIBLE_ACCESS: 'Access held already is incompatible with this.',
  ON_BEHALF: 'The policy does not let the caller ask for this person.',
  POLICY_NOT_CHOSEN: 'More than one policy applies: name one by `policyId`.',
  OTHER: 'Another rule; the message is Graph’s.',
} as const;

export type PolicyRule = keyof typeof policyRules;

export const conflictReasons = {
  ALREADY_DECIDED: 'Somebody decided it before, or its time was over.',
  STAGE_OF_OTHERS: 'What is open waits for other approvers.',
  DUPLICATE: 'It is there already, or was asked for already.',
  IN_USE: 'Something still depends on it.',
  CHANGED: 'It is no longer what the client saw.',
  WRONG_STATE: 'It is not in a state in which this can be done.',
  OTHER: 'Another conflict; the message is Graph’s.',
} as const;

export type ConflictReason = keyof typeof conflictReasons;
