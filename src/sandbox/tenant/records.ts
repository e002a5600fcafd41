/**
 * What the tenant remembers: one record type per thing, in one neutral shape.
 * Links are ids; each API version's names, casing and shapes are made from these by ../model.
 * They stand in one file, since they name each other and are read as one: the tenant's whole vocabulary.
 * Dates are RFC 3339 UTC strings with at most milliseconds, durations ISO 8601.
 */

export type Guid = string;
export type DateTime = string;
export type Duration = string;

export interface Stamped {
  createdDateTime: DateTime;
  modifiedDateTime: DateTime;
  /** Principal names, which only beta shows. */
  createdBy: string;
  modifiedBy: string;
}

/** A user of the directory; `id` is what Graph calls the object id. */
export interface PersonRecord {
  id: Guid;
  displayName: string;
  userPrincipalName: string;
  mail: string | null;
  jobTitle: string | null;
  department: string | null;
  userType: 'Member' | 'Guest';
  managerId: Guid | null;
}

export interface GroupRecord {
  id: Guid;
  displayName: string;
  description: string | null;
  mailNickname: string;
  memberIds: Guid[];
  ownerIds: Guid[];
}

/** Entitlement management's own view of a person or service principal; `id` differs from `objectId`. */
export interface SubjectRecord {
  id: Guid;
  /** Null until the person is in the directory. */
  objectId: Guid | null;
  displayName: string | null;
  principalName: string | null;
  email: string | null;
  onPremisesSecurityIdentifier: string | null;
  subjectType: 'notSpecified' | 'user' | 'servicePrincipal';
  subjectLifecycle: 'notDefined' | 'notGoverned' | 'governed';
  connectedOrganizationId: Guid | null;
  cleanupScheduledDateTime: DateTime | null;
}

export interface ConnectedOrganizationRecord extends Stamped {
  id: Guid;
  displayName: string;
  description: string;
  state: 'configured' | 'proposed';
  /** v1.0-shaped, each with its `@odata.type`. */
  identitySources: readonly Json[];
  /** Object ids of people and groups. */
  internalSponsorIds: Guid[];
  externalSponsorIds: Guid[];
}

export interface CatalogRecord extends Stamped {
  id: Guid;
  displayName: string;
  description: string;
  catalogType: 'userManaged' | 'serviceDefault' | 'serviceManaged';
  state: 'unpublished' | 'published';
  isExternallyVisible: boolean;
}

export type OriginSystem = 'AadGroup' | 'AadApplication' | 'SharePointOnline';

export interface ResourceRecord extends Stamped {
  id: Guid;
  catalogId: Guid;
  displayName: string;
  description: string;
  originId: string;
  originSystem: OriginSystem;
  url: string | null;
  resourceType: string;
  environmentId: Guid | null;
  attributes: readonly ResourceAttribute[];
}

/** What is asked or looked up for a resource; destination and source with their `@odata.type`. */
export interface ResourceAttribute {
  readonly id: Guid;
  readonly name: string;
  readonly destination: Json;
  readonly source: Json;
  readonly isEditable: boolean;
  readonly isPersistedOnAssignmentRemoval: boolean;
}

/** An application of the directory, as far as it can become a resource. */
export interface ServicePrincipalRecord {
  id: Guid;
  displayName: string;
  appRoles: readonly { readonly id: Guid; readonly displayName: string }[];
  ownerIds: Guid[];
}

/** A SharePoint geography. */
export interface ResourceEnvironmentRecord extends Stamped {
  id: Guid;
  displayName: string;
  description: string;
  originId: string;
  originSystem: OriginSystem;
  isDefaultEnvironment: boolean;
  connectionUrl: string;
}

export interface ResourceRequestRecord {
  id: Guid;
  requestType: 'adminAdd' | 'adminUpdate' | 'adminRemove';
  catalogId: Guid;
  resourceId: Guid;
  createdDateTime: DateTime;
  justification: string | null;
  executeImmediately: boolean;
  isValidationOnly: boolean;
  /** A subject's id; null for an app. */
  requestorId: Guid | null;
}

export type WorkflowExtensionKind =
  | 'accessPackageAssignmentRequestWorkflowExtension'
  | 'accessPackageAssignmentWorkflowExtension'
  | 'customAccessPackageWorkflowExtension';

export interface WorkflowExtensionRecord extends Stamped {
  id: Guid;
  catalogId: Guid;
  /** The last is beta's old kind, which v1.0 does not show. */
  kind: WorkflowExtensionKind;
  displayName: string;
  description: string | null;
  endpointConfiguration: Json;
  authenticationConfiguration: Json;
  clientConfiguration: Json | null;
  /** Only of those that wait to be called back. */
  callbackTimeout: Duration | null;
}

