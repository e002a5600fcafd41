import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

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
  accessPackageSuggestion: entity(
    { reasons: 'Collection(accessPackageSuggestionReason) not null' },
    { navigations: { accessPackage: 'availableAccessPackage' } },
  ),
  accessPackageSuggestionFilterByCurrentUserOptions: enumeration(
    { none: 0, relatedPeopleAssignments: 1, assignmentHistory: 2, unknownFutureValue: 4 },
    { isFlags: true },
  ),
  accessPackageSuggestionReason: complex({}, { abstract: true }),
  accessPackageSuggestionRelatedPeopleBased: complex(
    { relatedPeople: 'Collection(identity) not null', relatedPeopleAssignmentCount: 'Edm.Int32 not null' },
    { base: 'accessPackageSuggestionReason' },
  ),
  accessPackageSuggestionRelatedPeopleInsightLevel: enumeration({
    disabled: 0,
    count: 1,
    countAndNames: 2,
    unknownFutureValue: 3,
  }),
  accessPackageSuggestionSelfAssignmentHistoryBased: complex(
    { lastAssignmentDateTime: 'Edm.DateTimeOffset not null', pastAssignmentCount: 'Edm.Int32 not null' },
    { base: 'accessPackageSuggestionReason' },
  ),
  availableAccessPackage: entity(
    { description: 'Edm.String', displayName: 'Edm.String' },
    { navigations: { resourceRoleScopes: 'Collection(accessPackageResourceRoleScope)' } },
  ),
  controlConfiguration: entity(
    {
      createdBy: 'Edm.String',
      createdDateTime: 'Edm.DateTimeOffset',
      isEnabled: 'Edm.Boolean not null',
      modifiedBy: 'Edm.String',
      modifiedDateTime: 'Edm.DateTimeOffset',
    },
    { abstract: true },
  ),
  endUserSettings: entity(
    {
      relatedPeopleInsightLevel: 'accessPackageSuggestionRelatedPeopleInsightLevel',
      showApproverDetailsToMembers: 'Edm.Boolean not null',
    },
    { base: 'controlConfiguration' },
  ),
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
  entitlementManagementSettings: entity({
    durationUntilExternalUserDeletedAfterBlocked: 'Edm.Duration',
    externalUserLifecycleAction: 'accessPackageExternalUserLifecycleAction',
  }),
};
