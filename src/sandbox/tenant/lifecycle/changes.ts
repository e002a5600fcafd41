import type { Caller, Submission } from '../admission.ts';
import { checkAnswers } from '../answers.ts';
import type { AnswerRecord, AssignmentRecord, PolicyRecord, Schedule } from '../records.ts';
import { Refusal } from '../refusal.ts';
import { checkSchedule } from '../requested-schedule.ts';
import { unscheduled } from '../schedules.ts';
import type { Store } from '../store.ts';
import { openRequestStates } from '../transitions.ts';
import { isApproverUnder } from './approvers.ts';
import { canAssignmentMove } from './moves.ts';
import { mayActFor } from './on-behalf.ts';
import { refusals } from './refusals.ts';

/** A request to change or remove what somebody has, that nothing speaks against. */
export interface AdmittedChange {
  readonly assignment: AssignmentRecord;
  readonly schedule: Schedule;
  readonly answers: readonly AnswerRecord[];
}

/** Checks without writing, each check in its place: a client meets the first refusal of several. */
export function admitUpdate(store: Store, caller: Caller, submission: Submission, now: Date): AdmittedChange {
  const { assignment, policy } = held(store, caller, submission);
  const isUser = submission.requestType === 'userUpdate';
  if (isUser) refuseStrangers(store, caller, assignment, policy, 'Update');
  else if (!caller.mayAdminister) throw Refusal.unauthorized();
  if (submission.bypassesApproval === true && !caller.mayAdminister) throw Refusal.unauthorized();
  if (!canAssignmentMove(assignment, 'update'))
    throw refusals.assignmentNotUpdatable(assignment.state ?? 'asked');
  refuseOpen(store, assignment);

  const answers = checkAnswers(policy.questions, submission.answers ?? [], false);
  refuseFixedAnswers(store, assignment, policy, answers);
  const schedule = submission.schedule ?? unscheduled;
  const isAnswering = answers.length > 0 && schedule.expiration.type === 'notSpecified';
  if (isUser && !isAnswering && !policy.canExtend) throw refusals.extensionNotAllowed();
  checkSchedule(policy, schedule, now, !isUser || policy.requestorSettings.allowCustomAssignmentSchedule);
  return { assignment, schedule, answers };
}

export function admitRemove(store: Store, caller: Caller, submission: Submission): AdmittedChange {
  const { assignment, policy } = held(store, caller, submission);
  const { requestType } = submission;
  const { stages } = policy.requestApprovalSettings;
  const isAllowed =
    requestType === 'approverRemove'
      ? isApproverUnder(store, stages, assignment, caller.objectId)
      : requestType === 'userRemove' || caller.mayAdminister;
  if (!isAllowed) throw Refusal.unauthorized();
  if (requestType === 'userRemove') refuseStrangers(store, caller, assignment, policy, 'Remove');
  refuseOpen(store, assignment);
  if (!canAssignmentMove(assignment, 'expire'))
    throw refusals.assignmentNotRemovable(assignment.state ?? 'asked');
  return { assignment, schedule: unscheduled, answers: [] };
}

/** By its id; or, as older documents have it, by its package where it is the caller's own. */
function held(
  store: Store,
  caller: Caller,
  submission: Submission,
): { assignment: AssignmentRecord; policy: PolicyRecord } {
  const assignment = assignmentNamed(store, caller, submission);
  const policy = assignment && store.policies.get(assignment.assignmentPolicyId);
  if (assignment === undefined || policy === undefined || assignment.state === null) {
    throw refusals.assignmentNotFound();
  }
  refuseContradictions(store, assignment, submission);
  return { assignment, policy };
}

/** What a body says of the assignment that it names must be so. */
function refuseContradictions(store: Store, assignment: AssignmentRecord, submission: Submission): void {
  const said = [
    ['accessPackageId', submission.accessPackageId, assignment.accessPackageId],
    ['assignmentPolicyId', submission.assignmentPolicyId, assignment.assignmentPolicyId],
    ['targetId', submission.targetObjectId, store.subjects.get(assignment.targetId)?.objectId],
  ] as const;
  for (const [member, given, own] of said) {
    if (given !== undefined && given.toLowerCase() !== own?.toLowerCase()) {
      throw Refusal.invalidModel(`The assignment's ${member} is another.`);
    }
  }
}

function assignmentNamed(
  store: Store,
  caller: Caller,
  { requestType, assignmentId, accessPackageId }: Submission,
): AssignmentRecord | undefined {
  if (assignmentId !== undefined) {
    if (!guidPattern.test(assignmentId)) throw Refusal.invalidModel("The assignment's id is no id.");
    return store.assignments.get(assignmentId);
  }
  if (accessPackageId === undefined || requestType !== 'userUpdate') {
    throw Refusal.invalidModel('The assignment needs its id.');
  }
  const [own] = store.subjects.by('objectId', caller.objectId);
  return store.assignments
    .by('targetId', own?.id ?? '')
    .find(
      (row) =>
        row.accessPackageId.toLowerCase() === accessPackageId.toLowerCase() && row.state === 'delivered',
    );
}

const guidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function refuseStrangers(
  store: Store,
  caller: Caller,
  assignment: AssignmentRecord,
  policy: PolicyRecord,
  act: 'Update' | 'Remove',
): void {
  const targetId = store.subjects.get(assignment.targetId)?.objectId ?? '';
  const isOwn = targetId.toLowerCase() === caller.objectId.toLowerCase();
  if (!isOwn) {
    if (!mayActFor(store, policy, caller.objectId, targetId, act)) throw Refusal.unauthorized();
  } else if (!policy.requestorSettings[`enableTargetsToSelf${act}Access`]) {
    throw Refusal.policyRequirementsNotMet();
  }
}

function refuseOpen(store: Store, { targetId, accessPackageId }: AssignmentRecord): void {
  for (const { id, accessPackageId: other } of store.assignments.by('targetId', targetId)) {
    if (other !== accessPackageId) continue;
    const isOpen = store.requests.by('assignmentId', id).some(({ state }) => openRequestStates.has(state));
    if (isOpen) throw Refusal.openRequestExists();
  }
}

/** What was never answered may be answered now. */
function refuseFixedAnswers(
  store: Store,
  { id }: AssignmentRecord,
  { questions }: PolicyRecord,
  answers: readonly AnswerRecord[],
): void {
  const requests = store.requests.by('assignmentId', id).toReversed();
  for (const { questionId, value } of answers) {
    const question = questions.find((known) => known.id === questionId);
    const given = requests
      .flatMap((request) => request.answers)
      .find((answer) => answer.questionId === questionId);
    const isFixed = question?.isAnswerEditable === false && given !== undefined && given.value !== value;
    if (isFixed) throw refusals.answerNotEditable(question.text);
  }
}
