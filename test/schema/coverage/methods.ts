import type { Version } from '../../../src/entities/entity.ts';
import { ways } from './ways.ts';

/**
 * Graph's methods below entitlement management: graph-v1 §1, graph-beta §1. `{}` is an id, `()` a function or a key;
 * new requests are told apart by their kind.
 */

type Methods = readonly (readonly [request: string, operation: string])[];

const v1: Methods = [
  ['GET assignments', ways.assignments],
  ['GET assignments/{}', ways.assignment],
  ['GET assignments/filterByCurrentUser()', ways.myAssignments],
  ['GET assignments/additionalAccess()', ways.additionalAccess],
  ['POST assignments/{}/reprocess', ways.reprocessAssignment],
  ...requestsAt('assignmentRequests'),
  ['GET assignmentPolicies', ways.policies],
  ['POST assignmentPolicies', ways.createPolicy],
  ['GET assignmentPolicies/{}', ways.policy],
  ['PUT assignmentPolicies/{}', ways.updatePolicy],
  ['DELETE assignmentPolicies/{}', ways.deletePolicy],
  ...inBoth('stages'),
  ['GET accessPackages/{}?$expand=resourceRoleScopes', ways.roleScopes],
  ['POST accessPackages/{}/resourceRoleScopes', ways.addResourceRole],
  ['DELETE accessPackages/{}/resourceRoleScopes/{}', ways.removeResourceRole],
  ['GET catalogs', ways.catalogs],
  ['POST catalogs', ways.createCatalog],
  ['GET catalogs/{}', ways.catalog],
  ['PATCH catalogs/{}', ways.updateCatalog],
  ['DELETE catalogs/{}', ways.deleteCatalog],
  ['GET catalogs/{}/resources', ways.resources],
  ['GET catalogs/{}/resourceRoles', ways.rolesOfResource],
  ['POST catalogs/{}/resources/{}/refresh', ways.refreshResource],
  ...extensionsAt('catalogs/{}/customWorkflowExtensions'),
  ['GET resourceRequests', ways.resourceRequests],
  ['POST resourceRequests adminAdd', ways.addResource],
  ['POST resourceRequests adminRemove', ways.removeResource],
  ['GET resourceEnvironments', ways.environments],
  ['GET resourceEnvironments/{}', ways.environment],
];

const beta: Methods = [
  ['GET accessPackageAssignments', ways.assignments],
  ['GET accessPackageAssignments/{}', ways.assignment],
  ['GET accessPackageAssignments/filterByCurrentUser()', ways.myAssignments],
  ['GET accessPackageAssignments/additionalAccess()', ways.additionalAccess],
  ['POST accessPackageAssignments/{}/reprocess', ways.reprocessAssignment],
  ...requestsAt('assignmentRequests'),
  ['GET accessPackageAssignmentPolicies', ways.policies],
  ['POST accessPackageAssignmentPolicies', ways.createPolicy],
  ['GET accessPackageAssignmentPolicies/{}', ways.policy],
  ['PUT accessPackageAssignmentPolicies/{}', ways.updatePolicy],
  ['DELETE accessPackageAssignmentPolicies/{}', ways.deletePolicy],
  ['POST accessPackageAssignmentPolicies/{}/customExtensionStageSettings', ways.addStageSetting],
  ['PUT accessPackageAssignmentPolicies/{}/customExtensionStageSettings/{}', ways.updateStageSetting],
  ['DELETE accessPackageAssignmentPolicies/{}/customExtensionStageSettings/{}', ways.removeStageSetting],
  ['GET accessPackageAssignmentResourceRoles', ways.provisioned],
  ['GET accessPackageAssignmentResourceRoles/{}', ways.provisionedOne],
  ...inBoth('steps'),
  ['POST accessPackages/{}/moveToCatalog', ways.moveAccessPackage],
  ['GET accessPackages/{}?$expand=accessPackageResourceRoleScopes', ways.roleScopes],
  ['POST accessPackages/{}/accessPackageResourceRoleScopes', ways.addResourceRole],
  ['DELETE accessPackages/{}/accessPackageResourceRoleScopes/{}', ways.removeResourceRole],
  ['GET accessPackageCatalogs', ways.catalogs],
  ['POST accessPackageCatalogs', ways.createCatalog],
  ['GET accessPackageCatalogs/{}', ways.catalog],
  ['PATCH accessPackageCatalogs/{}', ways.updateCatalog],
  ['DELETE accessPackageCatalogs/{}', ways.deleteCatalog],
  ['GET accessPackageCatalogs/{}/accessPackageResources', ways.resources],
  ['GET accessPackageCatalogs/{}/accessPackageResourceRoles', ways.rolesOfResource],
  ['POST accessPackageCatalogs/{}/accessPackageResources/{}/refresh', ways.refreshResource],
  ...extensionsAt('accessPackageCatalogs/{}/accessPackageCustomWorkflowExtensions'),
  ['GET accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions', ways.legacyExtensions],
  ['GET accessPackageResourceRequests', ways.resourceRequests],
  ['POST accessPackageResourceRequests AdminAdd', ways.addResource],
  ['POST accessPackageResourceRequests AdminRemove', ways.removeResource],
  ['GET accessPackageResourceEnvironments', ways.environments],
  ['GET accessPackageResourceEnvironments/{}', ways.environment],
];

