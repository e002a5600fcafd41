import type { AnswerRecord, RequestRecord, RequestType, Schedule } from './records.ts';
import { Refusal } from './refusal.ts';
import type { Store } from './store.ts';

export interface Tenant {
  readonly store: Store;
  now(): Date;
  newId(): string;
}

export interface Caller {
  readonly objectId: string;
  readonly principalName: string;
  readonly mayAdminister: boolean;
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
}

export interface Answer {
  readonly questionId: AnswerRecord['questionId'];
  readonly value: string;
  readonly displayValue?: string;
}

/** Takes a request in or throws a {@link Refusal}, and then the store is as it was. */
export function submitRequest(_tenant: Tenant, _caller: Caller, submission: Submission): RequestRecord {
  throw Refusal.requestTypeNotSupported(submission.requestType);
}

/** Moves each open request on by one step. */
export function advance(_tenant: Tenant): void {}
