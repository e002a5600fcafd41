import { approvalNames, approvalTypes } from './approval.ts';
import { emptyTypes, group } from './directory.ts';
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
import { resource, resourceRole, resourceRoleScope, resourceScope } from './v1/resource.ts';
import { connectedOrganization, subject, subjects } from './v1/subject.ts';

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
  connectedOrganization,
  group,
  ...approvalTypes(approvalNames['v1.0']),
  ...emptyTypes([
    'directoryObject',
    'customExtensionStageSetting',
    'customCalloutExtension',
    'accessPackageResourceEnvironment',
    'customDataProvidedResourceUploadSession',
  ]),
];

const sets: readonly EntitySet[] = [
  assignments,
  assignmentRequests,
  assignmentPolicies,
  accessPackages,
  catalogs,
  subjects,
];

export const v1: Model = {
  version: 'v1.0',
  types: mapByName(types),
  sets: mapByLowerName(sets),
  unservedSets: new Set([
    'accesspackagesuggestions',
    'availableaccesspackages',
    'connectedorganizations',
    'controlconfigurations',
    'resourceenvironments',
    'resourcerequests',
    'settings',
  ]),
  deadSets: new Set(['accesspackageassignmentapprovals', 'resourcerolescopes', 'resources']),
};
