import type {
  WorkflowExtensionRecord,
  StageSetting,
  ResourceEnvironmentRecord,
  ResourceRequestRecord,
  PersonRecord,
  ConnectedOrganizationRecord,
  AccessPackageRecord,
  AnswerRecord,
  AssignmentRecord,
  CatalogRecord,
  GroupRecord,
  Json,
  PolicyRecord,
  Question,
  RequestRecord,
  ResourceRecord,
  ResourceRoleRecord,
  ResourceScopeRecord,
  SubjectRecord,
} from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';

/** How records hang together: both versions' navigations are made of these. */

export const ofAssignment = {
  accessPackage: (row: AssignmentRecord, store: Store) => store.accessPackages.get(row.accessPackageId),
  policy: (row: AssignmentRecord, store: Store) => store.policies.get(row.assignmentPolicyId),
  target: (row: AssignmentRecord, store: Store) => store.subjects.get(row.targetId),
  requests: (row: AssignmentRecord, store: Store) => store.requests.by('assignmentId', row.id),
};

export const ofRequest = {
  accessPackage: (row: RequestRecord, store: Store) => store.accessPackages.get(row.accessPackageId),
  assignment: (row: RequestRecord, store: Store) => store.assignments.get(row.assignmentId),
  requestor: (row: RequestRecord, store: Store) => store.subjects.get(row.requestorId),
};

export const ofPolicy = {
  accessPackage: (row: PolicyRecord, store: Store) => store.accessPackages.get(row.accessPackageId),
  catalog: catalogOfPolicy,
  stageSettings: (row: PolicyRecord, store: Store) => stageSettingsOf(row, store, false),
  legacyHandlers: (row: PolicyRecord, store: Store) => stageSettingsOf(row, store, true),
};

export const ofAccessPackage = {
  catalog: (row: AccessPackageRecord, store: Store) => store.catalogs.get(row.catalogId),
  policies: (row: AccessPackageRecord, store: Store) => store.policies.by('accessPackageId', row.id),
  roleScopes: (row: AccessPackageRecord) => row.resourceRoleScopes,
  incompatiblePackages: (row: AccessPackageRecord, store: Store): AccessPackageRecord[] =>
    found(row.incompatibleAccessPackageIds, (id) => store.accessPackages.get(id)),
  incompatibleGroups: (row: AccessPackageRecord, store: Store): GroupRecord[] =>
    found(row.incompatibleGroupIds, (id) => store.groups.get(id)),
  incompatibleWith: packagesIncompatibleWith,
};

export const ofCatalog = {
  accessPackages: (row: CatalogRecord, store: Store) => store.accessPackages.by('catalogId', row.id),
  resources: (row: CatalogRecord, store: Store) => store.resources.by('catalogId', row.id),
  roles: rolesOfCatalog,
  scopes: scopesOfCatalog,
  extensions: (row: CatalogRecord, store: Store) => extensionsOf(row, store, false),
  legacyExtensions: (row: CatalogRecord, store: Store) => extensionsOf(row, store, true),
};

export const ofResource = {
  roles: (row: ResourceRecord, store: Store) => store.resourceRoles.by('resourceId', row.id),
  scopes: (row: ResourceRecord, store: Store) => store.resourceScopes.by('resourceId', row.id),
  environment: (row: ResourceRecord, store: Store) =>
    row.environmentId === null ? undefined : store.resourceEnvironments.get(row.environmentId),
};

export const ofRoleOrScope = {
  resource: (row: ResourceRoleRecord | ResourceScopeRecord, store: Store) =>
    store.resources.get(row.resourceId),
};

export const ofSubject = {
  connectedOrganization: (row: SubjectRecord, store: Store) =>
    row.connectedOrganizationId === null
      ? undefined
      : store.connectedOrganizations.get(row.connectedOrganizationId),
};

export const ofResourceRequest = {
  catalog: (row: ResourceRequestRecord, store: Store) => store.catalogs.get(row.catalogId),
  resource: (row: ResourceRequestRecord, store: Store) => store.resources.get(row.resourceId),
  requestor: (row: ResourceRequestRecord, store: Store) =>
    row.requestorId === null ? undefined : store.subjects.get(row.requestorId),
};

