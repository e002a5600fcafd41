import type {
  AssignmentRecord,
  AssignmentState,
  DateTime,
  Guid,
  RequestRecord,
  RequestType,
  Schedule,
  SubjectRecord,
} from '../records.ts';
import { addDuration, daysLater, endUnder, settledSchedule, unscheduled } from '../schedules.ts';
import type { Store } from '../store.ts';
import type { Random } from './random.ts';
import { requestRecord, type Course, type Ground } from './request-record.ts';
import { assignmentStatus, fulfilmentStatus, pleaStatus, type Unfulfilled } from './wording.ts';

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

/** Done `age` days ago. */
export interface Change {
  readonly age: number;
  readonly assignmentId: Guid;
  readonly requestType: RequestType;
}

const MINUTES_PER_DAY = 1_440;
const MILLISECONDS_PER_DAY = 86_400_000;

/** Writes the tenant's past; what it wrote reaches the store, oldest first, by {@link History.settle}. */
export class History {
  readonly #random: Random;
  readonly #now: Date;
  readonly #administrator: SubjectRecord;
  readonly #historyDays: number;
  readonly #assignments: { readonly age: number; readonly row: AssignmentRecord }[] = [];
  readonly #requests: { readonly age: number; readonly row: RequestRecord }[] = [];
  #grantCount = 0;

  constructor(random: Random, now: Date, administrator: SubjectRecord, requestHistoryDays: number) {
    this.#random = random;
    this.#now = now;
    this.#administrator = administrator;
    this.#historyDays = requestHistoryDays;
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
    this.#assignments.push({ age, row });
    this.#grantCount += 1;

    const isApproved = policy.requestApprovalSettings.isApprovalRequiredForAdd;
    const createdAge = age + 1 / MINUTES_PER_DAY + (isApproved ? random.fraction() * 3 : 0);
    const ground = { accessPackage, policy, target };
    this.#remember(createdAge, ground, row.id, requestType, () => ({
      state: state === 'expired' ? 'delivered' : state,
      status: fulfilmentStatus(state, policy),
      createdDateTime: this.#daysAgo(createdAge),
      completedDateTime:
        state === 'delivering' ? null : this.#daysAgo(Math.max(0, age - 2 / MINUTES_PER_DAY)),
      expirationDateTime: null,
      schedule: unscheduled,
    }));
    if (expiredDateTime !== null) this.#end(ground, row.id, expiredDateTime, expiredDateTime === end);
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
    this.#assignments.push({ age, row });
    const stage = policy.requestApprovalSettings.stages[0];
    const isEnded = state === 'denied' || state === 'canceled';
    const requestType = state === 'scheduled' ? 'adminAdd' : 'userAdd';
    this.#remember(age, { accessPackage, policy, target }, row.id, requestType, () => ({
      state,
      status: pleaStatus(state, age, stage?.isEscalationEnabled ?? false),
      schedule,
      createdDateTime,
      completedDateTime: isEnded ? this.#daysAgo(age * this.#random.fraction()) : null,
      expirationDateTime:
        state === 'pendingApproval' && stage !== undefined
          ? addDuration(createdDateTime, stage.durationBeforeAutomaticDenial)
          : null,
    }));
  }

  /** The assignments so far, in no order. */
  *assignments(): Iterable<AssignmentRecord> {
    for (const { row } of this.#assignments) yield row;
  }

  /** A request by which an assignment is changed that somebody has already; it is told from a chance of its own. */
  change(ground: Ground, change: Change, random: Random): void {
    const { age, assignmentId, requestType } = change;
    const course: Course = {
      state: 'delivered',
      status: fulfilmentStatus('delivered', ground.policy),
      createdDateTime: this.#daysAgo(age),
      completedDateTime: this.#daysAgo(age - 2 / MINUTES_PER_DAY),
      expirationDateTime: null,
      schedule: unscheduled,
    };
    const row = requestRecord(ground, assignmentId, requestType, course, this.#administrator, random);
    this.#requests.push({ age, row });
  }

  settle(store: Store): void {
    this.#assignments.sort(byAge);
    for (const { row } of this.#assignments) store.assignments.insert(row);
    this.#requests.sort(byAge);
    for (const { row } of this.#requests) store.requests.insert(row);
  }

  /** Every end of an assignment has a request of its own: the service's when time ran out, else somebody's. */
  #end(ground: Ground, assignmentId: Guid, endedAt: DateTime, isTimeOver: boolean): void {
    const byHand = this.#random.chance(0.5) ? 'userRemove' : 'adminRemove';
    const age = (this.#now.getTime() - Date.parse(endedAt)) / MILLISECONDS_PER_DAY;
    this.#remember(age, ground, assignmentId, isTimeOver ? 'systemRemove' : byHand, () => ({
      state: 'delivered',
      status: 'Delivered',
      createdDateTime: endedAt,
      completedDateTime: endedAt,
      expirationDateTime: null,
      schedule: unscheduled,
    }));
  }

  #remember(
    age: number,
    ground: Ground,
    assignmentId: Guid,
    requestType: RequestType,
    course: () => Course,
  ): void {
    if (age > this.#historyDays) return;
    const row = requestRecord(ground, assignmentId, requestType, course(), this.#administrator, this.#random);
    this.#requests.push({ age, row });
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

function byAge(one: { readonly age: number }, other: { readonly age: number }): number {
  return other.age - one.age;
}
