import { complex, entity, type Declarations } from '../declaration.ts';

/** What operations answer or types refer to, and the metadata's extract leaves out. */
export const requirements: Declarations = {
  accessPackageAssignmentRequestRequirements: complex(
    {
      allowCustomAssignmentSchedule: 'Edm.Boolean',
      isApprovalRequiredForAdd: 'Edm.Boolean',
      isApprovalRequiredForUpdate: 'Edm.Boolean',
      isRequestorJustificationRequired: 'Edm.Boolean',
      policyDescription: 'Edm.String',
      policyDisplayName: 'Edm.String',
      policyId: 'Edm.String',
      schedule: 'entitlementManagementSchedule',
    },
    { navigations: { questions: 'Collection(accessPackageQuestion) contained' } },
  ),
  'customDataProvidedResourcePayloads.data': complex({}, { abstract: true }),
  identityGovernance: entity(
    {},
    { base: null, navigations: { entitlementManagement: 'entitlementManagement contained' } },
  ),
};