export const ofEnvironment = { resources: resourcesOfEnvironment };

export const ofConnectedOrganization = {
  internalSponsors: (row: ConnectedOrganizationRecord, store: Store) =>
    found(row.internalSponsorIds, (id) => directoryObject(id, store)),
  externalSponsors: (row: ConnectedOrganizationRecord, store: Store) =>
    found(row.externalSponsorIds, (id) => directoryObject(id, store)),
};

export function directoryObject(id: string, store: Store): PersonRecord | GroupRecord | undefined {
  return store.people.get(id) ?? store.groups.get(id);
}

export function answeredQuestion(
  request: RequestRecord,
  answer: AnswerRecord,
  store: Store,
): Question | undefined {
  const assignment = store.assignments.get(request.assignmentId);
  const policy = assignment && store.policies.get(assignment.assignmentPolicyId);
  return policy?.questions.find((question) => question.id === answer.questionId);
}

export function calloutInstances({ callouts = [] }: RequestRecord): Json {
  return callouts.map(({ id, customExtensionId, externalCorrelationId, status, detail }) => ({
    id,
    customExtensionId,
    externalCorrelationId,
    status,
    detail,
  }));
}

const zeroGuid = '00000000-0000-0000-0000-000000000000';

/** A catalog's roles as its own list shows them: the id is all zeros until some access package uses the role. */
export function* rolesWithIdsOnceUsed(catalog: CatalogRecord, store: Store): Iterable<ResourceRoleRecord> {
  const used = new Set<string>();
  for (const accessPackage of store.accessPackages.by('catalogId', catalog.id)) {
    for (const roleScope of accessPackage.resourceRoleScopes) used.add(roleScope.roleId);
  }
  for (const role of ofCatalog.roles(catalog, store)) {
    yield used.has(role.id) ? role : { ...role, id: zeroGuid };
  }
}

function found<R>(ids: readonly string[], get: (id: string) => R | undefined): R[] {
  return ids.map(get).filter((row) => row !== undefined);
}

function* packagesIncompatibleWith(row: AccessPackageRecord, store: Store): Iterable<AccessPackageRecord> {
  for (const other of store.accessPackages.values()) {
    if (other.incompatibleAccessPackageIds.includes(row.id)) yield other;
  }
}

function* rolesOfCatalog(row: CatalogRecord, store: Store): Iterable<ResourceRoleRecord> {
  for (const resource of store.resources.by('catalogId', row.id)) {
    yield* store.resourceRoles.by('resourceId', resource.id);
  }
}

function* scopesOfCatalog(row: CatalogRecord, store: Store): Iterable<ResourceScopeRecord> {
  for (const resource of store.resources.by('catalogId', row.id)) {
    yield* store.resourceScopes.by('resourceId', resource.id);
  }
}

function catalogOfPolicy(row: PolicyRecord, store: Store): CatalogRecord | undefined {
  const accessPackage = store.accessPackages.get(row.accessPackageId);
  return accessPackage && store.catalogs.get(accessPackage.catalogId);
}

function* resourcesOfEnvironment(row: ResourceEnvironmentRecord, store: Store): Iterable<ResourceRecord> {
  for (const resource of store.resources.values()) if (resource.environmentId === row.id) yield resource;
}

/** Beta's old kind has segments and navigations of its own; v1.0 never shows it. */
export function isLegacy({ kind }: WorkflowExtensionRecord): boolean {
  return kind === 'customAccessPackageWorkflowExtension';
}

function extensionsOf(row: CatalogRecord, store: Store, legacy: boolean): WorkflowExtensionRecord[] {
  return store.workflowExtensions.by('catalogId', row.id).filter((found) => isLegacy(found) === legacy);
}

function stageSettingsOf(row: PolicyRecord, store: Store, legacy: boolean): StageSetting[] {
  return row.stageSettings.filter(({ customExtensionId }) => {
    const extension = store.workflowExtensions.get(customExtensionId);
    return extension !== undefined && isLegacy(extension) === legacy;
  });
}
