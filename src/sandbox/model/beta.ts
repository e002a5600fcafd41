import { approvalNames, approvalTypes } from './approval.ts';
import { accessPackage, accessPackages } from './beta/access-package.ts';
import { assignment, assignments } from './beta/assignment.ts';
import { catalog, catalogs } from './beta/catalog.ts';
import { policies, policy } from './beta/policy.ts';
import { newRequests, oldRequests, request } from './beta/request.ts';
import { assignmentResourceRole, assignmentResourceRoles } from './beta/assignment-resource-role.ts';
import {
  resourceEnvironment,
  resourceEnvironments,
  resourceRequest,
  resourceRequests,
} from './beta/resource-request.ts';
import { settings } from './beta/settings.ts';
import { resource, resourceRole, resourceRoleScope, resourceScope } from './beta/resource.ts';
import { connectedOrganizations, betaOrganization } from './connected-organization.ts';
import { subject, subjects } from './beta/subject.ts';
import {
  assignmentExtension,
  calloutExtension,
  extensionHandler,
  legacyExtension,
  requestExtension,
  stageSetting,
} from './extension.ts';
import { availablePackage, controlConfiguration, endUserSettings, suggestion } from './available.ts';
import { directoryObject, group, user } from './directory.ts';
import { mapByLowerName, mapByName, type EntitySet, type EntityType, type Model } from './edm.ts';

const types: readonly EntityType[] = [
  assignment,
  request,
  policy,
  accessPackage,
  catalog,
  resource,
  resourceRole,
  resourceScope,
  resourceRoleScope,
  subject,
  betaOrganization,
  group,
  ...approvalTypes(approvalNames.beta),
  directoryObject,
  user,
  resourceRequest,
  resourceEnvironment,
  assignmentResourceRole,
  calloutExtension,
  requestExtension,
  assignmentExtension,
  legacyExtension,
  stageSetting,
  extensionHandler,
  settings,
  controlConfiguration,
  endUserSettings,
  availablePackage,
  suggestion,
];

const sets: readonly EntitySet[] = [
  assignments,
  oldRequests,
  newRequests,
  policies,
  accessPackages,
  catalogs,
  subjects,
  connectedOrganizations,
  resourceRequests,
  resourceEnvironments,
  assignmentResourceRoles,
];

export const beta: Model = {
  version: 'beta',
  types: mapByName(types),
  sets: mapByLowerName(sets),
  unservedSets: new Set(['accessorchestratorrequests', 'externaloriginresourceconnectors']),
  deadSets: new Set([
    'accesspackageassignmentapprovals',
    'accesspackageresourcerolescopes',
    'accesspackageresources',
  ]),
};
