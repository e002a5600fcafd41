import { personaNamed, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import type {
  AccessPackageRecord,
  PolicyRecord,
  RequestRecord,
} from '../../../src/sandbox/tenant/records.ts';
import { Refusal } from '../../../src/sandbox/tenant/refusal.ts';
import {
  advance,
  submitRequest,
  type Submission,
  type Tenant,
} from '../../../src/sandbox/tenant/requests.ts';
import { createTenant, SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';

/** A small tenant whose clock stands still until the test moves it. */
export interface Scene {
  readonly tenant: Tenant;
  readonly store: Tenant['store'];
  pass(days: number): void;
  package(displayName: string): AccessPackageRecord;
  policy(packageName: string, index?: number): PolicyRecord;
  submit(as: Persona['name'], submission: Submission): RequestRecord;
  /** The refusal's status and code. */
  refusal(as: Persona['name'], submission: Submission): string;
}

export function openScene(): Scene {
  let now = SEED_NOW.getTime();
  const tenant = createTenant({ size: 'small', seed: 1, now: () => new Date(now) });
  const { store } = tenant;

  function packageNamed(displayName: string): AccessPackageRecord {
    const [found] = store.accessPackages.by('displayName', displayName);
    if (found === undefined) throw new Error(`No package is called ${displayName}.`);
    return found;
  }

  function submit(as: Persona['name'], submission: Submission): RequestRecord {
    return submitRequest(tenant, personaNamed(as), submission);
  }

  return {
    tenant,
    store,
    submit,
    package: packageNamed,
    pass: (days) => {
      now += days * 86_400_000;
    },
    policy: (packageName, index = 0) => {
      const policy = store.policies.by('accessPackageId', packageNamed(packageName).id)[index];
      if (policy === undefined) throw new Error(`${packageName} has no policy ${index}.`);
      return policy;
    },
    refusal: (as, submission) => {
      try {
        submit(as, submission);
      } catch (refusal) {
        if (refusal instanceof Refusal) return `${refusal.status} ${refusal.code}`;
        throw refusal;
      }
      return 'none';
    },
  };
}

/** Advances the tenant and tells what its request has come to. */
export function tick({ tenant, store }: Scene, { id }: RequestRecord): string {
  advance(tenant);
  const request = store.requests.get(id);
  const assignment = store.assignments.get(request?.assignmentId ?? '');
  return `${request?.state}/${request?.status} ${assignment?.state}/${assignment?.status}`;
}
