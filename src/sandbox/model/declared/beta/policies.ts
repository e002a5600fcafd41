import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const policies: Declarations = {
  accessReviewTimeoutBehavior: enumeration({
    keepAccess: 0,
    removeAccess: 1,
    acceptAccessRecommendation: 2,
    unknownFutureValue: 99,
  }),
  approval: entity(
    {},
    {
      navigations: {
        completedSteps: 'Collection(approvalStep) contained',
        pendingSteps: 'Collection(approvalStep) contained',
        request: 'request',
        steps: 'Collection(approvalStep) contained',
      },
    },
  ),
  approvalSettings: complex({
    approvalMode: 'Edm.String',
    approvalStages: 'Collection(approvalStage)',
    isApprovalRequired: 'Edm.Boolean',
    isApprovalRequiredForExtension: 'Edm.Boolean',
    isRequestorJustificationRequired: 'Edm.Boolean',
  }),
  approvalStage: complex({
    approvalStageTimeOutInDays: 'Edm.Int32',
    escalationApprovers: 'Collection(userSet)',
    escalationTimeInMinutes: 'Edm.Int32',
    isApproverJustificationRequired: 'Edm.Boolean',
    isEscalationEnabled: 'Edm.Boolean',
    primaryApprovers: 'Collection(userSet)',
  }),
  assignmentReviewSettings: complex({
    accessReviewTimeoutBehavior: 'accessReviewTimeoutBehavior',
    durationInDays: 'Edm.Int32',
    isAccessRecommendationEnabled: 'Edm.Boolean',
    isApprovalJustificationRequired: 'Edm.Boolean',
    isEnabled: 'Edm.Boolean',
    recurrenceType: 'Edm.String',
    reviewers: 'Collection(userSet)',
    reviewerType: 'Edm.String',
    startDateTime: 'Edm.DateTimeOffset',
  }),
  requestorSettings: complex({
    acceptRequests: 'Edm.Boolean',
    allowedRequestors: 'Collection(userSet)',
    scopeType: 'Edm.String',
  }),
  verifiableCredentialSettings: complex({ credentialTypes: 'Collection(verifiableCredentialType)' }),
  verifiableCredentialType: complex({ credentialType: 'Edm.String', issuers: 'Collection(Edm.String)' }),
  verifiedCredentialClaims: complex({}, { open: true }),
  verifiedCredentialData: complex({
    authority: 'Edm.String',
    claims: 'verifiedCredentialClaims',
    type: 'Collection(Edm.String)',
  }),
};
