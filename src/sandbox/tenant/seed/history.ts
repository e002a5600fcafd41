import type {
  AccessPackageRecord,
  AssignmentRecord,
  AssignmentState,
  DateTime,
  PolicyRecord,
  RequestRecord,
  RequestType,
  Schedule,
  SubjectRecord,
} from '../records.ts';
import { addDuration, daysLater, endUnder, settledSchedule, unscheduled } from '../schedules.ts';
import type { Store } from '../store.ts';
import { answerQuestions, unanswered } from './questions.ts';
import type { Random } from './random.ts';
import { assignmentStatus, fulfilmentStatus, justify, pleaStatus, type Unfulfilled } from './wording.ts';

export interface Ground {
  readonly accessPackage: AccessPackageRecord;
  readonly policy: PolicyRecord;
  readonly target: SubjectRecord;
}

/** An assignment that came to be `age` days ago. */
export interface Grant extends Ground {
  readonly age: number;
  readonly state: AssignmentState;
  readonly requestType: RequestType;
}

/** A request of `age` days ago that has given nobody anything. */
export interface Plea extends Ground {
  readonly age: number;
  readonly state: Unfulfilled;
}

const MINUTES_PER_DAY = 1_440;

/** Writes the tenant's past; what it wrote reaches the store, oldest first, by {@link History.settle}. */
export class History {
  readonly #random: Random;
  readonly #now: Date;
  readonly #administrator: SubjectRecord;
  readonly #oldestRequest: number;
  readonly #assignments: { readonly at: number; readonly row: AssignmentRecord }[] = [];
  readonly #requests: { readonly at: number; readonly row: RequestRecord }[] = [];
  #grantCount = 0;

  constructor(random: Random, now: Date, administrator: SubjectRecord, requestHistoryDays: number) {
    this.#random = random;
    this.#now = now;
    this.#administrator = administrator;
    this.#oldestRequest = now.getTime() - requestHistoryDays * 86_400_000;
  }

  get requestCount(): number {
    return this.#requests.length;
  }

  get grantCount(): number {
    return this.#grantCount;
  }

