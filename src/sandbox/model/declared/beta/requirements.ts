import { complex, entity, type Declarations } from '../declaration.ts';

/** What operations answer, and the metadata's extract leaves out. */
export const requirements: Declarations = {
  accessPackageAssignmentRequestRequirements: complex({
    existingAnswers: 'Collection(accessPackageAnswer)',
    isApprovalRequired: 'Edm.Boolean',
    isApprovalRequiredForExtension: 'Edm.Boolean',
    isCustomAssignmentScheduleAllowed: 'Edm.Boolean',
    isRequestorJustificationRequired: 'Edm.Boolean',
    policyDescription: 'Edm.String',
    policyDisplayName: 'Edm.String',
    policyId: 'Edm.String',
    questions: 'Collection(accessPackageQuestion)',
    schedule: 'requestSchedule',
    verifiableCredentialRequirementStatus: 'verifiableCredentialRequirementStatus',
  }),
  identityGovernance: entity(
    {},
    { base: null, navigations: { entitlementManagement: 'entitlementManagement contained' } },
  ),
  verifiableCredentialRequirementStatus: complex({}, { abstract: true }),
  verifiableCredentialRequired: complex(
    { expiryDateTime: 'Edm.DateTimeOffset', url: 'Edm.String' },
    { base: 'verifiableCredentialRequirementStatus' },
  ),
  verifiableCredentialRetrieved: complex(
    { expiryDateTime: 'Edm.DateTimeOffset' },
    { base: 'verifiableCredentialRequirementStatus' },
  ),
  verifiableCredentialVerified: complex({}, { base: 'verifiableCredentialRequirementStatus' }),
};
