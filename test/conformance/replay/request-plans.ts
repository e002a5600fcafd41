import { listAt, at, type Json } from '../kit/answer.ts';
import {
  deliveredAssignment,
  found,
  given,
  memberHas,
  openPackage,
  openPackageWithQuestions,
  packagesOfOnePerson,
  pendingRequest,
  waitingForCallback,
  memberId,
} from './givens.ts';
import { betaNames, placeholder, type Plan, type Plans, type World } from './plan.ts';

const schedule = { 'value[].schedule.@odata.type': placeholder };
const asMember = { prepare: () => ({ as: 'member' as const }) };

/** Assignments, requests and approvals of v1.0. */
export const requestPlans: Plans = {
  'v1.0 entitlementmanagement-list-assignments 1': { slips: schedule },
  'v1.0 accesspackageassignment-get 1': {
    prepare: ({ sandbox: { store } }) => ({
      path: `assignments/${found(store.assignments.values(), (row) => row.state === 'expired').id}`,
    }),
  },
  'v1.0 accesspackageassignment-filterbycurrentuser 1': { ...asMember, slips: schedule },
  'v1.0 accesspackageassignment-additionalaccess 1': {
    prepare(world) {
      const [one, other] = packagesOfOnePerson(world);
      const ids = `accessPackageId='${one}',incompatibleAccessPackageId='${other}'`;
      return { path: `assignments/additionalAccess(${ids})?$expand=target` };
    },
  },
  'v1.0 accesspackageassignment-reprocess 1': {
    prepare: (world) => ({ path: `assignments/${deliveredAssignment(world).id}/reprocess` }),
  },
  'v1.0 entitlementmanagement-list-assignmentrequests 1': {
    slips: { ...schedule, 'value[].completedDate': 'v1.0 says completedDateTime (graph-beta §4.3)' },
  },
  'v1.0 accesspackageassignmentrequest-get 1': {
    prepare: ({ sandbox: { store } }) => ({
      path: `assignmentRequests/${found(store.requests.values(), (row) => row.state === 'delivered').id}`,
    }),
    slips: { 'schedule.@odata.type': placeholder },
  },
  'v1.0 accesspackageassignmentrequest-filterbycurrentuser 1': { ...asMember, slips: schedule },
  'v1.0 accesspackageassignmentrequest-cancel 1': {
    async prepare(world) {
      const { id } = await pendingRequest(world);
      return { path: `assignmentRequests/${id}/cancel`, as: 'member' };
    },
  },
  'v1.0 accesspackageassignmentrequest-reprocess 1': {
    prepare: ({ sandbox: { store } }) => {
      const failed = found(store.requests.values(), (row) => row.state === 'deliveryFailed');
      store.requests.update(failed, { completedDateTime: new Date().toISOString() });
      return { path: `assignmentRequests/${failed.id}/reprocess` };
    },
  },
  'v1.0 accesspackageassignmentrequest-resume 1': { prepare: resume },
  'v1.0 accesspackageassignmentrequest-resume 2': { prepare: resume },
  'v1.0 entitlementmanagement-post-assignmentrequests 1': {
    prepare: adminAdd,
    slips: betaNames('requestState', 'requestStatus'),
  },
  'v1.0 entitlementmanagement-post-assignmentrequests 2': { prepare: userAddWithAnswers },
  'v1.0 entitlementmanagement-post-assignmentrequests 3': {
    changed: 'v1.0 names it assignment (graph-v1 §4)',
    async prepare(world) {
      const { packageId } = await openPackage(world);
      const { accessPackageAssignment: _, ...body } = world.body;
      return { body: { ...body, assignment: { accessPackageId: packageId } }, as: 'member' };
    },
    slips: betaNames(
      'requestState',
      'requestStatus',
      'completedDate',
      'isValidationOnly',
      'verifiedCredentialsData',
    ),
  },
  'v1.0 entitlementmanagement-post-assignmentrequests 4': {
    changed: 'v1.0 names it assignment (graph-v1 §4)',
    async prepare(world) {
      const { bench } = world;
      const { accessPackageAssignment: _, ...body } = world.body;
      const packageId = await bench.scratch.newPackage();
      const assignmentPolicyId = await bench.scratch.newPolicy(packageId);
      const target = { email: 'user@contoso.com' };
      return { body: { ...body, assignment: { target, assignmentPolicyId, accessPackageId: packageId } } };
    },
    slips: betaNames(
      'requestState',
      'requestStatus',
      'completedDate',
      'isValidationOnly',
      'verifiedCredentialsData',
      'customExtensionHandlerInstances',
    ),
  },
  'v1.0 entitlementmanagement-post-assignmentrequests 5': {
    changed: 'the documented end has passed',
    async prepare({ bench, body }) {
      const { assignmentId } = await given(bench);
      const expiration = { endDateTime: '2035-07-01T00:00:00.00Z', duration: null, type: 'afterDateTime' };
      return {
        body: { ...body, schedule: { recurrence: null, expiration }, assignment: { id: assignmentId } },
      };
    },
  },
  'v1.0 entitlementmanagement-post-assignmentrequests 6': {
    changed: 'the documented end has passed',
    async prepare(world) {
      const question = {
        '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
        sequence: 1,
        isRequired: false,
        isAnswerEditable: true,
        text: 'Why?',
        isSingleLineQuestion: true,
      };
      const { packageId, questionIds } = await openPackageWithQuestions(world, [question]);
      const id = await memberHas(world, packageId);
      const [answer = {}] = listAt(world.body, 'answers');
      const answers = [
        { ...answer, answeredQuestion: { ...asJson(answer['answeredQuestion']), id: questionIds[0] } },
      ];
      const expiration = { endDateTime: '2035-07-01T00:00:00Z', duration: null, type: 'afterDateTime' };
      const schedule = { startDateTime: null, recurrence: null, expiration };
      return { body: { ...world.body, answers, schedule, assignment: { id } }, as: 'member' };
    },
  },
  'v1.0 accesspackageassignmentrequest-delete 1': {
    prepare: ({ sandbox: { store } }) => ({
      path: `assignmentRequests/${found(store.requests.values(), (row) => row.state === 'denied').id}`,
    }),
  },
  'v1.0 approval-get 1': onApproval((id) => `accessPackageAssignmentApprovals/${id}`),
  'v1.0 approval-list-stages 1': onApproval((id) => `accessPackageAssignmentApprovals/${id}/stages`),
  'v1.0 approvalstage-update 1': onApproval((_id, stage) => stage),
  'v1.0 approval-filterbycurrentuser 1': onApproval(
    () => "accessPackageAssignmentApprovals/filterByCurrentUser(on='approver')",
  ),
};

