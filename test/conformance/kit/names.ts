import type { Version } from './http.ts';

/** What each version calls the same thing. */
const v1 = {
  assignments: 'assignments',
  requests: 'assignmentRequests',
  policies: 'assignmentPolicies',
  packages: 'accessPackages',
  catalogs: 'catalogs',
  resourceRequests: 'resourceRequests',
  environments: 'resourceEnvironments',
  resources: 'resources',
  resourceRoles: 'resourceRoles',
  roles: 'roles',
  scopes: 'scopes',
  resourceOfRole: 'resource',
  roleScopes: 'resourceRoleScopes',
  role: 'role',
  scope: 'scope',
  extensions: 'customWorkflowExtensions',
  stages: 'stages',
  state: 'state',
  status: 'status',
  requestState: 'state',
  requestStatus: 'status',
  completed: 'completedDateTime',
  assignment: 'assignment',
  policy: 'assignmentPolicy',
  policiesOfPackage: 'assignmentPolicies',
  catalog: 'catalog',
  catalogState: 'state',
  subjectType: 'subjectType',
};

export type Names = typeof v1;

export const namesIn: Readonly<Record<Version, Names>> = {
  'v1.0': v1,
  beta: {
    assignments: 'accessPackageAssignments',
    requests: 'accessPackageAssignmentRequests',
    policies: 'accessPackageAssignmentPolicies',
    packages: 'accessPackages',
    catalogs: 'accessPackageCatalogs',
    resourceRequests: 'accessPackageResourceRequests',
    environments: 'accessPackageResourceEnvironments',
    resources: 'accessPackageResources',
    resourceRoles: 'accessPackageResourceRoles',
    roles: 'accessPackageResourceRoles',
    scopes: 'accessPackageResourceScopes',
    resourceOfRole: 'accessPackageResource',
    roleScopes: 'accessPackageResourceRoleScopes',
    role: 'accessPackageResourceRole',
    scope: 'accessPackageResourceScope',
    extensions: 'accessPackageCustomWorkflowExtensions',
    stages: 'steps',
    state: 'assignmentState',
    status: 'assignmentStatus',
    requestState: 'requestState',
    requestStatus: 'requestStatus',
    completed: 'completedDate',
    assignment: 'accessPackageAssignment',
    policy: 'accessPackageAssignmentPolicy',
    policiesOfPackage: 'accessPackageAssignmentPolicies',
    catalog: 'accessPackageCatalog',
    catalogState: 'catalogStatus',
    subjectType: 'type',
  },
};

/** v1.0's states are enums in camel case, beta's are strings in Pascal case. */
export function word(version: Version, member: string): string {
  return version === 'v1.0' ? member : `${member.charAt(0).toUpperCase()}${member.slice(1)}`;
}
