import { OpenWork } from './open-work.ts';
import type {
  AccessPackageRecord,
  AssignmentRecord,
  CatalogRecord,
  ConnectedOrganizationRecord,
  GroupRecord,
  PersonRecord,
  PolicyRecord,
  RequestRecord,
  ResourceRecord,
  ResourceRoleRecord,
  ResourceScopeRecord,
  SubjectRecord,
} from './records.ts';
import { Table } from './table.ts';

/** Everything the tenant remembers. Both API versions read and write this one store. */
export interface Store {
  readonly people: Table<PersonRecord, 'userPrincipalName' | 'mail' | 'managerId'>;
  readonly groups: Table<GroupRecord, never>;
  readonly subjects: Table<SubjectRecord, 'objectId' | 'email'>;
  readonly connectedOrganizations: Table<ConnectedOrganizationRecord, never>;
  readonly catalogs: Table<CatalogRecord, 'displayName'>;
  readonly resources: Table<ResourceRecord, 'catalogId'>;
  readonly resourceRoles: Table<ResourceRoleRecord, 'resourceId'>;
  readonly resourceScopes: Table<ResourceScopeRecord, 'resourceId'>;
  readonly accessPackages: Table<AccessPackageRecord, 'catalogId' | 'displayName'>;
  readonly policies: Table<PolicyRecord, 'accessPackageId' | 'displayName'>;
  readonly assignments: Table<AssignmentRecord, 'accessPackageId' | 'assignmentPolicyId' | 'targetId'>;
  readonly requests: Table<RequestRecord, 'accessPackageId' | 'assignmentId' | 'requestorId'>;
  readonly openWork: OpenWork;
}

export function createStore(): Store {
  return {
    people: new Table(['userPrincipalName', 'mail', 'managerId']),
    groups: new Table([]),
    subjects: new Table(['objectId', 'email']),
    connectedOrganizations: new Table([]),
    catalogs: new Table(['displayName']),
    resources: new Table(['catalogId']),
    resourceRoles: new Table(['resourceId']),
    resourceScopes: new Table(['resourceId']),
    accessPackages: new Table(['catalogId', 'displayName']),
    policies: new Table(['accessPackageId', 'displayName']),
    assignments: new Table(['accessPackageId', 'assignmentPolicyId', 'targetId']),
    requests: new Table(['accessPackageId', 'assignmentId', 'requestorId']),
    openWork: new OpenWork(),
  };
}
