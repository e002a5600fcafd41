import { personaNamed, type Persona } from '../personas.ts';
import type { AccessPackageRecord, PolicyRecord, SubjectRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { Grant, History, Plea } from './history.ts';
import { Random } from './random.ts';
import type { Ground } from './request-record.ts';

type Played = Pick<Grant, 'state' | 'age' | 'requestType'>;

/** What the personas have, and the odd cases that every tenant has one of. */
export function playScenes(store: Store, history: History, seed: number): void {
  const random = new Random(seed, 'scenes');

  function ground(target: SubjectRecord, packageName: string, policyName?: string): Ground {
    const accessPackage = only(store.accessPackages.by('displayName', packageName), packageName);
    const policies = store.policies.by('accessPackageId', accessPackage.id);
    const policy = policies.find(({ displayName }) => displayName === policyName) ?? policies[0];
    if (policy === undefined) throw new Error(`The package ${packageName} has no policy.`);
    return { accessPackage, policy, target };
  }

  function grant(target: SubjectRecord, packageName: string, played: Played, policyName?: string): void {
    history.grant({ ...ground(target, packageName, policyName), ...played });
  }

  function plead(target: SubjectRecord, packageName: string, played: Pick<Plea, 'state' | 'age'>): void {
    history.plead({ ...ground(target, packageName), ...played });
  }

  const member = subjectOf(store, 'member');
  grant(member, 'Sales Reps Dynamics 365', { state: 'delivered', age: 204.3, requestType: 'userAdd' });
  grant(member, 'Engineering Onboarding', { state: 'delivered', age: 412.6, requestType: 'userAdd' });
  grant(member, 'Payments Clerk', { state: 'delivered', age: 61.4, requestType: 'userAdd' });
  grant(member, 'Marketing Campaign Assets', { state: 'expired', age: 95.2, requestType: 'userAdd' });
  plead(member, 'Finance Month-End', { state: 'pendingApproval', age: 2.4 });
  plead(member, 'R&D Lab #1 (50% shared)', { state: 'denied', age: 33.7 });

  const guest = subjectOf(store, 'guest');
  const portal = 'Partner Portal – Fabrikam & Friends';
  grant(guest, portal, { state: 'delivered', age: 120.8, requestType: 'userAdd' });
  grant(guest, 'External Auditors', { state: 'expired', age: 76.1, requestType: 'userAdd' });

  const manager = subjectOf(store, 'manager');
  grant(manager, 'Payments Approver', { state: 'delivered', age: 300.5, requestType: 'userAdd' });
  grant(manager, 'Finance Month-End', { state: 'delivered', age: 29.5, requestType: 'userAdd' });
  grant(subjectOf(store, 'owner'), 'HR Confidential', {
    state: 'delivered',
    age: 88.8,
    requestType: 'userAdd',
  });
  const approver = subjectOf(store, 'approver');
  grant(approver, 'Engineering Onboarding', { state: 'deliveryFailed', age: 3.2, requestType: 'userAdd' });
  plead(approver, 'Finance Month-End', { state: 'pendingApproval', age: 9.1 });

  const anna: Partial<SubjectRecord> = {
    email: 'anna.virtanen@northwind.example',
    subjectLifecycle: 'governed',
  };
  const invited = addSubject(store, random, anna);
  grant(invited, portal, { state: 'delivering', age: 0.6, requestType: 'adminAdd' });

  for (const displayName of ['Payroll Synchronisation', 'CRM Nightly Export']) {
    const service = addSubject(store, random, {
      objectId: random.guid(),
      displayName,
      subjectType: 'servicePrincipal',
    });
    const played: Played = {
      state: 'delivered',
      age: 150 + random.fraction() * 100,
      requestType: 'adminAdd',
    };
    grant(service, 'Sales Reps Dynamics 365', played, 'Direct assignment');
  }
}

function addSubject(store: Store, random: Random, known: Partial<SubjectRecord>): SubjectRecord {
  return store.subjects.insert({
    id: random.guid(),
    objectId: null,
    displayName: null,
    principalName: null,
    email: null,
    onPremisesSecurityIdentifier: null,
    subjectType: 'user',
    subjectLifecycle: 'notDefined',
    connectedOrganizationId: null,
    cleanupScheduledDateTime: null,
    ...known,
  });
}

export function subjectOf(store: Store, name: Persona['name']): SubjectRecord {
  return only(store.subjects.by('objectId', personaNamed(name).objectId), name);
}

function only<T extends AccessPackageRecord | PolicyRecord | SubjectRecord>(
  found: readonly T[],
  name: string,
): T {
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`There must be one ${name}, not ${found.length}.`);
  return first;
}
