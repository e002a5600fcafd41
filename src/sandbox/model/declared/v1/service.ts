import { entity, enumeration, type Declarations } from '../declaration.ts';

export const service: Declarations = {
  accessPackageExternalUserLifecycleAction: enumeration({
    none: 0,
    blockSignIn: 1,
    blockSignInAndDelete: 2,
    unknownFutureValue: 3,
  }),
  accessPackageSubjectLifecycle: enumeration({
    notDefined: 0,
    notGoverned: 1,
    governed: 2,
    unknownFutureValue: 3,
  }),
  entitlementManagement: entity(
    {},
    {
      navigations: {
        accessPackageAssignmentApprovals: 'Collection(approval) contained',
        accessPackages: 'Collection(accessPackage) contained',
        accessPackageSuggestions: 'Collection(accessPackageSuggestion) contained',
        assignmentPolicies: 'Collection(accessPackageAssignmentPolicy) contained',
        assignmentRequests: 'Collection(accessPackageAssignmentRequest) contained',
        assignments: 'Collection(accessPackageAssignment) contained',
        availableAccessPackages: 'Collection(availableAccessPackage) contained',
        catalogs: 'Collection(accessPackageCatalog) contained',
        connectedOrganizations: 'Collection(connectedOrganization) contained',
        controlConfigurations: 'Collection(controlConfiguration) contained',
        resourceEnvironments: 'Collection(accessPackageResourceEnvironment) contained',
        resourceRequests: 'Collection(accessPackageResourceRequest) contained',
        resourceRoleScopes: 'Collection(accessPackageResourceRoleScope) contained',
        resources: 'Collection(accessPackageResource) contained',
        settings: 'entitlementManagementSettings contained',
        subjects: 'Collection(accessPackageSubject) contained',
      },
    },
  ),
};
