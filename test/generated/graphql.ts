/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which access packages; all that is given must hold. What a row does not have equals nothing, so `not` finds it. */
export type AccessPackageFilter = {
  /** All of these hold. */
  and?: Array<AccessPackageFilter> | null | undefined;
  /** By catalog. */
  catalogId?: IdFilter | null | undefined;
  /** By the name of the catalog. */
  catalogName?: NameFilter | null | undefined;
  /** By when it was made. */
  createdDateTime?: DateTimeFilter | null | undefined;
  /** By description. */
  description?: NameFilter | null | undefined;
  /** By name. */
  displayName?: NameFilter | null | undefined;
  /** By whether people have to know its link. */
  isHidden?: BooleanFilter | null | undefined;
  /** By when it was last changed. */
  modifiedDateTime?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: AccessPackageFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<AccessPackageFilter> | null | undefined;
};

/** Who may be given access through a policy. */
export type AllowedTargetScope =
  /** People of every configured connected organization. */
  | 'ALL_CONFIGURED_CONNECTED_ORGANIZATION_USERS'
  /** All agent identities of the directory. */
  | 'ALL_DIRECTORY_AGENT_IDENTITIES'
  /** All service principals of the directory. */
  | 'ALL_DIRECTORY_SERVICE_PRINCIPALS'
  /** All users of the directory, guests included. */
  | 'ALL_DIRECTORY_USERS'
  /** Anybody from outside. */
  | 'ALL_EXTERNAL_USERS'
  /** All members of the directory, without guests. */
  | 'ALL_MEMBER_USERS'
  /** Nobody asks: administrators assign directly. */
  | 'NOT_SPECIFIED'
  /** People of the connected organizations named in the policy. */
  | 'SPECIFIC_CONNECTED_ORGANIZATION_USERS'
  /** The service principals named in the policy. */
  | 'SPECIFIC_DIRECTORY_SERVICE_PRINCIPALS'
  /** The people named in the policy. */
  | 'SPECIFIC_DIRECTORY_USERS'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Who may be given access through a policy. */
export type AllowedTargetScopeInput =
  /** People of every configured connected organization. */
  | 'ALL_CONFIGURED_CONNECTED_ORGANIZATION_USERS'
  /** All agent identities of the directory. */
  | 'ALL_DIRECTORY_AGENT_IDENTITIES'
  /** All service principals of the directory. */
  | 'ALL_DIRECTORY_SERVICE_PRINCIPALS'
  /** All users of the directory, guests included. */
  | 'ALL_DIRECTORY_USERS'
  /** Anybody from outside. */
  | 'ALL_EXTERNAL_USERS'
  /** All members of the directory, without guests. */
  | 'ALL_MEMBER_USERS'
  /** Nobody asks: administrators assign directly. */
  | 'NOT_SPECIFIED'
  /** People of the connected organizations named in the policy. */
  | 'SPECIFIC_CONNECTED_ORGANIZATION_USERS'
  /** The service principals named in the policy. */
  | 'SPECIFIC_DIRECTORY_SERVICE_PRINCIPALS'
  /** The people named in the policy. */
  | 'SPECIFIC_DIRECTORY_USERS';

/** One of the answers that a question offers. */
export type AnswerChoiceInput = {
  /** What is kept of the answer, the same in every language: the `value` that requestors send. */
  actualValue: string;
  /** The text in other languages; those who speak none of them see `text`. */
  localizations?: Array<LocalizedTextInput> | null | undefined;
  /** What requestors see, in the default language. */
  text: string;
};

/** An answer to one of the policy’s questions. Give the kind that the question is of. */
export type AnswerInput =
  {   /** The answer to a MultipleChoiceQuestion. */
  choice: ChoiceAnswerInput; text?: never; }
  |  { choice?: never;   /** The answer to a TextInputQuestion. */
  text: TextAnswerInput; };

/** In what order the stages of an approval come. */
export type ApprovalMode =
  /** Nobody has to approve. */
  | 'NO_APPROVAL'
  /** All stages stand open at once. Declared by Graph and not known to be in use. */
  | 'PARALLEL'
  /** One stage follows the other. */
  | 'SERIAL'
  /** There is one stage. */
  | 'SINGLE_STAGE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** One round of approval: any one of its approvers decides. */
export type ApprovalStageInput = {
  /** Whether requestors see who approves. */
  approverInformationVisibility?: ApproverInformationVisibilityInput | null | undefined;
  /** After how long without a decision the request is denied, such as `P14D`; whole days in beta. */
  durationBeforeAutomaticDenial?: string | null | undefined;
  /** After how long without a decision `escalationApprovers` are asked, such as `P7D`. */
  durationBeforeEscalation?: string | null | undefined;
  /** Who is asked once `durationBeforeEscalation` has passed. */
  escalationApprovers?: Array<SubjectSetInput> | null | undefined;
  /** Who is asked where none of `escalationApprovers` is found. */
  fallbackEscalationApprovers?: Array<SubjectSetInput> | null | undefined;
  /** Who is asked where none of `primaryApprovers` is found, as where a requestor has no manager; nobody when left out. */
  fallbackPrimaryApprovers?: Array<SubjectSetInput> | null | undefined;
  /** Whether approvers must say why they decide so; they need not when left out. */
  isApproverJustificationRequired?: boolean | null | undefined;
  /** Whether `escalationApprovers` are asked, too, when `primaryApprovers` are silent; they are not when left out. */
  isEscalationEnabled?: boolean | null | undefined;
  /** Who is asked first. Any one of them decides for all; at least one. */
  primaryApprovers: Array<SubjectSetInput>;
};

/** Where a stage of an approval stands. */
export type ApprovalStageStatus =
  /** It is decided. */
  | 'COMPLETED'
  /** Nobody decided in time, or it needs no decision any more. */
  | 'EXPIRED'
  /** It has not begun: an earlier stage is not decided yet. */
  | 'INITIALIZING'
  /** It waits for a decision. */
  | 'IN_PROGRESS'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Whether requestors see who approves. */
export type ApproverInformationVisibility =
  /** As the tenant’s setting for end users says. */
  | 'DEFAULT'
  /** They do not. */
  | 'NOT_VISIBLE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** They do. */
  | 'VISIBLE';

/** Whether requestors see who approves. */
export type ApproverInformationVisibilityInput =
  /** As the tenant’s setting for end users says. */
  | 'DEFAULT'
  /** They do not. */
  | 'NOT_VISIBLE'
  /** They do. */
  | 'VISIBLE';

/** Which assignments; all that is given must hold. What a row does not have equals nothing, so `not` finds it. */
export type AssignmentFilter = {
  /** By access package. */
  accessPackageId?: IdFilter | null | undefined;
  /** By the name of the access package. */
  accessPackageName?: NameFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AssignmentFilter> | null | undefined;
  /** By the catalog of the access package. */
  catalogId?: IdFilter | null | undefined;
  /** By when it is to end: `schedule.expiration.endDateTime`; access without such a date has none. */
  endDateTime?: DateTimeFilter | null | undefined;
  /** By when it expired; access that holds has no such instant. */
  expiredDateTime?: DateTimeFilter | null | undefined;
  /** By whether it was extended. Served by beta alone. */
  isExtended?: BooleanFilter | null | undefined;
  /** This does not hold. */
  not?: AssignmentFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<AssignmentFilter> | null | undefined;
  /** By policy. */
  policyId?: IdFilter | null | undefined;
  /** By when it begins: `schedule.startDateTime`. */
  startDateTime?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: AssignmentStateFilter | null | undefined;
  /** By Graph’s own word for where it stands. */
  status?: NameFilter | null | undefined;
  /** By the person’s mail address. */
  targetEmail?: NameFilter | null | undefined;
  /** By the person’s display name. */
  targetName?: NameFilter | null | undefined;
  /** By the person’s directory object id. */
  targetObjectId?: IdFilter | null | undefined;
  /** By the person’s sign-in name. */
  targetPrincipalName?: NameFilter | null | undefined;
};

/** Which requests; all that is given must hold. What a row does not have equals nothing, so `not` finds it. */
export type AssignmentRequestFilter = {
  /** By access package. */
  accessPackageId?: IdFilter | null | undefined;
  /** By the name of the access package. */
  accessPackageName?: NameFilter | null | undefined;
  /** All of these hold. */
  and?: Array<AssignmentRequestFilter> | null | undefined;
  /** By the assignment that it led to or is about. */
  assignmentId?: IdFilter | null | undefined;
  /** By the catalog of the access package. */
  catalogId?: IdFilter | null | undefined;
  /** By when it was done with; an open one has no such instant. */
  completedDateTime?: DateTimeFilter | null | undefined;
  /** By when it was made. */
  createdDateTime?: DateTimeFilter | null | undefined;
  /** By whether it was a rehearsal. Served by beta alone. */
  isValidationOnly?: BooleanFilter | null | undefined;
  /** By the requestor’s words. */
  justification?: NameFilter | null | undefined;
  /** This does not hold. */
  not?: AssignmentRequestFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<AssignmentRequestFilter> | null | undefined;
  /** By who asks for what. */
  requestType?: RequestTypeFilter | null | undefined;
  /** By the display name of who asked. */
  requestorName?: NameFilter | null | undefined;
  /** By the directory object id of who asked. */
  requestorObjectId?: IdFilter | null | undefined;
  /** By the sign-in name of who asked. */
  requestorPrincipalName?: NameFilter | null | undefined;
  /** By when access is to begin: `schedule.startDateTime`. */
  startDateTime?: DateTimeFilter | null | undefined;
  /** By state. */
  state?: RequestStateFilter | null | undefined;
  /** By Graph’s own word for where it stands. */
  status?: NameFilter | null | undefined;
  /** By the directory object id of the person whose access is asked for. */
  targetObjectId?: IdFilter | null | undefined;
};

/** Where an assignment stands. */
export type AssignmentState =
  /** Access is in place. */
  | 'DELIVERED'
  /** Access is being given in the resources. */
  | 'DELIVERING'
  /** No resource could be given. */
  | 'DELIVERY_FAILED'
  /** Access has ended; Graph keeps the assignment listed for a while. */
  | 'EXPIRED'
  /** Some resources could not be given. */
  | 'PARTIALLY_DELIVERED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Compares the assignment state. Give one of them. */
export type AssignmentStateFilter =
  {   /** Is this one. */
  eq: AssignmentState; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<AssignmentState>; };

/** Whoever a rule names, as in dynamic groups. */
export type AttributeRuleMembersInput = {
  /** Its name, for people who read the policy. */
  description?: string | null | undefined;
  /** The rule, such as `(user.department -eq "Sales")`. */
  membershipRule: string;
};

/** Access that Graph gives and takes by itself. Written by v1.0 alone. */
export type AutomaticRequestSettingsInput = {
  /** How long whoever has left the scope keeps access, such as `P7D`; it is taken at once when left out. */
  gracePeriodBeforeAccessRemoval?: string | null | undefined;
  /** Whether whoever leaves the policy’s scope loses access. */
  removeAccessWhenTargetLeavesAllowedTargets?: boolean | null | undefined;
  /** Whether whoever comes into the policy’s scope is given access. */
  requestAccessForAllowedTargets?: boolean | null | undefined;
};

/** Compares a yes or no. */
export type BooleanFilter = {
  /** Is this. */
  eq: boolean;
};

/** Which catalogs; all that is given must hold. What a row does not have equals nothing, so `not` finds it. */
export type CatalogFilter = {
  /** All of these hold. */
  and?: Array<CatalogFilter> | null | undefined;
  /** By who made it. */
  catalogType?: CatalogTypeFilter | null | undefined;
  /** By when it was made. */
  createdDateTime?: DateTimeFilter | null | undefined;
  /** By description. */
  description?: NameFilter | null | undefined;
  /** By name. */
  displayName?: NameFilter | null | undefined;
  /** By whether people from outside may request its packages. */
  isExternallyVisible?: BooleanFilter | null | undefined;
  /** By when it was last changed. */
  modifiedDateTime?: DateTimeFilter | null | undefined;
  /** This does not hold. */
  not?: CatalogFilter | null | undefined;
  /** At least one of these holds. */
  or?: Array<CatalogFilter> | null | undefined;
  /** By whether its packages can be requested. */
  state?: CatalogStateFilter | null | undefined;
};

/** Whether the packages of a catalog can be requested. */
export type CatalogState =
  /** They can be requested. */
  | 'PUBLISHED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** They are not yet to be requested. */
  | 'UNPUBLISHED';

/** Compares the catalog state. Give one of them. */
export type CatalogStateFilter =
  {   /** Is this one. */
  eq: CatalogState; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<CatalogState>; };

/** Who made a catalog. */
export type CatalogType =
  /** The service: the built-in catalog. */
  | 'SERVICE_DEFAULT'
  /** The service, for a purpose of its own. */
  | 'SERVICE_MANAGED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person. */
  | 'USER_MANAGED';

/** Compares the catalog type. Give one of them. */
export type CatalogTypeFilter =
  {   /** Is this one. */
  eq: CatalogType; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<CatalogType>; };

/** The answer to a multiple-choice question. */
export type ChoiceAnswerInput = {
  /** What the person was shown; the value itself when left out. */
  displayValue?: string | null | undefined;
  /** The `graphId` of the question, from `policy.questions` or `applicableRequirements`. */
  questionId: string;
  /** The `actualValue` of the choice; of several, joined by commas. */
  value: string;
};

/** Why a change does not fit what is there. */
export type ConflictReason =
  /** Somebody decided it before, or its time was over. */
  | 'ALREADY_DECIDED'
  /** It is no longer what the client saw. */
  | 'CHANGED'
  /** It is there already, or was asked for already. */
  | 'DUPLICATE'
  /** Something still depends on it. */
  | 'IN_USE'
  /** Another conflict; the message is Graph’s. */
  | 'OTHER'
  /** What is open waits for other approvers. */
  | 'STAGE_OF_OTHERS'
  /** It is not in a state in which this can be done. */
  | 'WRONG_STATE';

/** The people of a connected organization. */
export type ConnectedOrganizationMembersInput = {
  /** The connected organization’s `id` or `graphId`. */
  connectedOrganizationId: string;
  /** Its name, for people who read the policy. */
  description?: string | null | undefined;
};

/** Whether a connected organization counts among those that policies mean by “all configured”. */
export type ConnectedOrganizationState =
  /** It does. */
  | 'CONFIGURED'
  /** It does not, until an administrator has looked at it. */
  | 'PROPOSED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Where the call of a custom extension stands. */
export type CustomExtensionCalloutStatus =
  /** It has answered. */
  | 'CALLBACK_RECEIVED'
  /** It did not answer in time. */
  | 'CALLBACK_TIMED_OUT'
  /** It could not be called. */
  | 'CALLOUT_FAILED'
  /** It was called. */
  | 'CALLOUT_SENT'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** The request waits for its answer. */
  | 'WAITING_FOR_CALLBACK';

/** Where the call of a custom extension of beta’s old kind stands. */
export type CustomExtensionHandlerStatus =
  /** It has answered. */
  | 'REQUEST_RECEIVED'
  /** It was called. */
  | 'REQUEST_SENT'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** In whose life a custom extension is called: a request’s or an assignment’s. */
export type CustomExtensionKind =
  /** An assignment’s: before it ends. */
  | 'ASSIGNMENT'
  /** A request’s: when it is made, approved, granted or removed. It may hold the request until it is called back. */
  | 'ASSIGNMENT_REQUEST'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** When a custom extension is called. */
export type CustomExtensionStage =
  /** Access ends in fourteen days. */
  | 'ASSIGNMENT_FOURTEEN_DAYS_BEFORE_EXPIRATION'
  /** Access ends in one day. */
  | 'ASSIGNMENT_ONE_DAY_BEFORE_EXPIRATION'
  /** A request was approved. */
  | 'ASSIGNMENT_REQUEST_APPROVED'
  /** A request was made. */
  | 'ASSIGNMENT_REQUEST_CREATED'
  /** Access was given. */
  | 'ASSIGNMENT_REQUEST_GRANTED'
  /** Access was taken away. */
  | 'ASSIGNMENT_REQUEST_REMOVED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** When a custom extension is called. */
export type CustomExtensionStageInput =
  /** Access ends in fourteen days. */
  | 'ASSIGNMENT_FOURTEEN_DAYS_BEFORE_EXPIRATION'
  /** Access ends in one day. */
  | 'ASSIGNMENT_ONE_DAY_BEFORE_EXPIRATION'
  /** A request was approved. */
  | 'ASSIGNMENT_REQUEST_APPROVED'
  /** A request was made. */
  | 'ASSIGNMENT_REQUEST_CREATED'
  /** Access was given. */
  | 'ASSIGNMENT_REQUEST_GRANTED'
  /** Access was taken away. */
  | 'ASSIGNMENT_REQUEST_REMOVED';

/** A custom extension and when it is called. */
export type CustomExtensionStageSettingInput = {
  /** The `id` or `graphId` of the extension, which is in the package’s catalog. */
  customWorkflowExtensionId: string;
  /** At which point of a request’s or an assignment’s life it is called. */
  stage: CustomExtensionStageInput;
};

/** A range of instants; give one bound or two. */
export type DateTimeFilter = {
  /** After this instant. */
  gt?: string | null | undefined;
  /** At or after this instant. */
  gte?: string | null | undefined;
  /** Before this instant. */
  lt?: string | null | undefined;
  /** At or before this instant. */
  lte?: string | null | undefined;
};

/** A day of the week. */
export type DayOfWeek =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** Wednesday. */
  | 'WEDNESDAY';

/** What an object of the directory is. */
export type DirectoryObjectKind =
  /** A group. */
  | 'GROUP'
  /** An application’s service principal. */
  | 'SERVICE_PRINCIPAL'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person, of this directory or a guest. */
  | 'USER';

/** How access ends. */
export type ExpirationType =
  /** It ends at `endDateTime`. */
  | 'AFTER_DATE_TIME'
  /** It ends when `duration` has passed since the start. */
  | 'AFTER_DURATION'
  /** Nothing was asked for: the policy decides. */
  | 'NOT_SPECIFIED'
  /** It does not end by itself. */
  | 'NO_EXPIRATION'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What becomes of a governed guest once their last assignment has ended. */
export type ExternalUserLifecycleAction =
  /** They may no longer sign in. */
  | 'BLOCK_SIGN_IN'
  /** They may no longer sign in, and are deleted some time later. */
  | 'BLOCK_SIGN_IN_AND_DELETE'
  /** Nothing. */
  | 'NONE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Which kind of failure it is: one for each type. */
export type FailureCode =
  /** A ConflictError. */
  | 'CONFLICT'
  /** A ForbiddenError. */
  | 'FORBIDDEN'
  /** An InvalidInputError. */
  | 'INVALID_INPUT'
  /** A NotFoundError. */
  | 'NOT_FOUND'
  /** An OutcomeUnknownError. */
  | 'OUTCOME_UNKNOWN'
  /** A PolicyRequirementsError. */
  | 'POLICY_REQUIREMENTS'
  /** A ThrottledError. */
  | 'THROTTLED';

/** The members of a group. */
export type GroupMembersInput = {
  /** Its name, for people who read the policy. */
  description?: string | null | undefined;
  /** The group’s object id. */
  groupId: string;
};

/** Compares an id. Give one of them. */
export type IdFilter =
  {   /** Is this one: a node’s `id`, or Graph’s own. */
  eq: string; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<string>; };

/** A text in another language. */
export type LocalizedTextInput = {
  /** The language by ISO 639 and, where it matters, the country, such as `de` or `fr-CA`. */
  languageCode: string;
  /** The text in that language. */
  text: string;
};

/** A question that offers answers. */
export type MultipleChoiceQuestionInput = {
  /** The answers to choose from, in the order in which they are shown. */
  choices: Array<AnswerChoiceInput>;
  /** The `graphId` of a question that the policy asks already, so that it stays; Graph gives one to a new question. */
  id?: string | null | undefined;
  /** Whether a later request may change the answer. */
  isAnswerEditable?: boolean | null | undefined;
  /** Whether several choices may be made. */
  isMultipleSelectionAllowed?: boolean | null | undefined;
  /** Whether a request without an answer is refused. */
  isRequired?: boolean | null | undefined;
  /** The text in other languages; those who speak none of them see `text`. */
  localizations?: Array<LocalizedTextInput> | null | undefined;
  /** Its place among the questions, from 0 on; that of the list when left out. */
  sequence?: number | null | undefined;
  /** The question, in the default language. */
  text: string;
};

/** Compares a text, in upper or lower case. Give one of them. */
export type NameFilter =
  {   /** Contains this text. */
  contains: string; eq?: never; in?: never; startsWith?: never; }
  |  { contains?: never;   /** Is this text. */
  eq: string; in?: never; startsWith?: never; }
  |  { contains?: never; eq?: never;   /** Is one of these texts. */
  in: Array<string>; startsWith?: never; }
  |  { contains?: never; eq?: never; in?: never;   /** Begins with this text. */
  startsWith: string; };

/** When access ends that is given by the policy. Give one of them. */
export type PolicyExpirationInput =
  {   /** It ends so long after its start, such as `P365D`; whole days in beta. */
  duration: string; endDateTime?: never; never?: never; }
  |  { duration?: never;   /** It ends at this instant for all, whenever it began. */
  endDateTime: string; never?: never; }
  |  { duration?: never; endDateTime?: never;   /** It does not end by itself: `true`. */
  never: true; };

/** What Graph writes mails about. */
export type PolicyNotificationSettingsInput = {
  /** Whether people are not told by mail of access that they get or lose. */
  isAssignmentNotificationDisabled?: boolean | null | undefined;
};

/** What a policy asks for. */
export type PolicyRule =
  /** The policy asks for approval, and a direct assignment would skip it unacknowledged. */
  | 'APPROVAL_BYPASS'
  /** The policy does not let its holders extend their access. */
  | 'EXTENSION'
  /** Access held already is incompatible with this. */
  | 'INCOMPATIBLE_ACCESS'
  /** A justification is missing. */
  | 'JUSTIFICATION'
  /** The policy does not let the caller ask for this person. */
  | 'ON_BEHALF'
  /** Another rule; the message is Graph’s. */
  | 'OTHER'
  /** More than one policy applies: name one by `policyId`. */
  | 'POLICY_NOT_CHOSEN'
  /** A question must be answered, or answered otherwise: `question` names it. */
  | 'QUESTION'
  /** The policy does not allow this start or end. */
  | 'SCHEDULE'
  /** The policy is not open to this person, or not for this. */
  | 'SCOPE';

/** The settings of a policy. In a patch, what is left out stays; blocks are merged member by member, lists are replaced; null takes a block away. */
export type PolicyTermsInput = {
  /** Who may be given access. Where it says SPECIFIC, `specificAllowedTargets` say whom. */
  allowedTargetScope?: AllowedTargetScopeInput | null | undefined;
  /** What Graph gives and takes by itself, without a request; null ends that. Written by v1.0 alone. */
  automaticRequestSettings?: AutomaticRequestSettingsInput | null | undefined;
  /** Which custom extensions are called, and when. A list is replaced as a whole. */
  customExtensionStageSettings?: Array<CustomExtensionStageSettingInput> | null | undefined;
  /** What it is for, for those who manage it. */
  description?: string | null | undefined;
  /** Its name; several policies may bear one. Needed to make a policy. */
  displayName?: string | null | undefined;
  /** When access ends that is given by it. Replaced as a whole. */
  expiration?: PolicyExpirationInput | null | undefined;
  /** What Graph writes mails about. */
  notificationSettings?: PolicyNotificationSettingsInput | null | undefined;
  /** What requestors are asked. A list is replaced as a whole: name those that stay by their `id`. */
  questions?: Array<QuestionInput> | null | undefined;
  /** Who must agree before access is given. */
  requestApprovalSettings?: RequestApprovalSettingsInput | null | undefined;
  /** Who may ask, for whom, and for what. */
  requestorSettings?: RequestorSettingsInput | null | undefined;
  /** How access is reviewed while it lasts; null ends the reviews. */
  reviewSettings?: ReviewSettingsInput | null | undefined;
  /** Whom a SPECIFIC scope means. A list is replaced as a whole. */
  specificAllowedTargets?: Array<SubjectSetInput> | null | undefined;
  /** Which verifiable credentials requestors must show. Written by beta alone. */
  verifiableCredentialSettings?: VerifiableCredentialSettingsInput | null | undefined;
};

/** A question to requestors, by the kind of its answer. */
export type QuestionInput =
  {   /** It is answered by choosing. */
  multipleChoice: MultipleChoiceQuestionInput; textInput?: never; }
  |  { multipleChoice?: never;   /** It is answered in words. */
  textInput: TextInputQuestionInput; };

/** By what something recurs; it tells which members of the pattern hold. */
export type RecurrencePatternType =
  /** On `dayOfMonth`, every `interval` months. */
  | 'ABSOLUTE_MONTHLY'
  /** On `dayOfMonth` of `month`, every `interval` years. */
  | 'ABSOLUTE_YEARLY'
  /** Every `interval` days. */
  | 'DAILY'
  /** On the `index` of `daysOfWeek`, every `interval` months. */
  | 'RELATIVE_MONTHLY'
  /** On the `index` of `daysOfWeek` in `month`, every `interval` years. */
  | 'RELATIVE_YEARLY'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** On `daysOfWeek`, every `interval` weeks. */
  | 'WEEKLY';

/** How a recurrence ends. */
export type RecurrenceRangeType =
  /** On `endDate`. */
  | 'END_DATE'
  /** Never. */
  | 'NO_END'
  /** After `numberOfOccurrences` times. */
  | 'NUMBERED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What suggestions tell of colleagues who have a package. */
export type RelatedPeopleInsightLevel =
  /** How many they are. */
  | 'COUNT'
  /** How many they are, and who. */
  | 'COUNT_AND_NAMES'
  /** Nothing. */
  | 'DISABLED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Which package you ask for, for whom, and what you say to it. `applicableRequirements` of the package tells what is wanted. */
export type RequestAccessInput = {
  /** The access package’s `id` or `graphId`. */
  accessPackageId: string;
  /** Answers to the policy’s questions. */
  answers?: Array<AnswerInput> | null | undefined;
  /** Why it is needed, where the policy wants to know. */
  justification?: string | null | undefined;
  /** For somebody else, where the policy lets you: their directory object id, or a Subject’s `id`. */
  onBehalfOf?: string | null | undefined;
  /** The `id` or `graphId` of the policy to ask by; Graph finds it where only one is open to you. Needed with `onBehalfOf`. */
  policyId?: string | null | undefined;
  /** When it is wanted, where the policy lets you say so. */
  schedule?: ScheduleInput | null | undefined;
  /** Let the answer wait for it; it does not when left out. */
  wait?: WaitInput | null | undefined;
};

/** Who must agree before access is given. In a patch what is left out stays; to change one stage all are sent. */
export type RequestApprovalSettingsInput = {
  /** Whether a request for new access waits for approval. */
  isApprovalRequiredForAdd?: boolean | null | undefined;
  /** Whether a request to change or extend access waits for approval. Beta: isApprovalRequiredForExtension. */
  isApprovalRequiredForUpdate?: boolean | null | undefined;
  /** Whether requestors must say why they ask. */
  isRequestorJustificationRequired?: boolean | null | undefined;
  /** One to three rounds, one after the other. A list is replaced as a whole. */
  stages?: Array<ApprovalStageInput> | null | undefined;
};

/** How far a request is to be waited for. */
export type RequestGoal =
  /** Nobody has to approve it any more; or it came to nothing. */
  | 'DECIDED'
  /** It is done. */
  | 'DELIVERED';

/** Where a request stands. */
export type RequestState =
  /** It was withdrawn. */
  | 'CANCELED'
  /** Done. */
  | 'DELIVERED'
  /** Access is being given or taken. */
  | 'DELIVERING'
  /** Nothing could be delivered. */
  | 'DELIVERY_FAILED'
  /** An approver refused it, or nobody decided in time. */
  | 'DENIED'
  /** Some resources could not be delivered. */
  | 'PARTIALLY_DELIVERED'
  /** It waits for an approver. */
  | 'PENDING_APPROVAL'
  /** It waits for its start. */
  | 'SCHEDULED'
  /** Graph has taken it and not yet looked at it. */
  | 'SUBMITTED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Compares the request state. Give one of them. */
