import type { ConflictReason, Failure, PolicyRule } from './failure.ts';

/** How to mend what Graph refused: its own words say what it did not want, and rarely what to do. */
export function cureOf(failure: Failure): string {
  switch (failure.kind) {
    case 'PolicyRequirementsError':
      return ruleCures[failure.rule];
    case 'ConflictError':
      return reasonCures[failure.reason];
    case 'NotFoundError':
      return 'Something that the input names is not there, or not for this caller: read its id again. What was made in the directory just now is known here some minutes later.';
    case 'InvalidInputError':
      return failure.field === null
        ? 'Graph did not say which field it means: compare the input with the descriptions of its fields.'
        : `Mend ${failure.field}.`;
    case 'ForbiddenError':
      return needed(failure.delegatedScopes, failure.role);
    case 'ThrottledError':
      return 'Nothing was written: send it again when the time is over.';
    case 'OutcomeUnknownError':
      return '';
  }
}

/** What takes no role is for those alone whom it concerns. */
function needed(scopes: readonly string[], role: string | null): string {
  const scope = scopes.length === 0 ? '' : `the scope ${scopes.join(' or ')}`;
  const wanted = [scope, role === null ? '' : `the role ${role}`].filter((part) => part !== '').join(' and ');
  if (wanted === '') return '';
  const concerned =
    role === null ? ' Graph lets nobody do it but whose access, request or decision it is.' : '';
  return `It needs ${wanted}.${concerned}`;
}

const requirements =
  'me { requestableAccessPackages { nodes { applicableRequirements } } } tells what each policy that is open to you wants.';

const ruleCures: Readonly<Record<PolicyRule, string>> = {
  APPROVAL_BYPASS: 'Send acknowledgeBypass: true if it is meant so.',
  SCOPE: requirements,
  JUSTIFICATION: 'Send a justification.',
  QUESTION: `Send an answer to it, by its id and of its kind: ${requirements}`,
  SCHEDULE: 'Leave the schedule out, or choose a start and an end within the policy’s expiration.',
  EXTENSION: 'An administrator can give more time by updateAssignment.',
  INCOMPATIBLE_ACCESS: 'Give the other access back first.',
  ON_BEHALF: 'Let the person ask, or name a policy whose onBehalfRequestors include you.',
  POLICY_NOT_CHOSEN: `Name one by policyId: ${requirements}`,
  OTHER: requirements,
};

const reasonCures: Readonly<Record<ConflictReason, string>> = {
  ALREADY_DECIDED:
    'There is nothing left to decide: read request(id: …) { state approval { stages { status } } }.',
  STAGE_OF_OTHERS: 'Its approvers alone can decide it.',
  DUPLICATE:
    'It is there already, or asked for already, or its name is taken: read what is there, and change that.',
  IN_USE: 'Take away first what still depends on it.',
  CHANGED: 'Read it again.',
  WRONG_STATE: 'Read its state and status again: it cannot be done as things stand.',
  OTHER: 'Read again what is there.',
};
