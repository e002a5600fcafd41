import { frozen } from '../freeze.ts';
import { personaNamed } from '../personas.ts';
import type {
  ApprovalStageSetting,
  AutomaticRequestSettings,
  Expiration,
  Guid,
  PolicyRecord,
  Question,
  RequestApprovalSettings,
  RequestorSettings,
  SubjectSet,
} from '../records.ts';
import { noExpiration } from '../schedules.ts';

/** What a policy says; only its id, package and stamps are missing. */
export type Terms = Omit<
  PolicyRecord,
  'id' | 'accessPackageId' | 'createdDateTime' | 'createdBy' | 'modifiedDateTime' | 'modifiedBy'
>;

export const afterDays = {
  30: frozen<Expiration>({ type: 'afterDuration', duration: 'P30D', endDateTime: null }),
  365: frozen<Expiration>({ type: 'afterDuration', duration: 'P365D', endDateTime: null }),
};

export const closedToRequestors: RequestorSettings = frozen({
  enableTargetsToSelfAddAccess: false,
  enableTargetsToSelfUpdateAccess: false,
  enableTargetsToSelfRemoveAccess: false,
  allowCustomAssignmentSchedule: true,
  enableOnBehalfRequestorsToAddAccess: false,
  enableOnBehalfRequestorsToUpdateAccess: false,
  enableOnBehalfRequestorsToRemoveAccess: false,
  onBehalfRequestors: [],
});

const openToRequestors: RequestorSettings = frozen({
  ...closedToRequestors,
  enableTargetsToSelfAddAccess: true,
  enableTargetsToSelfUpdateAccess: true,
  enableTargetsToSelfRemoveAccess: true,
  allowCustomAssignmentSchedule: false,
});

export const openWithOwnSchedule: RequestorSettings = frozen({
  ...openToRequestors,
  allowCustomAssignmentSchedule: true,
});

export const openToManagersToo: RequestorSettings = frozen({
  ...openToRequestors,
  enableOnBehalfRequestorsToAddAccess: true,
  onBehalfRequestors: [{ '@odata.type': '#microsoft.graph.targetManager', managerLevel: 1 }],
});

export function user(userId: Guid, description: string): SubjectSet {
  return { '@odata.type': '#microsoft.graph.singleUser', userId, description };
}

export function membersOfGroup(groupId: Guid, description: string): SubjectSet {
  return { '@odata.type': '#microsoft.graph.groupMembers', groupId, description };
}

export const approver = user(personaNamed('approver').objectId, personaNamed('approver').displayName);
export const owner = user(personaNamed('owner').objectId, personaNamed('owner').displayName);
const requestorManager: SubjectSet = { '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 };
export const internalSponsors: SubjectSet = { '@odata.type': '#microsoft.graph.internalSponsors' };

const approverDecides: ApprovalStageSetting = {
  durationBeforeAutomaticDenial: 'P14D',
  isApproverJustificationRequired: true,
  isEscalationEnabled: false,
  durationBeforeEscalation: 'PT0S',
  primaryApprovers: [approver],
  fallbackPrimaryApprovers: [],
  escalationApprovers: [],
  fallbackEscalationApprovers: [],
  approverInformationVisibility: 'default',
};

const managerDecides: ApprovalStageSetting = {
  ...approverDecides,
  isApproverJustificationRequired: false,
  isEscalationEnabled: true,
  durationBeforeEscalation: 'P7D',
  primaryApprovers: [requestorManager],
  fallbackPrimaryApprovers: [owner],
  escalationApprovers: [owner],
  approverInformationVisibility: 'visible',
};

const sponsorsDecide: ApprovalStageSetting = {
  ...approverDecides,
  primaryApprovers: [internalSponsors],
  fallbackPrimaryApprovers: [approver],
  approverInformationVisibility: 'notVisible',
};

const noApproval: RequestApprovalSettings = frozen({
  isApprovalRequiredForAdd: false,
  isApprovalRequiredForUpdate: false,
  isRequestorJustificationRequired: false,
  stages: [],
});

function approvalBy(...stages: ApprovalStageSetting[]): RequestApprovalSettings {
  return frozen({
    isApprovalRequiredForAdd: true,
    isApprovalRequiredForUpdate: stages.length > 1,
    isRequestorJustificationRequired: true,
    stages,
  });
}

export const approval = {
  byApprover: approvalBy(approverDecides),
  byManagerThenApprover: approvalBy(managerDecides, approverDecides),
  bySponsors: approvalBy(sponsorsDecide),
};

export const automatic: AutomaticRequestSettings = frozen({
  requestAccessForAllowedTargets: true,
  removeAccessWhenTargetLeavesAllowedTargets: true,
  gracePeriodBeforeAccessRemoval: 'P7D',
});

const notified = frozen({ isAssignmentNotificationDisabled: false });
export const unnotified = frozen({ isAssignmentNotificationDisabled: true });

const noTargets: readonly SubjectSet[] = frozen([]);
const noQuestions: readonly Question[] = frozen([]);

/** Direct assignment, for ever, unless the change says otherwise. */
export function terms(displayName: string, description: string, change: Partial<Terms> = {}): Terms {
  return {
    displayName,
    description,
    allowedTargetScope: 'notSpecified',
    specificAllowedTargets: noTargets,
    expiration: noExpiration,
    canExtend: false,
    requestorSettings: closedToRequestors,
    requestApprovalSettings: noApproval,
    reviewSettings: null,
    automaticRequestSettings: null,
    notificationSettings: notified,
    questions: noQuestions,
    ...change,
  };
}

/** Those of the scope ask for themselves. */
export function selfService(
  displayName: string,
  description: string,
  change: Partial<Terms> & Pick<Terms, 'allowedTargetScope'>,
): Terms {
  return terms(displayName, description, { requestorSettings: openToRequestors, canExtend: true, ...change });
}
