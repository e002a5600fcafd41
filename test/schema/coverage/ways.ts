import { encodeId, encodeIdBelow } from '../../../src/schema/ids.ts';

/** For what Graph's methods do, the shortest operation that has the gateway do it. */

const one = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const linked = `${one}_${other}`;
const approval = encodeId('Approval', one);
const extension = encodeIdBelow('CustomWorkflowExtension', one, other);

const writes = (mutation: string, input: string) =>
  `mutation { ${mutation}(input: { ${input} }) { __typename } }`;
const lists = (field: string, of = 'displayName') => `{ ${field} { nodes { ${of} } } }`;
const oneOf = (field: string, of: string) => `{ ${field}(id: "${one}") { ${of} } }`;
const below = (field: string, list: string, of = 'displayName') =>
  oneOf(field, `${list} { nodes { ${of} } }`);

const packageId = `accessPackageId: "${one}"`;
const catalog = `catalogId: "${one}"`;
const assignment = `assignmentId: "${one}"`;
const policy = `policyId: "${one}"`;
const organization = `connectedOrganizationId: "${one}"`;
const extensionIn = `${catalog}, customWorkflowExtensionId: "${other}"`;
const sponsor = `${organization}, objectId: "${other}"`;
const stage = `stage: ASSIGNMENT_REQUEST_CREATED, customWorkflowExtensionId: "${one}"`;
const group = 'originId: "g", originSystem: "AadGroup"';

