import type { Store } from '../../../src/sandbox/tenant/store.ts';

/** Every id that leads nowhere, or to something of another parent. */
export function* brokenLinks(store: Store): Iterable<string> {
  yield* brokenPeople(store);
  yield* brokenCatalogs(store);
  yield* brokenPolicies(store);
  for (const { id, accessPackageId, assignmentPolicyId, targetId } of store.assignments.values()) {
    const policy = store.policies.get(assignmentPolicyId);
    if (policy?.accessPackageId !== accessPackageId) yield `assignment ${id}: policy of another package`;
    if (store.accessPackages.get(accessPackageId) === undefined) yield `assignment ${id}: package`;
    if (store.subjects.get(targetId) === undefined) yield `assignment ${id}: target`;
  }
  for (const { id, accessPackageId, assignmentId, requestorId } of store.requests.values()) {
    const assignment = store.assignments.get(assignmentId);
    if (assignment?.accessPackageId !== accessPackageId) yield `request ${id}: assignment of another package`;
    if (store.subjects.get(requestorId) === undefined) yield `request ${id}: requestor`;
  }
  for (const id of store.openWork.values()) {
    const isKnown = (store.requests.get(id) ?? store.assignments.get(id)) !== undefined;
    if (!isKnown) yield `open work ${id}`;
  }
}

function* brokenPeople(store: Store): Iterable<string> {
  const principalNames = new Set<string>();
  for (const { id, userPrincipalName, managerId } of store.people.values()) {
    if (managerId !== null && store.people.get(managerId) === undefined) yield `person ${id}: manager`;
    if (principalNames.has(userPrincipalName.toLowerCase())) yield `two people are ${userPrincipalName}`;
    principalNames.add(userPrincipalName.toLowerCase());
  }
  for (const { id, objectId, subjectType, connectedOrganizationId } of store.subjects.values()) {
    const isPerson = objectId === null || store.people.get(objectId) !== undefined;
    if (subjectType === 'user' && !isPerson) yield `subject ${id}: person`;
    if (connectedOrganizationId === null) continue;
    if (store.connectedOrganizations.get(connectedOrganizationId) === undefined)
      yield `subject ${id}: organisation`;
  }
  for (const { id, memberIds, ownerIds } of store.groups.values()) {
    for (const personId of [...memberIds, ...ownerIds]) {
      if (store.people.get(personId) === undefined) yield `group ${id}: member or owner ${personId}`;
    }
    if (new Set(memberIds).size !== memberIds.length) yield `group ${id}: a member twice`;
  }
}

function* brokenCatalogs(store: Store): Iterable<string> {
  for (const { id, catalogId, originId, originSystem } of store.resources.values()) {
    if (store.catalogs.get(catalogId) === undefined) yield `resource ${id}: catalog`;
    if (originSystem === 'AadGroup' && store.groups.get(originId) === undefined)
      yield `resource ${id}: group`;
    const roots = store.resourceScopes.by('resourceId', id).filter((scope) => scope.isRootScope);
    if (roots.length !== 1) yield `resource ${id}: ${roots.length} root scopes`;
  }
  for (const { id, resourceId } of store.resourceRoles.values()) {
    if (store.resources.get(resourceId) === undefined) yield `role ${id}: resource`;
  }
  for (const accessPackage of store.accessPackages.values()) {
    const { id, catalogId } = accessPackage;
    if (store.catalogs.get(catalogId) === undefined) yield `package ${id}: catalog`;
    for (const { id: roleScopeId, roleId, scopeId } of accessPackage.resourceRoleScopes) {
      const role = store.resourceRoles.get(roleId);
      const scope = store.resourceScopes.get(scopeId);
      const resource = store.resources.get(role?.resourceId ?? '');
      if (roleScopeId !== `${roleId}_${scopeId}`) yield `role scope ${roleScopeId}: id`;
      if (resource === undefined || scope?.resourceId !== resource.id)
        yield `role scope ${roleScopeId}: resource`;
      if (resource?.catalogId !== catalogId) yield `role scope ${roleScopeId}: catalog`;
    }
    for (const other of accessPackage.incompatibleAccessPackageIds) {
      if (store.accessPackages.get(other) === undefined) yield `package ${id}: incompatible package`;
    }
    for (const other of accessPackage.incompatibleGroupIds) {
      if (store.groups.get(other) === undefined) yield `package ${id}: incompatible group`;
    }
  }
}

function* brokenPolicies(store: Store): Iterable<string> {
  const questionIds = new Set<string>();
  for (const {
    id,
    accessPackageId,
    specificAllowedTargets,
    questions,
    ...policy
  } of store.policies.values()) {
    if (store.accessPackages.get(accessPackageId) === undefined) yield `policy ${id}: package`;
    for (const set of specificAllowedTargets) {
      const { userId, groupId, connectedOrganizationId } = set;
      if (typeof userId === 'string' && store.people.get(userId) === undefined) yield `policy ${id}: user`;
      if (typeof groupId === 'string' && store.groups.get(groupId) === undefined) yield `policy ${id}: group`;
      const organization = typeof connectedOrganizationId === 'string' ? connectedOrganizationId : null;
      if (organization !== null && store.connectedOrganizations.get(organization) === undefined) {
        yield `policy ${id}: organisation`;
      }
    }
    const { isApprovalRequiredForAdd, stages } = policy.requestApprovalSettings;
    if (isApprovalRequiredForAdd !== stages.length > 0) yield `policy ${id}: approval without stages`;
    for (const question of questions) {
      if (questionIds.has(question.id)) yield `question ${question.id} is asked by two policies`;
      questionIds.add(question.id);
    }
  }
}