  grant({ accessPackage, policy, target, age, state, requestType }: Grant): void {
    const random = this.#random;
    const start = this.#daysAgo(age);
    const end = endUnder(policy.expiration, start);
    const expiredDateTime = state === 'expired' ? this.#endOf(start, end) : null;
    const row: AssignmentRecord = {
      id: random.guid(),
      accessPackageId: accessPackage.id,
      assignmentPolicyId: policy.id,
      targetId: target.id,
      state,
      status: assignmentStatus(state, policy, end, this.#now, random),
      expiredDateTime,
      isExtended: false,
      schedule: settledSchedule(start, end),
    };
    this.#assignments.push({ at: Date.parse(start), row });
    this.#grantCount += 1;

    const waited = policy.requestApprovalSettings.isApprovalRequiredForAdd ? random.fraction() * 3 : 0;
    const isUnfinished = state === 'delivering';
    this.#remember({
      ...this.#request({ accessPackage, policy, target }, row, requestType),
      state: state === 'expired' ? 'delivered' : state,
      status: fulfilmentStatus(state, policy),
      createdDateTime: this.#daysAgo(age + waited + 1 / MINUTES_PER_DAY),
      completedDateTime: isUnfinished ? null : this.#daysAgo(Math.max(0, age - 2 / MINUTES_PER_DAY)),
    });
    if (expiredDateTime !== null)
      this.#remember(this.#removal(accessPackage, target, row, expiredDateTime, end));
  }

  plead({ accessPackage, policy, target, age, state }: Plea): void {
    const createdDateTime = this.#daysAgo(age);
    const schedule: Schedule =
      state === 'scheduled'
        ? { ...unscheduled, startDateTime: daysLater(this.#now, this.#random.between(60, 120)).toISOString() }
        : unscheduled;
    const row: AssignmentRecord = {
      id: this.#random.guid(),
      accessPackageId: accessPackage.id,
      assignmentPolicyId: policy.id,
      targetId: target.id,
      state: null,
      status: null,
      expiredDateTime: null,
      isExtended: false,
      schedule,
    };
    this.#assignments.push({ at: Date.parse(createdDateTime), row });
    const stage = policy.requestApprovalSettings.stages[0];
    const isEnded = state === 'denied' || state === 'canceled';
    this.#remember({
      ...this.#request(
        { accessPackage, policy, target },
        row,
        state === 'scheduled' ? 'adminAdd' : 'userAdd',
      ),
      state,
      status: pleaStatus(state, age, stage?.isEscalationEnabled ?? false),
      schedule,
      createdDateTime,
      completedDateTime: isEnded ? this.#daysAgo(age * this.#random.fraction()) : null,
      expirationDateTime:
        state === 'pendingApproval' && stage !== undefined
          ? addDuration(createdDateTime, stage.durationBeforeAutomaticDenial)
          : null,
    });
  }

  /** Of open requests only the scheduled ones are left to time: the others stand still until somebody acts. */
  settle(store: Store): void {
    this.#assignments.sort((one, other) => one.at - other.at);
    for (const { row } of this.#assignments) store.assignments.insert(row);
    this.#requests.sort((one, other) => one.at - other.at);
    for (const { row: request } of this.#requests) {
      store.requests.insert(request);
      if (request.state === 'scheduled') store.openWork.add(request.id);
    }
  }

  #request(ground: Ground, assignment: AssignmentRecord, requestType: RequestType) {
    const isByAdministrator = requestType.startsWith('admin');
    const isByUser = requestType.startsWith('user');
    const isJustified = isByUser && ground.policy.requestApprovalSettings.isRequestorJustificationRequired;
    return {
      id: this.#random.guid(),
      requestType,
      schedule: unscheduled,
      justification: isJustified ? justify(this.#random) : null,
      answers: answerQuestions(isByUser ? ground.policy.questions : [], this.#random),
      accessPackageId: ground.accessPackage.id,
      assignmentId: assignment.id,
      requestorId: isByAdministrator ? this.#administrator.id : ground.target.id,
      isValidationOnly: false,
      expirationDateTime: null,
    };
  }

  /** Every end of an assignment has a request of its own: the service's when time ran out, else somebody's. */
  #removal(
    accessPackage: AccessPackageRecord,
    target: SubjectRecord,
    assignment: AssignmentRecord,
    endedAt: DateTime,
    plannedEnd: DateTime | null,
  ): RequestRecord {
    const byHand = this.#random.chance(0.5) ? 'userRemove' : 'adminRemove';
    return {
      id: this.#random.guid(),
      requestType: endedAt === plannedEnd ? 'systemRemove' : byHand,
      state: 'delivered',
      status: 'Delivered',
      createdDateTime: endedAt,
      completedDateTime: endedAt,
      schedule: unscheduled,
      justification: null,
      answers: unanswered,
      accessPackageId: accessPackage.id,
      assignmentId: assignment.id,
      requestorId: byHand === 'adminRemove' && endedAt !== plannedEnd ? this.#administrator.id : target.id,
      isValidationOnly: false,
      expirationDateTime: null,
    };
  }

  #remember(row: RequestRecord): void {
    const at = Date.parse(row.createdDateTime);
    if (at >= this.#oldestRequest) this.#requests.push({ at, row });
  }

  /** At its planned end, or when somebody took it back before that. */
  #endOf(start: DateTime, planned: DateTime | null): DateTime {
    if (planned !== null && Date.parse(planned) <= this.#now.getTime()) return planned;
    const begun = Date.parse(start);
    return new Date(
      begun + Math.floor((this.#now.getTime() - begun) * this.#random.fraction()),
    ).toISOString();
  }

  #daysAgo(days: number): DateTime {
    return daysLater(this.#now, -days).toISOString();
  }
}
