import type {
  ResourceEnvironmentRecord,
  ResourceRequestRecord,
  ConnectedOrganizationRecord,
  AccessPackageRecord,
  AssignmentRecord,
  CatalogRecord,
  PolicyRecord,
  RequestRecord,
  ResourceRecord,
  ResourceRoleRecord,
} from '../tenant/records.ts';
import type { Store } from '../tenant/store.ts';
import type { FilterField } from './edm.ts';

/** The whole of what `$filter` may say (graph-v1 §2, graph-beta §3); each version gives the paths its own names. */

const assignmentStates = ['delivering', 'partiallyDelivered', 'delivered', 'expired', 'deliveryFailed'];
const requestStates = [
  'submitted',
  'pendingApproval',
  'delivering',
  'delivered',
  'deliveryFailed',
  'denied',
  'scheduled',
  'canceled',
  'partiallyDelivered',
];

interface StateName {
  readonly path: string;
  /** An enum refuses a word that is not its own; a string just equals nothing. */
  readonly isEnum: boolean;
}

function withMembers(state: StateName, members: readonly string[]): { members?: readonly string[] } {
  return state.isEnum ? { members } : {};
}

export function assignmentFilters(names: {
  state: StateName;
  policy: string;
}): FilterField<AssignmentRecord>[] {
  return [
    {
      path: 'target/objectId',
      operators: ['eq'],
      literal: 'guid',
      value: (row, store) => store.subjects.get(row.targetId)?.objectId,
      candidates: (store, objectId) => assignmentsOf(objectId, store),
    },
    {
      path: names.policy,
      operators: ['eq'],
      literal: 'guid',
      value: (row) => row.assignmentPolicyId,
      candidates: (store, id) => store.assignments.by('assignmentPolicyId', id),
    },
    {
      path: 'accessPackage/id',
      operators: ['eq'],
      literal: 'guid',
      value: (row) => row.accessPackageId,
      candidates: (store, id) => store.assignments.by('accessPackageId', id),
    },
    {
      path: names.state.path,
      operators: ['eq'],
      literal: 'state',
      ...withMembers(names.state, assignmentStates),
      value: (row) => row.state,
    },
  ];
}

export function requestFilters(names: { state: StateName; target: string }): FilterField<RequestRecord>[] {
  return [
    {
      path: names.target,
      operators: ['eq'],
      literal: 'guid',
      value(row, store) {
        const assignment = store.assignments.get(row.assignmentId);
        return assignment && store.subjects.get(assignment.targetId)?.objectId;
      },
      candidates: (store, objectId) => requestsAbout(objectId, store),
    },
    {
      path: 'accessPackage/id',
      operators: ['eq'],
      literal: 'guid',
      value: (row) => row.accessPackageId,
      candidates: (store, id) => store.requests.by('accessPackageId', id),
    },
    {
      path: names.state.path,
      operators: ['eq'],
      literal: 'state',
      ...withMembers(names.state, requestStates),
      value: (row) => row.state,
    },
    {
      path: 'createdDateTime',
      operators: ['eq', 'ge', 'gt', 'le', 'lt'],
      literal: 'date',
      value: (row) => row.createdDateTime,
    },
  ];
}

export const policyFilters: readonly FilterField<PolicyRecord>[] = [
  {
    path: 'displayName',
    operators: ['eq'],
    literal: 'string',
    value: (row) => row.displayName,
    candidates: (store, name) => store.policies.by('displayName', name),
  },
];

export const accessPackageFilters: readonly FilterField<AccessPackageRecord>[] = [
  {
    path: 'displayName',
    operators: ['eq', 'contains'],
    literal: 'string',
    value: (row) => row.displayName,
    candidates: (store, name) => store.accessPackages.by('displayName', name),
  },
];

export const byCatalogName: FilterField<AccessPackageRecord> = {
  path: 'catalog/displayName',
  operators: ['eq'],
  literal: 'string',
  value: (row, store) => store.catalogs.get(row.catalogId)?.displayName,
  candidates: (store, name) =>
    store.catalogs.by('displayName', name).flatMap(({ id }) => store.accessPackages.by('catalogId', id)),
};

export const catalogFilters: readonly FilterField<CatalogRecord>[] = [
  {
    path: 'displayName',
    operators: ['eq', 'contains'],
    literal: 'string',
    value: (row) => row.displayName,
    candidates: (store, name) => store.catalogs.by('displayName', name),
  },
];

export function resourceRequestFilters(catalogId: string): FilterField<ResourceRequestRecord>[] {
  return [
    {
      path: catalogId,
      operators: ['eq'],
      literal: 'guid',
      value: (row) => row.catalogId,
      candidates: (store, id) => store.resourceRequests.by('catalogId', id),
    },
  ];
}

export const byOriginSystem: readonly FilterField<ResourceEnvironmentRecord>[] = [
  { path: 'originSystem', operators: ['eq'], literal: 'string', value: (row) => row.originSystem },
];

export const connectedOrganizationFilters: readonly FilterField<ConnectedOrganizationRecord>[] = [
  {
    path: 'displayName',
    operators: ['eq'],
    literal: 'string',
    value: (row) => row.displayName,
    candidates: (store, name) => store.connectedOrganizations.by('displayName', name),
  },
  {
    path: 'identitySources/any/microsoft.graph.azureActiveDirectoryTenant/tenantId',
    operators: ['eq'],
    literal: 'string',
    value: tenantIdOf,
  },
];

/** An organisation has one identity source. */
function tenantIdOf({ identitySources: [source] }: ConnectedOrganizationRecord): string | undefined {
  if (typeof source !== 'object' || source === null || !('tenantId' in source)) return undefined;
  const { '@odata.type': type, tenantId } = source;
  const isTenant = type === '#microsoft.graph.azureActiveDirectoryTenant';
  return isTenant && typeof tenantId === 'string' ? tenantId : undefined;
}

export function resourceFilters(paths: readonly ('id' | 'originId' | 'originSystem' | 'displayName')[]) {
  return paths.map((path): FilterField<ResourceRecord> => ({
    path,
    operators: ['eq'],
    literal: path === 'id' ? 'guid' : 'string',
    value: (row) => row[path],
  }));
}

export function resourceRoleFilters(resourceId: string): FilterField<ResourceRoleRecord>[] {
  return [
    { path: resourceId, operators: ['eq'], literal: 'guid', value: (row) => row.resourceId },
    { path: 'originSystem', operators: ['eq'], literal: 'string', value: (row) => row.originSystem },
  ];
}

export const byRoleName: FilterField<ResourceRoleRecord> = {
  path: 'displayName',
  operators: ['eq'],
  literal: 'string',
  value: (row) => row.displayName,
};

/** Pending ones too: their requests show them. */
export function assignmentsOf(objectId: string, store: Store): AssignmentRecord[] {
  return store.subjects
    .by('objectId', objectId)
    .flatMap((subject) => store.assignments.by('targetId', subject.id));
}

/** Oldest first, as all lists are. */
export function requestsAbout(objectId: string, store: Store): RequestRecord[] {
  return assignmentsOf(objectId, store)
    .flatMap((assignment) => store.requests.by('assignmentId', assignment.id))
    .toSorted((a, b) => Date.parse(a.createdDateTime) - Date.parse(b.createdDateTime));
}
