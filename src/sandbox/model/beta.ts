import { approvalNames, approvalTypes } from './approval.ts';
import { accessPackage, accessPackages } from './beta/access-package.ts';
import { assignment, assignments } from './beta/assignment.ts';
import { catalog, catalogs } from './beta/catalog.ts';
import { policies, policy } from './beta/policy.ts';
import { newRequests, oldRequests, request } from './beta/request.ts';
import { resource, resourceRole, resourceRoleScope, resourceScope } from './beta/resource.ts';
import { connectedOrganization, subject, subjects } from './beta/subject.ts';
import { emptyTypes, group } from './directory.ts';
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
  connectedOrganization,
  group,
  ...approvalTypes(approvalNames.beta),
  ...emptyTypes([
    'directoryObject',
    'accessPackageAssignmentResourceRole',
    'customExtensionHandler',
    'customExtensionStageSetting',
    'customCalloutExtension',
    'customAccessPackageWorkflowExtension',
    'accessPackageResourceEnvironment',
  ]),
];

const sets: readonly EntitySet[] = [
  assignments,
  oldRequests,
  newRequests,
  policies,
  accessPackages,
  catalogs,
  subjects,
];

export const beta: Model = {
  version: 'beta',
  types: mapByName(types),
  sets: mapByLowerName(sets),
  unservedSets: new Set([
    'accesspackageassignmentresourceroles',
    'accesspackageresourceenvironments',
    'accesspackageresourcerequests',
    'accesspackagesuggestions',
    'availableaccesspackages',
    'connectedorganizations',
    'controlconfigurations',
    'settings',
  ]),
  deadSets: new Set([
    'accesspackageassignmentapprovals',
    'accesspackageresourcerolescopes',
    'accesspackageresources',
  ]),
};
