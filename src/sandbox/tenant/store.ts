import { OpenWork } from './open-work.ts';
import type {
  SettingsRecord,
  WorkflowExtensionRecord,
  ResourceRequestRecord,
  ResourceEnvironmentRecord,
  ServicePrincipalRecord,
  EndUserSettingsRecord,
  AccessPackageRecord,
  ApprovalRecord,
  AssignmentRecord,
  CatalogRecord,
  ConnectedOrganizationRecord,
  DirectoryChangeRecord,
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
  readonly connectedOrganizations: Table<ConnectedOrganizationRecord, 'displayName'>;
  readonly catalogs: Table<CatalogRecord, 'displayName'>;
  readonly resources: Table<ResourceRecord, 'catalogId'>;
  readonly resourceRoles: Table<ResourceRoleRecord, 'resourceId'>;
  readonly resourceScopes: Table<ResourceScopeRecord, 'resourceId'>;
  readonly accessPackages: Table<AccessPackageRecord, 'catalogId' | 'displayName'>;
  readonly policies: Table<PolicyRecord, 'accessPackageId' | 'displayName'>;
  readonly assignments: Table<AssignmentRecord, 'accessPackageId' | 'assignmentPolicyId' | 'targetId'>;
  readonly requests: Table<RequestRecord, 'accessPackageId' | 'assignmentId' | 'requestorId'>;
  readonly servicePrincipals: Table<ServicePrincipalRecord, never>;
  readonly resourceEnvironments: Table<ResourceEnvironmentRecord, never>;
  readonly resourceRequests: Table<ResourceRequestRecord, 'catalogId'>;
  readonly workflowExtensions: Table<WorkflowExtensionRecord, 'catalogId'>;
  /** One row: the singleton. */
  readonly settings: Table<SettingsRecord, never>;
  readonly controlConfigurations: Table<EndUserSettingsRecord, never>;
  readonly approvals: Table<ApprovalRecord, never>;
  readonly directoryChanges: Table<DirectoryChangeRecord, never>;
  readonly openWork: OpenWork;
}

export function createStore(): Store {
  return {
    people: new Table(['userPrincipalName', 'mail', 'managerId']),
    groups: new Table([]),
    subjects: new Table(['objectId', 'email']),
    connectedOrganizations: new Table(['displayName']),
    catalogs: new Table(['displayName']),
    resources: new Table(['catalogId']),
    resourceRoles: new Table(['resourceId']),
    resourceScopes: new Table(['resourceId']),
    accessPackages: new Table(['catalogId', 'displayName']),
    policies: new Table(['accessPackageId', 'displayName']),
    assignments: new Table(['accessPackageId', 'assignmentPolicyId', 'targetId']),
    requests: new Table(['accessPackageId', 'assignmentId', 'requestorId']),
    servicePrincipals: new Table([]),
    resourceEnvironments: new Table([]),
    resourceRequests: new Table(['catalogId']),
    workflowExtensions: new Table(['catalogId']),
    settings: new Table([]),
    controlConfigurations: new Table([]),
    approvals: new Table([]),
    directoryChanges: new Table([]),
    openWork: new OpenWork(),
  };
}