export const ways = {
  assignments: lists('assignments', 'state'),
  assignment: oneOf('assignment', 'state'),
  myAssignments: `{ me ${lists('assignments', 'state')} }`,
  additionalAccess: below(
    'accessPackage',
    `additionalAccess(incompatibleAccessPackageId: "${other}")`,
    'state',
  ),
  reprocessAssignment: writes('reprocessAssignment', `assignmentId: "${one}"`),

  requests: lists('requests', 'state'),
  request: oneOf('request', 'state'),
  myRequests: `{ me ${lists('requests', 'state')} }`,
  requestAccess: writes('requestAccess', packageId),
  assignAccess: writes('assignAccess', `${packageId}, ${policy}, target: { objectId: "${other}" }`),
  updateAssignment: writes('updateAssignment', assignment),
  extendAccess: writes('extendAccess', assignment),
  removeAccess: writes('removeAccess', `${assignment}, as: HOLDER`),
  removeAccessOfAnybody: writes('removeAccess', `${assignment}, as: ADMINISTRATOR`),
  removeAccessApproved: writes('removeAccess', `${assignment}, as: APPROVER`),
  deleteRequest: writes('deleteRequest', `requestId: "${one}"`),
  cancelRequest: writes('cancelRequest', `requestId: "${one}"`),
  reprocessRequest: writes('reprocessRequest', `requestId: "${one}"`),
  resumeRequest: writes(
    'resumeRequest',
    `requestId: "${one}", source: "x", stage: ASSIGNMENT_REQUEST_CREATED, stageInstanceId: "${other}"`,
  ),

  policies: lists('policies'),
  policy: oneOf('policy', 'displayName'),
  createPolicy: writes('createPolicy', `${packageId}, terms: { displayName: "x" }`),
  updatePolicy: writes('updatePolicy', `${policy}, patch: { description: "x" }`),
  deletePolicy: writes('deletePolicy', policy),
  stageSettings: oneOf('policy', 'customExtensionStageSettings { stage }'),
  addStageSetting: writes('addStageSetting', `${policy}, ${stage}`),
  updateStageSetting: writes('updateStageSetting', `${policy}, stageSettingId: "${other}", ${stage}`),
  removeStageSetting: writes('removeStageSetting', `${policy}, stageSettingId: "${other}"`),

  accessPackages: lists('accessPackages'),
  accessPackage: oneOf('accessPackage', 'displayName'),
  createAccessPackage: writes('createAccessPackage', `${catalog}, displayName: "x"`),
  updateAccessPackage: writes('updateAccessPackage', `${packageId}, displayName: "x"`),
  deleteAccessPackage: writes('deleteAccessPackage', packageId),
  moveAccessPackage: writes('moveAccessPackage', `${packageId}, ${catalog}`),
  requestable: `{ me ${lists('requestableAccessPackages')} }`,
  requirements: oneOf('accessPackage', 'applicableRequirements { policyId }'),
  roleScopes: below('accessPackage', 'resourceRoleScopes', 'role { displayName } scope { displayName }'),
  addResourceRole: writes(
    'addResourceRole',
    `${packageId}, resourceId: "${one}", role: { ${group} }, scope: { ${group} }`,
  ),
  removeResourceRole: writes('removeResourceRole', `${packageId}, resourceRoleScopeId: "${linked}"`),
  incompatiblePackages: below('accessPackage', 'incompatibleAccessPackages'),
  incompatibleGroups: below('accessPackage', 'incompatibleGroups'),
  incompatibleWith: below('accessPackage', 'incompatibleWith'),
  addIncompatiblePackage: writes(
    'addIncompatibleAccessPackage',
    `${packageId}, incompatibleAccessPackageId: "${other}"`,
  ),
  removeIncompatiblePackage: writes(
    'removeIncompatibleAccessPackage',
    `${packageId}, incompatibleAccessPackageId: "${other}"`,
  ),
  addIncompatibleGroup: writes('addIncompatibleGroup', `${packageId}, groupId: "${other}"`),
  removeIncompatibleGroup: writes('removeIncompatibleGroup', `${packageId}, groupId: "${other}"`),

  provisioned: lists('assignmentResourceRoles', 'status'),
  provisionedOne: oneOf('assignmentResourceRole', 'status'),

  catalogs: lists('catalogs'),
  catalog: oneOf('catalog', 'displayName'),
  createCatalog: writes('createCatalog', 'displayName: "x"'),
  updateCatalog: writes('updateCatalog', `${catalog}, displayName: "x"`),
  deleteCatalog: writes('deleteCatalog', catalog),
  resources: below('catalog', 'resources'),
  rolesOfResource: below('catalog', `resourceRoles(resourceId: "${other}", originSystem: "AadGroup")`),
  refreshResource: writes('refreshResource', `${catalog}, resourceId: "${other}"`),
  extensions: below('catalog', 'customWorkflowExtensions'),
  extension: `{ node(id: "${extension}") { ... on CustomWorkflowExtension { displayName } } }`,
  createExtension: writes(
    'createCustomWorkflowExtension',
    `${catalog}, kind: ASSIGNMENT, terms: { displayName: "x" }`,
  ),
  updateExtension: writes('updateCustomWorkflowExtension', `${extensionIn}, terms: { displayName: "x" }`),
  deleteExtension: writes('deleteCustomWorkflowExtension', extensionIn),
  legacyExtensions: below('catalog', 'customAccessPackageWorkflowExtensions'),

  resourceRequests: lists('resourceRequests', 'state'),
  resourceRequest: oneOf('resourceRequest', 'state'),
  addResource: writes('addResource', `${catalog}, ${group}`),
  removeResource: writes('removeResource', `${catalog}, resourceId: "${other}"`),
  environments: lists('resourceEnvironments'),
  environment: oneOf('resourceEnvironment', 'displayName'),

  subject: `{ subject(by: { objectId: "${one}" }) { displayName } }`,
  setSubjectLifecycle: writes('setSubjectLifecycle', `objectId: "${one}", lifecycle: GOVERNED`),

  organizations: lists('connectedOrganizations'),
  organization: oneOf('connectedOrganization', 'displayName'),
  createOrganization: writes(
    'createConnectedOrganization',
    'displayName: "x", identitySource: { domainIdentitySource: { domainName: "x.example" } }',
  ),
  updateOrganization: writes('updateConnectedOrganization', `${organization}, displayName: "x"`),
  deleteOrganization: writes('deleteConnectedOrganization', organization),
  internalSponsors: below('connectedOrganization', 'internalSponsors'),
  externalSponsors: below('connectedOrganization', 'externalSponsors'),
  addInternalSponsor: writes('addConnectedOrganizationSponsor', `${sponsor}, kind: INTERNAL`),
  addExternalSponsor: writes('addConnectedOrganizationSponsor', `${sponsor}, kind: EXTERNAL`),
  removeInternalSponsor: writes('removeConnectedOrganizationSponsor', `${sponsor}, kind: INTERNAL`),
  removeExternalSponsor: writes('removeConnectedOrganizationSponsor', `${sponsor}, kind: EXTERNAL`),

  approval: `{ node(id: "${approval}") { ... on Approval { stages { status } } } }`,
  stagesOfMine: `{ me ${lists('approvals', 'stages { status }')} }`,
  myApprovals: `{ me ${lists('approvals', 'graphId')} }`,
  approveRequest: writes('approveRequest', `requestId: "${one}"`),
  denyRequest: writes('denyRequest', `requestId: "${one}"`),

  suggestions: `{ me ${lists('suggestions', '__typename')} }`,
  available: `{ me ${lists('availableAccessPackages')} }`,
  availableRoles: `{ me { availableAccessPackages { nodes { resourceRoleScopes { nodes { graphId } } } } } }`,
  controls: '{ controlConfigurations { isEnabled } }',
  settings: '{ settings { externalUserLifecycleAction } }',
  updateSettings: writes('updateSettings', 'externalUserLifecycleAction: NONE'),
} as const;
