import type { PolicyChange } from '../../entities/actions/policy-patch.ts';
import type { GatewayError } from '../../errors.ts';
import { cureOf } from './cures.ts';
import {
  conflictReasons,
  type ConflictReason,
  type Failure,
  policyRules,
  type PolicyRule,
} from './failure.ts';
import { judgementOf } from './graph-codes.ts';

/** What a refusal is where nothing is known of Graph's code: it depends on what was asked. */
export type Doubt = 'policy' | 'use' | 'form';

/** A failure to act on, or undefined where it is none. */
export function failureOf(error: GatewayError, doubt: Doubt, input: object): Failure | undefined {
  const failure = judged(error, doubt, input);
  const isGraphs = typeof error.extensions['graphStatus'] === 'number';
  if (failure === undefined || !isGraphs) return failure;
  return { ...failure, message: `${failure.message} ${cureOf(failure)}`.trim() };
}

function judged(
  { code, message, extensions }: GatewayError,
  doubt: Doubt,
  input: object,
): Failure | undefined {
  const told = {
    message,
    graphCode: textOrNull(extensions['graphCode']),
    requestId: textOrNull(extensions['requestId']),
  };
  const { graphCode } = told;
  switch (code) {
    case 'BAD_USER_INPUT':
      return { ...told, kind: 'InvalidInputError', field: textOrNull(extensions['argument']) };
    case 'POLICY_REQUIREMENTS':
      return { ...told, kind: 'PolicyRequirementsError', rule: ruleIn(extensions['rule']), question: null };
    case 'GRAPH_REFUSED':
      return graphCode === null ? undefined : { ...told, ...judgementOf(graphCode, message, doubt, input) };
    case 'CONFLICT':
      return {
        ...told,
        kind: 'ConflictError',
        reason: reasonIn(extensions['reason'] ?? conflictOf(graphCode)),
        changes: changesIn(extensions['changes']),
        changedSince: namesIn(extensions['changedSince']),
      };
    case 'NOT_FOUND':
      return { ...told, kind: 'NotFoundError' };
    case 'FORBIDDEN':
      return { ...told, kind: 'ForbiddenError', ...needsIn(extensions['needs']) };
    case 'THROTTLED': {
      const seconds = extensions['retryAfterSeconds'];
      return {
        ...told,
        kind: 'ThrottledError',
        retryAfterSeconds: typeof seconds === 'number' ? seconds : null,
      };
    }
    case 'OUTCOME_UNKNOWN':
      return { ...told, kind: 'OutcomeUnknownError', look: textOrNull(extensions['look']) ?? message };
    case 'UNAUTHENTICATED':
    case 'TOKEN_INVALID':
    case 'TOKEN_EXPIRED':
    case 'TOKEN_NOT_YET_VALID':
    case 'TOKEN_WRONG_ISSUER':
    case 'TOKEN_WRONG_AUDIENCE':
    case 'TOKEN_WRONG_TENANT':
    case 'TOKEN_NOT_DELEGATED':
    case 'TOKEN_LACKS_SCOPE':
    case 'INTERACTION_REQUIRED':
    case 'CONSENT_REQUIRED':
    case 'DELEGATED_ONLY':
    case 'GATEWAY_IDENTITY_REFUSED':
    case 'IDENTITY_UNAVAILABLE':
    case 'FIELD_UNAVAILABLE':
    case 'CURSOR_EXPIRED':
    case 'SCAN_LIMIT':
    case 'CALL_BUDGET_EXCEEDED':
    case 'DEADLINE_EXCEEDED':
    case 'GRAPH_UNAVAILABLE':
    case 'INTERNAL_SERVER_ERROR':
      return undefined;
  }
}

/** Graph answers 409 to a decided stage and to a second one of a name (graph-protocol §4). */
function conflictOf(graphCode: string | null): ConflictReason {
  if (graphCode === 'DuplicateKey') return 'DUPLICATE';
  return graphCode !== null && /stage|approval|decided/i.test(graphCode) ? 'ALREADY_DECIDED' : 'OTHER';
}

function ruleIn(value: unknown): PolicyRule {
  return typeof value === 'string' && isKeyOf(policyRules, value) ? value : 'OTHER';
}

function reasonIn(value: unknown): ConflictReason {
  return typeof value === 'string' && isKeyOf(conflictReasons, value) ? value : 'OTHER';
}

function isKeyOf<T extends object>(table: T, name: string): name is keyof T & string {
  return Object.hasOwn(table, name);
}

function changesIn(value: unknown): readonly PolicyChange[] {
  return Array.isArray(value) ? (value as readonly PolicyChange[]) : []; // as update-policy.ts wrote them
}

function namesIn(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null;
}

/** What source/writes/writes.ts knows of the permissions for the step that was refused. */
function needsIn(value: unknown) {
  const needs = typeof value === 'object' && value !== null ? value : {};
  const delegated = 'delegated' in needs ? namesIn(needs.delegated) : null;
  const application = 'application' in needs ? namesIn(needs.application) : null;
  return {
    delegatedScopes: delegated ?? [],
    applicationScopes: application,
    role: 'role' in needs ? textOrNull(needs.role) : null,
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
