import type { Version } from './kit/http.ts';

/** Parts of the protocol that no single operation owns. */
export const protocol = {
  metadata: '`$metadata`',
  headers: 'Headers of answers',
  errors: 'Refusals in Graph’s form',
  paths: 'Paths and keys',
  values: 'Dates, durations, nulls',
  select: '`$select`',
  expand: '`$expand`',
  filter: '`$filter`',
  paging: '`$top` and nextLinks',
  options: 'Options that are not supported',
  enums: '`Prefer: include-unknown-enum-members`',
  batch: '`$batch`',
  rights: 'Tokens, permissions and roles',
} as const;

/** Graph's documented operations (graph-v1 §1, graph-beta §1), as each version spells them. */
export const operations = {
  listAssignments: both('GET assignments', 'GET accessPackageAssignments'),
  getAssignment: both('GET assignments/{id}', 'GET accessPackageAssignments/{id}'),
  assignmentsOfCaller: both(
    'GET assignments/filterByCurrentUser',
    'GET accessPackageAssignments/filterByCurrentUser',
  ),
  additionalAccess: both('GET assignments/additionalAccess', 'GET accessPackageAssignments/additionalAccess'),
  reprocessAssignment: both(
    'POST assignments/{id}/reprocess',
    'POST accessPackageAssignments/{id}/reprocess',
  ),
  listRequests: both('GET assignmentRequests', 'GET assignmentRequests, accessPackageAssignmentRequests'),
  getRequest: both('GET assignmentRequests/{id}', 'GET accessPackageAssignmentRequests/{id}'),
  createRequest: both('POST assignmentRequests', 'POST assignmentRequests, accessPackageAssignmentRequests'),
  deleteRequest: both('DELETE assignmentRequests/{id}', 'DELETE accessPackageAssignmentRequests/{id}'),
  requestsOfCaller: both(
    'GET assignmentRequests/filterByCurrentUser',
    'GET accessPackageAssignmentRequests/filterByCurrentUser',
  ),
  cancelRequest: both(
    'POST assignmentRequests/{id}/cancel',
    'POST accessPackageAssignmentRequests/{id}/cancel',
  ),
  reprocessRequest: both(
    'POST assignmentRequests/{id}/reprocess',
    'POST accessPackageAssignmentRequests/{id}/reprocess',
  ),
  resumeRequest: both(
    'POST assignmentRequests/{id}/resume',
    'POST accessPackageAssignmentRequests/{id}/resume',
  ),
  listPolicies: both('GET assignmentPolicies', 'GET accessPackageAssignmentPolicies'),
  getPolicy: both('GET assignmentPolicies/{id}', 'GET accessPackageAssignmentPolicies/{id}'),
  createPolicy: both('POST assignmentPolicies', 'POST accessPackageAssignmentPolicies'),
  replacePolicy: both('PUT assignmentPolicies/{id}', 'PUT accessPackageAssignmentPolicies/{id}'),
  deletePolicy: both('DELETE assignmentPolicies/{id}', 'DELETE accessPackageAssignmentPolicies/{id}'),
  stageSettings: beta('… accessPackageAssignmentPolicies/{id}/customExtensionStageSettings'),
  listResourceRolesOfAssignments: beta('GET accessPackageAssignmentResourceRoles'),
  listPackages: same('GET accessPackages'),
  getPackage: same('GET accessPackages/{id}'),
  createPackage: same('POST accessPackages'),
  updatePackage: same('PATCH accessPackages/{id}'),
  deletePackage: same('DELETE accessPackages/{id}'),
  packagesOfCaller: same('GET accessPackages/filterByCurrentUser'),
  policyRequirements: same('POST accessPackages/{id}/getApplicablePolicyRequirements'),
  moveToCatalog: beta('POST accessPackages/{id}/moveToCatalog'),
  listRoleScopes: both(
    'GET accessPackages/{id}?$expand=resourceRoleScopes',
    'GET accessPackages/{id}?$expand=accessPackageResourceRoleScopes',
  ),
  createRoleScope: both(
    'POST accessPackages/{id}/resourceRoleScopes',
    'POST accessPackages/{id}/accessPackageResourceRoleScopes',
  ),
  deleteRoleScope: both(
    'DELETE accessPackages/{id}/resourceRoleScopes/{id}',
    'DELETE accessPackages/{id}/accessPackageResourceRoleScopes/{id}',
  ),
  listIncompatible: same('GET accessPackages/{id}/incompatible…, accessPackagesIncompatibleWith'),
  linkIncompatible: same('POST, DELETE accessPackages/{id}/incompatible…/$ref'),
  listCatalogs: both('GET catalogs', 'GET accessPackageCatalogs'),
  getCatalog: both('GET catalogs/{id}', 'GET accessPackageCatalogs/{id}'),
  createCatalog: both('POST catalogs', 'POST accessPackageCatalogs'),
  updateCatalog: both('PATCH catalogs/{id}', 'PATCH accessPackageCatalogs/{id}'),
  deleteCatalog: both('DELETE catalogs/{id}', 'DELETE accessPackageCatalogs/{id}'),
  listResources: both('GET catalogs/{id}/resources', 'GET accessPackageCatalogs/{id}/accessPackageResources'),
  listResourceRoles: both(
    'GET catalogs/{id}/resourceRoles',
    'GET accessPackageCatalogs/{id}/accessPackageResourceRoles',
  ),
  refreshResource: both(
    'POST catalogs/{id}/resources/{id}/refresh',
    'POST accessPackageCatalogs/{id}/accessPackageResources/{id}/refresh',
  ),
  extensions: both(
    '… catalogs/{id}/customWorkflowExtensions',
    '… accessPackageCatalogs/{id}/accessPackageCustomWorkflowExtensions',
  ),
  legacyExtensions: beta('… accessPackageCatalogs/{id}/customAccessPackageWorkflowExtensions'),
  listResourceRequests: both('GET resourceRequests', 'GET accessPackageResourceRequests'),
  createResourceRequest: both('POST resourceRequests', 'POST accessPackageResourceRequests'),
  listEnvironments: both('GET resourceEnvironments', 'GET accessPackageResourceEnvironments'),
  getSubject: same("GET subjects(objectId='…')"),
  updateSubject: same("PATCH subjects(objectId='…')"),
  listOrganizations: same('GET connectedOrganizations'),
  getOrganization: same('GET connectedOrganizations/{id}'),
  createOrganization: same('POST connectedOrganizations'),
  updateOrganization: same('PATCH connectedOrganizations/{id}'),
  deleteOrganization: same('DELETE connectedOrganizations/{id}'),
  sponsors: same('… connectedOrganizations/{id}/internalSponsors, externalSponsors'),
  getApproval: same('GET accessPackageAssignmentApprovals/{id}'),
  listStages: both(
    'GET accessPackageAssignmentApprovals/{id}/stages',
    'GET accessPackageAssignmentApprovals/{id}/steps',
  ),
  decideStage: both(
    'PATCH accessPackageAssignmentApprovals/{id}/stages/{id}',
    'PATCH accessPackageAssignmentApprovals/{id}/steps/{id}',
  ),
  approvalsOfCaller: same('GET accessPackageAssignmentApprovals/filterByCurrentUser'),
  suggestions: same('GET accessPackageSuggestions/filterByCurrentUser'),
  availablePackages: same('GET availableAccessPackages, …/{id}/resourceRoleScopes'),
  controlConfigurations: same('GET controlConfigurations'),
  getSettings: same('GET settings'),
  updateSettings: same('PATCH settings'),
  externalOrigins: beta('… externalOriginResourceConnectors, accessOrchestratorRequests'),
} as const satisfies Readonly<Record<string, Paths>>;

export type Paths = Readonly<Partial<Record<Version, string>>>;
export type Matter = keyof typeof operations | keyof typeof protocol;

export function pathsOf(matter: Matter): Paths {
  return matter in operations ? operations[matter as keyof typeof operations] : { 'v1.0': '', beta: '' };
}

function both(v1: string, inBeta: string): Paths {
  return { 'v1.0': v1, beta: inBeta };
}

function same(path: string): Paths {
  return both(path, path);
}

function beta(path: string): Paths {
  return { beta: path };
}
