import type { Version } from '../entities/entity.ts';

/**
 * What Graph wants of a caller, by request below the entitlement management root: `{}` stands for an id,
 * `name()` for a function or an alternate key, whatever its arguments. [P] unless a line says otherwise.
 */

export type Scope =
  | 'EntitlementManagement.Read.All'
  | 'EntitlementManagement.ReadWrite.All'
  | 'EntitlementMgmt-SubjectAccess.ReadWrite';

export interface Need {
  readonly delegated: Scope;
  /** Null: Graph answers it to a signed-in user alone. */
  readonly application: Scope | null;
}

const read: Need = {
  delegated: 'EntitlementManagement.Read.All',
  application: 'EntitlementManagement.Read.All',
};
const write: Need = {
  delegated: 'EntitlementManagement.ReadWrite.All',
  application: 'EntitlementManagement.ReadWrite.All',
};
/** What people do for themselves: no role is needed. */
export const ownAccess: Need = { delegated: 'EntitlementMgmt-SubjectAccess.ReadWrite', application: null };
const ownOrApp: Need = { ...ownAccess, application: 'EntitlementManagement.Read.All' };
const readAsPerson: Need = { ...read, application: null };
const writeAsPerson: Need = { ...write, application: null };

type Needs = Readonly<Record<string, Need>>;

export const permissionTable: Readonly<Record<Version, Needs>> = {
  'v1.0': {
    ...readable('assignments'),
    'GET assignments/filterByCurrentUser()': ownAccess,
    'GET assignments/additionalAccess()': readAsPerson,
    'POST assignments/{}/reprocess': write,
    ...requests('assignmentRequests'),
    ...readable('assignmentPolicies'),
    ...writable('assignmentPolicies', 'PUT'),
    ...accessPackages('resourceRoleScopes'),
    ...readable('catalogs'),
    ...writable('catalogs', 'PATCH'),
    'GET catalogs/{}/resources': read,
    'GET catalogs/{}/resourceRoles': read,
    'POST catalogs/{}/resources/{}/refresh': write, // [D]
    ...readable('catalogs/{}/customWorkflowExtensions'),
    ...writable('catalogs/{}/customWorkflowExtensions', 'PUT'),
    'GET resourceRequests': read,
    'GET resourceRequests/{}': read, // [?] as of the list
    'POST resourceRequests': write,
    ...readable('resourceEnvironments'),
    ...everywhere('stages'),
  },
  beta: {
    'GET accessPackageAssignments': read,
    'GET accessPackageAssignments/{}': read, // [?] as v1.0's: beta has no page of it
    'GET accessPackageAssignments/filterByCurrentUser()': ownAccess,
    'GET accessPackageAssignments/additionalAccess()': readAsPerson,
    'POST accessPackageAssignments/{}/reprocess': write,
    ...requests('assignmentRequests'),
    ...requests('accessPackageAssignmentRequests'),
    ...readable('accessPackageAssignmentPolicies'),
    ...writable('accessPackageAssignmentPolicies', 'PUT'),
    ...readable('accessPackageAssignmentPolicies/{}/customExtensionStageSettings'),
    ...writable('accessPackageAssignmentPolicies/{}/customExtensionStageSettings', 'PUT'),
    ...readable('accessPackageAssignmentPolicies/{}/customExtensionHandlers'),
    ...writable('accessPackageAssignmentPolicies/{}/customExtensionHandlers', 'PUT'),
    ...readable('accessPackageAssignmentResourceRoles'),
    ...accessPackages('accessPackageResourceRoleScopes'),
    'POST accessPackages/{}/moveToCatalog': write,
    ...readable('accessPackageCatalogs'),
    ...writable('accessPackageCatalogs', 'PATCH'),
    'GET accessPackageCatalogs/{}/accessPackageResources': read,
    'GET accessPackageCatalogs/{}/accessPackageResourceRoles': read,
    'POST accessPackageCatalogs/{}/accessPackageResources/{}/refresh': write, // [D]
    ...readable('accessPackageCatalogs/{}/accessPackageCustomWorkflowExtensions'),
    ...writable('accessPackageCatalogs/{}/accessPackageCustomWorkflowExtensions', 'PUT'),
    ...readable('accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions'),
    ...writable('accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions', 'PUT'),
    'POST accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions': writeAsPerson,
    'GET accessPackageResourceRequests': read,
    'GET accessPackageResourceRequests/{}': read, // [?] as of the list
    'POST accessPackageResourceRequests': write,
    ...readable('accessPackageResourceEnvironments'),
    ...everywhere('steps'),
  },
};

