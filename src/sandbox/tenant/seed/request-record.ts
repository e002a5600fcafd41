import type {
  AccessPackageRecord,
  PolicyRecord,
  RequestRecord,
  RequestType,
  SubjectRecord,
} from '../records.ts';
import { answerQuestions } from './questions.ts';
import type { Random } from './random.ts';
import { justify } from './wording.ts';

/** To what, by which policy and for whom. */
export interface Ground {
  readonly accessPackage: AccessPackageRecord;
  readonly policy: PolicyRecord;
  readonly target: SubjectRecord;
}

/** How a request went. */
export type Course = Pick<
  RequestRecord,
  'state' | 'status' | 'createdDateTime' | 'completedDateTime' | 'expirationDateTime' | 'schedule'
>;

/** Users ask for themselves, say why and answer the policy's questions; administrators and the service do not. */
export function requestRecord(
  { accessPackage, policy, target }: Ground,
  assignmentId: string,
  requestType: RequestType,
  course: Course,
  administrator: SubjectRecord,
  random: Random,
): RequestRecord {
  const isUserAdd = requestType === 'userAdd';
  const isJustified = isUserAdd && policy.requestApprovalSettings.isRequestorJustificationRequired;
  return {
    id: random.guid(),
    requestType,
    state: course.state,
    status: course.status,
    createdDateTime: course.createdDateTime,
    completedDateTime: course.completedDateTime,
    schedule: course.schedule,
    justification: isJustified ? justify(random) : null,
    answers: answerQuestions(isUserAdd ? policy.questions : [], random),
    accessPackageId: accessPackage.id,
    assignmentId,
    requestorId: requestType.startsWith('admin') ? administrator.id : target.id,
    isValidationOnly: false,
    expirationDateTime: course.expirationDateTime,
  };
}
