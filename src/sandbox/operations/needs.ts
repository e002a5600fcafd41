/** What a caller must hold to do something (graph-v1 §1 and §14). */

export const scopes = [
  'EntitlementManagement.Read.All',
  'EntitlementManagement.ReadWrite.All',
  'EntitlementMgmt-SubjectAccess.ReadWrite',
  'User.ReadBasic.All',
  'GroupMember.Read.All',
] as const;

export type Scope = (typeof scopes)[number];

export type AppRole =
  | 'EntitlementManagement.Read.All'
  | 'EntitlementManagement.ReadWrite.All'
  | 'User.Read.All'
  | 'GroupMember.Read.All'
  | 'Group.ReadWrite.All';

/** Roles of entitlement management, the least first: each may do what those before it may. */
export const managementRoles = [
  'catalogReader',
  'accessPackageAssignmentManager',
  'accessPackageManager',
  'catalogOwner',
  'identityGovernanceAdministrator',
] as const;

export type ManagementRole = (typeof managementRoles)[number];

export interface Need {
  /** The least that suffices; ReadWrite always suffices where Read does. */
  readonly scope: Scope;
  /** Null: no app may, only people. */
  readonly appRole: AppRole | null;
  /** The least role of the person; null: none is needed, a policy or membership decides. */
  readonly role: ManagementRole | null;
  /** An app that holds any role may come this far: what its body asks for decides. */
  readonly admitsAppsByRole?: true;
}

const reading = {
  scope: 'EntitlementManagement.Read.All',
  appRole: 'EntitlementManagement.Read.All',
} as const;
const writing = {
  scope: 'EntitlementManagement.ReadWrite.All',
  appRole: 'EntitlementManagement.ReadWrite.All',
} as const;

export const needs = {
  read: { ...reading, role: 'catalogReader' },
  readAsPerson: { ...reading, appRole: null, role: 'catalogReader' },
  ownAccess: { scope: 'EntitlementMgmt-SubjectAccess.ReadWrite', appRole: null, role: null },
  ownAccessOrApp: { ...reading, scope: 'EntitlementMgmt-SubjectAccess.ReadWrite', role: null },
  /** Least for the kinds that people send for themselves; admin kinds need `administerAssignments`. */
  sendRequest: {
    ...writing,
    scope: 'EntitlementMgmt-SubjectAccess.ReadWrite',
    role: null,
    admitsAppsByRole: true,
  },
  /** Being the approver decides. */
  readApprovals: { ...reading, appRole: null, role: null },
  decideApprovals: { ...writing, appRole: null, role: null },
  administerAssignments: { ...writing, role: 'accessPackageAssignmentManager' },
  administerPackages: { ...writing, role: 'accessPackageManager' },
  administerCatalogs: { ...writing, role: 'catalogOwner' },
  administerTenant: { ...writing, role: 'identityGovernanceAdministrator' },
  readUsers: { scope: 'User.ReadBasic.All', appRole: 'User.Read.All', role: null },
  readGroups: { scope: 'GroupMember.Read.All', appRole: 'GroupMember.Read.All', role: null },
} as const satisfies Readonly<Record<string, Need>>;
