import { type Answer, checkAnswers } from './answers.ts';
import { refuseConflicts } from './conflicts.ts';
import { isInScope, mayAsk, type Candidate } from './eligibility.ts';
import { mayActFor } from './lifecycle/on-behalf.ts';
import type {
  AccessPackageRecord,
  AnswerRecord,
  PolicyRecord,
  RequestType,
  Schedule,
  SubjectRecord,
} from './records.ts';
import { Refusal } from './refusal.ts';
import { checkSchedule } from './requested-schedule.ts';
import { unscheduled } from './schedules.ts';
import type { Store } from './store.ts';
import { findByEmail, findByObjectId } from './targets.ts';

export interface Caller {
  readonly objectId: string;
  readonly principalName: string;
  readonly mayAdminister: boolean;
  /** For one whom the tenant meets for the first time; a user's unless given. */
  readonly displayName?: string;
  readonly subjectType?: SubjectRecord['subjectType'];
}

/** The body of a POST, in v1.0's names whichever version it came by. */
export interface Submission {
  readonly requestType: RequestType;
  readonly assignmentId?: string;
  readonly accessPackageId?: string;
  readonly assignmentPolicyId?: string;
  /** The directory's object id, as in Graph's body; an assignment record keeps the subject's id. */
  readonly targetObjectId?: string;
  readonly targetEmail?: string;
  readonly schedule?: Schedule;
  readonly justification?: string;
  readonly answers?: readonly Answer[];
  readonly isValidationOnly?: boolean;
  readonly bypassesApproval?: boolean;
}

/** A request to add that nothing speaks against. */
export interface Admission {
  readonly accessPackage: AccessPackageRecord;
  readonly policy: PolicyRecord;
  readonly target: Candidate;
  readonly schedule: Schedule;
  readonly answers: readonly AnswerRecord[];
}

/** Checks without writing, each check in its place: a client meets the first refusal of several. */
export function admitAdminAdd(store: Store, caller: Caller, submission: Submission, now: Date): Admission {
  const packageId = requiredId('accessPackageId', submission.accessPackageId);
  const policyId = requiredId('assignmentPolicyId', submission.assignmentPolicyId);
  refuseWithoutTarget(submission);
  const accessPackage = packageOf(store, packageId);
  const policy = policyOf(store, accessPackage, policyId);
  if (!caller.mayAdminister) throw Refusal.unauthorized();
  const target = targetOf(store, submission);
  if (target === undefined) throw Refusal.targetNotFound();

  const answers = checkAnswers(policy.questions, submission.answers ?? [], false);
  const schedule = submission.schedule ?? unscheduled;
  checkSchedule(policy, schedule, now, true);
  refuseConflicts(store, accessPackage, target);
  return { accessPackage, policy, target, schedule, answers };
}

export function admitUserAdd(store: Store, caller: Caller, submission: Submission, now: Date): Admission {
  const packageId = requiredId('accessPackageId', submission.accessPackageId);
  const { assignmentPolicyId } = submission;
  if (assignmentPolicyId !== undefined) requiredId('assignmentPolicyId', assignmentPolicyId);
  const accessPackage = packageOf(store, packageId);
  const chosen =
    assignmentPolicyId === undefined ? undefined : policyOf(store, accessPackage, assignmentPolicyId);
  if (submission.bypassesApproval === true && !caller.mayAdminister) throw Refusal.unauthorized();
  const target = isForCaller(caller, submission)
    ? findByObjectId(store, caller.objectId)
    : admitOnBehalf(store, caller, accessPackage, chosen, submission);
  if (target?.person === undefined) throw Refusal.targetNotFound();

  const policy = chosenFor(store, caller, accessPackage, chosen, target);
  const answers = checkAnswers(policy.questions, submission.answers ?? [], true);
  const isJustified = (submission.justification ?? '').trim() !== '';
  if (policy.requestApprovalSettings.isRequestorJustificationRequired && !isJustified) {
    throw Refusal.justificationRequired();
  }
  const schedule = submission.schedule ?? unscheduled;
  checkSchedule(policy, schedule, now, policy.requestorSettings.allowCustomAssignmentSchedule);
  refuseConflicts(store, accessPackage, target);
  return { accessPackage, policy, target, schedule, answers };
}

const guidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An empty GUID is seen to be refused like a missing one (msgraph-beta-sdk-dotnet #489). */
function requiredId(member: string, id: string | undefined): string {
  if (id === undefined) throw Refusal.invalidModel(`The assignment needs ${member}.`);
  if (!guidPattern.test(id) || /^[0-]+$/.test(id)) throw Refusal.invalidModel(`${member} is no id.`);
  return id;
}

function refuseWithoutTarget({ targetObjectId, targetEmail = '' }: Submission): void {
  if (targetObjectId !== undefined) requiredId('targetId', targetObjectId);
  else if (!/^[^@\s]+@[^@\s]+$/.test(targetEmail)) {
    throw Refusal.invalidModel('The assignment needs a targetId, or a target with an email.');
  }
}

function targetOf(store: Store, { targetObjectId, targetEmail = '' }: Submission): Candidate | undefined {
  return targetObjectId === undefined
    ? findByEmail(store, targetEmail)
    : findByObjectId(store, targetObjectId);
}

function packageOf(store: Store, id: string): AccessPackageRecord {
  const accessPackage = store.accessPackages.get(id);
  if (accessPackage === undefined) throw Refusal.accessPackageNotFound();
  return accessPackage;
}

function policyOf(store: Store, accessPackage: AccessPackageRecord, id: string): PolicyRecord {
  const policy = store.policies.get(id);
  if (policy === undefined) throw Refusal.policyNotFound();
  if (policy.accessPackageId !== accessPackage.id) throw Refusal.policyOfOtherPackage();
  return policy;
}

function isForCaller(caller: Caller, { targetObjectId, targetEmail }: Submission): boolean {
  if (targetObjectId === undefined) return targetEmail === undefined;
  return targetObjectId.toLowerCase() === caller.objectId.toLowerCase();
}

/** Whoever asks for another names the policy that lets them. */
function admitOnBehalf(
  store: Store,
  caller: Caller,
  accessPackage: AccessPackageRecord,
  chosen: PolicyRecord | undefined,
  { targetObjectId = '' }: Submission,
): Candidate | undefined {
  requiredId('targetId', targetObjectId);
  const target = findByObjectId(store, targetObjectId);
  if (target === undefined) throw Refusal.targetNotFound();
  const choices = chosen === undefined ? store.policies.by('accessPackageId', accessPackage.id) : [chosen];
  if (!choices.some((policy) => mayActFor(store, policy, caller.objectId, targetObjectId, 'Add'))) {
    throw Refusal.requestOnBehalfNotSupported();
  }
  if (chosen === undefined) throw Refusal.invalidModel('The assignment needs assignmentPolicyId.');
  return target;
}

function chosenFor(
  store: Store,
  caller: Caller,
  accessPackage: AccessPackageRecord,
  chosen: PolicyRecord | undefined,
  target: Candidate,
): PolicyRecord {
  const isForAnother = target.person?.id.toLowerCase() !== caller.objectId.toLowerCase();
  if (chosen === undefined || !isForAnother) return applicablePolicy(store, accessPackage, chosen, target);
  if (!isInScope(store, chosen, target)) throw Refusal.policyRequirementsNotMet();
  return chosen;
}

/** The chosen one, or else the only one by which the target may ask. */
function applicablePolicy(
  store: Store,
  accessPackage: AccessPackageRecord,
  chosen: PolicyRecord | undefined,
  target: Candidate,
): PolicyRecord {
  const choices = chosen === undefined ? store.policies.by('accessPackageId', accessPackage.id) : [chosen];
  const [policy, ...others] = choices.filter((choice) => mayAsk(store, choice, target));
  if (policy === undefined) throw Refusal.policyRequirementsNotMet();
  if (others.length > 0) throw Refusal.policyNotChosen();
  return policy;
}
