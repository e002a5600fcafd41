import { answers } from './complex/answer.ts';
import { questions } from './complex/question.ts';
import { credentialRequirement } from './complex/credential-requirement.ts';
import { type Entity, graphNames } from './entity.ts';
import { schedule } from './schedule.ts';
import { flag, text } from './values.ts';

/** Graph's types have the entity that bears the action, and not what it answers with: graph-v1 §6, graph-beta §4.11. */
interface Requirements {
  policyId?: string;
  policyDisplayName?: string;
  policyDescription?: string;
  isRequestorJustificationRequired?: boolean;
  schedule?: unknown;
  questions?: unknown;
}

interface V1Requirements extends Requirements {
  isApprovalRequiredForAdd?: boolean;
  isApprovalRequiredForUpdate?: boolean;
  allowCustomAssignmentSchedule?: boolean;
}

interface BetaRequirements extends Requirements {
  isApprovalRequired?: boolean;
  isApprovalRequiredForExtension?: boolean;
  isCustomAssignmentScheduleAllowed?: boolean;
  existingAnswers?: unknown;
  verifiableCredentialRequirementStatus?: unknown;
}

const { field, v1, beta } = graphNames<V1Requirements, BetaRequirements>();

/** accessPackageAssignmentRequestRequirements: what one policy wants of who asks under it. */
export const policyRequirements = {
  name: 'PolicyRequirements',
  collection: { 'v1.0': null, beta: null },
  found: { 'v1.0': null, beta: null }, // Graph answers with them to getApplicablePolicyRequirements alone
  selects: false,
  key: 'id',
  otherwise: 'policyId',
  maxPageSize: 100,
  fields: {
    id: field('policyId', 'policyId', text),
    policyDisplayName: field('policyDisplayName', 'policyDisplayName', text),
    policyDescription: field('policyDescription', 'policyDescription', text),
    isApprovalRequiredForAdd: field('isApprovalRequiredForAdd', 'isApprovalRequired', flag),
    isApprovalRequiredForUpdate: field('isApprovalRequiredForUpdate', 'isApprovalRequiredForExtension', flag),
    isRequestorJustificationRequired: field(
      'isRequestorJustificationRequired',
      'isRequestorJustificationRequired',
      flag,
    ),
    allowCustomAssignmentSchedule: field(
      'allowCustomAssignmentSchedule',
      'isCustomAssignmentScheduleAllowed',
      flag,
    ),
    schedule: field('schedule', 'schedule', schedule),
    questions: field('questions', 'questions', questions),
    existingAnswers: field(null, 'existingAnswers', answers),
    verifiableCredentialRequirementStatus: field(
      null,
      'verifiableCredentialRequirementStatus',
      credentialRequirement,
    ),
  },
  edges: {
    policy: {
      target: 'AssignmentPolicy',
      many: false,
      routes: { 'v1.0': [v1.key('policyId')], beta: [beta.key('policyId')] }, // [D]
    },
  },
  filters: {},
} as const satisfies Entity;
