import type { AllowedTargetScope, ApprovalStageSetting, Json, PolicyRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { policyFilters } from '../filters.ts';
import { ofPolicy } from '../links.ts';
import { trimmedDate } from '../values.ts';
import { daysOf, minutesOf } from './durations.ts';
import { question } from './question.ts';
import { accessReviewSettings } from './review.ts';
import { userSets } from './user-set.ts';

const { column, computed } = propertiesOf<PolicyRecord>();

export const policy: EntityType<PolicyRecord> = {
  name: 'accessPackageAssignmentPolicy',
  base: 'entity',
  address: (row) => `accessPackageAssignmentPolicies('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('accessPackageId', 'Edm.String'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('canExtend', 'Edm.Boolean'),
    computed('durationInDays', 'Edm.Int32', durationInDays),
    computed('expirationDateTime', 'Edm.DateTimeOffset', (row) =>
      row.expiration.type === 'afterDateTime' ? trimmedDate(row.expiration.endDateTime) : null,
    ),
    column('createdBy', 'Edm.String'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedBy', 'Edm.String'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
    computed('requestorSettings', 'requestorSettings', (row) => ({
      scopeType: scopeTypes[row.allowedTargetScope],
      acceptRequests: row.requestorSettings.enableTargetsToSelfAddAccess,
      allowedRequestors: userSets(row.specificAllowedTargets),
    })),
    computed('requestApprovalSettings', 'approvalSettings', requestApprovalSettings),
    computed('accessReviewSettings', 'assignmentReviewSettings', (row) =>
      accessReviewSettings(row.reviewSettings),
    ),
    computed('questions', 'Collection(accessPackageQuestion)', (row) => row.questions.map(question)),
    computed('accessPackageNotificationSettings', 'accessPackageNotificationSettings', (row) => ({
      ...row.notificationSettings,
    })),
    computed(
      'verifiableCredentialSettings',
      'verifiableCredentialSettings',
      (row) => row.verifiableCredentialSettings,
    ),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: 'accessPackage',
      contained: false,
      related: ofPolicy.accessPackage,
    },
    {
      kind: 'one',
      name: 'accessPackageCatalog',
      target: 'accessPackageCatalog',
      contained: true,
      related: ofPolicy.catalog,
    },
    {
      kind: 'many',
      name: 'customExtensionHandlers',
      target: 'customExtensionHandler',
      contained: false,
      related: ofPolicy.legacyHandlers,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'customExtensionStageSettings',
      target: 'customExtensionStageSetting',
      contained: false,
      related: ofPolicy.stageSettings,
      served: { filters: [] },
    },
  ],
};

export const policies: EntitySet<PolicyRecord> = {
  name: 'accessPackageAssignmentPolicies',
  type: policy.name,
  filters: policyFilters,
  rows: (store) => store.policies.values(),
  find: (store, id) => store.policies.get(id),
};

/** By meaning (graph-beta §4.5); the last three have no form in beta, and the nearest wider one stands in. */
const scopeTypes: Readonly<Record<AllowedTargetScope, string>> = {
  notSpecified: 'NoSubjects',
  specificDirectoryUsers: 'SpecificDirectorySubjects',
  specificConnectedOrganizationUsers: 'SpecificConnectedOrganizationSubjects',
  allConfiguredConnectedOrganizationUsers: 'AllConfiguredConnectedOrganizationSubjects',
  allMemberUsers: 'AllExistingDirectoryMemberUsers',
  allDirectoryUsers: 'AllExistingDirectorySubjects',
  allExternalUsers: 'AllExternalSubjects',
  specificDirectoryServicePrincipals: 'SpecificDirectorySubjects',
  allDirectoryServicePrincipals: 'AllExistingDirectorySubjects',
  allDirectoryAgentIdentities: 'AllExistingDirectorySubjects',
};

function durationInDays({ expiration }: PolicyRecord): number | null {
  if (expiration.type !== 'afterDuration' || expiration.duration === null) return 0;
  return daysOf(expiration.duration);
}

function requestApprovalSettings({ requestApprovalSettings: settings }: PolicyRecord): Json {
  return {
    isApprovalRequired: settings.isApprovalRequiredForAdd,
    isApprovalRequiredForExtension: settings.isApprovalRequiredForUpdate,
    isRequestorJustificationRequired: settings.isRequestorJustificationRequired,
    approvalMode: ['NoApproval', 'SingleStage'][settings.stages.length] ?? 'Serial',
    approvalStages: settings.stages.map(approvalStage),
  };
}

function approvalStage(stage: ApprovalStageSetting): Json {
  return {
    approvalStageTimeOutInDays: daysOf(stage.durationBeforeAutomaticDenial),
    isApproverJustificationRequired: stage.isApproverJustificationRequired,
    isEscalationEnabled: stage.isEscalationEnabled,
    escalationTimeInMinutes: minutesOf(stage.durationBeforeEscalation),
    primaryApprovers: [
      ...userSets(stage.primaryApprovers),
      ...userSets(stage.fallbackPrimaryApprovers, true),
    ],
    escalationApprovers: [
      ...userSets(stage.escalationApprovers),
      ...userSets(stage.fallbackEscalationApprovers, true),
    ],
    approverInformationVisibility: stage.approverInformationVisibility,
  };
}
