/**
 * An expected refusal, in Graph's words. The server writes it as Graph's error body.
 * Wording and codes marked "our choice" were found in no public source: the pattern of the service,
 * a 400 with a descriptive code, is followed.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
  }

  /** Seen as 400 `InvalidModel` "The model is invalid."; the detail after it is our choice. */
  static invalidModel(detail?: string): Refusal {
    const message = 'The model is invalid.';
    return new Refusal(400, 'InvalidModel', detail === undefined ? message : `${message} ${detail}`);
  }

  /** The second sentence is seen of Graph; that it stands behind InvalidModel is our choice. */
  static invalidValue(property: string, resource: string): Refusal {
    return Refusal.invalidModel(
      `Invalid value specified for property '${property}' of resource '${resource}'.`,
    );
  }

  /** Our choice. */
  static requestTypeNotSupported(requestType: string): Refusal {
    return new Refusal(400, 'RequestTypeNotSupported', `The request type '${requestType}' is not supported.`);
  }

  /** Our choice. */
  static requestOnBehalfNotSupported(): Refusal {
    return new Refusal(400, 'OnBehalfNotSupported', 'Requesting on behalf of this person is not supported.');
  }

  /** Seen (msgraph-sdk-powershell #881). */
  static unauthorized(): Refusal {
    return new Refusal(
      403,
      'UnAuthorized',
      'User is not authorized to perform the operation. Reason: Unauthorized',
    );
  }

  /** Our choice, after the service's 404 `RoleNotFound` "The role was not found." */
  static accessPackageNotFound(): Refusal {
    return new Refusal(404, 'AccessPackageNotFound', 'The access package was not found.');
  }

  /** Our choice, after `RoleNotFound`. */
  static policyNotFound(): Refusal {
    return new Refusal(404, 'AssignmentPolicyNotFound', 'The assignment policy was not found.');
  }

  /** Our choice. */
  static policyOfOtherPackage(): Refusal {
    return new Refusal(
      400,
      'PolicyNotInAccessPackage',
      'The assignment policy does not belong to the access package.',
    );
  }

  /** Our choice. */
  static policyNotChosen(): Refusal {
    return new Refusal(
      400,
      'AssignmentPolicyNotSpecified',
      'More than one policy applies to the requestor: specify assignmentPolicyId.',
    );
  }

  /** Our choice, after `RoleNotFound`. */
  static targetNotFound(): Refusal {
    return new Refusal(404, 'TargetNotFound', 'The target was not found in the directory.');
  }

  /** The portal's text (entra-docs #967); its code was not captured, so the code is our choice. */
  static policyRequirementsNotMet(): Refusal {
    return new Refusal(
      400,
      'PolicyRequirementsNotMet',
      "You don't meet policy requirements to request this entitlement.",
    );
  }

  /** Our choice. */
  static justificationRequired(): Refusal {
    return new Refusal(400, 'JustificationRequired', 'The policy requires a justification.');
  }

  /** Our choice. */
  static answerRequired(question: string): Refusal {
    return new Refusal(400, 'AnswerRequired', `The question '${question}' must be answered.`);
  }

  /** Our choice. */
  static answerInvalid(question: string): Refusal {
    return new Refusal(400, 'AnswerInvalid', `The answer to the question '${question}' is not valid.`);
  }

  /** Our choice. */
  static questionUnknown(questionId: string): Refusal {
    return new Refusal(400, 'QuestionNotFound', `The policy asks no question with id '${questionId}'.`);
  }

  /** Our choice. */
  static customScheduleNotAllowed(): Refusal {
    return new Refusal(
      400,
      'CustomScheduleNotAllowed',
      'The policy does not allow the requestor to choose a schedule.',
    );
  }

  /** Our choice. */
  static scheduleInvalid(reason: string): Refusal {
    return new Refusal(400, 'InvalidSchedule', `The schedule is not valid. ${reason}`);
  }

  /** Our choice. */
  static alreadyAssigned(): Refusal {
    return new Refusal(400, 'ExistingGrant', 'The target already has an assignment to the access package.');
  }

  /** Our choice. */
  static openRequestExists(): Refusal {
    return new Refusal(
      400,
      'ExistingOpenRequest',
      'The target already has an open request for the access package.',
    );
  }

  /** Our choice. */
  static incompatibleAccess(displayName: string): Refusal {
    return new Refusal(
      400,
      'IncompatibleAccess',
      `The target has access that is incompatible with the access package: '${displayName}'.`,
    );
  }
}