export const methods: Readonly<Record<Version, Methods>> = { 'v1.0': v1, beta };

function requestsAt(collection: string): Methods {
  return [
    [`GET ${collection}`, ways.requests],
    [`POST ${collection} userAdd`, ways.requestAccess],
    [`POST ${collection} adminAdd`, ways.assignAccess],
    [`POST ${collection} adminUpdate`, ways.updateAssignment],
    [`POST ${collection} userUpdate`, ways.extendAccess],
    [`POST ${collection} userRemove`, ways.removeAccess],
    [`POST ${collection} adminRemove`, ways.removeAccessOfAnybody],
    [`POST ${collection} approverRemove`, ways.removeAccessApproved],
    [`GET ${collection}/{}`, ways.request],
    [`DELETE ${collection}/{}`, ways.deleteRequest],
    [`GET ${collection}/filterByCurrentUser()`, ways.myRequests],
    [`POST ${collection}/{}/cancel`, ways.cancelRequest],
    [`POST ${collection}/{}/reprocess`, ways.reprocessRequest],
    [`POST ${collection}/{}/resume`, ways.resumeRequest],
  ];
}

function extensionsAt(collection: string): Methods {
  return [
    [`GET ${collection}`, ways.extensions],
    [`POST ${collection}`, ways.createExtension],
    [`GET ${collection}/{}`, ways.extension],
    [`PUT ${collection}/{}`, ways.updateExtension],
    [`DELETE ${collection}/{}`, ways.deleteExtension],
  ];
}

/** What the versions call the same, but for the stages of an approval. */
function inBoth(stages: 'stages' | 'steps'): Methods {
  const approvals = 'accessPackageAssignmentApprovals';
  return [
    ['GET accessPackages', ways.accessPackages],
    ['POST accessPackages', ways.createAccessPackage],
    ['GET accessPackages/{}', ways.accessPackage],
    ['PATCH accessPackages/{}', ways.updateAccessPackage],
    ['DELETE accessPackages/{}', ways.deleteAccessPackage],
    ['GET accessPackages/filterByCurrentUser()', ways.requestable],
    ['POST accessPackages/{}/getApplicablePolicyRequirements', ways.requirements],
    ['GET accessPackages/{}/incompatibleAccessPackages', ways.incompatiblePackages],
    ['GET accessPackages/{}/incompatibleGroups', ways.incompatibleGroups],
    ['GET accessPackages/{}/accessPackagesIncompatibleWith', ways.incompatibleWith],
    ['POST accessPackages/{}/incompatibleAccessPackages/$ref', ways.addIncompatiblePackage],
    ['DELETE accessPackages/{}/incompatibleAccessPackages/{}/$ref', ways.removeIncompatiblePackage],
    ['POST accessPackages/{}/incompatibleGroups/$ref', ways.addIncompatibleGroup],
    ['DELETE accessPackages/{}/incompatibleGroups/{}/$ref', ways.removeIncompatibleGroup],
    ['GET subjects()', ways.subject],
    ['PATCH subjects()', ways.setSubjectLifecycle],
    ['GET connectedOrganizations', ways.organizations],
    ['POST connectedOrganizations', ways.createOrganization],
    ['GET connectedOrganizations/{}', ways.organization],
    ['PATCH connectedOrganizations/{}', ways.updateOrganization],
    ['DELETE connectedOrganizations/{}', ways.deleteOrganization],
    ['GET connectedOrganizations/{}/internalSponsors', ways.internalSponsors],
    ['GET connectedOrganizations/{}/externalSponsors', ways.externalSponsors],
    ['POST connectedOrganizations/{}/internalSponsors/$ref', ways.addInternalSponsor],
    ['POST connectedOrganizations/{}/externalSponsors/$ref', ways.addExternalSponsor],
    ['DELETE connectedOrganizations/{}/internalSponsors/{}/$ref', ways.removeInternalSponsor],
    ['DELETE connectedOrganizations/{}/externalSponsors/{}/$ref', ways.removeExternalSponsor],
    [`GET ${approvals}/{}`, ways.approval],
    [`GET ${approvals}/filterByCurrentUser()`, ways.myApprovals],
    [`PATCH ${approvals}/{}/${stages}/{}`, ways.approveRequest],
    [`PATCH ${approvals}/{}/${stages}/{}`, ways.denyRequest],
    ['GET accessPackageSuggestions/filterByCurrentUser()', ways.suggestions],
    ['GET availableAccessPackages', ways.available],
    ['GET availableAccessPackages/{}/resourceRoleScopes', ways.availableRoles],
    ['GET controlConfigurations', ways.controls],
    ['GET settings', ways.settings],
    ['PATCH settings', ways.updateSettings],
  ];
}