function readable(collection: string): Needs {
  return { [`GET ${collection}`]: read, [`GET ${collection}/{}`]: read };
}

function writable(collection: string, change: 'PUT' | 'PATCH'): Needs {
  return {
    [`POST ${collection}`]: write,
    [`${change} ${collection}/{}`]: write,
    [`DELETE ${collection}/{}`]: write,
  };
}

function requests(collection: string): Needs {
  return {
    ...readable(collection),
    [`GET ${collection}/filterByCurrentUser()`]: ownAccess,
    // For the kinds that administrators send; leastPermissions() knows those of end users apart.
    [`POST ${collection}`]: write,
    [`DELETE ${collection}/{}`]: write,
    [`POST ${collection}/{}/cancel`]: ownAccess,
    [`POST ${collection}/{}/reprocess`]: write,
    [`POST ${collection}/{}/resume`]: write,
  };
}

function accessPackages(roleScopes: string): Needs {
  const one = 'accessPackages/{}';
  return {
    ...readable('accessPackages'),
    ...writable('accessPackages', 'PATCH'),
    'GET accessPackages/filterByCurrentUser()': ownAccess,
    [`POST ${one}/getApplicablePolicyRequirements`]: ownAccess,
    [`GET ${one}/${roleScopes}`]: read, // [U]; their documented way is by $expand
    [`POST ${one}/${roleScopes}`]: write,
    [`DELETE ${one}/${roleScopes}/{}`]: write,
    [`GET ${one}/incompatibleAccessPackages`]: read,
    [`GET ${one}/incompatibleGroups`]: read,
    [`GET ${one}/accessPackagesIncompatibleWith`]: read,
    [`POST ${one}/incompatibleAccessPackages/$ref`]: write,
    [`DELETE ${one}/incompatibleAccessPackages/{}/$ref`]: write,
    [`POST ${one}/incompatibleGroups/$ref`]: write,
    [`DELETE ${one}/incompatibleGroups/{}/$ref`]: write,
  };
}

/** What both versions call the same, but for the stages of an approval. */
function everywhere(stages: 'stages' | 'steps'): Needs {
  const approvals = 'accessPackageAssignmentApprovals';
  const sponsors = ['internalSponsors', 'externalSponsors'].map(
    (kind) => `connectedOrganizations/{}/${kind}`,
  );
  return {
    [`GET ${approvals}/{}`]: readAsPerson,
    [`GET ${approvals}/filterByCurrentUser()`]: writeAsPerson,
    [`GET ${approvals}/{}/${stages}`]: readAsPerson,
    [`GET ${approvals}/{}/${stages}/{}`]: readAsPerson,
    [`PATCH ${approvals}/{}/${stages}/{}`]: writeAsPerson,
    'GET subjects': read, // [?] declared in the CSDL, on no page
    'GET subjects()': read, // [D] accesspackagesubject-get; the application's [?]
    'PATCH subjects()': write, // [D] accesspackagesubject-update; the application's [?]
    ...readable('connectedOrganizations'),
    ...writable('connectedOrganizations', 'PATCH'),
    ...Object.fromEntries(sponsors.map((path) => [`GET ${path}`, read])),
    ...Object.fromEntries(sponsors.map((path) => [`POST ${path}/$ref`, write])),
    ...Object.fromEntries(sponsors.map((path) => [`DELETE ${path}/{}/$ref`, write])),
    'GET accessPackageSuggestions/filterByCurrentUser()': ownOrApp, // [D]
    'GET availableAccessPackages/{}': ownOrApp, // [?] as of its role scopes
    'GET availableAccessPackages': ownOrApp, // [?] as of its role scopes, which are documented
    'GET availableAccessPackages/{}/resourceRoleScopes': ownOrApp, // [D]
    'GET controlConfigurations': read, // [?] on no page
    'GET settings': read,
    'PATCH settings': write,
  };
}