export type RequestStateFilter =
  {   /** Is this one. */
  eq: RequestState; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<RequestState>; };

/** Who asks for what. */
export type RequestType =
  /** An administrator assigns access directly. */
  | 'ADMIN_ADD'
  /** An administrator removes access. */
  | 'ADMIN_REMOVE'
  /** An administrator changes or extends access. */
  | 'ADMIN_UPDATE'
  /** An approver removes access. */
  | 'APPROVER_REMOVE'
  /** Graph did not say. */
  | 'NOT_SPECIFIED'
  /** Declared by Graph and not supported by it. */
  | 'ON_BEHALF_ADD'
  /** The service gives access, for example by an automatic policy. */
  | 'SYSTEM_ADD'
  /** The service removes access, for example when it expires. */
  | 'SYSTEM_REMOVE'
  /** The service changes access. */
  | 'SYSTEM_UPDATE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person asks for access. */
  | 'USER_ADD'
  /** A person gives their access back. */
  | 'USER_REMOVE'
  /** A person asks to change or extend their access. */
  | 'USER_UPDATE';

/** Compares the request type. Give one of them. */
export type RequestTypeFilter =
  {   /** Is this one. */
  eq: RequestType; in?: never; }
  |  { eq?: never;   /** Is one of these. */
  in: Array<RequestType>; };

/** A manager, by how many levels above. */
export type RequestorManagerInput = {
  /** How many levels above: 1 for the direct manager, 2 for theirs; at most 2. */
  managerLevel: number;
};

/** Who may ask through a policy, in beta’s words. */
export type RequestorScope =
  /** People of every configured connected organization. */
  | 'ALL_CONFIGURED_CONNECTED_ORGANIZATION_SUBJECTS'
  /** People of every connected organization. */
  | 'ALL_EXISTING_CONNECTED_ORGANIZATION_SUBJECTS'
  /** All members of the directory, without guests. */
  | 'ALL_EXISTING_DIRECTORY_MEMBER_USERS'
  /** All users of the directory, guests included. */
  | 'ALL_EXISTING_DIRECTORY_SUBJECTS'
  /** Anybody from outside. */
  | 'ALL_EXTERNAL_SUBJECTS'
  /** Nobody: administrators assign directly. */
  | 'NO_SUBJECTS'
  /** People of the connected organizations named in the policy. */
  | 'SPECIFIC_CONNECTED_ORGANIZATION_SUBJECTS'
  /** The people named in the policy. */
  | 'SPECIFIC_DIRECTORY_SUBJECTS'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What people may do by the policy. Beta knows `enableTargetsToSelfAddAccess` and `enableTargetsToSelfUpdateAccess` alone, as acceptRequests and canExtend. */
export type RequestorSettingsInput = {
  /** Whether requestors may say when access is to begin and end. */
  allowCustomAssignmentSchedule?: boolean | null | undefined;
  /** Whether `onBehalfRequestors` may ask for others. */
  enableOnBehalfRequestorsToAddAccess?: boolean | null | undefined;
  /** Whether `onBehalfRequestors` may give back the access of others. */
  enableOnBehalfRequestorsToRemoveAccess?: boolean | null | undefined;
  /** Whether `onBehalfRequestors` may ask to change or extend the access of others. */
  enableOnBehalfRequestorsToUpdateAccess?: boolean | null | undefined;
  /** Whether allowed targets may ask for access themselves. Beta: acceptRequests. */
  enableTargetsToSelfAddAccess?: boolean | null | undefined;
  /** Whether they may give it back. */
  enableTargetsToSelfRemoveAccess?: boolean | null | undefined;
  /** Whether they may ask to change or extend it. Beta: canExtend. */
  enableTargetsToSelfUpdateAccess?: boolean | null | undefined;
  /** Who may ask for others, such as their managers. A list is replaced as a whole. */
  onBehalfRequestors?: Array<SubjectSetInput> | null | undefined;
};

/** How a role of a resource is held. */
export type ResourceRoleType =
  /** It holds at once. */
  | 'ACTIVE'
  /** It is an application’s own. */
  | 'APPLICATION'
  /** It is used on behalf of a person. */
  | 'DELEGATED'
  /** Its holder may activate it. */
  | 'ELIGIBLE'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What becomes of access that nobody has reviewed in time. */
export type ReviewExpirationBehavior =
  /** What Graph recommends is done. */
  | 'ACCEPT_ACCESS_RECOMMENDATION'
  /** It stays. */
  | 'KEEP_ACCESS'
  /** It ends. */
  | 'REMOVE_ACCESS'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** What becomes of access that nobody has reviewed in time. */
export type ReviewExpirationBehaviorInput =
  /** What Graph recommends is done. */
  | 'ACCEPT_ACCESS_RECOMMENDATION'
  /** It stays. */
  | 'KEEP_ACCESS'
  /** It ends. */
  | 'REMOVE_ACCESS';

/** How often access is reviewed. */
export type ReviewRecurrence =
  /** Each year. */
  | 'ANNUALLY'
  /** Each sixth month. */
  | 'HALF_YEARLY'
  /** Each month. */
  | 'MONTHLY'
  /** Each third month. */
  | 'QUARTERLY'
  /** Each week. */
  | 'WEEKLY';

/** What was decided in a stage of an approval. */
export type ReviewResult =
  /** The request may go on. */
  | 'APPROVED'
  /** The request ends here. */
  | 'DENIED'
  /** Nothing yet. */
  | 'NOT_REVIEWED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** How access is reviewed while it lasts (v1.0’s reviewSettings, beta’s accessReviewSettings). In a patch what is left out stays. */
export type ReviewSettingsInput = {
  /** How long each review stays open, such as `P14D`; whole days in beta. */
  duration?: string | null | undefined;
  /** What becomes of access that nobody has reviewed in time. */
  expirationBehavior?: ReviewExpirationBehaviorInput | null | undefined;
  /** Who reviews where none of `primaryReviewers` is found. */
  fallbackReviewers?: Array<SubjectSetInput> | null | undefined;
  /** Whether access is reviewed. */
  isEnabled?: boolean | null | undefined;
  /** Whether reviewers are told what Graph recommends. */
  isRecommendationEnabled?: boolean | null | undefined;
  /** Whether reviewers must say why they keep or end access. */
  isReviewerJustificationRequired?: boolean | null | undefined;
  /** Whether people review their own access; `primaryReviewers` do when left out or false. */
  isSelfReview?: boolean | null | undefined;
  /** Who reviews, unless people do so themselves. */
  primaryReviewers?: Array<SubjectSetInput> | null | undefined;
  /** How often a review begins; needed to begin with reviews. */
  recurrence?: ReviewRecurrence | null | undefined;
  /** When the first review begins. */
  startDateTime?: string | null | undefined;
};

/** Who reviews access, in beta’s words. */
export type ReviewerType =
  /** The manager of whoever has the access. */
  | 'MANAGER'
  /** The reviewers named in the policy. */
  | 'REVIEWERS'
  /** People review their own. */
  | 'SELF'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** When access is wanted. The policy must allow a schedule of one’s own (`allowCustomAssignmentSchedule`), and caps the end. */
export type ScheduleInput = {
  /** How long access lasts from its start, such as `P30D`; not together with `endDateTime`. */
  duration?: string | null | undefined;
  /** When access ends; not together with `duration`. As the policy has it where both are left out. */
  endDateTime?: string | null | undefined;
  /** When access begins; at once when left out. */
  startDateTime?: string | null | undefined;
};

/** A service principal. */
export type SingleServicePrincipalInput = {
  /** Its name, for people who read the policy. */
  description?: string | null | undefined;
  /** Its directory object id, or a Subject’s `id`. */
  servicePrincipalId: string;
};

/** One person of the directory. */
export type SingleUserInput = {
  /** Its name, for people who read the policy. */
  description?: string | null | undefined;
  /** Their directory object id, or a Subject’s `id`. */
  userId: string;
};

/** The social networks by which people from outside sign in. */
export type SocialIdentitySourceType =
  /** Facebook. */
  | 'FACEBOOK'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Whether a guest is removed with their last access. */
export type SubjectLifecycle =
  /** Entitlement management blocks or deletes the account after the last assignment ends. */
  | 'GOVERNED'
  /** Nothing was decided. */
  | 'NOT_DEFINED'
  /** Entitlement management leaves the account alone. */
  | 'NOT_GOVERNED'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

/** Who is meant. Give one kind; those of which there is no more to say are given by `true`. */
export type SubjectSetInput =
  {   /** Whoever a rule on attributes of the directory holds for. */
  attributeRuleMembers: AttributeRuleMembersInput; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never;   /** The people of a connected organization. */
  connectedOrganizationMembers: ConnectedOrganizationMembersInput; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never;   /** The external sponsors of the requestor’s connected organization: people of its own. `true`. */
  externalSponsors: true; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never;   /** The members of a group. */
  groupMembers: GroupMembersInput; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never;   /** The internal sponsors of the requestor’s connected organization: people of this tenant. `true`. */
  internalSponsors: true; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never;   /** A manager of whoever asks. */
  requestorManager: RequestorManagerInput; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never;   /** A service principal. Written by v1.0 alone. */
  singleServicePrincipal: SingleServicePrincipalInput; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never;   /** One person of the directory. */
  singleUser: SingleUserInput; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never;   /** The sponsors or owners of the agent identity that is to have access. `true`. */
  targetAgentIdentitySponsorsOrOwners: true; targetApplicationOwners?: never; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never;   /** The owners of the application that is to have access: `true`. Written by v1.0 alone. */
  targetApplicationOwners: true; targetManager?: never; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never;   /** A manager of whoever is to have access. Written by v1.0 alone. */
  targetManager: TargetManagerInput; targetUserSponsors?: never; }
  |  { attributeRuleMembers?: never; connectedOrganizationMembers?: never; externalSponsors?: never; groupMembers?: never; internalSponsors?: never; requestorManager?: never; singleServicePrincipal?: never; singleUser?: never; targetAgentIdentitySponsorsOrOwners?: never; targetApplicationOwners?: never; targetManager?: never;   /** The sponsors of whoever is to have access, as the directory has them. `true`. */
  targetUserSponsors: true; };

/** What kind of principal a subject is. */
export type SubjectType =
  /** Graph did not say. */
  | 'NOT_SPECIFIED'
  /** An application’s service principal. */
  | 'SERVICE_PRINCIPAL'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE'
  /** A person. */
  | 'USER';

/** A manager, by how many levels above. */
export type TargetManagerInput = {
  /** How many levels above: 1 for the direct manager, 2 for theirs; at most 4. */
  managerLevel: number;
};

/** The answer to a question that takes a text. */
export type TextAnswerInput = {
  /** The `graphId` of the question, from `policy.questions` or `applicableRequirements`. */
  questionId: string;
  /** The answer; it must match the question’s regexPattern, if any. */
  value: string;
};

/** A question that takes a text. */
export type TextInputQuestionInput = {
  /** The `graphId` of a question that the policy asks already, so that it stays; Graph gives one to a new question. */
  id?: string | null | undefined;
  /** Whether a later request may change the answer. */
  isAnswerEditable?: boolean | null | undefined;
  /** Whether a request without an answer is refused. */
  isRequired?: boolean | null | undefined;
  /** Whether a line is asked for; a longer text when left out or false. */
  isSingleLineQuestion?: boolean | null | undefined;
  /** The text in other languages; those who speak none of them see `text`. */
  localizations?: Array<LocalizedTextInput> | null | undefined;
  /** The regular expression that an answer has to match; any text will do when left out. */
  regexPattern?: string | null | undefined;
  /** Its place among the questions, from 0 on; that of the list when left out. */
  sequence?: number | null | undefined;
  /** The question, in the default language. */
  text: string;
};

/** Which policy, what of it is to change, and on what condition. */
export type UpdatePolicyInput = {
  /** Only tell what would change, and write nothing: the answer is a PolicyDiff. It is written when left out. */
  dryRun?: boolean;
  /** The `modifiedDateTime` that you saw: where it is another by now, nothing is written. */
  ifUnchangedSince?: string | null | undefined;
  /** The `version` that an update or a dry run has told you: where a setting is another by now, nothing is written, and it is told which. */
  ifVersion?: string | null | undefined;
  /** What is to be another; whatever it does not name stays. */
  patch: PolicyTermsInput;
  /** The policy’s `id` or `graphId`. */
  policyId: string;
};

/** Which verifiable credentials requestors must show. Written by beta alone. */
export type VerifiableCredentialSettingsInput = {
  /** The credentials; each of them must be shown. An empty list asks for none. */
  credentialTypes: Array<VerifiableCredentialTypeInput>;
};

/** A verifiable credential that requestors must show. */
export type VerifiableCredentialTypeInput = {
  /** Its type, such as `BusinessCard`. */
  credentialType: string;
  /** The decentralized ids (`did:…`) of those whose credentials are accepted. */
  issuers: Array<string>;
};

/** How long the answer may wait for the request. It is looked at after 1, 3, 7, 15, 23 … seconds; each look is a Graph call or more, and on the bill. */
export type WaitInput = {
  /** At most so long, in hours, minutes and seconds; and never longer than the operation may take, less two seconds to show what is selected. */
  timeout?: string;
  /** How far the request has to get. */
  until?: RequestGoal;
};

/** Which of the weekdays of a month. */
export type WeekIndex =
  /** The first. */
  | 'FIRST'
  /** The fourth. */
  | 'FOURTH'
  /** The last. */
  | 'LAST'
  /** The second. */
  | 'SECOND'
  /** The third. */
  | 'THIRD'
  /** A value newer than this gateway. */
  | 'UNKNOWN_FUTURE_VALUE';

export type RequestAccessMutationVariables = Exact<{
  input: RequestAccessInput;
}>;


export type RequestAccessMutation = { requestAccess:
    | { __typename: 'ConflictError', code: FailureCode, message: string }
    | { __typename: 'ForbiddenError', code: FailureCode, message: string }
    | { __typename: 'InvalidInputError', code: FailureCode, message: string }
    | { __typename: 'NotFoundError', code: FailureCode, message: string }
    | { __typename: 'OutcomeUnknownError', code: FailureCode, message: string }
    | { __typename: 'PolicyRequirementsError', rule: PolicyRule, question: string | null, code: FailureCode, message: string }
    | { __typename: 'RequestCreated', id: string, wait: { isReached: boolean, state: RequestState | null } | null, request: { state: RequestState | null, createdDateTime: string | null } | null }
    | { __typename: 'ThrottledError', code: FailureCode, message: string }
   };

export type UpdatePolicyMutationVariables = Exact<{
  input: UpdatePolicyInput;
}>;


export type UpdatePolicyMutation = { updatePolicy:
    | { __typename: 'ConflictError', reason: ConflictReason, changedSince: Array<string> | null, code: FailureCode, message: string }
    | { __typename: 'ForbiddenError', delegatedScopes: Array<string>, role: string | null, code: FailureCode, message: string }
    | { __typename: 'InvalidInputError', code: FailureCode, message: string }
    | { __typename: 'NotFoundError', code: FailureCode, message: string }
    | { __typename: 'OutcomeUnknownError', code: FailureCode, message: string }
    | { __typename: 'PolicyDiff', version: string, changes: Array<{ setting: string }> }
    | { __typename: 'PolicyUpdated', version: string, changes: Array<{ setting: string, before: string | null, after: string | null }>, otherwise: Array<{ setting: string }> | null, policy: { displayName: string | null, expiration: { type: ExpirationType | null, duration: string | null } | null } | null }
    | { __typename: 'ThrottledError', retryAfterSeconds: number | null, code: FailureCode, message: string }
   };

export type AccessEndingThisMonthQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessEndingThisMonthQuery = { assignments: { totalCount: number | null, nodes: Array<{ schedule: { expiration: { endDateTime: string | null } | null } | null, target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type AccessOfSeveralPackagesQueryVariables = Exact<{
  packages: Array<string> | string;
}>;


export type AccessOfSeveralPackagesQuery = { assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type AccessWithoutApprovalQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessWithoutApprovalQuery = { assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, schedule: { startDateTime: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null };

export type AliasesQueryVariables = Exact<{ [key: string]: never; }>;


export type AliasesQuery = { accessPackage: { name: string | null, same: string | null, one: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean } } | null, all: { nodes: Array<{ allowedTargetScope: AllowedTargetScope | null, title: string | null }> } | null, first: { nodes: Array<{ state: AssignmentState | null }> } | null, expired: { nodes: Array<{ target: { displayName: string | null } | null }> } | null, home: { displayName: string | null } | null, place: { description: string | null } | null } | null };

export type AnswersAtAGlanceQueryVariables = Exact<{ [key: string]: never; }>;


export type AnswersAtAGlanceQuery = { accessPackages: { nodes: Array<{ requests: { nodes: Array<{ requestType: RequestType | null, answers: Array<
            | { questionId: string | null, displayValue: string | null }
            | { questionId: string | null, displayValue: string | null }
          > | null }> } | null, assignments: { nodes: Array<{ state: AssignmentState | null, customExtensionCalloutInstances: Array<{ status: CustomExtensionCalloutStatus | null }> | null }> } | null }> } | null };

export type ApprovalInOrderQueryVariables = Exact<{ [key: string]: never; }>;


export type ApprovalInOrderQuery = { policies: { nodes: Array<{ displayName: string | null, requestApprovalSettings: { approvalMode: ApprovalMode | null, isApprovalRequiredForAdd: boolean | null, stages: Array<{ durationBeforeEscalation: string | null }> | null } | null }> } | null };

export type ApprovalsAndTheirRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApprovalsAndTheirRequestsQuery = { me: { approvals: { nodes: Array<{ request: { state: RequestState | null, accessPackage: { displayName: string | null } | null, approval: { stages: Array<{ status: ApprovalStageStatus | null }> | null } | null } | null }>, pageInfo: { hasNextPage: boolean } } | null } };

export type ApproverChecksRequestorsQueryVariables = Exact<{ [key: string]: never; }>;


export type ApproverChecksRequestorsQuery = { me: { requests: { nodes: Array<{ justification: string | null, accessPackage: { displayName: string | null } | null, assignment: { state: AssignmentState | null, target: { displayName: string | null } | null } | null, requestor: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null } | null }> } | null } };

export type ApproverOwnMattersQueryVariables = Exact<{ [key: string]: never; }>;


export type ApproverOwnMattersQuery = { me: { requests: { nodes: Array<{ state: RequestState | null, status: string | null, completedDateTime: string | null, accessPackage: { displayName: string | null } | null }> } | null, asked: { nodes: Array<{ state: AssignmentState | null }> } | null, mine: { nodes: Array<{ state: AssignmentState | null, status: string | null, accessPackage: { displayName: string | null } | null, policy: { displayName: string | null } | null }> } | null } };

export type AssignmentHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type AssignmentHistoryQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, requestor: { displayName: string | null } | null }> } | null }> } | null };

export type AssignmentInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type AssignmentInFullQuery = { assignment: { id: string, graphId: string, state: AssignmentState | null, status: string | null, expiredDateTime: string | null, isExtended: boolean | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null } | null, target: { id: string, graphId: string, objectId: string | null, displayName: string | null, principalName: string | null, email: string | null, subjectType: SubjectType | null, onPremisesSecurityIdentifier: string | null } | null, accessPackage: { id: string, displayName: string | null } | null, policy: { id: string, displayName: string | null } | null, catalog: { id: string, displayName: string | null } | null } | null };