export interface StageSetting {
  readonly id: Guid;
  readonly stage: ExtensionStage;
  readonly customExtensionId: Guid;
}

export type ExtensionStage =
  | 'assignmentRequestCreated'
  | 'assignmentRequestApproved'
  | 'assignmentRequestGranted'
  | 'assignmentRequestRemoved'
  | 'assignmentFourteenDaysBeforeExpiration'
  | 'assignmentOneDayBeforeExpiration';

export interface SettingsRecord {
  id: 'singleton';
  externalUserLifecycleAction: 'none' | 'blockSignIn' | 'blockSignInAndDelete';
  durationUntilExternalUserDeletedAfterBlocked: Duration;
}

export interface EndUserSettingsRecord extends Stamped {
  id: Guid;
  isEnabled: boolean;
  relatedPeopleInsightLevel: 'disabled' | 'count' | 'countAndNames';
  showApproverDetailsToMembers: boolean;
}

export interface ResourceRoleRecord {
  id: Guid;
  resourceId: Guid;
  displayName: string;
  description: string | null;
  originId: string;
  originSystem: OriginSystem;
}

export interface ResourceScopeRecord {
  id: Guid;
  resourceId: Guid;
  displayName: string;
  description: string | null;
  originId: string;
  originSystem: OriginSystem;
  isRootScope: boolean;
}

export interface ResourceRoleScopeRecord extends Stamped {
  /** `<roleId>_<scopeId>` */
  id: string;
  roleId: Guid;
  scopeId: Guid;
}

export interface AccessPackageRecord extends Stamped {
  id: Guid;
  catalogId: Guid;
  displayName: string;
  description: string;
  isHidden: boolean;
  isRoleScopesVisible: boolean;
  uniqueName: string | null;
  resourceRoleScopes: ResourceRoleScopeRecord[];
  incompatibleAccessPackageIds: Guid[];
  incompatibleGroupIds: Guid[];
}

export type AllowedTargetScope =
  | 'notSpecified'
  | 'specificDirectoryUsers'
  | 'specificConnectedOrganizationUsers'
  | 'specificDirectoryServicePrincipals'
  | 'allMemberUsers'
  | 'allDirectoryUsers'
  | 'allDirectoryServicePrincipals'
  | 'allConfiguredConnectedOrganizationUsers'
  | 'allExternalUsers'
  | 'allDirectoryAgentIdentities';

/** Shared by many records, so it is replaced and never changed; so are schedules and policies' settings. */
export interface Expiration {
  readonly type: 'notSpecified' | 'noExpiration' | 'afterDateTime' | 'afterDuration';
  readonly duration: Duration | null;
  readonly endDateTime: DateTime | null;
}

export interface Schedule {
  readonly startDateTime: DateTime | null;
  readonly recurrence: Json | null;
  readonly expiration: Expiration;
}

/** A v1.0 subjectSet: `@odata.type` and the typed ids. */
export type SubjectSet = { '@odata.type': string } & { [name: string]: Json };

export interface ApprovalStageSetting {
  durationBeforeAutomaticDenial: Duration;
  isApproverJustificationRequired: boolean;
  isEscalationEnabled: boolean;
  durationBeforeEscalation: Duration;
  primaryApprovers: readonly SubjectSet[];
  fallbackPrimaryApprovers: readonly SubjectSet[];
  escalationApprovers: readonly SubjectSet[];
  fallbackEscalationApprovers: readonly SubjectSet[];
  approverInformationVisibility: 'default' | 'notVisible' | 'visible';
}

export interface LocalizedText {
  languageCode: string;
  text: string;
}

interface QuestionBase {
  id: Guid;
  sequence: number;
  isRequired: boolean;
  isAnswerEditable: boolean;
  text: string;
  localizations: readonly LocalizedText[];
}

export type Question =
  | (QuestionBase & { kind: 'textInput'; isSingleLineQuestion: boolean; regexPattern: string | null })
  | (QuestionBase & {
      kind: 'multipleChoice';
      isMultipleSelectionAllowed: boolean;
      choices: readonly { actualValue: string; text: string; localizations: readonly LocalizedText[] }[];
    });

export interface RequestorSettings {
  readonly enableTargetsToSelfAddAccess: boolean;
  readonly enableTargetsToSelfUpdateAccess: boolean;
  readonly enableTargetsToSelfRemoveAccess: boolean;
  readonly allowCustomAssignmentSchedule: boolean;
  readonly enableOnBehalfRequestorsToAddAccess: boolean;
  readonly enableOnBehalfRequestorsToUpdateAccess: boolean;
  readonly enableOnBehalfRequestorsToRemoveAccess: boolean;
  readonly onBehalfRequestors: readonly SubjectSet[];
}

export interface RequestApprovalSettings {
  readonly isApprovalRequiredForAdd: boolean;
  readonly isApprovalRequiredForUpdate: boolean;
  readonly isRequestorJustificationRequired: boolean;
  readonly stages: readonly ApprovalStageSetting[];
}

