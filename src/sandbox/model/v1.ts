import { approvalNames, approvalTypes } from './approval.ts';
import { availablePackage, controlConfiguration, endUserSettings, suggestion } from './available.ts';
import { directoryObject, emptyTypes, group, user } from './directory.ts';
import { mapByLowerName, mapByName, type EntitySet, type EntityType, type Model } from './edm.ts';
import { accessPackage, accessPackages } from './v1/access-package.ts';
import { assignment, assignments } from './v1/assignment.ts';
import { catalog, catalogs } from './v1/catalog.ts';
import {
  assignmentPolicies,
  multipleChoiceQuestion,
  policy,
  question,
  textInputQuestion,
} from './v1/policy.ts';
import { assignmentRequests, request } from './v1/request.ts';
import {
  resourceEnvironment,
  resourceEnvironments,
  resourceRequest,
  resourceRequests,
} from './v1/resource-request.ts';
import { settings } from './v1/settings.ts';
import { resource, resourceRole, resourceRoleScope, resourceScope } from './v1/resource.ts';
import { connectedOrganizations, v1Organization } from './connected-organization.ts';
import { subject, subjects } from './v1/subject.ts';
import { assignmentExtension, calloutExtension, requestExtension, stageSetting } from './extension.ts';

const types: readonly EntityType[] = [
  assignment,
  request,
  policy,
  question,
  textInputQuestion,
  multipleChoiceQuestion,
  accessPackage,
  catalog,
  resource,
  resourceRole,
  resourceScope,
  resourceRoleScope,
  subject,
  v1Organization,
  group,
  ...approvalTypes(approvalNames['v1.0']),
  directoryObject,
  user,
  resourceRequest,
  resourceEnvironment,
  calloutExtension,
  requestExtension,
  assignmentExtension,
  stageSetting,
  settings,
  controlConfiguration,
  endUserSettings,
  availablePackage,
  suggestion,
  ...emptyTypes(['customDataProvidedResourceUploadSession']),
];

const sets: readonly EntitySet[] = [
  assignments,
  assignmentRequests,
  assignmentPolicies,
  accessPackages,
  catalogs,
  subjects,
  connectedOrganizations,
  resourceRequests,
  resourceEnvironments,
];

export const v1: Model = {
  version: 'v1.0',
  types: mapByName(types),
  sets: mapByLowerName(sets),
  unservedSets: new Set(),
  deadSets: new Set(['accesspackageassignmentapprovals', 'resourcerolescopes', 'resources']),
};
