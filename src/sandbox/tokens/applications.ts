import { scopes, type AppRole, type Scope } from '../operations/needs.ts';
import { tenantId } from './directory.ts';

/** Trusts tokens of another issuer about one of its subjects. */
export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  /** The issuer's public keys as a JWK set; absent: the sandbox's own. */
  readonly keys?: { readonly keys: readonly object[] };
}

/** A registered application and its service principal. */
export interface Application {
  readonly name: string;
  readonly appId: string;
  /** Of the service principal. */
  readonly objectId: string;
  readonly displayName: string;
  readonly secrets: readonly string[];
  /** In PEM; their private keys stay with the client. */
  readonly certificates: readonly string[];
  readonly federated: readonly FederatedCredential[];
  /** Roles of Graph that it was given. */
  readonly graphRoles: readonly AppRole[];
  /** Roles of other applications that it was given, by their appId. */
  readonly assigned?: Readonly<Record<string, readonly string[]>>;
  /** Scopes of Graph to which an administrator consented. */
  readonly consented: readonly Scope[];
  /** What it offers to its own clients, as `api://{appId}`. */
  readonly offers: readonly string[];
  /** Whether a user's access by it, too, is under conditional access. */
  readonly isGuarded?: true;
}

/** Issuer of the workload tokens that the sandbox makes itself. */
export const workloadIssuer = `urn:sandbox:${tenantId}:workload`;

const unarmed = { certificates: [], federated: [], graphRoles: [], consented: [], offers: [] } as const;

/** These secrets open a sandbox and nothing else, and so are no secrets. */
export const gateway: Application = {
  ...unarmed,
  name: 'gateway',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f01',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e01',
  displayName: 'Entitlement gateway',
  secrets: ['sandbox-gateway'],
  federated: [{ issuer: workloadIssuer, subject: 'system:serviceaccount:gateway:gateway' }],
  graphRoles: ['EntitlementManagement.ReadWrite.All'],
  consented: [
    'EntitlementManagement.Read.All',
    'EntitlementManagement.ReadWrite.All',
    'EntitlementMgmt-SubjectAccess.ReadWrite',
    'User.ReadBasic.All',
    'GroupMember.Read.All',
  ],
  offers: ['access_as_user'],
};

export const automation: Application = {
  ...unarmed,
  name: 'automation',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f02',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e02',
  displayName: 'Onboarding automation',
  secrets: ['sandbox-automation'],
  assigned: { [gateway.appId]: ['EntitlementManagement.ReadWrite'] },
  graphRoles: [
    'EntitlementManagement.ReadWrite.All',
    'User.Read.All',
    'GroupMember.Read.All',
    'Group.ReadWrite.All',
  ],
};

export const reporter: Application = {
  ...unarmed,
  name: 'reporter',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f03',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e03',
  displayName: 'Access reports',
  secrets: ['sandbox-reporter'],
  assigned: { [gateway.appId]: ['EntitlementManagement.Read'] },
  graphRoles: ['EntitlementManagement.Read.All'],
};

/** Has neither roles nor anybody's consent. */
export const stranger: Application = {
  ...unarmed,
  name: 'stranger',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f04',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e04',
  displayName: 'Unapproved tool',
  secrets: ['sandbox-stranger'],
  offers: ['access_as_user'],
};

/** Has a role of entitlement management instead of a permission. */
export const daemon: Application = {
  ...unarmed,
  name: 'daemon',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f05',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e05',
  displayName: 'Assignment daemon',
  secrets: ['sandbox-daemon'],
};

/** A middle tier whose users are asked for more than a password. */
export const guardedApp: Application = {
  ...unarmed,
  name: 'guarded',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f06',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e06',
  displayName: 'Guarded gateway',
  secrets: ['sandbox-guarded'],
  consented: ['EntitlementManagement.Read.All', 'EntitlementMgmt-SubjectAccess.ReadWrite'],
  offers: ['access_as_user'],
  isGuarded: true,
};

/** By which personas sign in where no client is named; it holds every scope. */
export const signInConsole: Application = {
  ...unarmed,
  name: 'console',
  appId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9f00',
  objectId: 'a0c7e5f2-1b3d-4f58-9a6e-3d2c1b0a9e00',
  displayName: 'Sandbox console',
  secrets: [],
  consented: scopes,
};

export const applications: readonly Application[] = [
  signInConsole,
  gateway,
  automation,
  reporter,
  stranger,
  daemon,
  guardedApp,
];