export interface AutomaticRequestSettings {
  readonly requestAccessForAllowedTargets: boolean;
  readonly removeAccessWhenTargetLeavesAllowedTargets: boolean;
  readonly gracePeriodBeforeAccessRemoval: Duration | null;
}

export interface PolicyRecord extends Stamped {
  id: Guid;
  accessPackageId: Guid;
  displayName: string;
  description: string;
  allowedTargetScope: AllowedTargetScope;
  specificAllowedTargets: readonly SubjectSet[];
  expiration: Expiration;
  /** Beta's own flag; v1.0 has no form of it. */
  canExtend: boolean;
  requestorSettings: RequestorSettings;
  requestApprovalSettings: RequestApprovalSettings;
  reviewSettings: Json | null;
  automaticRequestSettings: AutomaticRequestSettings | null;
  notificationSettings: { readonly isAssignmentNotificationDisabled: boolean };
  questions: readonly Question[];
  stageSettings: readonly StageSetting[];
  /** Beta's own. */
  verifiableCredentialSettings: Json | null;
}

export type AssignmentState =
  'delivering' | 'partiallyDelivered' | 'delivered' | 'expired' | 'deliveryFailed';

export interface AssignmentRecord {
  id: Guid;
  accessPackageId: Guid;
  assignmentPolicyId: Guid;
  /** The subject's own id, not the directory object id. */
  targetId: Guid;
  /**
   * Null while it is only asked for: a pending request shows it by `$expand=assignment`
   * (production code filters pending requests by `assignment/target/objectId`),
   * but `/assignments` does not list it yet. Our choice; Graph does not document it.
   */
  state: AssignmentState | null;
  status: string | null;
  expiredDateTime: DateTime | null;
  isExtended: boolean;
  schedule: Schedule;
  /** Given while its holder has left an automatic policy's targets and keeps it for a while. */
  graceEndDateTime?: DateTime | null;
}

export type RequestType =
  | 'userAdd'
  | 'userUpdate'
  | 'userRemove'
  | 'adminAdd'
  | 'adminUpdate'
  | 'adminRemove'
  | 'systemAdd'
  | 'systemUpdate'
  | 'systemRemove'
  | 'approverRemove';

export type RequestState =
  | 'submitted'
  | 'pendingApproval'
  | 'delivering'
  | 'delivered'
  | 'deliveryFailed'
  | 'denied'
  | 'scheduled'
  | 'canceled'
  | 'partiallyDelivered';

export interface AnswerRecord {
  questionId: Guid;
  value: string;
  displayValue: string | null;
}

export interface RequestRecord {
  id: Guid;
  requestType: RequestType;
  state: RequestState;
  status: string;
  createdDateTime: DateTime;
  completedDateTime: DateTime | null;
  schedule: Schedule;
  justification: string | null;
  answers: readonly AnswerRecord[];
  accessPackageId: Guid;
  assignmentId: Guid;
  /** A subject's id. */
  requestorId: Guid;
  isValidationOnly: boolean;
  expirationDateTime: DateTime | null;
  bypassesApproval?: true;
  callouts?: readonly CalloutRecord[];
  /** Its delivery takes until then; without it, no time at all. */
  stalledUntil?: DateTime;
}

/** A call to a custom extension that a request's course has caused. */
export interface CalloutRecord {
  readonly id: Guid;
  readonly stage: ExtensionStage;
  readonly customExtensionId: Guid;
  readonly externalCorrelationId: Guid;
  readonly status: 'calloutSent' | 'waitingForCallback' | 'callbackReceived' | 'callbackTimedOut';
  readonly detail: string | null;
  /** Until when the request waits for the callback; null where it does not. */
  readonly deadline: DateTime | null;
}

export type StageStatus = 'Initializing' | 'InProgress' | 'Completed' | 'Expired';
export type ReviewResult = 'NotReviewed' | 'Approved' | 'Denied';

/** One stage of an approval, under the setting that held when the approval began. */
export interface ApprovalStageRecord {
  readonly id: Guid;
  readonly setting: ApprovalStageSetting;
  readonly status: StageStatus;
  readonly reviewResult: ReviewResult;
  readonly startedDateTime: DateTime | null;
  readonly isEscalated: boolean;
  /** An object id. */
  readonly reviewedById: Guid | null;
  readonly reviewedDateTime: DateTime | null;
  readonly justification: string;
}

/** `id` is the request's. */
export interface ApprovalRecord {
  id: Guid;
  stages: readonly ApprovalStageRecord[];
}

/** What became other than automatic policies last saw it, until they have looked: `id` names it. */
export interface DirectoryChangeRecord {
  id: Guid;
  kind: 'person' | 'policy';
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
