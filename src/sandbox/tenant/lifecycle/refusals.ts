import { Refusal } from '../refusal.ts';

/**
 * What the life of a request refuses. None of these was found in any public source but the statuses 403, 404 and 409
 * of decisions: codes and words are our choice, in the service's pattern, and the README lists them.
 */
export const refusals = {
  assignmentNotFound: () => new Refusal(404, 'AssignmentNotFound', 'The assignment was not found.'),
  assignmentNotUpdatable: (state: string) =>
    new Refusal(400, 'AssignmentNotDelivered', `An assignment that is ${state} cannot be updated.`),
  assignmentNotRemovable: (state: string) =>
    new Refusal(400, 'AssignmentNotRemovable', `An assignment that is ${state} cannot be removed.`),
  assignmentNotReprocessable: (state: string) =>
    new Refusal(400, 'AssignmentNotReprocessable', `An assignment that is ${state} cannot be reprocessed.`),
  extensionNotAllowed: () =>
    new Refusal(400, 'ExtensionNotAllowed', 'The policy does not allow the assignment to be extended.'),
  answerNotEditable: (question: string) =>
    new Refusal(400, 'AnswerNotEditable', `The answer to the question '${question}' cannot be changed.`),
  requestNotCancelable: (status: string) =>
    new Refusal(400, 'RequestNotCancelable', `A request whose status is ${status} cannot be canceled.`),
  requestNotReprocessable: (reason: string) =>
    new Refusal(400, 'RequestNotReprocessable', `The request cannot be reprocessed: ${reason}`),
  requestNotWaiting: (status: string) =>
    new Refusal(
      400,
      'RequestNotWaitingForCallback',
      `A request whose status is ${status} cannot be resumed.`,
    ),
  calloutNotFound: () =>
    new Refusal(400, 'CustomExtensionInstanceNotFound', 'The request waits for no such custom extension.'),
  requestNotDeletable: (status: string) =>
    new Refusal(400, 'RequestNotDeletable', `A request whose status is ${status} cannot be deleted.`),
  requestHasAssignment: () =>
    new Refusal(400, 'RequestHasAssignment', 'A request whose assignment exists cannot be deleted.'),
  stageNotStarted: () =>
    new Refusal(400, 'ApprovalStageNotStarted', 'The approval stage does not wait for a decision yet.'),
  stageCompleted: () => new Refusal(409, 'ApprovalStageCompleted', 'The approval stage is decided already.'),
  approverJustificationRequired: () =>
    new Refusal(400, 'JustificationRequired', 'The approval stage requires a justification.'),
} as const;