export type AssignmentRequestsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AssignmentRequestsInPagesQuery = { assignment: { target: { displayName: string | null } | null, requests: { totalCount: number | null, nodes: Array<{ requestType: RequestType | null, createdDateTime: string | null, requestor: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type BetaOnlyFieldsQueryVariables = Exact<{ [key: string]: never; }>;


export type BetaOnlyFieldsQuery = { policies: { nodes: Array<{ displayName: string | null, canExtend: boolean | null, durationInDays: number | null }> } | null };

export type BothVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type BothVersionsQuery = { subjects: { nodes: Array<{ displayName: string | null, subjectLifecycle: SubjectLifecycle | null, cleanupScheduledDateTime: string | null }> } | null, leaving: { displayName: string | null, subjectLifecycle: SubjectLifecycle | null, cleanupScheduledDateTime: string | null } | null };

export type ByWhichPolicyMayIAskQueryVariables = Exact<{ [key: string]: never; }>;


export type ByWhichPolicyMayIAskQuery = { me: { requestableAccessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null } };

export type ByWhichPolicyQueryVariables = Exact<{ [key: string]: never; }>;


export type ByWhichPolicyQuery = { accessPackage: { policies: { nodes: Array<{ displayName: string | null, assignments: { totalCount: number | null, nodes: Array<{ target: { displayName: string | null } | null }> } | null, expired: { totalCount: number | null } | null }> } | null } | null };

export type CatalogBrowseQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogBrowseQuery = { catalogs: { nodes: Array<{ displayName: string | null, catalogType: CatalogType | null, state: CatalogState | null, isExternallyVisible: boolean | null, accessPackages: { nodes: Array<{ displayName: string | null, isHidden: boolean | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null };

export type CatalogInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogInFullQuery = { catalog: { id: string, graphId: string, displayName: string | null, description: string | null, catalogType: CatalogType | null, state: CatalogState | null, isExternallyVisible: boolean | null, createdBy: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null, accessPackages: { nodes: Array<{ displayName: string | null, createdBy: string | null }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export type CatalogInventoryInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CatalogInventoryInPagesQuery = { catalog: { resources: { nodes: Array<{ displayName: string | null, roles: { nodes: Array<{ displayName: string | null }> } | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type CatalogInventoryQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogInventoryQuery = { catalog: { displayName: string | null, resources: { totalCount: number | null, nodes: Array<{ id: string, graphId: string, displayName: string | null, description: string | null, originId: string | null, originSystem: string | null, createdDateTime: string | null, attributes: Array<{ name: string | null, graphId: string | null, isEditable: boolean | null, isPersistedOnAssignmentRemoval: boolean | null, destinationType: string | null, sourceType: string | null, question:
            | { graphId: string | null, text: string | null }
            | { graphId: string | null, text: string | null }
            | { graphId: string | null, text: string | null }
           | null }> | null, environment: { displayName: string | null, isDefaultEnvironment: boolean | null } | null, roles: { nodes: Array<{ displayName: string | null, resource: { displayName: string | null } | null }> } | null, scopes: { nodes: Array<{ displayName: string | null, resource: { originId: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null, groups: { nodes: Array<{ displayName: string | null }> } | null } | null };

export type CatalogPackagesInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CatalogPackagesInPagesQuery = { catalog: { displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null, assignments: { nodes: Array<{ target: { displayName: string | null } | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type CatalogToOtherCatalogsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogToOtherCatalogsQuery = { catalog: { accessPackages: { nodes: Array<{ displayName: string | null, requests: { nodes: Array<{ requestor: { displayName: string | null, assignments: { nodes: Array<{ catalog: { displayName: string | null } | null }> } | null } | null }> } | null }> } | null } | null };

export type CatalogsAPersonReachesQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogsAPersonReachesQuery = { subject: { displayName: string | null, assignments: { nodes: Array<{ catalog: { displayName: string | null, catalogType: CatalogType | null, state: CatalogState | null } | null }> } | null } | null };

export type CatalogsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CatalogsInPagesQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type CatalogsOfAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogsOfAssignmentsQuery = { assignments: { nodes: Array<{ accessPackage: { displayName: string | null } | null, catalog: { displayName: string | null, description: string | null, isExternallyVisible: boolean | null } | null }> } | null };

export type ChangeLogQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangeLogQuery = { catalogs: { nodes: Array<{ displayName: string | null, createdBy: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null }> } | null, accessPackages: { nodes: Array<{ displayName: string | null, uniqueName: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null }> } | null, requests: { nodes: Array<{ id: string, isValidationOnly: boolean | null, expirationDateTime: string | null }> } | null, policies: { nodes: Array<{ displayName: string | null, modifiedDateTime: string | null }> } | null };

export type ColleaguesWithTheSameAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type ColleaguesWithTheSameAccessQuery = { subject: { assignments: { nodes: Array<{ accessPackage: { displayName: string | null, assignments: { nodes: Array<{ target: { displayName: string | null } | null }> } | null } | null }> } | null } | null };

export type CountsAloneQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsAloneQuery = { all: { totalCount: number | null } | null, pending: { totalCount: number | null } | null, failed: { totalCount: number | null } | null, packages: { totalCount: number | null } | null, policies: { totalCount: number | null } | null };

export type CountsAtEveryLevelQueryVariables = Exact<{ [key: string]: never; }>;


export type CountsAtEveryLevelQuery = { catalogs: { totalCount: number | null, nodes: Array<{ displayName: string | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null, policies: { totalCount: number | null } | null, assignments: { totalCount: number | null } | null }> } | null }> } | null };

export type CustomExtensionsOfTheOldKindQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomExtensionsOfTheOldKindQuery = { catalog: { displayName: string | null, customAccessPackageWorkflowExtensions: { nodes: Array<{ graphId: string, displayName: string | null, description: string | null, createdDateTime: string | null, lastModifiedDateTime: string | null, endpoint:
          | { __typename: 'HttpEndpoint' }
          | { __typename: 'LogicAppEndpoint' }
          | { __typename: 'UnknownEndpoint' }
         | null, authentication: { graphType: string } | null, clientConfiguration: { maximumRetries: number | null } | null }> } | null } | null };

export type CustomExtensionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CustomExtensionsQuery = { catalog: { customWorkflowExtensions: { totalCount: number | null, nodes: Array<{ id: string, graphId: string, kind: CustomExtensionKind | null, displayName: string | null, description: string | null, callbackTimeout: string | null, createdBy: string | null, createdDateTime: string | null, lastModifiedBy: string | null, lastModifiedDateTime: string | null, endpoint:
          | { targetUrl: string | null, graphType: string }
          | { logicAppWorkflowName: string | null, resourceGroupName: string | null, subscriptionId: string | null, url: string | null, graphType: string }
          | { graphType: string }
         | null, authentication: { graphType: string, resourceId: string | null } | null, clientConfiguration: { maximumRetries: number | null, timeoutInMilliseconds: number | null } | null }> } | null, waiting: { nodes: Array<{ displayName: string | null }> } | null } | null };

export type DecideInStagesQueryVariables = Exact<{ [key: string]: never; }>;


export type DecideInStagesQuery = { me: { approvals: { totalCount: number | null, nodes: Array<{ id: string, graphId: string, stages: Array<{ graphId: string, displayName: string | null, status: ApprovalStageStatus | null, reviewResult: ReviewResult | null, reviewedDateTime: string | null, assignedToMe: boolean | null, justification: string | null, reviewedBy: { objectId: string, displayName: string | null, userPrincipalName: string | null } | null }> | null }> } | null, requests: { nodes: Array<{ graphId: string, approval: { graphId: string, stages: Array<{ assignedToMe: boolean | null, status: ApprovalStageStatus | null }> | null } | null }> } | null } };

export type DeepChainQueryVariables = Exact<{ [key: string]: never; }>;


export type DeepChainQuery = { requests: { nodes: Array<{ requestType: RequestType | null, assignment: { accessPackage: { displayName: string | null, catalog: { displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null } | null } | null } | null }> } | null };

export type EightLinksDownQueryVariables = Exact<{ [key: string]: never; }>;


export type EightLinksDownQuery = { assignment: { policy: { displayName: string | null, accessPackage: { catalog: { displayName: string | null, accessPackages: { nodes: Array<{ policies: { nodes: Array<{ displayName: string | null, accessPackage: { catalog: { displayName: string | null, catalogType: CatalogType | null } | null } | null }> } | null }> } | null } | null } | null } | null } | null };

export type EmptyCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type EmptyCatalogQuery = { catalogs: { nodes: Array<{ displayName: string | null, state: CatalogState | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null, requests: { totalCount: number | null, nodes: Array<{ state: RequestState | null }> } | null, incompatibleWith: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null };

export type EmptyResultsQueryVariables = Exact<{ [key: string]: never; }>;


export type EmptyResultsQuery = { accessPackage: { displayName: string | null, policies: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }>, pageInfo: { hasNextPage: boolean, startCursor: string | null, endCursor: string | null } } | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null }> } | null } | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null };

export type ExpandedListsCutShortQueryVariables = Exact<{ [key: string]: never; }>;


export type ExpandedListsCutShortQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { edges: Array<{ cursor: string, node: { displayName: string | null, policies: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null } } | null }> } | null };

export type ExportInOneGoQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportInOneGoQuery = { accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null, catalog: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null };

export type ExtendedAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtendedAccessQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ isExtended: boolean | null, target: { displayName: string | null } | null, schedule: { expiration: { type: ExpirationType | null, endDateTime: string | null } | null } | null }> } | null } | null };

export type ExtendedGuestsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtendedGuestsQuery = { accessPackage: { assignments: { nodes: Array<{ isExtended: boolean | null, target: { displayName: string | null, subjectLifecycle: SubjectLifecycle | null, cleanupScheduledDateTime: string | null } | null }> } | null } | null };

export type ExtensionHistoryQueryVariables = Exact<{ [key: string]: never; }>;


export type ExtensionHistoryQuery = { request: { requestType: RequestType | null, assignment: { schedule: { expiration: { endDateTime: string | null } | null } | null, target: { displayName: string | null } | null, requests: { totalCount: number | null, nodes: Array<{ requestType: RequestType | null, state: RequestState | null, createdDateTime: string | null }> } | null } | null } | null };

export type ExternalPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type ExternalPeopleQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { objectId: string | null, displayName: string | null, email: string | null } | null }> } | null } | null };

export type ExternalPersonWithoutKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type ExternalPersonWithoutKeyQuery = { assignments: { nodes: Array<{ target: { id: string, graphId: string, objectId: string | null, displayName: string | null, principalName: string | null, email: string | null, subjectType: SubjectType | null, assignments: { nodes: Array<{ state: AssignmentState | null }> } | null, requests: { nodes: Array<{ state: RequestState | null }> } | null } | null }> } | null };

export type FailedDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedDeliveriesQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, status: string | null, target: { displayName: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null };

export type FiftyAccessPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type FiftyAccessPackagesQuery = { accessPackages: { nodes: Array<{ displayName: string | null, catalog: { displayName: string | null, state: CatalogState | null } | null, policies: { nodes: Array<{ displayName: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> } | null }> } | null };

export type FiftyAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type FiftyAssignmentsQuery = { assignments: { nodes: Array<{ graphId: string, state: AssignmentState | null, status: string | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, endDateTime: string | null, duration: string | null } | null } | null, accessPackage: { displayName: string | null, isHidden: boolean | null } | null, target: { displayName: string | null, principalName: string | null, subjectType: SubjectType | null } | null, policy: { displayName: string | null, allowedTargetScope: AllowedTargetScope | null } | null }> } | null };

export type FilterByGlobalIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type FilterByGlobalIdsQuery = { assignments: { nodes: Array<{ id: string, accessPackage: { id: string } | null, policy: { id: string } | null, target: { id: string } | null }> } | null };

export type FindAPersonQueryVariables = Exact<{
  text: string;
}>;


export type FindAPersonQuery = { subjects: { totalCount: number | null, nodes: Array<{ displayName: string | null, email: string | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }> } | null }> } | null };

export type FormsForSomebodyElseQueryVariables = Exact<{ [key: string]: never; }>;


export type FormsForSomebodyElseQuery = { accessPackage: { displayName: string | null, applicableRequirements: Array<{ policyId: string | null, existingAnswers: Array<{ graphType: string, questionId: string | null, value: string | null, displayValue: string | null }> | null, verifiableCredentialRequirementStatus: { graphType: string, url: string | null, expiryDateTime: string | null } | null, policy: { displayName: string | null } | null }> | null } | null };

export type FormsToFillInQueryVariables = Exact<{ [key: string]: never; }>;


export type FormsToFillInQuery = { me: { requestableAccessPackages: { nodes: Array<{ displayName: string | null, applicableRequirements: Array<{ policyId: string | null, policyDisplayName: string | null, policyDescription: string | null, isApprovalRequiredForAdd: boolean | null, isApprovalRequiredForUpdate: boolean | null, isRequestorJustificationRequired: boolean | null, allowCustomAssignmentSchedule: boolean | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null } | null } | null, questions: Array<
            | { __typename: 'MultipleChoiceQuestion', graphId: string | null, text: string | null, isRequired: boolean | null, choices: Array<{ actualValue: string | null, text: string | null }> }
            | { __typename: 'TextInputQuestion', regexPattern: string | null, graphId: string | null, text: string | null, isRequired: boolean | null }
            | { __typename: 'UnknownQuestion', graphId: string | null, text: string | null, isRequired: boolean | null }
          > | null }> | null }> } | null } };

export type FragmentsOnNodeQueryVariables = Exact<{ [key: string]: never; }>;


export type FragmentsOnNodeQuery = { assignments: { nodes: Array<{ __typename: 'Assignment', state: AssignmentState | null, id: string, accessPackage: { __typename: 'AccessPackage', isHidden: boolean | null, id: string, displayName: string | null, catalog: { __typename: 'Catalog', displayName: string | null, catalogType: CatalogType | null, id: string } | null } | null, target: { __typename: 'Subject', displayName: string | null, email: string | null, id: string } | null, policy: { __typename: 'AssignmentPolicy', id: string, title: string | null } | null }> } | null };

type Card_AccessPackage_Fragment = { __typename: 'AccessPackage', isHidden: boolean | null, id: string, displayName: string | null };

type Card_Approval_Fragment = { __typename: 'Approval', id: string };

type Card_Assignment_Fragment = { __typename: 'Assignment', state: AssignmentState | null, id: string };

type Card_AssignmentPolicy_Fragment = { __typename: 'AssignmentPolicy', id: string, title: string | null };

type Card_AssignmentRequest_Fragment = { __typename: 'AssignmentRequest', id: string };

type Card_AssignmentResourceRole_Fragment = { __typename: 'AssignmentResourceRole', id: string };

type Card_Catalog_Fragment = { __typename: 'Catalog', displayName: string | null, catalogType: CatalogType | null, id: string };

type Card_ConnectedOrganization_Fragment = { __typename: 'ConnectedOrganization', id: string };

type Card_CustomWorkflowExtension_Fragment = { __typename: 'CustomWorkflowExtension', id: string };

type Card_Resource_Fragment = { __typename: 'Resource', id: string };

type Card_ResourceEnvironment_Fragment = { __typename: 'ResourceEnvironment', id: string };

type Card_ResourceRequest_Fragment = { __typename: 'ResourceRequest', id: string };

type Card_ResourceRole_Fragment = { __typename: 'ResourceRole', id: string };

type Card_ResourceRoleScope_Fragment = { __typename: 'ResourceRoleScope', id: string };

type Card_ResourceScope_Fragment = { __typename: 'ResourceScope', id: string };

type Card_Subject_Fragment = { __typename: 'Subject', displayName: string | null, email: string | null, id: string };

export type CardFragment =
  | Card_AccessPackage_Fragment
  | Card_Approval_Fragment
  | Card_Assignment_Fragment
  | Card_AssignmentPolicy_Fragment
  | Card_AssignmentRequest_Fragment
  | Card_AssignmentResourceRole_Fragment
  | Card_Catalog_Fragment
  | Card_ConnectedOrganization_Fragment
  | Card_CustomWorkflowExtension_Fragment
  | Card_Resource_Fragment
  | Card_ResourceEnvironment_Fragment
  | Card_ResourceRequest_Fragment
  | Card_ResourceRole_Fragment
  | Card_ResourceRoleScope_Fragment
  | Card_ResourceScope_Fragment
  | Card_Subject_Fragment
;

export type NamedFragment = { displayName: string | null };

export type FragmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type FragmentsQuery = { assignments: { nodes: Array<{ __typename: 'Assignment', id: string, state: AssignmentState | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null }>, edges: Array<{ node: { state: AssignmentState | null, policy: { __typename: 'AssignmentPolicy', displayName: string | null, id: string } | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null } }> } | null };

type Identity_AccessPackage_Fragment = { __typename: 'AccessPackage', id: string };

type Identity_Approval_Fragment = { __typename: 'Approval', id: string };

type Identity_Assignment_Fragment = { __typename: 'Assignment', id: string };

type Identity_AssignmentPolicy_Fragment = { __typename: 'AssignmentPolicy', displayName: string | null, id: string };

type Identity_AssignmentRequest_Fragment = { __typename: 'AssignmentRequest', id: string };

type Identity_AssignmentResourceRole_Fragment = { __typename: 'AssignmentResourceRole', id: string };

type Identity_Catalog_Fragment = { __typename: 'Catalog', id: string };

type Identity_ConnectedOrganization_Fragment = { __typename: 'ConnectedOrganization', id: string };

type Identity_CustomWorkflowExtension_Fragment = { __typename: 'CustomWorkflowExtension', id: string };

type Identity_Resource_Fragment = { __typename: 'Resource', id: string };

type Identity_ResourceEnvironment_Fragment = { __typename: 'ResourceEnvironment', id: string };

type Identity_ResourceRequest_Fragment = { __typename: 'ResourceRequest', id: string };

type Identity_ResourceRole_Fragment = { __typename: 'ResourceRole', id: string };

type Identity_ResourceRoleScope_Fragment = { __typename: 'ResourceRoleScope', id: string };

type Identity_ResourceScope_Fragment = { __typename: 'ResourceScope', id: string };

type Identity_Subject_Fragment = { __typename: 'Subject', id: string };

export type IdentityFragment =
  | Identity_AccessPackage_Fragment
  | Identity_Approval_Fragment
  | Identity_Assignment_Fragment
  | Identity_AssignmentPolicy_Fragment
  | Identity_AssignmentRequest_Fragment
  | Identity_AssignmentResourceRole_Fragment
  | Identity_Catalog_Fragment
  | Identity_ConnectedOrganization_Fragment
  | Identity_CustomWorkflowExtension_Fragment
  | Identity_Resource_Fragment
  | Identity_ResourceEnvironment_Fragment
  | Identity_ResourceRequest_Fragment
  | Identity_ResourceRole_Fragment
  | Identity_ResourceRoleScope_Fragment
  | Identity_ResourceScope_Fragment
  | Identity_Subject_Fragment
;

export type AssignmentFactsFragment = { state: AssignmentState | null, target: { __typename: 'Subject', displayName: string | null, id: string } | null };

export type GeographiesWithTheirSitesQueryVariables = Exact<{ [key: string]: never; }>;


export type GeographiesWithTheirSitesQuery = { resourceEnvironments: { nodes: Array<{ displayName: string | null, resources: { nodes: Array<{ id: string, displayName: string | null, modifiedDateTime: string | null, addedBy: string | null, url: string | null, roles: { nodes: Array<{ displayName: string | null, type: ResourceRoleType | null }> } | null }> } | null }> } | null };

export type GuestOwnAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type GuestOwnAccessQuery = { me: { assignments: { nodes: Array<{ state: AssignmentState | null, expiredDateTime: string | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, endDateTime: string | null, duration: string | null } | null } | null, target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null, description: string | null, catalog: { displayName: string | null } | null } | null, policy: { displayName: string | null, expiration: { type: ExpirationType | null, duration: string | null } | null } | null }> } | null } };

export type HeldIdsDeepQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldIdsDeepQuery = { requests: { nodes: Array<{ graphId: string, accessPackage: { graphId: string } | null, requestor: { graphId: string } | null, assignment: { graphId: string, accessPackage: { graphId: string, catalog: { graphId: string } | null } | null, policy: { id: string } | null } | null }> } | null, policies: { nodes: Array<{ graphId: string, accessPackage: { graphId: string } | null, catalog: { id: string } | null }> } | null };

export type HeldIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type HeldIdsQuery = { assignments: { nodes: Array<{ id: string, accessPackage: { id: string, graphId: string } | null, policy: { graphId: string } | null, catalog: { graphId: string } | null }> } | null };

export type HiddenDetailsOfRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type HiddenDetailsOfRequestsQuery = { requests: { nodes: Array<{ state: RequestState | null, requestor: { displayName: string | null } | null, accessPackage: { displayName: string | null, isRoleScopesVisible: boolean | null, catalog: { displayName: string | null } | null } | null }> } | null };

export type HiddenPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type HiddenPackagesQuery = { accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null, isHidden: boolean | null, catalog: { displayName: string | null } | null }> } | null };

export type HoldersOfBothDutiesQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldersOfBothDutiesQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ target: { objectId: string | null, displayName: string | null } | null }> } | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null, assignments: { nodes: Array<{ target: { objectId: string | null, displayName: string | null } | null }> } | null }> } | null } | null };

export type HoldsThisPackageNowQueryVariables = Exact<{
  person: string;
  package: string;
}>;


export type HoldsThisPackageNowQuery = { assignments: { nodes: Array<{ graphId: string, state: AssignmentState | null, schedule: { expiration: { endDateTime: string | null } | null } | null }> } | null };

export type HowAccessIsReviewedQueryVariables = Exact<{ [key: string]: never; }>;


export type HowAccessIsReviewedQuery = { policies: { nodes: Array<{ reviewSettings: { isEnabled: boolean | null, expirationBehavior: ReviewExpirationBehavior | null, isRecommendationEnabled: boolean | null, isReviewerJustificationRequired: boolean | null, isSelfReview: boolean | null, schedule: { startDateTime: string | null, recurrence: { pattern: { type: RecurrencePatternType | null, interval: number | null, dayOfMonth: number | null, month: number | null, daysOfWeek: Array<DayOfWeek> | null, firstDayOfWeek: DayOfWeek | null, index: WeekIndex | null } | null, range: { type: RecurrenceRangeType | null, startDate: string | null, endDate: string | null, numberOfOccurrences: number | null, recurrenceTimeZone: string | null } | null } | null, expiration: { type: ExpirationType | null, duration: string | null } | null } | null, primaryReviewers: Array<
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { description: string | null, isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
        > | null, fallbackReviewers: Array<
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { description: string | null, isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
        > | null } | null, accessReviewSettings: { isEnabled: boolean | null, accessReviewTimeoutBehavior: ReviewExpirationBehavior | null, isAccessRecommendationEnabled: boolean | null, isApprovalJustificationRequired: boolean | null, isAgenticExperienceEnabled: boolean | null, startDateTime: string | null, durationInDays: number | null, recurrenceType: string | null, reviewerType: ReviewerType | null, reviewers: Array<
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { description: string | null, isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
          | { isBackup: boolean }
        > | null } | null }> } | null };

type Reviewer_AttributeRuleMembers_Fragment = { isBackup: boolean };

type Reviewer_ConnectedOrganizationMembers_Fragment = { isBackup: boolean };

type Reviewer_ExternalSponsors_Fragment = { isBackup: boolean };

type Reviewer_GroupMembers_Fragment = { isBackup: boolean };

type Reviewer_InternalSponsors_Fragment = { isBackup: boolean };

type Reviewer_RequestorManager_Fragment = { isBackup: boolean };

type Reviewer_SingleServicePrincipal_Fragment = { isBackup: boolean };

type Reviewer_SingleUser_Fragment = { description: string | null, isBackup: boolean };

type Reviewer_TargetAgentIdentitySponsorsOrOwners_Fragment = { isBackup: boolean };

type Reviewer_TargetApplicationOwners_Fragment = { isBackup: boolean };

type Reviewer_TargetManager_Fragment = { isBackup: boolean };

type Reviewer_TargetUserSponsors_Fragment = { isBackup: boolean };

type Reviewer_UnknownSubjectSet_Fragment = { isBackup: boolean };

export type ReviewerFragment =
  | Reviewer_AttributeRuleMembers_Fragment
  | Reviewer_ConnectedOrganizationMembers_Fragment
  | Reviewer_ExternalSponsors_Fragment
  | Reviewer_GroupMembers_Fragment
  | Reviewer_InternalSponsors_Fragment
  | Reviewer_RequestorManager_Fragment
  | Reviewer_SingleServicePrincipal_Fragment
  | Reviewer_SingleUser_Fragment
  | Reviewer_TargetAgentIdentitySponsorsOrOwners_Fragment
  | Reviewer_TargetApplicationOwners_Fragment
  | Reviewer_TargetManager_Fragment
  | Reviewer_TargetUserSponsors_Fragment
  | Reviewer_UnknownSubjectSet_Fragment
;

export type IncompatibilitiesOfAllQueryVariables = Exact<{ [key: string]: never; }>;


export type IncompatibilitiesOfAllQuery = { catalog: { accessPackages: { nodes: Array<{ displayName: string | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null }> } | null, incompatibleWith: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null } | null };

export type IncompatiblePackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type IncompatiblePackagesQuery = { accessPackage: { displayName: string | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null, catalog: { displayName: string | null } | null }> } | null, incompatibleWith: { nodes: Array<{ displayName: string | null }> } | null } | null };

export type IsThereAnyQueryVariables = Exact<{ [key: string]: never; }>;


export type IsThereAnyQuery = { expired: { pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean } } | null, canceled: { pageInfo: { hasNextPage: boolean } } | null, submitted: { pageInfo: { hasNextPage: boolean, startCursor: string | null } } | null };

export type KindsOfRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type KindsOfRolesQuery = { catalog: { resources: { nodes: Array<{ roles: { nodes: Array<{ displayName: string | null, type: ResourceRoleType | null }> } | null }> } | null } | null };

export type LeaverCheckQueryVariables = Exact<{ [key: string]: never; }>;


