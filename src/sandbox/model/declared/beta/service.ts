import { entity, type Declarations } from '../declaration.ts';

export const service: Declarations = {
  entitlementManagement: entity(
    {},
    {
      navigations: {
        accessPackageAssignmentApprovals: 'Collection(approval) contained',
        accessPackageAssignmentPolicies: 'Collection(accessPackageAssignmentPolicy) contained',
        accessPackageAssignmentRequests: 'Collection(accessPackageAssignmentRequest) contained',
        accessPackageAssignmentResourceRoles: 'Collection(accessPackageAssignmentResourceRole) contained',
        accessPackageAssignments: 'Collection(accessPackageAssignment) contained',
        accessPackageCatalogs: 'Collection(accessPackageCatalog) contained',
        accessPackageResourceEnvironments: 'Collection(accessPackageResourceEnvironment) contained',
        accessPackageResourceRequests: 'Collection(accessPackageResourceRequest) contained',
        accessPackageResourceRoleScopes: 'Collection(accessPackageResourceRoleScope) contained',
        accessPackageResources: 'Collection(accessPackageResource) contained',
        accessPackages: 'Collection(accessPackage) contained',
        connectedOrganizations: 'Collection(connectedOrganization) contained',
        settings: 'entitlementManagementSettings contained',
        subjects: 'Collection(accessPackageSubject) contained',
      },
    },
  ),
};
