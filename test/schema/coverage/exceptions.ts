import type { Version } from '../../../src/entities/entity.ts';

/** Properties that no schema field serves, and why not. Each names all that begins so. */
export const exceptions: readonly (readonly [version: Version, property: string, reason: string])[] = [
  [
    'v1.0',
    'AccessPackageAssignmentPolicy.catalog',
    'AssignmentPolicy.catalog goes by the access package: nothing shows that the navigation can be expanded',
  ],
  [
    'beta',
    'AccessPackageAssignmentPolicy.accessPackageCatalog',
    'AssignmentPolicy.catalog goes by the access package: nothing shows that the navigation can be expanded',
  ],
  [
    'beta',
    'AccessPackageAssignment.targetId',
    'Graph says not to depend on it, and documents disagree on whose id it is; Assignment.target tells',
  ],
  [
    'beta',
    'AccessPackageSubject.subjectLifecycle',
    'read of v1.0, which documents it; no metadata of beta declares it',
  ],
  [
    'v1.0',
    'AccessPackageAssignmentRequest.answers[AccessPackageAnswerString].answeredQuestion',
    'a navigation within a value, of which Graph shows the id: Answer.questionId. Beta shows all',
  ],
  [
    'beta',
    'AccessPackageAssignmentPolicy.requestApprovalSettings.approvalStages[AccessPackageDynamicApprovalStage].customExtension',
    'a navigation within a value, for which no expand is known; isDynamic tells that there is one',
  ],
  ['v1.0', 'AccessPackageCatalog.resourceRoles', 'Graph lists them for one resource alone: Resource.roles'],
  ['v1.0', 'AccessPackageCatalog.resourceScopes', 'the path is declared and undocumented: Resource.scopes'],
  [
    'beta',
    'AccessPackageCatalog.accessPackageResourceRoles',
    'Graph lists them for one resource alone: Resource.roles',
  ],
  [
    'beta',
    'AccessPackageCatalog.accessPackageResourceScopes',
    'the path is declared and undocumented: Resource.scopes',
  ],
];