export type LeaverCheckQuery = { one: { displayName: string | null, assignments: { nodes: Array<{ id: string, state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null } | null, two: { displayName: string | null, assignments: { nodes: Array<{ id: string, state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null } | null, three: { displayName: string | null, assignments: { nodes: Array<{ id: string, state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null } | null };

export type LeftFragment = { displayName: string | null, assignments: { nodes: Array<{ id: string, state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null };

export type LifecycleDeepDownQueryVariables = Exact<{ [key: string]: never; }>;


export type LifecycleDeepDownQuery = { policy: { canExtend: boolean | null, assignments: { nodes: Array<{ isExtended: boolean | null, target: { displayName: string | null, subjectLifecycle: SubjectLifecycle | null } | null }> } | null } | null };

export type LinksOfBothVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type LinksOfBothVersionsQuery = { accessPackage: { resourceRoleScopes: { nodes: Array<{ id: string, createdBy: string | null, role: { displayName: string | null, type: ResourceRoleType | null, resource: { displayName: string | null, resourceType: string | null, modifiedDateTime: string | null } | null } | null, scope: { url: string | null, resource: { modifiedDateTime: string | null, addedBy: string | null } | null } | null }> } | null } | null };

export type MaySheAlsoApproveQueryVariables = Exact<{
  person: string;
}>;


export type MaySheAlsoApproveQuery = { subject: { displayName: string | null, assignments: { nodes: Array<{ accessPackage: { displayName: string | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null, assignments: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }> } | null }> } | null } | null }> } | null } | null };

export type MayThisPersonExtendQueryVariables = Exact<{ [key: string]: never; }>;


export type MayThisPersonExtendQuery = { assignments: { nodes: Array<{ accessPackage: { displayName: string | null } | null, schedule: { expiration: { endDateTime: string | null } | null } | null, policy: { displayName: string | null, canExtend: boolean | null, durationInDays: number | null } | null }> } | null };

export type MyAccessInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyAccessInPagesQuery = { me: { assignments: { nodes: Array<{ state: AssignmentState | null, status: string | null, schedule: { expiration: { type: ExpirationType | null, endDateTime: string | null } | null } | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type MyAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type MyAccessQuery = { me: { assignments: { nodes: Array<{ state: AssignmentState | null, expiredDateTime: string | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null, policy: { displayName: string | null } | null }> } | null } };

export type MyApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyApprovalsQuery = { me: { requests: { nodes: Array<{ state: RequestState | null, status: string | null, requestor: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null } };

export type MyLastingAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type MyLastingAccessQuery = { me: { assignments: { totalCount: number | null, nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null } };

export type MyRequestsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyRequestsInPagesQuery = { me: { requests: { nodes: Array<{ requestType: RequestType | null, assignment: { target: { displayName: string | null } | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null } };

export type MyRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyRequestsQuery = { me: { mine: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, justification: string | null, createdDateTime: string | null, completedDateTime: string | null, accessPackage: { displayName: string | null } | null }> } | null, made: { nodes: Array<{ state: RequestState | null, assignment: { target: { displayName: string | null } | null } | null }> } | null } };

export type MySuggestionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySuggestionsQuery = { me: { suggestions: { nodes: Array<{ graphId: string, reasons: Array<
          | { pastAssignmentCount: number | null, lastAssignmentDateTime: string | null, graphType: string }
          | { relatedPeopleAssignmentCount: number | null, graphType: string, relatedPeople: Array<{ displayName: string | null }> }
          | { graphType: string }
        > | null, accessPackage: { graphId: string, displayName: string | null, description: string | null } | null }> } | null, history: { nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null, availableAccessPackages: { nodes: Array<{ graphId: string, displayName: string | null, description: string | null, resourceRoleScopes: { nodes: Array<{ id: string, role: { displayName: string | null, resource: { displayName: string | null } | null } | null, scope: { displayName: string | null } | null }> } | null }> } | null } };

export type MyTeamQueryVariables = Exact<{ [key: string]: never; }>;


export type MyTeamQuery = { me: { assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null, agents: { totalCount: number | null } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null }> } | null, mine: { nodes: Array<{ requestType: RequestType | null }> } | null, forOthers: { nodes: Array<{ requestType: RequestType | null }> } | null, forAgents: { totalCount: number | null } | null, decided: { nodes: Array<{ stages: Array<{ status: ApprovalStageStatus | null }> | null }> } | null } };

export type NamesInAllScriptsQueryVariables = Exact<{
  apostrophe: string;
}>;


export type NamesInAllScriptsQuery = { japanese: { nodes: Array<{ displayName: string | null }> } | null, dash: { nodes: Array<{ displayName: string | null }> } | null, ampersand: { nodes: Array<{ displayName: string | null }> } | null, apostrophe: { nodes: Array<{ displayName: string | null }> } | null, reserved: { nodes: Array<{ displayName: string | null }> } | null };

export type NamesThatAreUniqueQueryVariables = Exact<{ [key: string]: never; }>;


export type NamesThatAreUniqueQuery = { catalogs: { nodes: Array<{ displayName: string | null, uniqueName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, uniqueName: string | null }> } | null }> } | null, subjects: { nodes: Array<{ displayName: string | null, altSecId: string | null }> } | null };

export type NestedPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type NestedPagesQuery = { accessPackage: { displayName: string | null, assignments: { totalCount: number | null, edges: Array<{ node: { graphId: string, target: { displayName: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type NodeAndNodesQueryVariables = Exact<{ [key: string]: never; }>;


export type NodeAndNodesQuery = { node:
    | { __typename: 'AccessPackage', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Assignment', state: AssignmentState | null, id: string, target: { displayName: string | null } | null }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AssignmentRequest', id: string }
    | { __typename: 'AssignmentResourceRole', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'ConnectedOrganization', id: string }
    | { __typename: 'CustomWorkflowExtension', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceEnvironment', id: string }
    | { __typename: 'ResourceRequest', id: string }
    | { __typename: 'ResourceRole', id: string }
    | { __typename: 'ResourceRoleScope', id: string }
    | { __typename: 'ResourceScope', id: string }
    | { __typename: 'Subject', id: string }
   | null, nodes: Array<
    | { __typename: 'AccessPackage', displayName: string | null, id: string, catalog: { displayName: string | null } | null }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Assignment', id: string, accessPackage: { displayName: string | null } | null }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AssignmentRequest', id: string }
    | { __typename: 'AssignmentResourceRole', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'ConnectedOrganization', id: string }
    | { __typename: 'CustomWorkflowExtension', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceEnvironment', id: string }
    | { __typename: 'ResourceRequest', id: string }
    | { __typename: 'ResourceRole', id: string }
    | { __typename: 'ResourceRoleScope', id: string }
    | { __typename: 'ResourceScope', id: string }
    | { __typename: 'Subject', displayName: string | null, objectId: string | null, id: string }
   | null> };

export type NodesBelowOthersQueryVariables = Exact<{ [key: string]: never; }>;


export type NodesBelowOthersQuery = { nodes: Array<
    | { __typename: 'AccessPackage', id: string }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Assignment', id: string }
    | { __typename: 'AssignmentPolicy', id: string }
    | { __typename: 'AssignmentRequest', id: string }
    | { __typename: 'AssignmentResourceRole', id: string }
    | { __typename: 'Catalog', id: string }
    | { __typename: 'ConnectedOrganization', id: string }
    | { __typename: 'CustomWorkflowExtension', displayName: string | null, kind: CustomExtensionKind | null, id: string }
    | { __typename: 'Resource', displayName: string | null, id: string, roles: { nodes: Array<{ displayName: string | null }> } | null }
    | { __typename: 'ResourceEnvironment', id: string }
    | { __typename: 'ResourceRequest', id: string }
    | { __typename: 'ResourceRole', id: string }
    | { __typename: 'ResourceRoleScope', id: string }
    | { __typename: 'ResourceScope', id: string }
    | { __typename: 'Subject', id: string }
   | null> };

export type NodesOfEveryTypeQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type NodesOfEveryTypeQuery = { nodes: Array<
    | { __typename: 'AccessPackage', displayName: string | null, id: string, policies: { nodes: Array<{ displayName: string | null }> } | null }
    | { __typename: 'Approval', id: string }
    | { __typename: 'Assignment', state: AssignmentState | null, id: string, accessPackage: { displayName: string | null } | null }
    | { __typename: 'AssignmentPolicy', displayName: string | null, id: string, accessPackage: { displayName: string | null } | null }
    | { __typename: 'AssignmentRequest', requestType: RequestType | null, id: string, assignment: { state: AssignmentState | null } | null }
    | { __typename: 'AssignmentResourceRole', id: string }
    | { __typename: 'Catalog', displayName: string | null, id: string, accessPackages: { nodes: Array<{ displayName: string | null }> } | null }
    | { __typename: 'ConnectedOrganization', id: string }
    | { __typename: 'CustomWorkflowExtension', id: string }
    | { __typename: 'Resource', id: string }
    | { __typename: 'ResourceEnvironment', id: string }
    | { __typename: 'ResourceRequest', id: string }
    | { __typename: 'ResourceRole', id: string }
    | { __typename: 'ResourceRoleScope', id: string }
    | { __typename: 'ResourceScope', id: string }
    | { __typename: 'Subject', displayName: string | null, id: string, assignments: { nodes: Array<{ state: AssignmentState | null }> } | null }
   | null> };

export type NothingForMeToDecideQueryVariables = Exact<{ [key: string]: never; }>;


export type NothingForMeToDecideQuery = { me: { decide: { totalCount: number | null, nodes: Array<{ state: RequestState | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null, mine: { totalCount: number | null, nodes: Array<{ requestType: RequestType | null, state: RequestState | null, accessPackage: { displayName: string | null } | null }> } | null } };

export type NullArgumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type NullArgumentsQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null }> } | null }> } | null };

export type OneListForTwoBoxesQueryVariables = Exact<{ [key: string]: never; }>;


export type OneListForTwoBoxesQuery = { names: { nodes: Array<{ target: { displayName: string | null } | null }> } | null, ends: { nodes: Array<{ expiredDateTime: string | null, policy: { displayName: string | null } | null }> } | null };

export type OnePackageByEveryIdQueryVariables = Exact<{ [key: string]: never; }>;


export type OnePackageByEveryIdQuery = { global: { id: string, displayName: string | null } | null, own: { graphId: string, description: string | null } | null, capitals: { id: string, isHidden: boolean | null, catalog: { state: CatalogState | null } | null } | null };

export type OpenRequestsOfAPackageQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenRequestsOfAPackageQuery = { accessPackage: { requests: { nodes: Array<{ state: RequestState | null, status: string | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null } | null } | null, requestor: { displayName: string | null } | null, assignment: { state: AssignmentState | null, status: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export type OverlappingFragmentsQueryVariables = Exact<{
  first: number;
}>;


export type OverlappingFragmentsQuery = { accessPackage: { displayName: string | null, catalog: { state: CatalogState | null, id: string, displayName: string | null } | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }>, edges: Array<{ node: { target: { email: string | null, displayName: string | null } | null, policy: { displayName: string | null } | null } }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export type HeaderFragment = { displayName: string | null, catalog: { displayName: string | null } | null };

export type HoldersFragment = { assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null };

export type ReviewersFragment = { catalog: { state: CatalogState | null, id: string } | null, assignments: { edges: Array<{ node: { target: { email: string | null, displayName: string | null } | null, policy: { displayName: string | null } | null } }>, pageInfo: { hasNextPage: boolean } } | null };

export type PersonFragment = { displayName: string | null };

export type OwnerOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnerOverviewQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null, allowedTargetScope: AllowedTargetScope | null }> } | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null };

export type PackageInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type PackageInFullQuery = { accessPackage: { id: string, graphId: string, displayName: string | null, description: string | null, isHidden: boolean | null, isRoleScopesVisible: boolean | null, uniqueName: string | null, createdBy: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null, catalog: { displayName: string | null, createdBy: string | null } | null, policies: { nodes: Array<{ displayName: string | null, createdBy: string | null, allowedTargetScope: AllowedTargetScope | null }> } | null } | null };

export type PackagePoliciesAndBackQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagePoliciesAndBackQuery = { accessPackage: { displayName: string | null, policies: { nodes: Array<{ displayName: string | null, accessPackage: { displayName: string | null, description: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null } | null, catalog: { displayName: string | null } | null }> } | null } | null };

export type PackageRequestsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PackageRequestsInPagesQuery = { accessPackage: { requests: { edges: Array<{ node: { requestType: RequestType | null, state: RequestState | null, requestor: { displayName: string | null } | null, assignment: { state: AssignmentState | null, expiredDateTime: string | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PackagesAndTheirRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesAndTheirRolesQuery = { accessPackages: { nodes: Array<{ displayName: string | null, resourceRoleScopes: { nodes: Array<{ role: { displayName: string | null, originSystem: string | null } | null, scope: { isRootScope: boolean | null } | null }> } | null }> } | null };

export type PackagesByPrefixQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesByPrefixQuery = { prefix: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null, finance: { nodes: Array<{ displayName: string | null }> } | null };

export type PackagesInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
  text: string;
}>;


export type PackagesInPagesQuery = { accessPackages: { nodes: Array<{ displayName: string | null, catalog: { displayName: string | null } | null, policies: { nodes: Array<{ displayName: string | null }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PackagesWithFirstAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesWithFirstAssignmentsQuery = { accessPackages: { nodes: Array<{ displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null };

export type PackagesWithOpenRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type PackagesWithOpenRequestsQuery = { accessPackages: { nodes: Array<{ displayName: string | null, requests: { nodes: Array<{ status: string | null, createdDateTime: string | null, requestor: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null }> } | null };

export type PartnerOrganizationsQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnerOrganizationsQuery = { connectedOrganizations: { nodes: Array<{ id: string, graphId: string, displayName: string | null, description: string | null, state: ConnectedOrganizationState | null, createdDateTime: string | null, modifiedDateTime: string | null, identitySources: Array<
        | { __typename: 'CrossCloudTenantIdentitySource', tenantId: string | null, cloudInstance: string | null, graphType: string, displayName: string | null }
        | { __typename: 'DomainIdentitySource', domainName: string | null, graphType: string, displayName: string | null }
        | { __typename: 'FederatedDomainIdentitySource', domainName: string | null, issuerUri: string | null, graphType: string, displayName: string | null }
        | { __typename: 'SocialIdentitySource', socialIdentitySourceType: SocialIdentitySourceType | null, graphType: string, displayName: string | null }
        | { __typename: 'TenantIdentitySource', tenantId: string | null, graphType: string, displayName: string | null }
        | { __typename: 'UnknownIdentitySource', graphType: string, displayName: string | null }
      > | null, internalSponsors: { nodes: Array<{ objectId: string, kind: DirectoryObjectKind | null, displayName: string | null, userPrincipalName: string | null, mail: string | null }> } | null, externalSponsors: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null }> } | null, one: { displayName: string | null } | null, none: { displayName: string | null } | null };

export type PartnersWithAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type PartnersWithAccessQuery = { assignments: { nodes: Array<{ target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null };

export type PastTheEndQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PastTheEndQuery = { accessPackage: { incompatibleAccessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type PersonAssignmentsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PersonAssignmentsInPagesQuery = { subject: { displayName: string | null, assignments: { nodes: Array<{ accessPackage: { displayName: string | null, catalog: { displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null }> } | null } | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PersonByAnyNameQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonByAnyNameQuery = { byPrincipalName: { id: string, displayName: string | null, principalName: string | null, email: string | null } | null, byEmail: { id: string, displayName: string | null, principalName: string | null, email: string | null, assignments: { nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null } | null, nobody: { id: string, displayName: string | null, principalName: string | null, email: string | null } | null };

export type FoundFragment = { id: string, displayName: string | null, principalName: string | null, email: string | null };

export type PersonHistoryInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PersonHistoryInPagesQuery = { subject: { assignments: { totalCount: number | null, nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PoliciesForEmployeesQueryVariables = Exact<{
  packages: Array<string> | string;
}>;


export type PoliciesForEmployeesQuery = { policies: { nodes: Array<{ displayName: string | null, allowedTargetScope: AllowedTargetScope | null, accessPackage: { displayName: string | null } | null }> } | null };

export type PoliciesInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PoliciesInPagesQuery = { accessPackage: { policies: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type PoliciesOfOneNameQueryVariables = Exact<{
  name: string;
}>;


export type PoliciesOfOneNameQuery = { policies: { totalCount: number | null, nodes: Array<{ displayName: string | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null }> } | null };

export type PoliciesToTheLastPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PoliciesToTheLastPageQuery = { policies: { totalCount: number | null, nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PolicyAssignmentsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
  size: number;
}>;


export type PolicyAssignmentsInPagesQuery = { policy: { assignments: { totalCount: number | null, nodes: Array<{ target: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null } | null };

export type PolicyAssignmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyAssignmentsQuery = { policy: { displayName: string | null, held: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null, over: { nodes: Array<{ expiredDateTime: string | null }> } | null } | null };

export type PolicyInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyInFullQuery = { policy: { id: string, graphId: string, displayName: string | null, description: string | null, allowedTargetScope: AllowedTargetScope | null, canExtend: boolean | null, durationInDays: number | null, expirationDateTime: string | null, createdBy: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null, catalog: { displayName: string | null } | null } | null };

export type PolicyOverviewQueryVariables = Exact<{ [key: string]: never; }>;


export type PolicyOverviewQuery = { policies: { nodes: Array<{ displayName: string | null, description: string | null, allowedTargetScope: AllowedTargetScope | null, createdDateTime: string | null, modifiedDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null, accessPackage: { displayName: string | null } | null, catalog: { displayName: string | null } | null }> } | null };

export type RefusedToOnePersonQueryVariables = Exact<{ [key: string]: never; }>;


export type RefusedToOnePersonQuery = { requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, status: string | null, accessPackage: { displayName: string | null } | null, assignment: { state: AssignmentState | null } | null }> } | null };

export type RemovalsThisAutumnQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type RemovalsThisAutumnQuery = { requests: { nodes: Array<{ requestType: RequestType | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type RequestAssignmentTargetQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestAssignmentTargetQuery = { requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, assignment: { state: AssignmentState | null, target: { displayName: string | null } | null } | null }> } | null };

export type RequestInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestInFullQuery = { request: { id: string, graphId: string, requestType: RequestType | null, state: RequestState | null, status: string | null, justification: string | null, createdDateTime: string | null, completedDateTime: string | null, expirationDateTime: string | null, isValidationOnly: boolean | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null } | null, requestor: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null, assignment: { state: AssignmentState | null, status: string | null } | null } | null };

export type RequestToCatalogQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestToCatalogQuery = { requests: { nodes: Array<{ status: string | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null, assignment: { catalog: { displayName: string | null } | null, policy: { displayName: string | null, catalog: { state: CatalogState | null } | null } | null } | null }> } | null };

export type RequestsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
  since: string;
}>;


export type RequestsInPagesQuery = { requests: { edges: Array<{ cursor: string, node: { createdDateTime: string | null, requestType: RequestType | null, accessPackage: { displayName: string | null } | null, assignment: { target: { displayName: string | null } | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type RequestsOfOneDayQueryVariables = Exact<{
  after: string;
  until: string;
}>;


export type RequestsOfOneDayQuery = { requests: { nodes: Array<{ requestType: RequestType | null, createdDateTime: string | null, requestor: { displayName: string | null } | null }> } | null };

export type RequestsSinceQueryVariables = Exact<{ [key: string]: never; }>;


export type RequestsSinceQuery = { requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null, requestor: { displayName: string | null } | null }> } | null };

export type ResourceRequestsInFullQueryVariables = Exact<{ [key: string]: never; }>;


export type ResourceRequestsInFullQuery = { resourceRequests: { nodes: Array<{ createdDateTime: string | null, requestStatus: string | null, executeImmediately: boolean | null, isValidationOnly: boolean | null, justification: string | null, expirationDateTime: string | null, requestor: { displayName: string | null } | null }> } | null };

export type ResourceRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResourceRequestsQuery = { resourceRequests: { nodes: Array<{ id: string, graphId: string, requestType: RequestType | null, state: RequestState | null, catalog: { displayName: string | null } | null, resource: { displayName: string | null, roles: { nodes: Array<{ displayName: string | null }> } | null } | null }> } | null, ofSales: { nodes: Array<{ resource: { displayName: string | null } | null }> } | null, resourceRequest: { state: RequestState | null } | null };

export type ResourcesAskedForQueryVariables = Exact<{ [key: string]: never; }>;


export type ResourcesAskedForQuery = { resourceRequests: { nodes: Array<{ requestType: RequestType | null, resource: { id: string, displayName: string | null, modifiedDateTime: string | null, addedBy: string | null } | null, catalog: { displayName: string | null } | null }> } | null };

export type ResourcesOfBothVersionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResourcesOfBothVersionsQuery = { catalog: { resources: { nodes: Array<{ displayName: string | null, modifiedDateTime: string | null, addedBy: string | null, isPendingOnboarding: boolean | null, resourceType: string | null, url: string | null }> } | null } | null };

export type ReviewsInEitherVersionQueryVariables = Exact<{ [key: string]: never; }>;


export type ReviewsInEitherVersionQuery = { policies: { nodes: Array<{ displayName: string | null, reviewSettings: { isEnabled: boolean | null, isSelfReview: boolean | null } | null, accessReviewSettings: { startDateTime: string | null, durationInDays: number | null } | null }> } | null };

export type RolesAndWhoAddedThemQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesAndWhoAddedThemQuery = { catalog: { resourceRoles: { nodes: Array<{ displayName: string | null, type: ResourceRoleType | null, resource: { id: string, addedBy: string | null, modifiedDateTime: string | null } | null }> } | null, unused: { nodes: Array<{ originId: string | null, resource: { addedBy: string | null, resourceType: string | null } | null }> } | null } | null };

export type RolesToChooseFromQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesToChooseFromQuery = { catalog: { resourceRoles: { totalCount: number | null, nodes: Array<{ displayName: string | null, originId: string | null, resource: { displayName: string | null } | null }> } | null, byGlobalId: { nodes: Array<{ originId: string | null }> } | null } | null };

export type RoundTripOfARequestQueryVariables = Exact<{ [key: string]: never; }>;


export type RoundTripOfARequestQuery = { request: { assignment: { requests: { nodes: Array<{ requestType: RequestType | null, assignment: { graphId: string, state: AssignmentState | null, policy: { displayName: string | null } | null, target: { displayName: string | null } | null } | null }> } | null } | null } | null };

export type ScopedReaderQueryVariables = Exact<{
  package: string;
}>;


export type ScopedReaderQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { nodes: Array<{ displayName: string | null, policies: { nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null, assignments: { nodes: Array<{ target: { displayName: string | null } | null, policy: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ status: string | null, requestor: { displayName: string | null } | null }> } | null };

export type ScopedWalkQueryVariables = Exact<{
  package: string;
}>;


export type ScopedWalkQuery = { policy: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null }> } | null } | null, accessPackage: { catalog: { displayName: string | null } | null, requests: { nodes: Array<{ requestType: RequestType | null, assignment: { target: { displayName: string | null } | null } | null }> } | null } | null };

export type SearchPackagesQueryVariables = Exact<{
  name: string;
}>;


export type SearchPackagesQuery = { found: { nodes: Array<{ displayName: string | null }> } | null, exact: { nodes: Array<{ displayName: string | null }> } | null, catalogs: { nodes: Array<{ displayName: string | null }> } | null };

export type SeparationOfDutiesQueryVariables = Exact<{ [key: string]: never; }>;


export type SeparationOfDutiesQuery = { accessPackage: { displayName: string | null, additionalAccess: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null } | null, policy: { displayName: string | null } | null }> } | null } | null, hr: { displayName: string | null, incompatibleGroups: { nodes: Array<{ objectId: string, displayName: string | null, description: string | null, mailNickname: string | null }> } | null } | null };

export type ServicePrincipalAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicePrincipalAccessQuery = { subject: { id: string, graphId: string, objectId: string | null, displayName: string | null, principalName: string | null, email: string | null, subjectType: SubjectType | null, subjectLifecycle: SubjectLifecycle | null, onPremisesSecurityIdentifier: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, accessPackage: { displayName: string | null } | null, policy: { displayName: string | null, allowedTargetScope: AllowedTargetScope | null } | null }> } | null } | null };

export type SharepointGeographiesQueryVariables = Exact<{ [key: string]: never; }>;


export type SharepointGeographiesQuery = { resourceEnvironments: { totalCount: number | null, nodes: Array<{ id: string, graphId: string, displayName: string | null, description: string | null, originId: string | null, originSystem: string | null, isDefaultEnvironment: boolean | null, connectionUrl: string | null, createdDateTime: string | null, modifiedDateTime: string | null, resources: { nodes: Array<{ displayName: string | null, environment: { displayName: string | null } | null, roles: { nodes: Array<{ displayName: string | null }> } | null }> } | null }> } | null, others: { nodes: Array<{ displayName: string | null }> } | null, resourceEnvironment: { displayName: string | null } | null };

export type SiblingPoliciesQueryVariables = Exact<{ [key: string]: never; }>;


export type SiblingPoliciesQuery = { policy: { displayName: string | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null, state: CatalogState | null } | null, policies: { nodes: Array<{ displayName: string | null, expiration: { type: ExpirationType | null } | null }> } | null } | null } | null };

export type SkipAndIncludeQueryVariables = Exact<{
  withTarget: boolean;
  withPackage: boolean;
  plain: boolean;
}>;


export type SkipAndIncludeQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, status?: string | null, target?: { displayName: string | null } | null } & { accessPackage?: { displayName: string | null, description?: string | null } | null }> } | null };

export type SkippedBranchesQueryVariables = Exact<{
  details: boolean;
  compact: boolean;
}>;


export type SkippedBranchesQuery = { subjects?: { nodes: Array<{ displayName: string | null }> } | null, policies: { totalCount?: number | null, nodes: Array<{ displayName: string | null, accessPackage?: { displayName: string | null } | null, assignments?: { nodes: Array<{ state: AssignmentState | null }> } | null } & { catalog?: { displayName: string | null } | null } & { canExtend?: boolean | null, durationInDays?: number | null }> } | null };

export type RuleFragment = { canExtend: boolean | null, durationInDays: number | null };

export type SlowApprovalsQueryVariables = Exact<{ [key: string]: never; }>;


export type SlowApprovalsQuery = { requests: { nodes: Array<{ createdDateTime: string | null, justification: string | null, requestor: { displayName: string | null } | null }> } | null };

export type StartPageQueryVariables = Exact<{ [key: string]: never; }>;


export type StartPageQuery = { me: { assignments: { nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ state: RequestState | null }> } | null }, recent: { nodes: Array<{ requestType: RequestType | null }> } | null, failed: { nodes: Array<{ status: string | null }> } | null, catalogs: { nodes: Array<{ displayName: string | null }> } | null, policies: { nodes: Array<{ displayName: string | null }> } | null, ours: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null }> } | null } | null };

export type StuckDeliveriesQueryVariables = Exact<{ [key: string]: never; }>;


export type StuckDeliveriesQuery = { assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null, email: string | null } | null, accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ status: string | null, completedDateTime: string | null, assignment: { state: AssignmentState | null } | null }> } | null };

export type SubjectDossierQueryVariables = Exact<{ [key: string]: never; }>;


export type SubjectDossierQuery = { subject: { id: string, displayName: string | null, principalName: string | null, email: string | null, subjectType: SubjectType | null, onPremisesSecurityIdentifier: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ requestType: RequestType | null, state: RequestState | null, accessPackage: { displayName: string | null } | null }> } | null } | null };

export type SubjectsInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type SubjectsInPagesQuery = { subjects: { nodes: Array<{ displayName: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TenantSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type TenantSettingsQuery = { settings: { externalUserLifecycleAction: ExternalUserLifecycleAction | null, durationUntilExternalUserDeletedAfterBlocked: string | null, daysUntilExternalUserDeletedAfterBlocked: number | null } | null, controlConfigurations: Array<{ graphId: string, isEnabled: boolean | null, relatedPeopleInsightLevel: RelatedPeopleInsightLevel | null, showApproverDetailsToMembers: boolean | null, createdBy: string | null, createdDateTime: string | null, modifiedBy: string | null, modifiedDateTime: string | null }> | null };

export type ThreePagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ThreePagesQuery = { assignments: { nodes: Array<{ graphId: string, state: AssignmentState | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, endCursor: string | null } } | null };

export type TypenamesAloneQueryVariables = Exact<{ [key: string]: never; }>;


export type TypenamesAloneQuery = { __typename: 'Query', me: { __typename: 'Me' }, assignment: { __typename: 'Assignment' } | null, accessPackages: { __typename: 'AccessPackageConnection', nodes: Array<{ __typename: 'AccessPackage', catalog: { __typename: 'Catalog' } | null }>, pageInfo: { __typename: 'PageInfo' } } | null };

export type UnderTheSameRuleQueryVariables = Exact<{ [key: string]: never; }>;


export type UnderTheSameRuleQuery = { assignment: { policy: { displayName: string | null, assignments: { nodes: Array<{ target: { displayName: string | null } | null, policy: { displayName: string | null, allowedTargetScope: AllowedTargetScope | null } | null, accessPackage: { displayName: string | null } | null }> } | null } | null } | null };

export type UnknownIdsQueryVariables = Exact<{ [key: string]: never; }>;


export type UnknownIdsQuery = { assignment: { state: AssignmentState | null } | null, request: { state: RequestState | null } | null, policy: { displayName: string | null } | null, accessPackage: { displayName: string | null, catalog: { displayName: string | null } | null } | null, catalog: { displayName: string | null } | null, subject: { displayName: string | null } | null };

export type UnknownInEveryWayQueryVariables = Exact<{ [key: string]: never; }>;


export type UnknownInEveryWayQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null }> } | null, incompatibleAccessPackages: { nodes: Array<{ displayName: string | null }> } | null, requests: { totalCount: number | null } | null } | null, policy: { assignments: { nodes: Array<{ state: AssignmentState | null }> } | null } | null, subject: { displayName: string | null, requests: { nodes: Array<{ state: RequestState | null }> } | null } | null, node:
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string, accessPackages: { nodes: Array<{ displayName: string | null }> } | null }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null, nodes: Array<
    | { displayName: string | null }
    | Record<PropertyKey, never>
   | null>, ofNobody: { totalCount: number | null, nodes: Array<{ state: AssignmentState | null }> } | null };

export type VisibleCatalogsQueryVariables = Exact<{ [key: string]: never; }>;


export type VisibleCatalogsQuery = { catalogs: { nodes: Array<{ displayName: string | null, accessPackages: { totalCount: number | null, nodes: Array<{ displayName: string | null }> } | null }> } | null };

export type WhatAPackageGivesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatAPackageGivesQuery = { accessPackage: { displayName: string | null, resourceRoleScopes: { totalCount: number | null, nodes: Array<{ id: string, graphId: string, createdDateTime: string | null, role: { id: string, graphId: string, displayName: string | null, description: string | null, originId: string | null, originSystem: string | null, resource: { displayName: string | null, originSystem: string | null } | null } | null, scope: { id: string, graphId: string, displayName: string | null, description: string | null, originId: string | null, originSystem: string | null, isRootScope: boolean | null, resource: { displayName: string | null } | null } | null }> } | null, sites: { scanned: number | null, nodes: Array<{ role: { displayName: string | null } | null }> } | null } | null };

export type WhatHappensByItselfQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatHappensByItselfQuery = { policies: { nodes: Array<{ displayName: string | null, automaticRequestSettings: { requestAccessForAllowedTargets: boolean | null, removeAccessWhenTargetLeavesAllowedTargets: boolean | null, gracePeriodBeforeAccessRemoval: string | null } | null, verifiableCredentialSettings: { credentialTypes: Array<{ credentialType: string | null, issuers: Array<string> | null }> | null } | null, customExtensionHandlers: Array<{ graphId: string | null, stage: CustomExtensionStage | null, customExtension: { displayName: string | null } | null }> | null }> } | null };

export type WhatIMayRequestInPagesQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WhatIMayRequestInPagesQuery = { me: { requestableAccessPackages: { nodes: Array<{ displayName: string | null, description: string | null, isHidden: boolean | null, catalog: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } };

export type WhatIMayRequestQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIMayRequestQuery = { me: { requestableAccessPackages: { nodes: Array<{ displayName: string | null, description: string | null }> } | null } };

export type WhatIsOpenToAdministratorsQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatIsOpenToAdministratorsQuery = { me: { availableAccessPackages: { nodes: Array<{ displayName: string | null, accessPackage: { isHidden: boolean | null, catalog: { displayName: string | null } | null } | null }> } | null } };

export type WhatRequestorsAreAskedQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatRequestorsAreAskedQuery = { policy: { displayName: string | null, questions: Array<
      | { __typename: 'MultipleChoiceQuestion', isMultipleSelectionAllowed: boolean | null, graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, choices: Array<{ actualValue: string | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> }>, localizations: Array<{ languageCode: string | null, text: string | null }> }
      | { __typename: 'TextInputQuestion', isSingleLineQuestion: boolean | null, regexPattern: string | null, graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> }
      | { __typename: 'UnknownQuestion', graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> }
    > | null, accessPackage: { displayName: string | null, policies: { nodes: Array<{ questions: Array<
            | { sequence: number | null }
            | { sequence: number | null }
            | { sequence: number | null }
          > | null, customExtensionStageSettings: Array<{ graphId: string | null, stage: CustomExtensionStage | null, customExtension: { graphId: string | null, graphType: string, displayName: string | null, description: string | null } | null }> | null }> } | null } | null } | null };

type Form_MultipleChoiceQuestion_Fragment = { __typename: 'MultipleChoiceQuestion', isMultipleSelectionAllowed: boolean | null, graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, choices: Array<{ actualValue: string | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> }>, localizations: Array<{ languageCode: string | null, text: string | null }> };

type Form_TextInputQuestion_Fragment = { __typename: 'TextInputQuestion', isSingleLineQuestion: boolean | null, regexPattern: string | null, graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> };

type Form_UnknownQuestion_Fragment = { __typename: 'UnknownQuestion', graphId: string | null, graphType: string, sequence: number | null, isRequired: boolean | null, isAnswerEditable: boolean | null, text: string | null, localizations: Array<{ languageCode: string | null, text: string | null }> };

export type FormFragment =
  | Form_MultipleChoiceQuestion_Fragment
  | Form_TextInputQuestion_Fragment
  | Form_UnknownQuestion_Fragment
;

export type WhatRequestorsHoldAlreadyQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatRequestorsHoldAlreadyQuery = { requests: { nodes: Array<{ justification: string | null, accessPackage: { displayName: string | null } | null, requestor: { displayName: string | null, assignments: { totalCount: number | null, nodes: Array<{ accessPackage: { displayName: string | null } | null }> } | null, requests: { nodes: Array<{ completedDateTime: string | null }> } | null } | null }> } | null };

export type WhatRequestorsMayDoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatRequestorsMayDoQuery = { policy: { displayName: string | null, canExtend: boolean | null, requestorSettings: { enableTargetsToSelfAddAccess: boolean | null, enableTargetsToSelfUpdateAccess: boolean | null, enableTargetsToSelfRemoveAccess: boolean | null, allowCustomAssignmentSchedule: boolean | null, enableOnBehalfRequestorsToAddAccess: boolean | null, enableOnBehalfRequestorsToUpdateAccess: boolean | null, enableOnBehalfRequestorsToRemoveAccess: boolean | null, acceptRequests: boolean | null, scopeType: RequestorScope | null, onBehalfRequestors: Array<
        | { graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { servicePrincipalId: string | null, description: string | null, graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { graphType: string }
        | { managerLevel: number | null, graphType: string }
        | { graphType: string }
        | { graphType: string }
      > | null } | null } | null };

export type WhatStartsSoonQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatStartsSoonQuery = { requests: { nodes: Array<{ schedule: { startDateTime: string | null } | null, accessPackage: { displayName: string | null } | null, assignment: { state: AssignmentState | null, schedule: { startDateTime: string | null, expiration: { type: ExpirationType | null } | null } | null } | null }> } | null };

export type WhatWaitsForMeQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatWaitsForMeQuery = { me: { requests: { nodes: Array<{ graphId: string, createdDateTime: string | null, approval: { stages: Array<{ graphId: string, status: ApprovalStageStatus | null, assignedToMe: boolean | null }> | null } | null }> } | null } };

export type WhatWasAnsweredQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatWasAnsweredQuery = { request: { justification: string | null, answers: Array<
      | { __typename: 'AnswerString', value: string | null, graphType: string, questionId: string | null, displayValue: string | null, answeredQuestion:
          | { __typename: 'MultipleChoiceQuestion', graphId: string | null, text: string | null, choices: Array<{ actualValue: string | null }> }
          | { __typename: 'TextInputQuestion', graphId: string | null, text: string | null }
          | { __typename: 'UnknownQuestion', graphId: string | null, text: string | null }
         | null }
      | { __typename: 'UnknownAnswer', graphType: string, questionId: string | null, displayValue: string | null, answeredQuestion:
          | { __typename: 'MultipleChoiceQuestion', graphId: string | null, text: string | null, choices: Array<{ actualValue: string | null }> }
          | { __typename: 'TextInputQuestion', graphId: string | null, text: string | null }
          | { __typename: 'UnknownQuestion', graphId: string | null, text: string | null }
         | null }
    > | null, customExtensionCalloutInstances: Array<{ graphId: string | null, customExtensionId: string | null, externalCorrelationId: string | null, status: CustomExtensionCalloutStatus | null, detail: string | null }> | null, customExtensionHandlerInstances: Array<{ customExtensionId: string | null, externalCorrelationId: string | null, stage: CustomExtensionStage | null, status: CustomExtensionHandlerStatus | null }> | null, history: Array<{ action: string | null, actionDateTime: string | null, detail: string | null, scheduledDateTime: string | null, userDisplayName: string | null, userPrincipalName: string | null }> | null, verifiedCredentialsData: Array<{ authority: string | null, type: Array<string> | null, claims: Array<{ name: string, value: string }> }> | null } | null };

export type WhatWasReallyGivenQueryVariables = Exact<{ [key: string]: never; }>;


export type WhatWasReallyGivenQuery = { assignmentResourceRoles: { nodes: Array<{ id: string, graphId: string, originId: string | null, originSystem: string | null, status: string | null, subject: { displayName: string | null } | null, role: { displayName: string | null, resource: { displayName: string | null } | null } | null, scope: { displayName: string | null } | null, assignments: { nodes: Array<{ state: AssignmentState | null, accessPackage: { displayName: string | null } | null }> } | null }> } | null, assignments: { nodes: Array<{ target: { displayName: string | null } | null, resourceRoles: { nodes: Array<{ status: string | null, role: { displayName: string | null, resource: { displayName: string | null } | null } | null }> } | null }> } | null, assignmentResourceRole: { status: string | null } | null };

export type WhenPoliciesEndQueryVariables = Exact<{ [key: string]: never; }>;


export type WhenPoliciesEndQuery = { after: { nodes: Array<{ durationInDays: number | null, expirationDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> } | null, on: { nodes: Array<{ durationInDays: number | null, expirationDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> } | null, never: { nodes: Array<{ durationInDays: number | null, expirationDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> } | null };

export type EndsFragment = { nodes: Array<{ durationInDays: number | null, expirationDateTime: string | null, expiration: { type: ExpirationType | null, duration: string | null, endDateTime: string | null } | null }> };

export type WhereGuestsComeFromQueryVariables = Exact<{ [key: string]: never; }>;


export type WhereGuestsComeFromQuery = { assignments: { nodes: Array<{ target: { displayName: string | null, email: string | null, connectedOrganization: { id: string, displayName: string | null, state: ConnectedOrganizationState | null } | null } | null }> } | null };

export type WhoApprovesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoApprovesQuery = { policies: { nodes: Array<{ displayName: string | null, requestApprovalSettings: { isApprovalRequiredForAdd: boolean | null, isApprovalRequiredForUpdate: boolean | null, isRequestorJustificationRequired: boolean | null, stages: Array<{ durationBeforeAutomaticDenial: string | null, isApproverJustificationRequired: boolean | null, approverInformationVisibility: ApproverInformationVisibility | null, isDynamic: boolean, isEscalationEnabled: boolean | null, durationBeforeEscalation: string | null, primaryApprovers: Array<
            | { __typename: 'AttributeRuleMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ConnectedOrganizationMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ExternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'GroupMembers', groupId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'InternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'RequestorManager', managerLevel: number | null, graphType: string, isBackup: boolean }
            | { __typename: 'SingleServicePrincipal', graphType: string, isBackup: boolean }
            | { __typename: 'SingleUser', userId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'TargetAgentIdentitySponsorsOrOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetApplicationOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetManager', graphType: string, isBackup: boolean }
            | { __typename: 'TargetUserSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'UnknownSubjectSet', graphType: string, isBackup: boolean }
          > | null, fallbackPrimaryApprovers: Array<
            | { __typename: 'AttributeRuleMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ConnectedOrganizationMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ExternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'GroupMembers', groupId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'InternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'RequestorManager', managerLevel: number | null, graphType: string, isBackup: boolean }
            | { __typename: 'SingleServicePrincipal', graphType: string, isBackup: boolean }
            | { __typename: 'SingleUser', userId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'TargetAgentIdentitySponsorsOrOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetApplicationOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetManager', graphType: string, isBackup: boolean }
            | { __typename: 'TargetUserSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'UnknownSubjectSet', graphType: string, isBackup: boolean }
          > | null, escalationApprovers: Array<
            | { __typename: 'AttributeRuleMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ConnectedOrganizationMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ExternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'GroupMembers', groupId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'InternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'RequestorManager', managerLevel: number | null, graphType: string, isBackup: boolean }
            | { __typename: 'SingleServicePrincipal', graphType: string, isBackup: boolean }
            | { __typename: 'SingleUser', userId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'TargetAgentIdentitySponsorsOrOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetApplicationOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetManager', graphType: string, isBackup: boolean }
            | { __typename: 'TargetUserSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'UnknownSubjectSet', graphType: string, isBackup: boolean }
          > | null, fallbackEscalationApprovers: Array<
            | { __typename: 'AttributeRuleMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ConnectedOrganizationMembers', graphType: string, isBackup: boolean }
            | { __typename: 'ExternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'GroupMembers', groupId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'InternalSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'RequestorManager', managerLevel: number | null, graphType: string, isBackup: boolean }
            | { __typename: 'SingleServicePrincipal', graphType: string, isBackup: boolean }
            | { __typename: 'SingleUser', userId: string | null, description: string | null, graphType: string, isBackup: boolean }
            | { __typename: 'TargetAgentIdentitySponsorsOrOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetApplicationOwners', graphType: string, isBackup: boolean }
            | { __typename: 'TargetManager', graphType: string, isBackup: boolean }
            | { __typename: 'TargetUserSponsors', graphType: string, isBackup: boolean }
            | { __typename: 'UnknownSubjectSet', graphType: string, isBackup: boolean }
          > | null }> | null } | null }> } | null };

type Who_AttributeRuleMembers_Fragment = { __typename: 'AttributeRuleMembers', graphType: string, isBackup: boolean };

type Who_ConnectedOrganizationMembers_Fragment = { __typename: 'ConnectedOrganizationMembers', graphType: string, isBackup: boolean };

type Who_ExternalSponsors_Fragment = { __typename: 'ExternalSponsors', graphType: string, isBackup: boolean };

type Who_GroupMembers_Fragment = { __typename: 'GroupMembers', groupId: string | null, description: string | null, graphType: string, isBackup: boolean };

type Who_InternalSponsors_Fragment = { __typename: 'InternalSponsors', graphType: string, isBackup: boolean };

type Who_RequestorManager_Fragment = { __typename: 'RequestorManager', managerLevel: number | null, graphType: string, isBackup: boolean };

type Who_SingleServicePrincipal_Fragment = { __typename: 'SingleServicePrincipal', graphType: string, isBackup: boolean };

type Who_SingleUser_Fragment = { __typename: 'SingleUser', userId: string | null, description: string | null, graphType: string, isBackup: boolean };

type Who_TargetAgentIdentitySponsorsOrOwners_Fragment = { __typename: 'TargetAgentIdentitySponsorsOrOwners', graphType: string, isBackup: boolean };

type Who_TargetApplicationOwners_Fragment = { __typename: 'TargetApplicationOwners', graphType: string, isBackup: boolean };

type Who_TargetManager_Fragment = { __typename: 'TargetManager', graphType: string, isBackup: boolean };

type Who_TargetUserSponsors_Fragment = { __typename: 'TargetUserSponsors', graphType: string, isBackup: boolean };

type Who_UnknownSubjectSet_Fragment = { __typename: 'UnknownSubjectSet', graphType: string, isBackup: boolean };

export type WhoFragment =
  | Who_AttributeRuleMembers_Fragment
  | Who_ConnectedOrganizationMembers_Fragment
  | Who_ExternalSponsors_Fragment
  | Who_GroupMembers_Fragment
  | Who_InternalSponsors_Fragment
  | Who_RequestorManager_Fragment
  | Who_SingleServicePrincipal_Fragment
  | Who_SingleUser_Fragment
  | Who_TargetAgentIdentitySponsorsOrOwners_Fragment
  | Who_TargetApplicationOwners_Fragment
  | Who_TargetManager_Fragment
  | Who_TargetUserSponsors_Fragment
  | Who_UnknownSubjectSet_Fragment
;

export type WhoConnectedWhomQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoConnectedWhomQuery = { connectedOrganizations: { nodes: Array<{ displayName: string | null, createdBy: string | null, modifiedBy: string | null }> } | null };

export type WhoHasAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoHasAccessQuery = { accessPackage: { displayName: string | null, assignments: { nodes: Array<{ state: AssignmentState | null, target: { displayName: string | null, email: string | null } | null, policy: { displayName: string | null } | null }>, pageInfo: { hasNextPage: boolean } } | null } | null };

export type WhoMadeGeographiesKnownQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoMadeGeographiesKnownQuery = { resourceEnvironments: { nodes: Array<{ displayName: string | null, createdBy: string | null, modifiedBy: string | null }> } | null };

export type WhoMayAskQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoMayAskQuery = { policies: { nodes: Array<{ displayName: string | null, allowedTargetScope: AllowedTargetScope | null, specificAllowedTargets: Array<
        | { __typename: 'AttributeRuleMembers', description: string | null, membershipRule: string | null, isBackup: boolean }
        | { __typename: 'ConnectedOrganizationMembers', connectedOrganizationId: string | null, description: string | null, isBackup: boolean }
        | { __typename: 'ExternalSponsors', isBackup: boolean }
        | { __typename: 'GroupMembers', groupId: string | null, description: string | null, isBackup: boolean }
        | { __typename: 'InternalSponsors', isBackup: boolean }
        | { __typename: 'RequestorManager', isBackup: boolean }
        | { __typename: 'SingleServicePrincipal', isBackup: boolean }
        | { __typename: 'SingleUser', userId: string | null, description: string | null, isBackup: boolean }
        | { __typename: 'TargetAgentIdentitySponsorsOrOwners', isBackup: boolean }
        | { __typename: 'TargetApplicationOwners', isBackup: boolean }
        | { __typename: 'TargetManager', isBackup: boolean }
        | { __typename: 'TargetUserSponsors', isBackup: boolean }
        | { __typename: 'UnknownSubjectSet', isBackup: boolean }
      > | null, notificationSettings: { isAssignmentNotificationDisabled: boolean | null } | null }> } | null };

export type WhoPutWhatIntoPackagesQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoPutWhatIntoPackagesQuery = { accessPackages: { nodes: Array<{ displayName: string | null, resourceRoleScopes: { nodes: Array<{ createdBy: string | null, modifiedBy: string | null, modifiedDateTime: string | null, scope: { displayName: string | null, url: string | null, roleOriginId: string | null } | null }> } | null }> } | null };

export type WholeFiltersAsVariablesQueryVariables = Exact<{
  requests?: AssignmentRequestFilter | null | undefined;
  assignments?: AssignmentFilter | null | undefined;
  packages?: AccessPackageFilter | null | undefined;
  catalogs?: CatalogFilter | null | undefined;
  first?: number | null | undefined;
}>;


export type WholeFiltersAsVariablesQuery = { requests: { nodes: Array<{ state: RequestState | null, requestor: { displayName: string | null } | null }> } | null, assignments: { nodes: Array<{ state: AssignmentState | null }> } | null, accessPackages: { nodes: Array<{ displayName: string | null }> } | null, catalogs: { nodes: Array<{ displayName: string | null }> } | null };

export type WhoseRequestIsWaitingQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoseRequestIsWaitingQuery = { requests: { nodes: Array<{ justification: string | null, assignment: { graphId: string, status: string | null, isExtended: boolean | null, target: { displayName: string | null, subjectLifecycle: SubjectLifecycle | null } | null } | null }> } | null };

export type WhyCanSheNotGetInQueryVariables = Exact<{ [key: string]: never; }>;


export type WhyCanSheNotGetInQuery = { subject: { displayName: string | null, failed: { nodes: Array<{ status: string | null, accessPackage: { displayName: string | null } | null, requests: { nodes: Array<{ state: RequestState | null, completedDateTime: string | null }> } | null }> } | null, waiting: { nodes: Array<{ status: string | null, createdDateTime: string | null, accessPackage: { displayName: string | null } | null }> } | null, refused: { nodes: Array<{ state: RequestState | null }> } | null } | null };

export type WhyHasThisPersonAccessQueryVariables = Exact<{ [key: string]: never; }>;


export type WhyHasThisPersonAccessQuery = { assignment: { target: { displayName: string | null } | null, policy: { displayName: string | null, expiration: { duration: string | null } | null } | null, requests: { nodes: Array<{ requestType: RequestType | null, justification: string | null, createdDateTime: string | null, completedDateTime: string | null, requestor: { displayName: string | null } | null }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NamedFragmentDoc = new TypedDocumentString(`
    fragment Named on AccessPackage {
  displayName
}
    `, {"fragmentName":"Named"}) as unknown as TypedDocumentString<NamedFragment, unknown>;
export const CardFragmentDoc = new TypedDocumentString(`
    fragment Card on Node {
  __typename
  id
  ... on AccessPackage {
    ...Named
    isHidden
  }
  ... on Catalog {
    displayName
    catalogType
  }
  ... on Subject {
    displayName
    email
  }
  ... on AssignmentPolicy {
    title: displayName
  }
  ... on Assignment {
    state
  }
}
    fragment Named on AccessPackage {
  displayName
}`, {"fragmentName":"Card"}) as unknown as TypedDocumentString<CardFragment, unknown>;
export const IdentityFragmentDoc = new TypedDocumentString(`
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}
    `, {"fragmentName":"Identity"}) as unknown as TypedDocumentString<IdentityFragment, unknown>;
export const AssignmentFactsFragmentDoc = new TypedDocumentString(`
    fragment AssignmentFacts on Assignment {
  state
  target {
    ...Identity
    ... on Subject {
      displayName
    }
  }
}
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}`, {"fragmentName":"AssignmentFacts"}) as unknown as TypedDocumentString<AssignmentFactsFragment, unknown>;
export const ReviewerFragmentDoc = new TypedDocumentString(`
    fragment Reviewer on SubjectSet {
  isBackup
  ... on SingleUser {
    description
  }
}
    `, {"fragmentName":"Reviewer"}) as unknown as TypedDocumentString<ReviewerFragment, unknown>;
export const LeftFragmentDoc = new TypedDocumentString(`
    fragment Left on Subject {
  displayName
  assignments(filter: {state: {in: [DELIVERED, PARTIALLY_DELIVERED, DELIVERING]}}) {
    nodes {
      id
      state
      accessPackage {
        displayName
      }
    }
  }
}
    `, {"fragmentName":"Left"}) as unknown as TypedDocumentString<LeftFragment, unknown>;
export const HeaderFragmentDoc = new TypedDocumentString(`
    fragment Header on AccessPackage {
  displayName
  catalog {
    displayName
  }
}
    `, {"fragmentName":"Header"}) as unknown as TypedDocumentString<HeaderFragment, unknown>;
export const PersonFragmentDoc = new TypedDocumentString(`
    fragment Person on Subject {
  displayName
}
    `, {"fragmentName":"Person"}) as unknown as TypedDocumentString<PersonFragment, unknown>;
export const HoldersFragmentDoc = new TypedDocumentString(`
    fragment Holders on AccessPackage {
  assignments(first: $first) {
    nodes {
      state
      target {
        ...Person
      }
    }
  }
}
    fragment Person on Subject {
  displayName
}`, {"fragmentName":"Holders"}) as unknown as TypedDocumentString<HoldersFragment, unknown>;
export const ReviewersFragmentDoc = new TypedDocumentString(`
    fragment Reviewers on AccessPackage {
  catalog {
    ... on Catalog {
      state
    }
    ... on Node {
      id
    }
  }
  assignments(first: $first) {
    edges {
      node {
        target {
          ...Person
          email
        }
        policy {
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    fragment Person on Subject {
  displayName
}`, {"fragmentName":"Reviewers"}) as unknown as TypedDocumentString<ReviewersFragment, unknown>;
export const FoundFragmentDoc = new TypedDocumentString(`
    fragment Found on Subject {
  id
  displayName
  principalName
  email
}
    `, {"fragmentName":"Found"}) as unknown as TypedDocumentString<FoundFragment, unknown>;
export const RuleFragmentDoc = new TypedDocumentString(`
    fragment Rule on AssignmentPolicy {
  canExtend
  durationInDays
}
    `, {"fragmentName":"Rule"}) as unknown as TypedDocumentString<RuleFragment, unknown>;
export const FormFragmentDoc = new TypedDocumentString(`
    fragment Form on Question {
  __typename
  graphId
  graphType
  sequence
  isRequired
  isAnswerEditable
  text
  localizations {
    languageCode
    text
  }
  ... on TextInputQuestion {
    isSingleLineQuestion
    regexPattern
  }
  ... on MultipleChoiceQuestion {
    isMultipleSelectionAllowed
    choices {
      actualValue
      text
      localizations {
        languageCode
        text
      }
    }
  }
}
    `, {"fragmentName":"Form"}) as unknown as TypedDocumentString<FormFragment, unknown>;
export const EndsFragmentDoc = new TypedDocumentString(`
    fragment Ends on AssignmentPolicyConnection {
  nodes {
    expiration {
      type
      duration
      endDateTime
    }
    durationInDays
    expirationDateTime
  }
}
    `, {"fragmentName":"Ends"}) as unknown as TypedDocumentString<EndsFragment, unknown>;
export const WhoFragmentDoc = new TypedDocumentString(`
    fragment Who on SubjectSet {
  __typename
  graphType
  isBackup
  ... on SingleUser {
    userId
    description
  }
  ... on GroupMembers {
    groupId
    description
  }
  ... on RequestorManager {
    managerLevel
  }
}
    `, {"fragmentName":"Who"}) as unknown as TypedDocumentString<WhoFragment, unknown>;
export const RequestAccessDocument = new TypedDocumentString(`
    mutation RequestAccess($input: RequestAccessInput!) {
  requestAccess(input: $input) {
    __typename
    ... on RequestCreated {
      id
      wait {
        isReached
        state
      }
      request {
        state
        createdDateTime
      }
    }
    ... on PolicyRequirementsError {
      rule
      question
    }
    ... on Error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RequestAccessMutation, RequestAccessMutationVariables>;
export const UpdatePolicyDocument = new TypedDocumentString(`
    mutation UpdatePolicy($input: UpdatePolicyInput!) {
  updatePolicy(input: $input) {
    __typename
    ... on PolicyDiff {
      version
      changes {
        setting
      }
    }
    ... on PolicyUpdated {
      version
      changes {
        setting
        before
        after
      }
      otherwise {
        setting
      }
      policy {
        displayName
        expiration {
          type
          duration
        }
      }
    }
    ... on ConflictError {
      reason
      changedSince
    }
    ... on ThrottledError {
      retryAfterSeconds
    }
    ... on ForbiddenError {
      delegatedScopes
      role
    }
    ... on Error {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdatePolicyMutation, UpdatePolicyMutationVariables>;
export const AccessEndingThisMonthDocument = new TypedDocumentString(`
    query AccessEndingThisMonth {
  assignments(
    filter: {state: {eq: DELIVERED}, endDateTime: {gte: "2026-11-01T00:00:00Z", lt: "2026-12-01T00:00:00Z"}}
    orderBy: {field: END_DATE_TIME}
  ) {
    nodes {
      schedule {
        expiration {
          endDateTime
        }
      }
      target {
        displayName
        email
      }
      accessPackage {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AccessEndingThisMonthQuery, AccessEndingThisMonthQueryVariables>;
export const AccessOfSeveralPackagesDocument = new TypedDocumentString(`
    query AccessOfSeveralPackages($packages: [ID!]!) {
  assignments(
    first: 200
    filter: {accessPackageId: {in: $packages}, state: {in: [DELIVERED, PARTIALLY_DELIVERED]}}
  ) {
    nodes {
      state
      target {
        displayName
      }
      accessPackage {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<AccessOfSeveralPackagesQuery, AccessOfSeveralPackagesQueryVariables>;
export const AccessWithoutApprovalDocument = new TypedDocumentString(`
    query AccessWithoutApproval {
  assignments(
    first: 3
    filter: {policyId: {eq: "a4d1f097-596f-4ffd-a48e-b5f312991f7c"}}
  ) {
    totalCount
    nodes {
      state
      target {
        displayName
      }
      schedule {
        startDateTime
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<AccessWithoutApprovalQuery, AccessWithoutApprovalQueryVariables>;
export const AliasesDocument = new TypedDocumentString(`
    query Aliases {
  accessPackage(id: "875465c5-db8d-4bab-84fb-ed5de3bca8ae") {
    name: displayName
    same: displayName
    one: policies(first: 1) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
      }
    }
    all: policies {
      nodes {
        title: displayName
        allowedTargetScope
      }
    }
    first: assignments(first: 1) {
      nodes {
        state
      }
    }
    expired: assignments(filter: {state: {eq: EXPIRED}}) {
      nodes {
        target {
          displayName
        }
      }
    }
    home: catalog {
      displayName
    }
    place: catalog {
      description
    }
  }
}
    `) as unknown as TypedDocumentString<AliasesQuery, AliasesQueryVariables>;
export const AnswersAtAGlanceDocument = new TypedDocumentString(`
    query AnswersAtAGlance {
  accessPackages(filter: {displayName: {eq: "R&D Lab #1 (50% shared)"}}) {
    nodes {
      requests(first: 3) {
        nodes {
          requestType
          answers {
            questionId
            displayValue
          }
        }
      }
      assignments(first: 2) {
        nodes {
          state
          customExtensionCalloutInstances {
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AnswersAtAGlanceQuery, AnswersAtAGlanceQueryVariables>;
export const ApprovalInOrderDocument = new TypedDocumentString(`
    query ApprovalInOrder {
  policies(filter: {displayName: {eq: "Finance, two approvals"}}) {
    nodes {
      displayName
      requestApprovalSettings {
        approvalMode
        isApprovalRequiredForAdd
        stages {
          durationBeforeEscalation
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApprovalInOrderQuery, ApprovalInOrderQueryVariables>;
export const ApprovalsAndTheirRequestsDocument = new TypedDocumentString(`
    query ApprovalsAndTheirRequests {
  me {
    approvals(on: APPROVER, first: 5) {
      nodes {
        request {
          state
          accessPackage {
            displayName
          }
          approval {
            stages {
              status
            }
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApprovalsAndTheirRequestsQuery, ApprovalsAndTheirRequestsQueryVariables>;
export const ApproverChecksRequestorsDocument = new TypedDocumentString(`
    query ApproverChecksRequestors {
  me {
    requests(on: APPROVER, first: 3) {
      nodes {
        justification
        accessPackage {
          displayName
        }
        assignment {
          state
          target {
            displayName
          }
        }
        requestor {
          displayName
          assignments(first: 2) {
            nodes {
              state
              accessPackage {
                displayName
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproverChecksRequestorsQuery, ApproverChecksRequestorsQueryVariables>;
export const ApproverOwnMattersDocument = new TypedDocumentString(`
    query ApproverOwnMatters {
  me {
    requests {
      nodes {
        state
        status
        completedDateTime
        accessPackage {
          displayName
        }
      }
    }
    asked: assignments(on: CREATED_BY) {
      nodes {
        state
      }
    }
    mine: assignments {
      nodes {
        state
        status
        accessPackage {
          displayName
        }
        policy {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ApproverOwnMattersQuery, ApproverOwnMattersQueryVariables>;
export const AssignmentHistoryDocument = new TypedDocumentString(`
    query AssignmentHistory {
  assignments(
    first: 4
    filter: {accessPackageId: {eq: "3b44e0dd-2d7a-4e46-a577-61022df18d28"}, state: {eq: EXPIRED}}
  ) {
    nodes {
      state
      target {
        displayName
      }
      requests {
        nodes {
          requestType
          state
          requestor {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssignmentHistoryQuery, AssignmentHistoryQueryVariables>;
export const AssignmentInFullDocument = new TypedDocumentString(`
    query AssignmentInFull {
  assignment(id: "1fe114ef-0b04-4800-96b6-a1254c4563f4") {
    id
    graphId
    state
    status
    expiredDateTime
    isExtended
    schedule {
      startDateTime
      expiration {
        type
        duration
        endDateTime
      }
    }
    target {
      id
      graphId
      objectId
      displayName
      principalName
      email
      subjectType
      onPremisesSecurityIdentifier
    }
    accessPackage {
      id
      displayName
    }
    policy {
      id
      displayName
    }
    catalog {
      id
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<AssignmentInFullQuery, AssignmentInFullQueryVariables>;
export const AssignmentRequestsInPagesDocument = new TypedDocumentString(`
    query AssignmentRequestsInPages($after: String) {
  assignment(id: "1fe114ef-0b04-4800-96b6-a1254c4563f4") {
    target {
      displayName
    }
    requests(first: 1, after: $after) {
      nodes {
        requestType
        createdDateTime
        requestor {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<AssignmentRequestsInPagesQuery, AssignmentRequestsInPagesQueryVariables>;
export const BetaOnlyFieldsDocument = new TypedDocumentString(`
    query BetaOnlyFields {
  policies(first: 3) {
    nodes {
      displayName
      canExtend
      durationInDays
    }
  }
}
    `) as unknown as TypedDocumentString<BetaOnlyFieldsQuery, BetaOnlyFieldsQueryVariables>;
export const BothVersionsDocument = new TypedDocumentString(`
    query BothVersions {
  subjects(first: 3) {
    nodes {
      displayName
      subjectLifecycle
      cleanupScheduledDateTime
    }
  }
  leaving: subject(by: {objectId: "31ef9123-a9cd-417d-a3b8-108dfbe2e654"}) {
    displayName
    subjectLifecycle
    cleanupScheduledDateTime
  }
}
    `) as unknown as TypedDocumentString<BothVersionsQuery, BothVersionsQueryVariables>;
export const ByWhichPolicyMayIAskDocument = new TypedDocumentString(`
    query ByWhichPolicyMayIAsk {
  me {
    requestableAccessPackages(first: 4) {
      nodes {
        displayName
        policies {
          nodes {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ByWhichPolicyMayIAskQuery, ByWhichPolicyMayIAskQueryVariables>;
export const ByWhichPolicyDocument = new TypedDocumentString(`
    query ByWhichPolicy {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    policies {
      nodes {
        displayName
        assignments(first: 1, filter: {state: {eq: DELIVERED}}) {
          totalCount
          nodes {
            target {
              displayName
            }
          }
        }
        expired: assignments(first: 1, filter: {state: {eq: EXPIRED}}) {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ByWhichPolicyQuery, ByWhichPolicyQueryVariables>;
export const CatalogBrowseDocument = new TypedDocumentString(`
    query CatalogBrowse {
  catalogs {
    nodes {
      displayName
      catalogType
      state
      isExternallyVisible
      accessPackages {
        nodes {
          displayName
          isHidden
          policies {
            nodes {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogBrowseQuery, CatalogBrowseQueryVariables>;
export const CatalogInFullDocument = new TypedDocumentString(`
    query CatalogInFull {
  catalog(id: "4ca0b640-be57-42bc-88c6-b53e7e2c7fcf") {
    id
    graphId
    displayName
    description
    catalogType
    state
    isExternallyVisible
    createdBy
    createdDateTime
    modifiedBy
    modifiedDateTime
    accessPackages(first: 1) {
      nodes {
        displayName
        createdBy
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogInFullQuery, CatalogInFullQueryVariables>;
export const CatalogInventoryInPagesDocument = new TypedDocumentString(`
    query CatalogInventoryInPages($after: String) {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    resources(first: 2, after: $after) {
      nodes {
        displayName
        roles {
          nodes {
            displayName
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogInventoryInPagesQuery, CatalogInventoryInPagesQueryVariables>;
export const CatalogInventoryDocument = new TypedDocumentString(`
    query CatalogInventory {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    displayName
    resources {
      totalCount
      nodes {
        id
        graphId
        displayName
        description
        originId
        originSystem
        attributes {
          name
          graphId
          isEditable
          isPersistedOnAssignmentRemoval
          destinationType
          sourceType
          question {
            graphId
            text
          }
        }
        createdDateTime
        environment {
          displayName
          isDefaultEnvironment
        }
        roles(orderBy: [{field: DISPLAY_NAME, direction: DESC}]) {
          nodes {
            displayName
            resource {
              displayName
            }
          }
        }
        scopes(first: 1) {
          nodes {
            displayName
            resource {
              originId
            }
          }
          pageInfo {
            hasNextPage
          }
        }
      }
    }
    groups: resources(first: 1, filter: {originSystem: {eq: "AadGroup"}}) {
      nodes {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogInventoryQuery, CatalogInventoryQueryVariables>;
export const CatalogPackagesInPagesDocument = new TypedDocumentString(`
    query CatalogPackagesInPages($after: String) {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    displayName
    accessPackages(first: 1, after: $after) {
      nodes {
        displayName
        policies {
          nodes {
            displayName
          }
        }
        assignments(first: 1) {
          nodes {
            target {
              displayName
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogPackagesInPagesQuery, CatalogPackagesInPagesQueryVariables>;
export const CatalogToOtherCatalogsDocument = new TypedDocumentString(`
    query CatalogToOtherCatalogs {
  catalog(id: "73272424-a989-4759-9326-394047a21f0b") {
    accessPackages(first: 1) {
      nodes {
        displayName
        requests(first: 2, filter: {state: {eq: PENDING_APPROVAL}}) {
          nodes {
            requestor {
              displayName
              assignments(first: 2) {
                nodes {
                  catalog {
                    displayName
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogToOtherCatalogsQuery, CatalogToOtherCatalogsQueryVariables>;
export const CatalogsAPersonReachesDocument = new TypedDocumentString(`
    query CatalogsAPersonReaches {
  subject(by: {objectId: "8b3660fc-726f-42c7-a2da-d056eb770158"}) {
    displayName
    assignments(filter: {state: {eq: DELIVERED}}) {
      nodes {
        catalog {
          displayName
          catalogType
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogsAPersonReachesQuery, CatalogsAPersonReachesQueryVariables>;
export const CatalogsInPagesDocument = new TypedDocumentString(`
    query CatalogsInPages($after: String) {
  catalogs(first: 2, after: $after) {
    nodes {
      displayName
      accessPackages(first: 1) {
        nodes {
          displayName
        }
        pageInfo {
          hasNextPage
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogsInPagesQuery, CatalogsInPagesQueryVariables>;
export const CatalogsOfAssignmentsDocument = new TypedDocumentString(`
    query CatalogsOfAssignments {
  assignments(first: 4) {
    nodes {
      accessPackage {
        displayName
      }
      catalog {
        displayName
        description
        isExternallyVisible
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogsOfAssignmentsQuery, CatalogsOfAssignmentsQueryVariables>;
export const ChangeLogDocument = new TypedDocumentString(`
    query ChangeLog {
  catalogs(first: 1) {
    nodes {
      displayName
      createdBy
      createdDateTime
      modifiedBy
      modifiedDateTime
    }
  }
  accessPackages(first: 1) {
    nodes {
      displayName
      uniqueName
      createdDateTime
      modifiedBy
      modifiedDateTime
    }
  }
  requests(first: 1, filter: {state: {eq: PENDING_APPROVAL}}) {
    nodes {
      id
      isValidationOnly
      expirationDateTime
    }
  }
  policies(first: 1) {
    nodes {
      displayName
      modifiedDateTime
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeLogQuery, ChangeLogQueryVariables>;
export const ColleaguesWithTheSameAccessDocument = new TypedDocumentString(`
    query ColleaguesWithTheSameAccess {
  subject(by: {objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}) {
    assignments(first: 2, filter: {state: {eq: DELIVERED}}) {
      nodes {
        accessPackage {
          displayName
          assignments(first: 2, filter: {state: {eq: DELIVERED}}) {
            nodes {
              target {
                displayName
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ColleaguesWithTheSameAccessQuery, ColleaguesWithTheSameAccessQueryVariables>;
export const CountsAloneDocument = new TypedDocumentString(`
    query CountsAlone {
  all: subjects {
    totalCount
  }
  pending: requests(filter: {state: {eq: PENDING_APPROVAL}}) {
    totalCount
  }
  failed: assignments(filter: {state: {eq: DELIVERY_FAILED}}) {
    totalCount
  }
  packages: accessPackages(first: 1) {
    totalCount
  }
  policies(first: 16) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountsAloneQuery, CountsAloneQueryVariables>;
export const CountsAtEveryLevelDocument = new TypedDocumentString(`
    query CountsAtEveryLevel {
  catalogs(first: 2) {
    totalCount
    nodes {
      displayName
      accessPackages(first: 2) {
        totalCount
        nodes {
          displayName
          policies(first: 1) {
            totalCount
          }
          assignments(first: 1, filter: {state: {eq: DELIVERED}}) {
            totalCount
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountsAtEveryLevelQuery, CountsAtEveryLevelQueryVariables>;
export const CustomExtensionsOfTheOldKindDocument = new TypedDocumentString(`
    query CustomExtensionsOfTheOldKind {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    displayName
    customAccessPackageWorkflowExtensions {
      nodes {
        graphId
        displayName
        description
        endpoint {
          __typename
        }
        authentication {
          graphType
        }
        clientConfiguration {
          maximumRetries
        }
        createdDateTime
        lastModifiedDateTime
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomExtensionsOfTheOldKindQuery, CustomExtensionsOfTheOldKindQueryVariables>;
export const CustomExtensionsDocument = new TypedDocumentString(`
    query CustomExtensions {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    customWorkflowExtensions {
      totalCount
      nodes {
        id
        graphId
        kind
        displayName
        description
        endpoint {
          graphType
          ... on LogicAppEndpoint {
            logicAppWorkflowName
            resourceGroupName
            subscriptionId
            url
          }
          ... on HttpEndpoint {
            targetUrl
          }
        }
        authentication {
          graphType
          resourceId
        }
        clientConfiguration {
          maximumRetries
          timeoutInMilliseconds
        }
        callbackTimeout
        createdBy
        createdDateTime
        lastModifiedBy
        lastModifiedDateTime
      }
    }
    waiting: customWorkflowExtensions(filter: {kind: {eq: ASSIGNMENT_REQUEST}}) {
      nodes {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomExtensionsQuery, CustomExtensionsQueryVariables>;
export const DecideInStagesDocument = new TypedDocumentString(`
    query DecideInStages {
  me {
    approvals {
      totalCount
      nodes {
        id
        graphId
        stages {
          graphId
          displayName
          status
          reviewResult
          reviewedBy {
            objectId
            displayName
            userPrincipalName
          }
          reviewedDateTime
          assignedToMe
          justification
        }
      }
    }
    requests(on: APPROVER, first: 3) {
      nodes {
        graphId
        approval {
          graphId
          stages {
            assignedToMe
            status
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DecideInStagesQuery, DecideInStagesQueryVariables>;
export const DeepChainDocument = new TypedDocumentString(`
    query DeepChain {
  requests(first: 4, filter: {state: {eq: DELIVERED}}) {
    nodes {
      requestType
      assignment {
        accessPackage {
          displayName
          catalog {
            displayName
            accessPackages {
              nodes {
                displayName
                policies {
                  nodes {
                    displayName
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DeepChainQuery, DeepChainQueryVariables>;
export const EightLinksDownDocument = new TypedDocumentString(`
    query EightLinksDown {
  assignment(id: "33d7754d-f412-4d0f-a409-5184c4aff100") {
    policy {
      displayName
      accessPackage {
        catalog {
          displayName
          accessPackages(first: 2) {
            nodes {
              policies(first: 1) {
                nodes {
                  displayName
                  accessPackage {
                    catalog {
                      displayName
                      catalogType
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EightLinksDownQuery, EightLinksDownQueryVariables>;
export const EmptyCatalogDocument = new TypedDocumentString(`
    query EmptyCatalog {
  catalogs(first: 3, filter: {displayName: {contains: "pilot"}}) {
    nodes {
      displayName
      state
      accessPackages(first: 10) {
        totalCount
        nodes {
          displayName
          assignments(first: 10) {
            totalCount
            nodes {
              state
            }
            pageInfo {
              endCursor
              hasNextPage
            }
          }
          requests(first: 10) {
            totalCount
            nodes {
              state
            }
          }
          incompatibleWith(first: 10) {
            totalCount
            nodes {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EmptyCatalogQuery, EmptyCatalogQueryVariables>;
export const EmptyResultsDocument = new TypedDocumentString(`
    query EmptyResults {
  accessPackage(id: "d2c4ca90-46fa-4a18-8863-907bfd2334d7") {
    displayName
    policies {
      nodes {
        displayName
      }
      totalCount
    }
    assignments {
      nodes {
        state
      }
      pageInfo {
        hasNextPage
        startCursor
        endCursor
      }
      totalCount
    }
    incompatibleAccessPackages {
      nodes {
        displayName
      }
    }
  }
  accessPackages(filter: {displayName: {eq: "There is no such package"}}) {
    nodes {
      displayName
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<EmptyResultsQuery, EmptyResultsQueryVariables>;
export const ExpandedListsCutShortDocument = new TypedDocumentString(`
    query ExpandedListsCutShort {
  catalogs(first: 3) {
    nodes {
      displayName
      accessPackages(first: 1) {
        edges {
          cursor
          node {
            displayName
            policies(first: 1) {
              nodes {
                displayName
              }
              pageInfo {
                hasNextPage
                endCursor
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExpandedListsCutShortQuery, ExpandedListsCutShortQueryVariables>;
export const ExportInOneGoDocument = new TypedDocumentString(`
    query ExportInOneGo {
  accessPackages(first: 5000) {
    nodes {
      displayName
      catalog {
        displayName
      }
    }
    pageInfo {
      hasNextPage
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExportInOneGoQuery, ExportInOneGoQueryVariables>;
export const ExtendedAccessDocument = new TypedDocumentString(`
    query ExtendedAccess {
  accessPackage(id: "284857fa-e091-43bb-9024-b65dfaa2ea81") {
    displayName
    assignments(filter: {state: {eq: DELIVERED}}) {
      nodes {
        isExtended
        target {
          displayName
        }
        schedule {
          expiration {
            type
            endDateTime
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendedAccessQuery, ExtendedAccessQueryVariables>;
export const ExtendedGuestsDocument = new TypedDocumentString(`
    query ExtendedGuests {
  accessPackage(id: "a40662bc-2c44-4d33-9936-150fcc3ca452") {
    assignments(filter: {state: {eq: DELIVERED}}) {
      nodes {
        isExtended
        target {
          displayName
          subjectLifecycle
          cleanupScheduledDateTime
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtendedGuestsQuery, ExtendedGuestsQueryVariables>;
export const ExtensionHistoryDocument = new TypedDocumentString(`
    query ExtensionHistory {
  request(id: "9e0c981e-64f4-43e5-bb67-6b1768b2006a") {
    requestType
    assignment {
      schedule {
        expiration {
          endDateTime
        }
      }
      target {
        displayName
      }
      requests {
        nodes {
          requestType
          state
          createdDateTime
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExtensionHistoryQuery, ExtensionHistoryQueryVariables>;
export const ExternalPeopleDocument = new TypedDocumentString(`
    query ExternalPeople {
  accessPackage(id: "36e8e29e-e8b5-4d0f-94b7-cbc2fbe82dc3") {
    displayName
    assignments {
      nodes {
        state
        target {
          objectId
          displayName
          email
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExternalPeopleQuery, ExternalPeopleQueryVariables>;
export const ExternalPersonWithoutKeyDocument = new TypedDocumentString(`
    query ExternalPersonWithoutKey {
  assignments(
    filter: {accessPackageId: {eq: "36e8e29e-e8b5-4d0f-94b7-cbc2fbe82dc3"}, state: {eq: DELIVERING}}
  ) {
    nodes {
      target {
        id
        graphId
        objectId
        displayName
        principalName
        email
        subjectType
        assignments {
          nodes {
            state
          }
        }
        requests(first: 1) {
          nodes {
            state
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExternalPersonWithoutKeyQuery, ExternalPersonWithoutKeyQueryVariables>;
export const FailedDeliveriesDocument = new TypedDocumentString(`
    query FailedDeliveries {
  assignments(
    filter: {or: [{state: {eq: DELIVERY_FAILED}}, {state: {eq: PARTIALLY_DELIVERED}}]}
  ) {
    nodes {
      state
      status
      target {
        displayName
      }
      accessPackage {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FailedDeliveriesQuery, FailedDeliveriesQueryVariables>;
export const FiftyAccessPackagesDocument = new TypedDocumentString(`
    query FiftyAccessPackages {
  accessPackages(first: 50) {
    nodes {
      displayName
      catalog {
        displayName
        state
      }
      policies {
        nodes {
          displayName
          expiration {
            type
            duration
            endDateTime
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiftyAccessPackagesQuery, FiftyAccessPackagesQueryVariables>;
export const FiftyAssignmentsDocument = new TypedDocumentString(`
    query FiftyAssignments {
  assignments(first: 50) {
    nodes {
      graphId
      state
      status
      schedule {
        startDateTime
        expiration {
          type
          endDateTime
          duration
        }
      }
      accessPackage {
        displayName
        isHidden
      }
      target {
        displayName
        principalName
        subjectType
      }
      policy {
        displayName
        allowedTargetScope
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FiftyAssignmentsQuery, FiftyAssignmentsQueryVariables>;
export const FilterByGlobalIdsDocument = new TypedDocumentString(`
    query FilterByGlobalIds {
  assignments(
    filter: {accessPackageId: {eq: "QWNjZXNzUGFja2FnZTozNmU4ZTI5ZS1lOGI1LTRkMGYtOTRiNy1jYmMyZmJlODJkYzM"}, policyId: {eq: "QXNzaWdubWVudFBvbGljeTo3OTY2ZmE0Yi1kYmNiLTQ0YzMtYTUzOC1lZTBiOWFhMTM2ZjQ"}, targetObjectId: {eq: "U3ViamVjdDo2ZjFkMmE0MC05M2M3LTRlNTgtOGIxYS0wZDVjN2UyZjlhMDY"}}
  ) {
    nodes {
      id
      accessPackage {
        id
      }
      policy {
        id
      }
      target {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FilterByGlobalIdsQuery, FilterByGlobalIdsQueryVariables>;
export const FindAPersonDocument = new TypedDocumentString(`
    query FindAPerson($text: String!) {
  subjects(
    filter: {or: [{displayName: {contains: $text}}, {email: {startsWith: $text}}]}
  ) {
    nodes {
      displayName
      email
      assignments(filter: {not: {state: {in: [EXPIRED]}}}) {
        nodes {
          state
        }
        totalCount
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<FindAPersonQuery, FindAPersonQueryVariables>;
export const FormsForSomebodyElseDocument = new TypedDocumentString(`
    query FormsForSomebodyElse {
  accessPackage(id: "490b1483-3c6f-4e40-8207-a8c696e28341") {
    displayName
    applicableRequirements(onBehalfOf: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05") {
      policyId
      existingAnswers {
        graphType
        questionId
        value
        displayValue
      }
      verifiableCredentialRequirementStatus {
        graphType
        url
        expiryDateTime
      }
      policy {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FormsForSomebodyElseQuery, FormsForSomebodyElseQueryVariables>;
export const FormsToFillInDocument = new TypedDocumentString(`
    query FormsToFillIn {
  me {
    requestableAccessPackages(first: 4) {
      nodes {
        displayName
        applicableRequirements {
          policyId
          policyDisplayName
          policyDescription
          isApprovalRequiredForAdd
          isApprovalRequiredForUpdate
          isRequestorJustificationRequired
          allowCustomAssignmentSchedule
          schedule {
            startDateTime
            expiration {
              type
              duration
            }
          }
          questions {
            __typename
            graphId
            text
            isRequired
            ... on TextInputQuestion {
              regexPattern
            }
            ... on MultipleChoiceQuestion {
              choices {
                actualValue
                text
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FormsToFillInQuery, FormsToFillInQueryVariables>;
export const FragmentsOnNodeDocument = new TypedDocumentString(`
    query FragmentsOnNode {
  assignments(first: 2) {
    nodes {
      ...Card
      accessPackage {
        ...Card
        catalog {
          ...Card
        }
      }
      target {
        ...Card
      }
      policy {
        ...Card
      }
    }
  }
}
    fragment Card on Node {
  __typename
  id
  ... on AccessPackage {
    ...Named
    isHidden
  }
  ... on Catalog {
    displayName
    catalogType
  }
  ... on Subject {
    displayName
    email
  }
  ... on AssignmentPolicy {
    title: displayName
  }
  ... on Assignment {
    state
  }
}
fragment Named on AccessPackage {
  displayName
}`) as unknown as TypedDocumentString<FragmentsOnNodeQuery, FragmentsOnNodeQueryVariables>;
export const FragmentsDocument = new TypedDocumentString(`
    query Fragments {
  assignments(first: 3) {
    nodes {
      ...Identity
      ...AssignmentFacts
    }
    edges {
      node {
        ...AssignmentFacts
        policy {
          ...Identity
        }
      }
    }
  }
}
    fragment Identity on Node {
  __typename
  id
  ... on AssignmentPolicy {
    displayName
  }
}
fragment AssignmentFacts on Assignment {
  state
  target {
    ...Identity
    ... on Subject {
      displayName
    }
  }
}`) as unknown as TypedDocumentString<FragmentsQuery, FragmentsQueryVariables>;
export const GeographiesWithTheirSitesDocument = new TypedDocumentString(`
    query GeographiesWithTheirSites {
  resourceEnvironments(first: 1) {
    nodes {
      displayName
      resources(first: 3) {
        nodes {
          id
          displayName
          modifiedDateTime
          addedBy
          url
          roles(first: 1) {
            nodes {
              displayName
              type
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GeographiesWithTheirSitesQuery, GeographiesWithTheirSitesQueryVariables>;
export const GuestOwnAccessDocument = new TypedDocumentString(`
    query GuestOwnAccess {
  me {
    assignments {
      nodes {
        state
        expiredDateTime
        schedule {
          startDateTime
          expiration {
            type
            endDateTime
            duration
          }
        }
        target {
          displayName
          email
        }
        accessPackage {
          displayName
          description
          catalog {
            displayName
          }
        }
        policy {
          displayName
          expiration {
            type
            duration
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<GuestOwnAccessQuery, GuestOwnAccessQueryVariables>;
export const HeldIdsDeepDocument = new TypedDocumentString(`
    query HeldIdsDeep {
  requests(first: 2) {
    nodes {
      graphId
      accessPackage {
        graphId
      }
      requestor {
        graphId
      }
      assignment {
        graphId
        accessPackage {
          graphId
          catalog {
            graphId
          }
        }
        policy {
          id
        }
      }
    }
  }
  policies(first: 2) {
    nodes {
      graphId
      accessPackage {
        graphId
      }
      catalog {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeldIdsDeepQuery, HeldIdsDeepQueryVariables>;
export const HeldIdsDocument = new TypedDocumentString(`
    query HeldIds {
  assignments(first: 5) {
    nodes {
      id
      accessPackage {
        id
        graphId
      }
      policy {
        graphId
      }
      catalog {
        graphId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HeldIdsQuery, HeldIdsQueryVariables>;
export const HiddenDetailsOfRequestsDocument = new TypedDocumentString(`
    query HiddenDetailsOfRequests {
  requests(first: 3, filter: {state: {eq: DENIED}}) {
    nodes {
      state
      requestor {
        displayName
      }
      accessPackage {
        displayName
        isRoleScopesVisible
        catalog {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HiddenDetailsOfRequestsQuery, HiddenDetailsOfRequestsQueryVariables>;
export const HiddenPackagesDocument = new TypedDocumentString(`
    query HiddenPackages {
  accessPackages(
    filter: {or: [{isHidden: {eq: true}}, {catalogName: {eq: "pilot projects"}}]}
    orderBy: {field: DISPLAY_NAME, direction: DESC}
  ) {
    nodes {
      displayName
      isHidden
      catalog {
        displayName
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<HiddenPackagesQuery, HiddenPackagesQueryVariables>;
export const HoldersOfBothDutiesDocument = new TypedDocumentString(`
    query HoldersOfBothDuties {
  accessPackage(id: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc") {
    displayName
    assignments(first: 3, filter: {state: {eq: DELIVERED}}) {
      nodes {
        target {
          objectId
          displayName
        }
      }
    }
    incompatibleAccessPackages {
      nodes {
        displayName
        assignments(first: 3, filter: {state: {eq: DELIVERED}}) {
          nodes {
            target {
              objectId
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HoldersOfBothDutiesQuery, HoldersOfBothDutiesQueryVariables>;
export const HoldsThisPackageNowDocument = new TypedDocumentString(`
    query HoldsThisPackageNow($person: ID!, $package: ID!) {
  assignments(
    first: 1
    filter: {targetObjectId: {eq: $person}, accessPackageId: {eq: $package}, state: {in: [DELIVERED, DELIVERING, PARTIALLY_DELIVERED]}}
  ) {
    nodes {
      graphId
      state
      schedule {
        expiration {
          endDateTime
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HoldsThisPackageNowQuery, HoldsThisPackageNowQueryVariables>;
export const HowAccessIsReviewedDocument = new TypedDocumentString(`
    query HowAccessIsReviewed {
  policies(filter: {displayName: {eq: "Direct assignment, reviewed"}}) {
    nodes {
      reviewSettings {
        isEnabled
        expirationBehavior
        isRecommendationEnabled
        isReviewerJustificationRequired
        isSelfReview
        schedule {
          startDateTime
          recurrence {
            pattern {
              type
              interval
              dayOfMonth
              month
              daysOfWeek
              firstDayOfWeek
              index
            }
            range {
              type
              startDate
              endDate
              numberOfOccurrences
              recurrenceTimeZone
            }
          }
          expiration {
            type
            duration
          }
        }
        primaryReviewers {
          ...Reviewer
        }
        fallbackReviewers {
          ...Reviewer
        }
      }
      accessReviewSettings {
        isEnabled
        accessReviewTimeoutBehavior
        isAccessRecommendationEnabled
        isApprovalJustificationRequired
        isAgenticExperienceEnabled
        startDateTime
        durationInDays
        recurrenceType
        reviewerType
        reviewers {
          ...Reviewer
        }
      }
    }
  }
}
    fragment Reviewer on SubjectSet {
  isBackup
  ... on SingleUser {
    description
  }
}`) as unknown as TypedDocumentString<HowAccessIsReviewedQuery, HowAccessIsReviewedQueryVariables>;
export const IncompatibilitiesOfAllDocument = new TypedDocumentString(`
    query IncompatibilitiesOfAll {
  catalog(id: "4ca0b640-be57-42bc-88c6-b53e7e2c7fcf") {
    accessPackages {
      nodes {
        displayName
        incompatibleAccessPackages {
          nodes {
            displayName
          }
        }
        incompatibleWith(first: 1) {
          nodes {
            displayName
            policies {
              nodes {
                displayName
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IncompatibilitiesOfAllQuery, IncompatibilitiesOfAllQueryVariables>;
export const IncompatiblePackagesDocument = new TypedDocumentString(`
    query IncompatiblePackages {
  accessPackage(id: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc") {
    displayName
    incompatibleAccessPackages {
      nodes {
        displayName
        catalog {
          displayName
        }
      }
    }
    incompatibleWith {
      nodes {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IncompatiblePackagesQuery, IncompatiblePackagesQueryVariables>;
export const IsThereAnyDocument = new TypedDocumentString(`
    query IsThereAny {
  expired: assignments(first: 1, filter: {state: {eq: EXPIRED}}) {
    pageInfo {
      hasNextPage
      hasPreviousPage
    }
  }
  canceled: requests(first: 5, filter: {state: {eq: CANCELED}}) {
    pageInfo {
      hasNextPage
    }
  }
  submitted: requests(first: 1, filter: {state: {eq: SUBMITTED}}) {
    pageInfo {
      hasNextPage
      startCursor
    }
  }
}
    `) as unknown as TypedDocumentString<IsThereAnyQuery, IsThereAnyQueryVariables>;
export const KindsOfRolesDocument = new TypedDocumentString(`
    query KindsOfRoles {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    resources(first: 1) {
      nodes {
        roles(first: 1) {
          nodes {
            displayName
            type
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KindsOfRolesQuery, KindsOfRolesQueryVariables>;
export const LeaverCheckDocument = new TypedDocumentString(`
    query LeaverCheck {
  one: subject(by: {objectId: "70238acf-f684-4e4e-b604-88cfafc56fb8"}) {
    ...Left
  }
  two: subject(
    by: {id: "U3ViamVjdDplMGMyODVhNy1hNjMxLTRmM2UtODhmMi0yYmVmNzM1NzUwZGQ"}
  ) {
    ...Left
  }
  three: subject(by: {objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a01"}) {
    ...Left
  }
}
    fragment Left on Subject {
  displayName
  assignments(filter: {state: {in: [DELIVERED, PARTIALLY_DELIVERED, DELIVERING]}}) {
    nodes {
      id
      state
      accessPackage {
        displayName
      }
    }
  }
}`) as unknown as TypedDocumentString<LeaverCheckQuery, LeaverCheckQueryVariables>;
export const LifecycleDeepDownDocument = new TypedDocumentString(`
    query LifecycleDeepDown {
  policy(id: "7966fa4b-dbcb-44c3-a538-ee0b9aa136f4") {
    canExtend
    assignments(first: 3) {
      nodes {
        isExtended
        target {
          displayName
          subjectLifecycle
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LifecycleDeepDownQuery, LifecycleDeepDownQueryVariables>;
export const LinksOfBothVersionsDocument = new TypedDocumentString(`
    query LinksOfBothVersions {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    resourceRoleScopes {
      nodes {
        id
        createdBy
        role {
          displayName
          type
          resource {
            displayName
            resourceType
            modifiedDateTime
          }
        }
        scope {
          url
          resource {
            modifiedDateTime
            addedBy
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LinksOfBothVersionsQuery, LinksOfBothVersionsQueryVariables>;
export const MaySheAlsoApproveDocument = new TypedDocumentString(`
    query MaySheAlsoApprove($person: ID!) {
  subject(by: {objectId: $person}) {
    displayName
    assignments(
      first: 5
      filter: {accessPackageId: {eq: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc"}}
    ) {
      nodes {
        accessPackage {
          displayName
          incompatibleAccessPackages(first: 5) {
            nodes {
              displayName
              assignments(first: 5, filter: {targetObjectId: {eq: $person}}) {
                nodes {
                  state
                }
                totalCount
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MaySheAlsoApproveQuery, MaySheAlsoApproveQueryVariables>;
export const MayThisPersonExtendDocument = new TypedDocumentString(`
    query MayThisPersonExtend {
  assignments(
    first: 3
    filter: {targetObjectId: {eq: "89575132-89f7-454c-9884-cb1b052d43e9"}, state: {eq: DELIVERED}}
  ) {
    nodes {
      accessPackage {
        displayName
      }
      schedule {
        expiration {
          endDateTime
        }
      }
      policy {
        displayName
        canExtend
        durationInDays
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MayThisPersonExtendQuery, MayThisPersonExtendQueryVariables>;
export const MyAccessInPagesDocument = new TypedDocumentString(`
    query MyAccessInPages($after: String) {
  me {
    assignments(first: 2, after: $after) {
      nodes {
        state
        status
        schedule {
          expiration {
            type
            endDateTime
          }
        }
        accessPackage {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyAccessInPagesQuery, MyAccessInPagesQueryVariables>;
export const MyAccessDocument = new TypedDocumentString(`
    query MyAccess {
  me {
    assignments {
      nodes {
        state
        expiredDateTime
        accessPackage {
          displayName
          catalog {
            displayName
          }
        }
        policy {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyAccessQuery, MyAccessQueryVariables>;
export const MyApprovalsDocument = new TypedDocumentString(`
    query MyApprovals {
  me {
    requests(on: APPROVER) {
      nodes {
        state
        status
        requestor {
          displayName
          email
        }
        accessPackage {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyApprovalsQuery, MyApprovalsQueryVariables>;
export const MyLastingAccessDocument = new TypedDocumentString(`
    query MyLastingAccess {
  me {
    assignments(
      filter: {state: {eq: DELIVERED}, not: {endDateTime: {gte: "2000-01-01T00:00:00Z"}}}
      orderBy: {field: ACCESS_PACKAGE_NAME}
    ) {
      nodes {
        accessPackage {
          displayName
        }
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<MyLastingAccessQuery, MyLastingAccessQueryVariables>;
export const MyRequestsInPagesDocument = new TypedDocumentString(`
    query MyRequestsInPages($after: String) {
  me {
    requests(on: CREATED_BY, first: 3, after: $after) {
      nodes {
        requestType
        assignment {
          target {
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyRequestsInPagesQuery, MyRequestsInPagesQueryVariables>;
export const MyRequestsDocument = new TypedDocumentString(`
    query MyRequests {
  me {
    mine: requests {
      nodes {
        requestType
        state
        justification
        createdDateTime
        completedDateTime
        accessPackage {
          displayName
        }
      }
    }
    made: requests(on: CREATED_BY) {
      nodes {
        state
        assignment {
          target {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyRequestsQuery, MyRequestsQueryVariables>;
export const MySuggestionsDocument = new TypedDocumentString(`
    query MySuggestions {
  me {
    suggestions {
      nodes {
        graphId
        reasons {
          graphType
          ... on RelatedPeopleReason {
            relatedPeopleAssignmentCount
            relatedPeople {
              displayName
            }
          }
          ... on AssignmentHistoryReason {
            pastAssignmentCount
            lastAssignmentDateTime
          }
        }
        accessPackage {
          graphId
          displayName
          description
        }
      }
    }
    history: suggestions(from: [ASSIGNMENT_HISTORY], first: 2) {
      nodes {
        accessPackage {
          displayName
        }
      }
    }
    availableAccessPackages(first: 3) {
      nodes {
        graphId
        displayName
        description
        resourceRoleScopes {
          nodes {
            id
            role {
              displayName
              resource {
                displayName
              }
            }
            scope {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MySuggestionsQuery, MySuggestionsQueryVariables>;
export const MyTeamDocument = new TypedDocumentString(`
    query MyTeam {
  me {
    assignments(on: TARGET_MANAGER, first: 3) {
      nodes {
        state
        target {
          displayName
        }
      }
    }
    agents: assignments(on: TARGET_AGENT_IDENTITY_SPONSOR_OR_OWNER) {
      totalCount
    }
    requests(on: TARGET_MANAGER, first: 3) {
      nodes {
        requestType
        state
      }
    }
    mine: requests(on: TARGET_OR_REQUESTOR, first: 3) {
      nodes {
        requestType
      }
    }
    forOthers: requests(on: REQUEST_FOR_OTHERS, first: 3) {
      nodes {
        requestType
      }
    }
    forAgents: requests(on: TARGET_AGENT_IDENTITY_SPONSOR_OR_OWNER) {
      totalCount
    }
    decided: approvals(on: CREATED_BY, first: 2) {
      nodes {
        stages {
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MyTeamQuery, MyTeamQueryVariables>;
export const NamesInAllScriptsDocument = new TypedDocumentString(`
    query NamesInAllScripts($apostrophe: String!) {
  japanese: accessPackages(filter: {displayName: {contains: "出張"}}) {
    nodes {
      displayName
    }
  }
  dash: accessPackages(
    filter: {displayName: {eq: "Partner Portal – Fabrikam & Friends"}}
  ) {
    nodes {
      displayName
    }
  }
  ampersand: catalogs(filter: {displayName: {eq: "Research & Development"}}) {
    nodes {
      displayName
    }
  }
  apostrophe: catalogs(filter: {displayName: {contains: $apostrophe}}) {
    nodes {
      displayName
    }
  }
  reserved: policies(filter: {displayName: {eq: "50% + 1 = 100%? #1/2;$top=1"}}) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<NamesInAllScriptsQuery, NamesInAllScriptsQueryVariables>;
export const NamesThatAreUniqueDocument = new TypedDocumentString(`
    query NamesThatAreUnique {
  catalogs(first: 2) {
    nodes {
      displayName
      uniqueName
      accessPackages(first: 1) {
        nodes {
          displayName
          uniqueName
        }
      }
    }
  }
  subjects(first: 1) {
    nodes {
      displayName
      altSecId
    }
  }
}
    `) as unknown as TypedDocumentString<NamesThatAreUniqueQuery, NamesThatAreUniqueQueryVariables>;
export const NestedPagesDocument = new TypedDocumentString(`
    query NestedPages($after: String) {
  accessPackage(id: "ff10e0b0-26da-40ff-940e-9549d11d2cd1") {
    displayName
    assignments(first: 8, after: $after) {
      edges {
        node {
          graphId
          target {
            displayName
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<NestedPagesQuery, NestedPagesQueryVariables>;
export const NodeAndNodesDocument = new TypedDocumentString(`
    query NodeAndNodes {
  node(id: "QXNzaWdubWVudDozNDgzNDVjYy03YzYxLTQ5MzgtYWE3Zi00MjQxNTNkODFlNmI") {
    __typename
    id
    ... on Assignment {
      state
      target {
        displayName
      }
    }
  }
  nodes(
    ids: ["QXNzaWdubWVudDozNDgzNDVjYy03YzYxLTQ5MzgtYWE3Zi00MjQxNTNkODFlNmI", "QWNjZXNzUGFja2FnZTo4NzU0NjVjNS1kYjhkLTRiYWItODRmYi1lZDVkZTNiY2E4YWU", "QWNjZXNzUGFja2FnZTowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDA", "U3ViamVjdDo2ZjFkMmE0MC05M2M3LTRlNTgtOGIxYS0wZDVjN2UyZjlhMDE"]
  ) {
    __typename
    id
    ... on Assignment {
      accessPackage {
        displayName
      }
    }
    ... on AccessPackage {
      displayName
      catalog {
        displayName
      }
    }
    ... on Subject {
      displayName
      objectId
    }
  }
}
    `) as unknown as TypedDocumentString<NodeAndNodesQuery, NodeAndNodesQueryVariables>;
export const NodesBelowOthersDocument = new TypedDocumentString(`
    query NodesBelowOthers {
  nodes(
    ids: ["UmVzb3VyY2U6MGU0ZTg5ODktMzc1Yy00N2IxLTkyOGYtM2YyOTljYWI3NGY0", "Q3VzdG9tV29ya2Zsb3dFeHRlbnNpb246YjYzM2E4ZWQtNWY4ZC00YzBjLTg5MDQtODVjZTIwMGE1ZmExLzY4Yjc1NjVjLThhMTAtNGY3MC04MjAxLTFjNWM3OTk3MzAxYg"]
  ) {
    __typename
    id
    ... on Resource {
      displayName
      roles {
        nodes {
          displayName
        }
      }
    }
    ... on CustomWorkflowExtension {
      displayName
      kind
    }
  }
}
    `) as unknown as TypedDocumentString<NodesBelowOthersQuery, NodesBelowOthersQueryVariables>;
export const NodesOfEveryTypeDocument = new TypedDocumentString(`
    query NodesOfEveryType($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Assignment {
      state
      accessPackage {
        displayName
      }
    }
    ... on AssignmentRequest {
      requestType
      assignment {
        state
      }
    }
    ... on AssignmentPolicy {
      displayName
      accessPackage {
        displayName
      }
    }
    ... on AccessPackage {
      displayName
      policies(first: 1) {
        nodes {
          displayName
        }
      }
    }
    ... on Catalog {
      displayName
      accessPackages(first: 1) {
        nodes {
          displayName
        }
      }
    }
    ... on Subject {
      displayName
      assignments(first: 1) {
        nodes {
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NodesOfEveryTypeQuery, NodesOfEveryTypeQueryVariables>;
export const NothingForMeToDecideDocument = new TypedDocumentString(`
    query NothingForMeToDecide {
  me {
    decide: requests(on: APPROVER) {
      nodes {
        state
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    mine: requests {
      nodes {
        requestType
        state
        accessPackage {
          displayName
        }
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<NothingForMeToDecideQuery, NothingForMeToDecideQueryVariables>;
export const NullArgumentsDocument = new TypedDocumentString(`
    query NullArguments {
  catalogs(first: null, after: null, filter: null) {
    nodes {
      displayName
      accessPackages(first: null, after: null) {
        nodes {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NullArgumentsQuery, NullArgumentsQueryVariables>;
export const OneListForTwoBoxesDocument = new TypedDocumentString(`
    query OneListForTwoBoxes {
  names: assignments(first: 2, filter: {state: {eq: EXPIRED}}) {
    nodes {
      target {
        displayName
      }
    }
  }
  ends: assignments(first: 2, filter: {state: {eq: EXPIRED}}) {
    nodes {
      expiredDateTime
      policy {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneListForTwoBoxesQuery, OneListForTwoBoxesQueryVariables>;
export const OnePackageByEveryIdDocument = new TypedDocumentString(`
    query OnePackageByEveryId {
  global: accessPackage(
    id: "QWNjZXNzUGFja2FnZTo2ODE3NDg1MS05NDUzLTRmMzEtYWQ3Ny1iMzUxY2VkZWY0ZTQ"
  ) {
    id
    displayName
  }
  own: accessPackage(id: "68174851-9453-4f31-ad77-b351cedef4e4") {
    graphId
    description
  }
  capitals: accessPackage(id: "68174851-9453-4F31-AD77-B351CEDEF4E4") {
    id
    isHidden
    catalog {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<OnePackageByEveryIdQuery, OnePackageByEveryIdQueryVariables>;
export const OpenRequestsOfAPackageDocument = new TypedDocumentString(`
    query OpenRequestsOfAPackage {
  accessPackage(id: "947a7413-4aaa-4564-b5a1-4dd54c33ac06") {
    requests(
      first: 6
      filter: {state: {in: [SUBMITTED, PENDING_APPROVAL, SCHEDULED]}}
    ) {
      nodes {
        state
        status
        schedule {
          startDateTime
          expiration {
            type
          }
        }
        requestor {
          displayName
        }
        assignment {
          state
          status
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpenRequestsOfAPackageQuery, OpenRequestsOfAPackageQueryVariables>;
export const OverlappingFragmentsDocument = new TypedDocumentString(`
    query OverlappingFragments($first: Int!) {
  accessPackage(id: "875465c5-db8d-4bab-84fb-ed5de3bca8ae") {
    ...Header
    ...Holders
    ...Reviewers
  }
}
    fragment Header on AccessPackage {
  displayName
  catalog {
    displayName
  }
}
fragment Holders on AccessPackage {
  assignments(first: $first) {
    nodes {
      state
      target {
        ...Person
      }
    }
  }
}
fragment Reviewers on AccessPackage {
  catalog {
    ... on Catalog {
      state
    }
    ... on Node {
      id
    }
  }
  assignments(first: $first) {
    edges {
      node {
        target {
          ...Person
          email
        }
        policy {
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
fragment Person on Subject {
  displayName
}`) as unknown as TypedDocumentString<OverlappingFragmentsQuery, OverlappingFragmentsQueryVariables>;
export const OwnerOverviewDocument = new TypedDocumentString(`
    query OwnerOverview {
  catalogs(filter: {displayName: {eq: "Finance"}}) {
    nodes {
      displayName
      accessPackages(first: 2) {
        nodes {
          displayName
          policies {
            nodes {
              displayName
              allowedTargetScope
            }
          }
          assignments(first: 2) {
            nodes {
              state
              target {
                displayName
              }
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnerOverviewQuery, OwnerOverviewQueryVariables>;
export const PackageInFullDocument = new TypedDocumentString(`
    query PackageInFull {
  accessPackage(id: "f5034eac-df5e-4d6a-a76c-e1050c31d85f") {
    id
    graphId
    displayName
    description
    isHidden
    isRoleScopesVisible
    uniqueName
    createdBy
    createdDateTime
    modifiedBy
    modifiedDateTime
    catalog {
      displayName
      createdBy
    }
    policies {
      nodes {
        displayName
        createdBy
        allowedTargetScope
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackageInFullQuery, PackageInFullQueryVariables>;
export const PackagePoliciesAndBackDocument = new TypedDocumentString(`
    query PackagePoliciesAndBack {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    displayName
    policies {
      nodes {
        displayName
        accessPackage {
          displayName
          description
          policies(first: 1) {
            nodes {
              displayName
            }
          }
        }
        catalog {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackagePoliciesAndBackQuery, PackagePoliciesAndBackQueryVariables>;
export const PackageRequestsInPagesDocument = new TypedDocumentString(`
    query PackageRequestsInPages($after: String) {
  accessPackage(id: "a40662bc-2c44-4d33-9936-150fcc3ca452") {
    requests(first: 4, after: $after) {
      edges {
        node {
          requestType
          state
          requestor {
            displayName
          }
          assignment {
            state
            expiredDateTime
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackageRequestsInPagesQuery, PackageRequestsInPagesQueryVariables>;
export const PackagesAndTheirRolesDocument = new TypedDocumentString(`
    query PackagesAndTheirRoles {
  accessPackages(first: 20) {
    nodes {
      displayName
      resourceRoleScopes(first: 10) {
        nodes {
          role {
            displayName
            originSystem
          }
          scope {
            isRootScope
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesAndTheirRolesQuery, PackagesAndTheirRolesQueryVariables>;
export const PackagesByPrefixDocument = new TypedDocumentString(`
    query PackagesByPrefix {
  prefix: accessPackages(filter: {displayName: {startsWith: "pa"}}) {
    nodes {
      displayName
    }
    totalCount
  }
  finance: accessPackages(filter: {catalogName: {eq: "Finance"}}) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesByPrefixQuery, PackagesByPrefixQueryVariables>;
export const PackagesInPagesDocument = new TypedDocumentString(`
    query PackagesInPages($after: String, $text: String!) {
  accessPackages(
    first: 1
    after: $after
    filter: {displayName: {contains: $text}}
  ) {
    nodes {
      displayName
      catalog {
        displayName
      }
      policies {
        nodes {
          displayName
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesInPagesQuery, PackagesInPagesQueryVariables>;
export const PackagesWithFirstAssignmentsDocument = new TypedDocumentString(`
    query PackagesWithFirstAssignments {
  accessPackages(first: 20) {
    nodes {
      displayName
      assignments(first: 5) {
        nodes {
          state
          target {
            displayName
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesWithFirstAssignmentsQuery, PackagesWithFirstAssignmentsQueryVariables>;
export const PackagesWithOpenRequestsDocument = new TypedDocumentString(`
    query PackagesWithOpenRequests {
  accessPackages(first: 5, filter: {displayName: {contains: "a"}}) {
    nodes {
      displayName
      requests(first: 1, filter: {state: {eq: PENDING_APPROVAL}}) {
        nodes {
          status
          createdDateTime
          requestor {
            displayName
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PackagesWithOpenRequestsQuery, PackagesWithOpenRequestsQueryVariables>;
export const PartnerOrganizationsDocument = new TypedDocumentString(`
    query PartnerOrganizations {
  connectedOrganizations(
    orderBy: [{field: DISPLAY_NAME}]
    filter: {state: {in: [CONFIGURED, PROPOSED]}}
  ) {
    nodes {
      id
      graphId
      displayName
      description
      state
      identitySources {
        __typename
        graphType
        displayName
        ... on TenantIdentitySource {
          tenantId
        }
        ... on CrossCloudTenantIdentitySource {
          tenantId
          cloudInstance
        }
        ... on DomainIdentitySource {
          domainName
        }
        ... on FederatedDomainIdentitySource {
          domainName
          issuerUri
        }
        ... on SocialIdentitySource {
          socialIdentitySourceType
        }
      }
      createdDateTime
      modifiedDateTime
      internalSponsors {
        nodes {
          objectId
          kind
          displayName
          userPrincipalName
          mail
        }
      }
      externalSponsors(first: 1) {
        totalCount
        nodes {
          displayName
        }
      }
    }
  }
  one: connectedOrganization(id: "7b8f99a1-3f0a-4be2-958f-37c8d708ecef") {
    displayName
  }
  none: connectedOrganization(id: "00000000-0000-4000-8000-000000000000") {
    displayName
  }
}
    `) as unknown as TypedDocumentString<PartnerOrganizationsQuery, PartnerOrganizationsQueryVariables>;
export const PartnersWithAccessDocument = new TypedDocumentString(`
    query PartnersWithAccess {
  assignments(
    first: 100
    filter: {state: {eq: DELIVERED}, not: {or: [{targetEmail: {contains: "@contoso.example"}}, {accessPackageName: {startsWith: "partner"}}]}}
  ) {
    nodes {
      target {
        displayName
        email
      }
      accessPackage {
        displayName
      }
    }
    pageInfo {
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PartnersWithAccessQuery, PartnersWithAccessQueryVariables>;
export const PastTheEndDocument = new TypedDocumentString(`
    query PastTheEnd($after: String) {
  accessPackage(id: "947a7413-4aaa-4564-b5a1-4dd54c33ac06") {
    incompatibleAccessPackages(first: 1, after: $after) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PastTheEndQuery, PastTheEndQueryVariables>;
export const PersonAssignmentsInPagesDocument = new TypedDocumentString(`
    query PersonAssignmentsInPages($after: String) {
  subject(by: {id: "U3ViamVjdDoxMGM0YTRkYS01OWY5LTQyZDQtYTE4ZS03OTc0NDNkZTJjZmM"}) {
    displayName
    assignments(first: 2, after: $after, filter: {state: {eq: DELIVERED}}) {
      nodes {
        accessPackage {
          displayName
          catalog {
            displayName
            accessPackages(first: 1) {
              nodes {
                displayName
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonAssignmentsInPagesQuery, PersonAssignmentsInPagesQueryVariables>;
export const PersonByAnyNameDocument = new TypedDocumentString(`
    query PersonByAnyName {
  byPrincipalName: subject(by: {principalName: "MEMBER@contoso.example"}) {
    ...Found
  }
  byEmail: subject(by: {email: "renee.moreau@contoso.example"}) {
    ...Found
    assignments(first: 2) {
      nodes {
        accessPackage {
          displayName
        }
      }
    }
  }
  nobody: subject(by: {email: "nobody@nowhere.example"}) {
    ...Found
  }
}
    fragment Found on Subject {
  id
  displayName
  principalName
  email
}`) as unknown as TypedDocumentString<PersonByAnyNameQuery, PersonByAnyNameQueryVariables>;
export const PersonHistoryInPagesDocument = new TypedDocumentString(`
    query PersonHistoryInPages($after: String) {
  subject(by: {objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}) {
    assignments(first: 1) {
      nodes {
        accessPackage {
          displayName
        }
      }
      totalCount
    }
    requests(first: 3, after: $after) {
      nodes {
        requestType
        state
        createdDateTime
        accessPackage {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonHistoryInPagesQuery, PersonHistoryInPagesQueryVariables>;
export const PoliciesForEmployeesDocument = new TypedDocumentString(`
    query PoliciesForEmployees($packages: [ID!]!) {
  policies(
    filter: {accessPackageId: {in: $packages}, allowedTargetScope: {in: [ALL_MEMBER_USERS, ALL_DIRECTORY_USERS]}}
  ) {
    nodes {
      displayName
      allowedTargetScope
      accessPackage {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesForEmployeesQuery, PoliciesForEmployeesQueryVariables>;
export const PoliciesInPagesDocument = new TypedDocumentString(`
    query PoliciesInPages($after: String) {
  accessPackage(id: "284857fa-e091-43bb-9024-b65dfaa2ea81") {
    policies(first: 1, after: $after) {
      nodes {
        displayName
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PoliciesInPagesQuery, PoliciesInPagesQueryVariables>;
export const PoliciesOfOneNameDocument = new TypedDocumentString(`
    query PoliciesOfOneName($name: String!) {
  policies(filter: {displayName: {eq: $name}}) {
    nodes {
      displayName
      accessPackage {
        displayName
        catalog {
          displayName
        }
      }
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PoliciesOfOneNameQuery, PoliciesOfOneNameQueryVariables>;
export const PoliciesToTheLastPageDocument = new TypedDocumentString(`
    query PoliciesToTheLastPage($after: String) {
  policies(first: 5, after: $after) {
    nodes {
      displayName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<PoliciesToTheLastPageQuery, PoliciesToTheLastPageQueryVariables>;
export const PolicyAssignmentsInPagesDocument = new TypedDocumentString(`
    query PolicyAssignmentsInPages($after: String, $size: Int!) {
  policy(id: "7f1ee8a0-c0be-4b75-84be-b49c460a70fb") {
    assignments(first: $size, after: $after, filter: {state: {eq: DELIVERED}}) {
      nodes {
        target {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        endCursor
      }
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyAssignmentsInPagesQuery, PolicyAssignmentsInPagesQueryVariables>;
export const PolicyAssignmentsDocument = new TypedDocumentString(`
    query PolicyAssignments {
  policy(id: "97bfc987-5265-43e9-9fa5-48d5a8acd17e") {
    displayName
    held: assignments(
      first: 3
      filter: {state: {in: [DELIVERED, PARTIALLY_DELIVERED]}}
    ) {
      nodes {
        state
        target {
          displayName
        }
      }
    }
    over: assignments(filter: {state: {eq: EXPIRED}}) {
      nodes {
        expiredDateTime
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyAssignmentsQuery, PolicyAssignmentsQueryVariables>;
export const PolicyInFullDocument = new TypedDocumentString(`
    query PolicyInFull {
  policy(id: "074a7526-d94b-43de-8365-3e2dad0fbe1f") {
    id
    graphId
    displayName
    description
    allowedTargetScope
    expiration {
      type
      duration
      endDateTime
    }
    canExtend
    durationInDays
    expirationDateTime
    createdBy
    createdDateTime
    modifiedBy
    modifiedDateTime
    catalog {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyInFullQuery, PolicyInFullQueryVariables>;
export const PolicyOverviewDocument = new TypedDocumentString(`
    query PolicyOverview {
  policies {
    nodes {
      displayName
      description
      allowedTargetScope
      expiration {
        type
        duration
        endDateTime
      }
      createdDateTime
      modifiedDateTime
      accessPackage {
        displayName
      }
      catalog {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PolicyOverviewQuery, PolicyOverviewQueryVariables>;
export const RefusedToOnePersonDocument = new TypedDocumentString(`
    query RefusedToOnePerson {
  requests(
    filter: {targetObjectId: {eq: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}, state: {in: [DENIED, CANCELED, PENDING_APPROVAL]}}
  ) {
    nodes {
      requestType
      state
      status
      accessPackage {
        displayName
      }
      assignment {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedToOnePersonQuery, RefusedToOnePersonQueryVariables>;
export const RemovalsThisAutumnDocument = new TypedDocumentString(`
    query RemovalsThisAutumn($after: String) {
  requests(
    first: 1
    after: $after
    filter: {requestType: {in: [USER_REMOVE, ADMIN_REMOVE, SYSTEM_REMOVE]}, createdDateTime: {gte: "2026-09-01T00:00:00Z"}}
    orderBy: [{field: CREATED_DATE_TIME, direction: DESC}]
  ) {
    nodes {
      requestType
      createdDateTime
      accessPackage {
        displayName
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RemovalsThisAutumnQuery, RemovalsThisAutumnQueryVariables>;
export const RequestAssignmentTargetDocument = new TypedDocumentString(`
    query RequestAssignmentTarget {
  requests(first: 20) {
    nodes {
      requestType
      state
      assignment {
        state
        target {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestAssignmentTargetQuery, RequestAssignmentTargetQueryVariables>;
export const RequestInFullDocument = new TypedDocumentString(`
    query RequestInFull {
  request(id: "0946eea4-acae-4be8-8450-c4fddb0d9a06") {
    id
    graphId
    requestType
    state
    status
    justification
    createdDateTime
    completedDateTime
    expirationDateTime
    isValidationOnly
    schedule {
      startDateTime
      expiration {
        type
        duration
        endDateTime
      }
    }
    requestor {
      displayName
      email
    }
    accessPackage {
      displayName
    }
    assignment {
      state
      status
    }
  }
}
    `) as unknown as TypedDocumentString<RequestInFullQuery, RequestInFullQueryVariables>;
export const RequestToCatalogDocument = new TypedDocumentString(`
    query RequestToCatalog {
  requests(filter: {state: {eq: DELIVERY_FAILED}}) {
    nodes {
      status
      accessPackage {
        displayName
        catalog {
          displayName
        }
      }
      assignment {
        catalog {
          displayName
        }
        policy {
          displayName
          catalog {
            state
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestToCatalogQuery, RequestToCatalogQueryVariables>;
export const RequestsInPagesDocument = new TypedDocumentString(`
    query RequestsInPages($after: String, $since: DateTime!) {
  requests(
    first: 2
    after: $after
    filter: {createdDateTime: {gte: $since}, state: {eq: DELIVERED}}
  ) {
    edges {
      cursor
      node {
        createdDateTime
        requestType
        accessPackage {
          displayName
        }
        assignment {
          target {
            displayName
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsInPagesQuery, RequestsInPagesQueryVariables>;
export const RequestsOfOneDayDocument = new TypedDocumentString(`
    query RequestsOfOneDay($after: DateTime!, $until: DateTime!) {
  requests(
    filter: {createdDateTime: {gt: $after, lte: $until}, accessPackageId: {eq: "284857fa-e091-43bb-9024-b65dfaa2ea81"}}
  ) {
    nodes {
      requestType
      createdDateTime
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsOfOneDayQuery, RequestsOfOneDayQueryVariables>;
export const RequestsSinceDocument = new TypedDocumentString(`
    query RequestsSince {
  requests(
    first: 5
    filter: {createdDateTime: {gte: "2026-10-01T00:00:00Z", lt: "2026-11-01T00:00:00Z"}}
  ) {
    nodes {
      requestType
      state
      createdDateTime
      accessPackage {
        displayName
      }
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestsSinceQuery, RequestsSinceQueryVariables>;
export const ResourceRequestsInFullDocument = new TypedDocumentString(`
    query ResourceRequestsInFull {
  resourceRequests(first: 2) {
    nodes {
      createdDateTime
      requestStatus
      executeImmediately
      isValidationOnly
      justification
      expirationDateTime
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResourceRequestsInFullQuery, ResourceRequestsInFullQueryVariables>;
export const ResourceRequestsDocument = new TypedDocumentString(`
    query ResourceRequests {
  resourceRequests(first: 4) {
    nodes {
      id
      graphId
      requestType
      state
      catalog {
        displayName
      }
      resource {
        displayName
        roles(first: 1) {
          nodes {
            displayName
          }
        }
      }
    }
  }
  ofSales: resourceRequests(
    filter: {catalogId: {eq: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1"}}
    first: 2
  ) {
    nodes {
      resource {
        displayName
      }
    }
  }
  resourceRequest(id: "a7e1255d-7288-4c6c-adf0-935c2ea9e8f9") {
    state
  }
}
    `) as unknown as TypedDocumentString<ResourceRequestsQuery, ResourceRequestsQueryVariables>;
export const ResourcesAskedForDocument = new TypedDocumentString(`
    query ResourcesAskedFor {
  resourceRequests(first: 2) {
    nodes {
      requestType
      resource {
        id
        displayName
        modifiedDateTime
        addedBy
      }
      catalog {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResourcesAskedForQuery, ResourcesAskedForQueryVariables>;
export const ResourcesOfBothVersionsDocument = new TypedDocumentString(`
    query ResourcesOfBothVersions {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    resources(first: 2) {
      nodes {
        displayName
        modifiedDateTime
        addedBy
        isPendingOnboarding
        resourceType
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResourcesOfBothVersionsQuery, ResourcesOfBothVersionsQueryVariables>;
export const ReviewsInEitherVersionDocument = new TypedDocumentString(`
    query ReviewsInEitherVersion {
  policies(filter: {allowedTargetScope: {in: [NOT_SPECIFIED, ALL_MEMBER_USERS]}}) {
    nodes {
      displayName
      reviewSettings {
        isEnabled
        isSelfReview
      }
      accessReviewSettings {
        startDateTime
        durationInDays
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReviewsInEitherVersionQuery, ReviewsInEitherVersionQueryVariables>;
export const RolesAndWhoAddedThemDocument = new TypedDocumentString(`
    query RolesAndWhoAddedThem {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    resourceRoles(
      resourceId: "fe69d7a7-e8da-4fa0-b01a-e40134b119c8"
      originSystem: "AadGroup"
    ) {
      nodes {
        displayName
        type
        resource {
          id
          addedBy
          modifiedDateTime
        }
      }
    }
    unused: resourceRoles(
      resourceId: "fe69d7a7-e8da-4fa0-b01a-e40134b119c8"
      originSystem: "AadGroup"
    ) {
      nodes {
        originId
        resource {
          addedBy
          resourceType
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesAndWhoAddedThemQuery, RolesAndWhoAddedThemQueryVariables>;
export const RolesToChooseFromDocument = new TypedDocumentString(`
    query RolesToChooseFrom {
  catalog(id: "b633a8ed-5f8d-4c0c-8904-85ce200a5fa1") {
    resourceRoles(
      resourceId: "fe69d7a7-e8da-4fa0-b01a-e40134b119c8"
      originSystem: "AadGroup"
    ) {
      totalCount
      nodes {
        displayName
        originId
        resource {
          displayName
        }
      }
    }
    byGlobalId: resourceRoles(
      resourceId: "UmVzb3VyY2U6ZmU2OWQ3YTctZThkYS00ZmEwLWIwMWEtZTQwMTM0YjExOWM4"
      originSystem: "AadGroup"
      filter: {displayName: {eq: "owner"}}
    ) {
      nodes {
        originId
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RolesToChooseFromQuery, RolesToChooseFromQueryVariables>;
export const RoundTripOfARequestDocument = new TypedDocumentString(`
    query RoundTripOfARequest {
  request(id: "9e0c981e-64f4-43e5-bb67-6b1768b2006a") {
    assignment {
      requests {
        nodes {
          requestType
          assignment {
            graphId
            state
            policy {
              displayName
            }
            target {
              displayName
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RoundTripOfARequestQuery, RoundTripOfARequestQueryVariables>;
export const ScopedReaderDocument = new TypedDocumentString(`
    query ScopedReader($package: ID!) {
  catalogs {
    nodes {
      displayName
      accessPackages {
        nodes {
          displayName
          policies {
            nodes {
              displayName
            }
          }
        }
      }
    }
  }
  assignments(first: 2, filter: {accessPackageId: {eq: $package}}) {
    nodes {
      target {
        displayName
      }
      policy {
        displayName
      }
    }
  }
  requests(
    first: 2
    filter: {accessPackageId: {eq: $package}, state: {eq: PENDING_APPROVAL}}
  ) {
    nodes {
      requestor {
        displayName
      }
      status
    }
  }
}
    `) as unknown as TypedDocumentString<ScopedReaderQuery, ScopedReaderQueryVariables>;
export const ScopedWalkDocument = new TypedDocumentString(`
    query ScopedWalk($package: ID!) {
  policy(id: "53bdd278-b7ca-4ce8-8b07-410e4e55147f") {
    displayName
    assignments(first: 2, filter: {accessPackageId: {eq: $package}}) {
      nodes {
        state
        target {
          displayName
        }
      }
    }
  }
  accessPackage(id: $package) {
    catalog {
      displayName
    }
    requests(first: 1) {
      nodes {
        requestType
        assignment {
          target {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ScopedWalkQuery, ScopedWalkQueryVariables>;
export const SearchPackagesDocument = new TypedDocumentString(`
    query SearchPackages($name: String!) {
  found: accessPackages(filter: {displayName: {contains: $name}}) {
    nodes {
      displayName
    }
  }
  exact: accessPackages(filter: {displayName: {eq: "R&D Lab #1 (50% shared)"}}) {
    nodes {
      displayName
    }
  }
  catalogs(filter: {displayName: {contains: "MARKETING"}}) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPackagesQuery, SearchPackagesQueryVariables>;
export const SeparationOfDutiesDocument = new TypedDocumentString(`
    query SeparationOfDuties {
  accessPackage(id: "b4743f41-13d9-4d17-966d-0fb8cc54c8cc") {
    displayName
    additionalAccess(
      incompatibleAccessPackageId: "947a7413-4aaa-4564-b5a1-4dd54c33ac06"
      first: 3
    ) {
      totalCount
      nodes {
        state
        target {
          displayName
        }
        policy {
          displayName
        }
      }
    }
  }
  hr: accessPackage(id: "f5034eac-df5e-4d6a-a76c-e1050c31d85f") {
    displayName
    incompatibleGroups {
      nodes {
        objectId
        displayName
        description
        mailNickname
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SeparationOfDutiesQuery, SeparationOfDutiesQueryVariables>;
export const ServicePrincipalAccessDocument = new TypedDocumentString(`
    query ServicePrincipalAccess {
  subject(by: {objectId: "2f40cffd-f05a-4286-a36c-773335f318db"}) {
    id
    graphId
    objectId
    displayName
    principalName
    email
    subjectType
    subjectLifecycle
    onPremisesSecurityIdentifier
    assignments {
      nodes {
        state
        accessPackage {
          displayName
        }
        policy {
          displayName
          allowedTargetScope
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ServicePrincipalAccessQuery, ServicePrincipalAccessQueryVariables>;
export const SharepointGeographiesDocument = new TypedDocumentString(`
    query SharepointGeographies {
  resourceEnvironments {
    totalCount
    nodes {
      id
      graphId
      displayName
      description
      originId
      originSystem
      isDefaultEnvironment
      connectionUrl
      createdDateTime
      modifiedDateTime
      resources(first: 3) {
        nodes {
          displayName
          environment {
            displayName
          }
          roles(first: 1) {
            nodes {
              displayName
            }
          }
        }
      }
    }
  }
  others: resourceEnvironments(filter: {isDefaultEnvironment: {eq: false}}) {
    nodes {
      displayName
    }
  }
  resourceEnvironment(id: "00000000-0000-4000-8000-000000000000") {
    displayName
  }
}
    `) as unknown as TypedDocumentString<SharepointGeographiesQuery, SharepointGeographiesQueryVariables>;
export const SiblingPoliciesDocument = new TypedDocumentString(`
    query SiblingPolicies {
  policy(id: "18027fa8-0581-48a6-917f-719f8f0fc4eb") {
    displayName
    accessPackage {
      displayName
      catalog {
        displayName
        state
      }
      policies {
        nodes {
          displayName
          expiration {
            type
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SiblingPoliciesQuery, SiblingPoliciesQueryVariables>;
export const SkipAndIncludeDocument = new TypedDocumentString(`
    query SkipAndInclude($withTarget: Boolean!, $withPackage: Boolean!, $plain: Boolean!) {
  assignments(first: 3) {
    nodes {
      state
      status @skip(if: $plain)
      target @include(if: $withTarget) {
        displayName
      }
      ... @include(if: $withPackage) {
        accessPackage {
          displayName
          description @skip(if: $plain)
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkipAndIncludeQuery, SkipAndIncludeQueryVariables>;
export const SkippedBranchesDocument = new TypedDocumentString(`
    query SkippedBranches($details: Boolean!, $compact: Boolean!) {
  subjects(first: 1) @include(if: $details) {
    nodes {
      displayName
    }
  }
  policies(first: 2) {
    nodes {
      displayName
      accessPackage @skip(if: $compact) {
        displayName
      }
      assignments(first: 1) @include(if: $details) {
        nodes {
          state
        }
      }
      ...Rule @include(if: $details)
      ... @skip(if: $compact) {
        catalog {
          displayName
        }
      }
    }
    totalCount @skip(if: $compact)
  }
}
    fragment Rule on AssignmentPolicy {
  canExtend
  durationInDays
}`) as unknown as TypedDocumentString<SkippedBranchesQuery, SkippedBranchesQueryVariables>;
export const SlowApprovalsDocument = new TypedDocumentString(`
    query SlowApprovals {
  requests(
    filter: {and: [{state: {eq: PENDING_APPROVAL}}, {createdDateTime: {lt: "2026-10-30T00:00:00Z"}}]}
    orderBy: {field: CREATED_DATE_TIME}
  ) {
    nodes {
      createdDateTime
      justification
      requestor {
        displayName
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SlowApprovalsQuery, SlowApprovalsQueryVariables>;
export const StartPageDocument = new TypedDocumentString(`
    query StartPage {
  me {
    assignments(first: 1) {
      nodes {
        accessPackage {
          displayName
        }
      }
    }
    requests(first: 1) {
      nodes {
        state
      }
    }
  }
  recent: requests(
    first: 1
    filter: {createdDateTime: {gt: "2026-10-31T00:00:00Z"}}
  ) {
    nodes {
      requestType
    }
  }
  failed: assignments(first: 1, filter: {state: {eq: DELIVERY_FAILED}}) {
    nodes {
      status
    }
  }
  catalogs(first: 1) {
    nodes {
      displayName
    }
  }
  policies(first: 1) {
    nodes {
      displayName
    }
  }
  ours: accessPackage(id: "490b1483-3c6f-4e40-8207-a8c696e28341") {
    displayName
    assignments(first: 1) {
      nodes {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StartPageQuery, StartPageQueryVariables>;
export const StuckDeliveriesDocument = new TypedDocumentString(`
    query StuckDeliveries {
  assignments(
    filter: {state: {in: [DELIVERING, DELIVERY_FAILED, PARTIALLY_DELIVERED]}}
  ) {
    nodes {
      state
      target {
        displayName
        email
      }
      accessPackage {
        displayName
      }
    }
  }
  requests(filter: {state: {in: [DELIVERY_FAILED, PARTIALLY_DELIVERED]}}) {
    nodes {
      status
      completedDateTime
      assignment {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StuckDeliveriesQuery, StuckDeliveriesQueryVariables>;
export const SubjectDossierDocument = new TypedDocumentString(`
    query SubjectDossier {
  subject(by: {objectId: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}) {
    id
    displayName
    principalName
    email
    subjectType
    onPremisesSecurityIdentifier
    assignments {
      nodes {
        state
        accessPackage {
          displayName
        }
      }
    }
    requests {
      nodes {
        requestType
        state
        accessPackage {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectDossierQuery, SubjectDossierQueryVariables>;
export const SubjectsInPagesDocument = new TypedDocumentString(`
    query SubjectsInPages($after: String) {
  subjects(first: 20, after: $after) {
    nodes {
      displayName
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SubjectsInPagesQuery, SubjectsInPagesQueryVariables>;
export const TenantSettingsDocument = new TypedDocumentString(`
    query TenantSettings {
  settings {
    externalUserLifecycleAction
    durationUntilExternalUserDeletedAfterBlocked
    daysUntilExternalUserDeletedAfterBlocked
  }
  controlConfigurations {
    graphId
    isEnabled
    relatedPeopleInsightLevel
    showApproverDetailsToMembers
    createdBy
    createdDateTime
    modifiedBy
    modifiedDateTime
  }
}
    `) as unknown as TypedDocumentString<TenantSettingsQuery, TenantSettingsQueryVariables>;
export const ThreePagesDocument = new TypedDocumentString(`
    query ThreePages($after: String) {
  assignments(first: 7, after: $after) {
    nodes {
      graphId
      state
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ThreePagesQuery, ThreePagesQueryVariables>;
export const TypenamesAloneDocument = new TypedDocumentString(`
    query TypenamesAlone {
  __typename
  me {
    __typename
  }
  assignment(id: "512ba649-7d34-45d0-9b5e-a7d6a590bbf2") {
    __typename
  }
  accessPackages(first: 2) {
    __typename
    nodes {
      __typename
      catalog {
        __typename
      }
    }
    pageInfo {
      __typename
    }
  }
}
    `) as unknown as TypedDocumentString<TypenamesAloneQuery, TypenamesAloneQueryVariables>;
export const UnderTheSameRuleDocument = new TypedDocumentString(`
    query UnderTheSameRule {
  assignment(id: "512ba649-7d34-45d0-9b5e-a7d6a590bbf2") {
    policy {
      displayName
      assignments(first: 2, filter: {state: {eq: DELIVERED}}) {
        nodes {
          target {
            displayName
          }
          policy {
            displayName
            allowedTargetScope
          }
          accessPackage {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UnderTheSameRuleQuery, UnderTheSameRuleQueryVariables>;
export const UnknownIdsDocument = new TypedDocumentString(`
    query UnknownIds {
  assignment(id: "00000000-0000-4000-8000-000000000001") {
    state
  }
  request(id: "00000000-0000-4000-8000-000000000002") {
    state
  }
  policy(id: "00000000-0000-4000-8000-000000000003") {
    displayName
  }
  accessPackage(id: "00000000-0000-4000-8000-000000000004") {
    displayName
    catalog {
      displayName
    }
  }
  catalog(id: "00000000-0000-4000-8000-000000000005") {
    displayName
  }
  subject(by: {objectId: "00000000-0000-4000-8000-000000000006"}) {
    displayName
  }
}
    `) as unknown as TypedDocumentString<UnknownIdsQuery, UnknownIdsQueryVariables>;
export const UnknownInEveryWayDocument = new TypedDocumentString(`
    query UnknownInEveryWay {
  accessPackage(id: "00000000-0000-4000-8000-000000000001") {
    displayName
    assignments {
      nodes {
        state
      }
    }
    incompatibleAccessPackages {
      nodes {
        displayName
      }
    }
    requests {
      totalCount
    }
  }
  policy(id: "00000000-0000-4000-8000-000000000002") {
    assignments(first: 1) {
      nodes {
        state
      }
    }
  }
  subject(by: {objectId: "00000000-0000-4000-8000-000000000003"}) {
    displayName
    requests {
      nodes {
        state
      }
    }
  }
  node(id: "Q2F0YWxvZzowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDQ") {
    id
    ... on Catalog {
      accessPackages {
        nodes {
          displayName
        }
      }
    }
  }
  nodes(
    ids: ["U3ViamVjdDowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDU", "Q2F0YWxvZzoyYWNkNDQ3Ni1iMmRlLTRmODctODYxNi0yMjNlNDQzNWZiNDE"]
  ) {
    ... on Catalog {
      displayName
    }
  }
  ofNobody: assignments(
    filter: {targetObjectId: {eq: "00000000-0000-4000-8000-000000000006"}}
  ) {
    nodes {
      state
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<UnknownInEveryWayQuery, UnknownInEveryWayQueryVariables>;
export const VisibleCatalogsDocument = new TypedDocumentString(`
    query VisibleCatalogs {
  catalogs(
    filter: {isExternallyVisible: {eq: true}, not: {state: {eq: UNPUBLISHED}}}
  ) {
    nodes {
      displayName
      accessPackages(filter: {isHidden: {eq: false}}, orderBy: {field: DISPLAY_NAME}) {
        nodes {
          displayName
        }
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VisibleCatalogsQuery, VisibleCatalogsQueryVariables>;
export const WhatAPackageGivesDocument = new TypedDocumentString(`
    query WhatAPackageGives {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    displayName
    resourceRoleScopes {
      totalCount
      nodes {
        id
        graphId
        createdDateTime
        role {
          id
          graphId
          displayName
          description
          originId
          originSystem
          resource {
            displayName
            originSystem
          }
        }
        scope {
          id
          graphId
          displayName
          description
          originId
          originSystem
          isRootScope
          resource {
            displayName
          }
        }
      }
    }
    sites: resourceRoleScopes(filter: {originSystem: {eq: "SharePointOnline"}}) {
      scanned
      nodes {
        role {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatAPackageGivesQuery, WhatAPackageGivesQueryVariables>;
export const WhatHappensByItselfDocument = new TypedDocumentString(`
    query WhatHappensByItself {
  policies(filter: {displayName: {eq: "Automatic for Engineering"}}) {
    nodes {
      displayName
      automaticRequestSettings {
        requestAccessForAllowedTargets
        removeAccessWhenTargetLeavesAllowedTargets
        gracePeriodBeforeAccessRemoval
      }
      verifiableCredentialSettings {
        credentialTypes {
          credentialType
          issuers
        }
      }
      customExtensionHandlers {
        graphId
        stage
        customExtension {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatHappensByItselfQuery, WhatHappensByItselfQueryVariables>;
export const WhatIMayRequestInPagesDocument = new TypedDocumentString(`
    query WhatIMayRequestInPages($after: String) {
  me {
    requestableAccessPackages(first: 2, after: $after) {
      nodes {
        displayName
        description
        isHidden
        catalog {
          displayName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIMayRequestInPagesQuery, WhatIMayRequestInPagesQueryVariables>;
export const WhatIMayRequestDocument = new TypedDocumentString(`
    query WhatIMayRequest {
  me {
    requestableAccessPackages {
      nodes {
        displayName
        description
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIMayRequestQuery, WhatIMayRequestQueryVariables>;
export const WhatIsOpenToAdministratorsDocument = new TypedDocumentString(`
    query WhatIsOpenToAdministrators {
  me {
    availableAccessPackages(first: 2) {
      nodes {
        displayName
        accessPackage {
          isHidden
          catalog {
            displayName
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIsOpenToAdministratorsQuery, WhatIsOpenToAdministratorsQueryVariables>;
export const WhatRequestorsAreAskedDocument = new TypedDocumentString(`
    query WhatRequestorsAreAsked {
  policy(id: "97bfc987-5265-43e9-9fa5-48d5a8acd17e") {
    displayName
    questions {
      ...Form
    }
    accessPackage {
      displayName
      policies(first: 2) {
        nodes {
          questions {
            sequence
          }
          customExtensionStageSettings {
            graphId
            stage
            customExtension {
              graphId
              graphType
              displayName
              description
            }
          }
        }
      }
    }
  }
}
    fragment Form on Question {
  __typename
  graphId
  graphType
  sequence
  isRequired
  isAnswerEditable
  text
  localizations {
    languageCode
    text
  }
  ... on TextInputQuestion {
    isSingleLineQuestion
    regexPattern
  }
  ... on MultipleChoiceQuestion {
    isMultipleSelectionAllowed
    choices {
      actualValue
      text
      localizations {
        languageCode
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<WhatRequestorsAreAskedQuery, WhatRequestorsAreAskedQueryVariables>;
export const WhatRequestorsHoldAlreadyDocument = new TypedDocumentString(`
    query WhatRequestorsHoldAlready {
  requests(first: 3, filter: {state: {eq: PENDING_APPROVAL}}) {
    nodes {
      justification
      accessPackage {
        displayName
      }
      requestor {
        displayName
        assignments(first: 2, filter: {state: {eq: DELIVERED}}) {
          nodes {
            accessPackage {
              displayName
            }
          }
          totalCount
        }
        requests(first: 1, filter: {state: {eq: DENIED}}) {
          nodes {
            completedDateTime
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatRequestorsHoldAlreadyQuery, WhatRequestorsHoldAlreadyQueryVariables>;
export const WhatRequestorsMayDoDocument = new TypedDocumentString(`
    query WhatRequestorsMayDo {
  policy(id: "b72973c4-8ca0-4401-9a1d-280b5e74c347") {
    displayName
    requestorSettings {
      enableTargetsToSelfAddAccess
      enableTargetsToSelfUpdateAccess
      enableTargetsToSelfRemoveAccess
      allowCustomAssignmentSchedule
      enableOnBehalfRequestorsToAddAccess
      enableOnBehalfRequestorsToUpdateAccess
      enableOnBehalfRequestorsToRemoveAccess
      onBehalfRequestors {
        graphType
        ... on TargetManager {
          managerLevel
        }
        ... on SingleServicePrincipal {
          servicePrincipalId
          description
        }
      }
      acceptRequests
      scopeType
    }
    canExtend
  }
}
    `) as unknown as TypedDocumentString<WhatRequestorsMayDoQuery, WhatRequestorsMayDoQueryVariables>;
export const WhatStartsSoonDocument = new TypedDocumentString(`
    query WhatStartsSoon {
  requests(first: 4, filter: {state: {eq: SCHEDULED}}) {
    nodes {
      schedule {
        startDateTime
      }
      accessPackage {
        displayName
      }
      assignment {
        state
        schedule {
          startDateTime
          expiration {
            type
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatStartsSoonQuery, WhatStartsSoonQueryVariables>;
export const WhatWaitsForMeDocument = new TypedDocumentString(`
    query WhatWaitsForMe {
  me {
    requests(on: APPROVER, first: 4) {
      nodes {
        graphId
        createdDateTime
        approval {
          stages {
            graphId
            status
            assignedToMe
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatWaitsForMeQuery, WhatWaitsForMeQueryVariables>;
export const WhatWasAnsweredDocument = new TypedDocumentString(`
    query WhatWasAnswered {
  request(id: "f24bb593-cb46-4851-9cf1-93464f2ca176") {
    justification
    answers {
      __typename
      graphType
      questionId
      displayValue
      ... on AnswerString {
        value
      }
      answeredQuestion {
        __typename
        graphId
        text
        ... on MultipleChoiceQuestion {
          choices {
            actualValue
          }
        }
      }
    }
    customExtensionCalloutInstances {
      graphId
      customExtensionId
      externalCorrelationId
      status
      detail
    }
    customExtensionHandlerInstances {
      customExtensionId
      externalCorrelationId
      stage
      status
    }
    history {
      action
      actionDateTime
      detail
      scheduledDateTime
      userDisplayName
      userPrincipalName
    }
    verifiedCredentialsData {
      authority
      type
      claims {
        name
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatWasAnsweredQuery, WhatWasAnsweredQueryVariables>;
export const WhatWasReallyGivenDocument = new TypedDocumentString(`
    query WhatWasReallyGiven {
  assignmentResourceRoles(
    first: 3
    filter: {subjectObjectId: {eq: "6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05"}}
  ) {
    nodes {
      id
      graphId
      originId
      originSystem
      status
      subject {
        displayName
      }
      role {
        displayName
        resource {
          displayName
        }
      }
      scope {
        displayName
      }
      assignments {
        nodes {
          state
          accessPackage {
            displayName
          }
        }
      }
    }
  }
  assignments(first: 3, filter: {state: {eq: DELIVERED}}) {
    nodes {
      target {
        displayName
      }
      resourceRoles(first: 2) {
        nodes {
          status
          role {
            displayName
            resource {
              displayName
            }
          }
        }
      }
    }
  }
  assignmentResourceRole(id: "348345cc-7c61-4938-8b09-80e2787c4085") {
    status
  }
}
    `) as unknown as TypedDocumentString<WhatWasReallyGivenQuery, WhatWasReallyGivenQueryVariables>;
export const WhenPoliciesEndDocument = new TypedDocumentString(`
    query WhenPoliciesEnd {
  after: policies(filter: {displayName: {eq: "Employees, thirty days"}}) {
    ...Ends
  }
  on: policies(filter: {displayName: {eq: "Direct assignment until mid-2027"}}) {
    ...Ends
  }
  never: policies(filter: {displayName: {eq: "Direct assignment, reviewed"}}) {
    ...Ends
  }
}
    fragment Ends on AssignmentPolicyConnection {
  nodes {
    expiration {
      type
      duration
      endDateTime
    }
    durationInDays
    expirationDateTime
  }
}`) as unknown as TypedDocumentString<WhenPoliciesEndQuery, WhenPoliciesEndQueryVariables>;
export const WhereGuestsComeFromDocument = new TypedDocumentString(`
    query WhereGuestsComeFrom {
  assignments(first: 5, filter: {targetEmail: {contains: "fabrikam"}}) {
    nodes {
      target {
        displayName
        email
        connectedOrganization {
          id
          displayName
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhereGuestsComeFromQuery, WhereGuestsComeFromQueryVariables>;
export const WhoApprovesDocument = new TypedDocumentString(`
    query WhoApproves {
  policies(first: 20) {
    nodes {
      displayName
      requestApprovalSettings {
        isApprovalRequiredForAdd
        isApprovalRequiredForUpdate
        isRequestorJustificationRequired
        stages {
          durationBeforeAutomaticDenial
          isApproverJustificationRequired
          approverInformationVisibility
          isDynamic
          primaryApprovers {
            ...Who
          }
          fallbackPrimaryApprovers {
            ...Who
          }
          isEscalationEnabled
          durationBeforeEscalation
          escalationApprovers {
            ...Who
          }
          fallbackEscalationApprovers {
            ...Who
          }
        }
      }
    }
  }
}
    fragment Who on SubjectSet {
  __typename
  graphType
  isBackup
  ... on SingleUser {
    userId
    description
  }
  ... on GroupMembers {
    groupId
    description
  }
  ... on RequestorManager {
    managerLevel
  }
}`) as unknown as TypedDocumentString<WhoApprovesQuery, WhoApprovesQueryVariables>;
export const WhoConnectedWhomDocument = new TypedDocumentString(`
    query WhoConnectedWhom {
  connectedOrganizations(first: 2) {
    nodes {
      displayName
      createdBy
      modifiedBy
    }
  }
}
    `) as unknown as TypedDocumentString<WhoConnectedWhomQuery, WhoConnectedWhomQueryVariables>;
export const WhoHasAccessDocument = new TypedDocumentString(`
    query WhoHasAccess {
  accessPackage(id: "3b44e0dd-2d7a-4e46-a577-61022df18d28") {
    displayName
    assignments(first: 10, filter: {state: {eq: DELIVERED}}) {
      nodes {
        state
        target {
          displayName
          email
        }
        policy {
          displayName
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoHasAccessQuery, WhoHasAccessQueryVariables>;
export const WhoMadeGeographiesKnownDocument = new TypedDocumentString(`
    query WhoMadeGeographiesKnown {
  resourceEnvironments(originSystem: "SharePointOnline") {
    nodes {
      displayName
      createdBy
      modifiedBy
    }
  }
}
    `) as unknown as TypedDocumentString<WhoMadeGeographiesKnownQuery, WhoMadeGeographiesKnownQueryVariables>;
export const WhoMayAskDocument = new TypedDocumentString(`
    query WhoMayAsk {
  policies(first: 20) {
    nodes {
      displayName
      allowedTargetScope
      specificAllowedTargets {
        __typename
        isBackup
        ... on SingleUser {
          userId
          description
        }
        ... on GroupMembers {
          groupId
          description
        }
        ... on ConnectedOrganizationMembers {
          connectedOrganizationId
          description
        }
        ... on AttributeRuleMembers {
          description
          membershipRule
        }
      }
      notificationSettings {
        isAssignmentNotificationDisabled
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoMayAskQuery, WhoMayAskQueryVariables>;
export const WhoPutWhatIntoPackagesDocument = new TypedDocumentString(`
    query WhoPutWhatIntoPackages {
  accessPackages(first: 2) {
    nodes {
      displayName
      resourceRoleScopes(first: 2) {
        nodes {
          createdBy
          modifiedBy
          modifiedDateTime
          scope {
            displayName
            url
            roleOriginId
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoPutWhatIntoPackagesQuery, WhoPutWhatIntoPackagesQueryVariables>;
export const WholeFiltersAsVariablesDocument = new TypedDocumentString(`
    query WholeFiltersAsVariables($requests: AssignmentRequestFilter, $assignments: AssignmentFilter, $packages: AccessPackageFilter, $catalogs: CatalogFilter, $first: Int = 2) {
  requests(first: $first, filter: $requests) {
    nodes {
      state
      requestor {
        displayName
      }
    }
  }
  assignments(first: $first, filter: $assignments) {
    nodes {
      state
    }
  }
  accessPackages(first: $first, filter: $packages) {
    nodes {
      displayName
    }
  }
  catalogs(first: $first, filter: $catalogs) {
    nodes {
      displayName
    }
  }
}
    `) as unknown as TypedDocumentString<WholeFiltersAsVariablesQuery, WholeFiltersAsVariablesQueryVariables>;
export const WhoseRequestIsWaitingDocument = new TypedDocumentString(`
    query WhoseRequestIsWaiting {
  requests(first: 3, filter: {state: {eq: PENDING_APPROVAL}}) {
    nodes {
      justification
      assignment {
        graphId
        status
        isExtended
        target {
          displayName
          subjectLifecycle
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoseRequestIsWaitingQuery, WhoseRequestIsWaitingQueryVariables>;
export const WhyCanSheNotGetInDocument = new TypedDocumentString(`
    query WhyCanSheNotGetIn {
  subject(by: {id: "U3ViamVjdDo2ZjFkMmE0MC05M2M3LTRlNTgtOGIxYS0wZDVjN2UyZjlhMDQ"}) {
    displayName
    failed: assignments(
      filter: {state: {in: [DELIVERY_FAILED, PARTIALLY_DELIVERED]}}
    ) {
      nodes {
        status
        accessPackage {
          displayName
        }
        requests {
          nodes {
            state
            completedDateTime
          }
        }
      }
    }
    waiting: requests(filter: {state: {eq: PENDING_APPROVAL}}) {
      nodes {
        status
        createdDateTime
        accessPackage {
          displayName
        }
      }
    }
    refused: requests(filter: {state: {in: [DENIED, CANCELED]}}) {
      nodes {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhyCanSheNotGetInQuery, WhyCanSheNotGetInQueryVariables>;
export const WhyHasThisPersonAccessDocument = new TypedDocumentString(`
    query WhyHasThisPersonAccess {
  assignment(id: "512ba649-7d34-45d0-9b5e-a7d6a590bbf2") {
    target {
      displayName
    }
    policy {
      displayName
      expiration {
        duration
      }
    }
    requests {
      nodes {
        requestType
        justification
        createdDateTime
        completedDateTime
        requestor {
          displayName
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhyHasThisPersonAccessQuery, WhyHasThisPersonAccessQueryVariables>;