import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { durationOfDays, durationOfMinutes } from '../complex/duration.ts';
import { type SubjectSet, subjectSets, userSetsWhere } from '../complex/subject-set.ts';
import { graphNames, served } from '../entity.ts';
import { enumeration, type Unknown } from '../enumeration.ts';
import { flag, graphType, member, objects, presence, text } from '../values.ts';

export const approvalMode = enumeration('ApprovalMode', 'In what order the stages of an approval come.', {
  noApproval: 'Nobody has to approve.',
  singleStage: 'There is one stage.',
  serial: 'One stage follows the other.',
  parallel: 'All stages stand open at once. Declared by Graph and not known to be in use.',
});

export const approverInformationVisibility = enumeration(
  'ApproverInformationVisibility',
  'Whether requestors see who approves.',
  {
    default: 'As the tenant’s setting for end users says.',
    notVisible: 'They do not.',
    visible: 'They do.',
  },
);

export interface ApprovalStageSettings {
  readonly durationBeforeAutomaticDenial: string | null;
  readonly durationBeforeEscalation: string | null;
  readonly isEscalationEnabled: boolean | null;
  readonly isApproverJustificationRequired: boolean | null;
  readonly approverInformationVisibility: keyof typeof approverInformationVisibility.members | Unknown | null;
  readonly isDynamic: boolean;
  readonly primaryApprovers: readonly SubjectSet[] | null;
  readonly fallbackPrimaryApprovers: readonly SubjectSet[] | null;
  readonly escalationApprovers: readonly SubjectSet[] | null;
  readonly fallbackEscalationApprovers: readonly SubjectSet[] | null;
}

const decodeVisibility = member(approverInformationVisibility);
const approvers = subjectSets();
const fallbackApprovers = subjectSets(true);
const firstUsers = userSetsWhere(false);
const backupUsers = userSetsWhere(true);

const stages = objects((json): ApprovalStageSettings => ({
  durationBeforeAutomaticDenial: text(json['durationBeforeAutomaticDenial']),
  durationBeforeEscalation: text(json['durationBeforeEscalation']),
  isEscalationEnabled: flag(json['isEscalationEnabled']),
  isApproverJustificationRequired: flag(json['isApproverJustificationRequired']),
  approverInformationVisibility: decodeVisibility(json['approverInformationVisibility']),
  isDynamic: graphType(json) === 'accessPackageDynamicApprovalStage',
  primaryApprovers: approvers(json['primaryApprovers']),
  fallbackPrimaryApprovers: fallbackApprovers(json['fallbackPrimaryApprovers']),
  escalationApprovers: approvers(json['escalationApprovers']),
  fallbackEscalationApprovers: fallbackApprovers(json['fallbackEscalationApprovers']),
}));

/** Beta's approvalStage: numbers for lengths of time, and one list where v1.0 has two (graph-beta §4.4). */
const betaStages = objects((json): ApprovalStageSettings => ({
  durationBeforeAutomaticDenial: durationOfDays(json['approvalStageTimeOutInDays']),
  durationBeforeEscalation: durationOfMinutes(json['escalationTimeInMinutes']),
  isEscalationEnabled: flag(json['isEscalationEnabled']),
  isApproverJustificationRequired: flag(json['isApproverJustificationRequired']),
  approverInformationVisibility: decodeVisibility(json['approverInformationVisibility']),
  isDynamic: graphType(json) === 'accessPackageDynamicApprovalStage',
  primaryApprovers: firstUsers(json['primaryApprovers']),
  fallbackPrimaryApprovers: backupUsers(json['primaryApprovers']),
  escalationApprovers: firstUsers(json['escalationApprovers']),
  fallbackEscalationApprovers: backupUsers(json['escalationApprovers']),
}));

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentPolicy,
  Beta.AccessPackageAssignmentPolicy
>();

/** Who has to approve: v1.0's accessPackageAssignmentApprovalSettings, beta's approvalSettings. */
export const approvalSettings = {
  requestApprovalSettings: field('requestApprovalSettings', 'requestApprovalSettings', presence),
  'requestApprovalSettings.isApprovalRequiredForAdd': served(
    v1.inner('requestApprovalSettings', 'isApprovalRequiredForAdd', flag),
    beta.inner('requestApprovalSettings', 'isApprovalRequired', flag),
  ),
  'requestApprovalSettings.isApprovalRequiredForUpdate': served(
    v1.inner('requestApprovalSettings', 'isApprovalRequiredForUpdate', flag),
    beta.inner('requestApprovalSettings', 'isApprovalRequiredForExtension', flag),
  ),
  'requestApprovalSettings.isRequestorJustificationRequired': served(
    v1.inner('requestApprovalSettings', 'isRequestorJustificationRequired', flag),
    beta.inner('requestApprovalSettings', 'isRequestorJustificationRequired', flag),
  ),
  // The number of stages does not tell serial from parallel.
  'requestApprovalSettings.approvalMode': served(
    null,
    beta.inner('requestApprovalSettings', 'approvalMode', member(approvalMode)),
  ),
  'requestApprovalSettings.stages': served(
    v1.inner('requestApprovalSettings', 'stages', stages),
    beta.inner('requestApprovalSettings', 'approvalStages', betaStages),
  ),
} as const;