export function onApproval(path: (id: string, stagePath: string) => string): Plan {
  return {
    async prepare(world) {
      const { id, stagePath } = await pendingRequest(world);
      return { path: path(id, stagePath), as: 'approver' };
    },
  };
}

export function asJson(value: unknown): Json {
  return at({ value }, 'value') as Json;
}

/** The body's own kind, for the member, by a new package. */
export async function adminAdd({ bench, body }: World) {
  const packageId = await bench.scratch.newPackage();
  const assignmentPolicyId = await bench.scratch.newPolicy(packageId);
  const name = 'assignment' in body ? 'assignment' : 'accessPackageAssignment';
  return {
    body: { ...body, [name]: { targetId: memberId, assignmentPolicyId, accessPackageId: packageId } },
  };
}

async function userAddWithAnswers(world: World) {
  const questions = [
    {
      '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
      sequence: 1,
      isRequired: true,
      text: 'Which?',
      isMultipleSelectionAllowed: false,
      choices: [{ actualValue: 'MultipleChoiceAnswerValue', text: 'This' }],
    },
    {
      '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
      sequence: 2,
      isRequired: true,
      text: 'Why?',
      isSingleLineQuestion: false,
    },
  ];
  const { packageId, questionIds } = await openPackageWithQuestions(world, questions);
  const answers = listAt(world.body, 'answers').map((answer, index) => ({
    ...answer,
    answeredQuestion: { ...asJson(answer['answeredQuestion']), id: questionIds[index] },
  }));
  return {
    body: { ...world.body, answers, assignment: { accessPackageId: packageId } },
    as: 'member' as const,
  };
}

async function resume(world: World) {
  const { requestId, instanceId } = await waitingForCallback(world);
  const data = { ...asJson(world.body['data']), customExtensionStageInstanceId: instanceId };
  return { path: `assignmentRequests/${requestId}/resume`, body: { ...world.body, data } };
}