const approvalsCarry = 'an approval carries its stages; their list is asked where Graph refuses that alone';
const legacy = 'beta’s old kind of extension is being replaced: it is read, and written no more';
const undocumented = 'declared, and on no page of Graph’s';

/** Methods that no operation makes, with all below them, and why not. */
export const unmade: readonly (readonly [version: Version, request: string, reason: string])[] = [
  ['v1.0', 'GET accessPackageAssignmentApprovals/{}/stages', approvalsCarry],
  ['beta', 'GET accessPackageAssignmentApprovals/{}/steps', approvalsCarry],
  ['v1.0', 'GET controlConfigurations/{}', 'there is one, and the list has it'],
  ['beta', 'GET controlConfigurations/{}', 'there is one, and the list has it'],
  ['v1.0', 'PATCH controlConfigurations/{}', `${undocumented}: what it takes nobody says`],
  ['beta', 'PATCH controlConfigurations/{}', `${undocumented}: what it takes nobody says`],
  [
    'beta',
    'GET accessPackageAssignmentPolicies/{}/customExtensionStageSettings',
    'they come with their policy by $expand, extension and all: AssignmentPolicy.customExtensionStageSettings',
  ],
  [
    'v1.0',
    'POST resourceRequests adminUpdate',
    'no page tells what it may change; refreshResource has names and roles read anew',
  ],
  ['beta', 'POST accessPackageResourceRequests AdminUpdate', 'as in v1.0'],
  ['beta', 'GET accessPackageAssignmentRequests', 'to be retired: assignmentRequests has the same'],
  ['beta', 'POST accessPackageAssignmentRequests', 'to be retired: assignmentRequests has the same'],
  ['beta', 'DELETE accessPackageAssignmentRequests', 'to be retired: assignmentRequests has the same'],
  [
    'beta',
    'GET accessPackageAssignments/{}/accessPackageAssignmentResourceRoles',
    `${undocumented}: Assignment.resourceRoles goes by $expand`,
  ],
  ['beta', 'GET accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions/{}', legacy],
  ['beta', 'POST accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions', legacy],
  ['beta', 'PUT accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions/{}', legacy],
  ['beta', 'DELETE accessPackageCatalogs/{}/customAccessPackageWorkflowExtensions/{}', legacy],
  ['beta', 'GET accessPackageAssignments/My()', `${undocumented}: filterByCurrentUser is`],
  ['beta', 'GET accessPackageAssignmentResourceRoles/My()', undocumented],
  ['beta', 'GET accessPackages/Search()', undocumented],
  ['beta', 'GET accessPackageCatalogs/Search()', undocumented],
  ['beta', 'GET accessPackageResources', `${undocumented}: Catalog.resources`],
  ['beta', 'GET accessPackageResourceRoleScopes', `${undocumented}: AccessPackage.resourceRoleScopes`],
  ['beta', 'GET externalOriginResourceConnectors', undocumented],
  ['beta', 'GET accessOrchestratorRequests', 'known by a list of permissions alone: no type, no page'],
];

/** What operations make beyond the tables, and why. */
export const beyond: typeof unmade = [
  ['v1.0', 'GET resourceRequests/{}', 'declared: what a payload shows is read again by its id'],
  ['beta', 'GET accessPackageResourceRequests/{}', 'as in v1.0'],
  [
    'v1.0',
    'GET accessPackages/{}/resourceRoleScopes',
    'seen to be served: with their expands they would lie too deep',
  ],
  ['beta', 'GET accessPackages/{}/accessPackageResourceRoleScopes', 'as in v1.0'],
  ['v1.0', 'GET subjects', 'declared: how else is a person found by their sign-in name?'],
  ['beta', 'GET subjects', 'as in v1.0'],
];
