import { expect } from 'vitest';
import type { SandboxOptions } from '../../../src/sandbox/server.ts';
import { personaNamed, type Persona } from '../../../src/sandbox/tenant/personas.ts';
import type { AccessPackageRecord, PolicyRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Store } from '../../../src/sandbox/tenant/store.ts';
import type { DeliveryOutcome } from '../../../src/sandbox/tenant/tenancy.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { management, startClient, type Answer, type Client } from '../kit.ts';
import { snapshot } from '../tenant/snapshot.ts';

type Name = Persona['name'];

/** Each way to send a request: version, segment and the assignment's name in its body. */
export const ways = {
  'v1.0': { root: `/v1.0/${management}`, requests: 'assignmentRequests', assignment: 'assignment' },
  'beta, new segment': {
    root: `/beta/${management}`,
    requests: 'assignmentRequests',
    assignment: 'assignment',
  },
  'beta, old segment': {
    root: `/beta/${management}`,
    requests: 'accessPackageAssignmentRequests',
    assignment: 'accessPackageAssignment',
  },
} as const;

export type Way = keyof typeof ways;
export const everyWay: readonly Way[] = ['v1.0', 'beta, new segment', 'beta, old segment'];

/** A sandbox over HTTP whose clock the test turns. */
export interface Life extends AsyncDisposable {
  readonly client: Client;
  readonly store: Store;
  outcome: DeliveryOutcome;
  now(): Date;
  pass(days: number): void;
  package(displayName: string): AccessPackageRecord;
  policy(packageName: string, index?: number): PolicyRecord;
  /** The id of the persona's assignment to the package that is not over. */
  assignmentOf(name: Name, packageName: string): string;
  send(method: string, path: string, body?: unknown, as?: Name): Promise<Answer>;
  /** Sends a request; `assignment` goes under the way's own name. */
  ask(way: Way, as: Name, requestType: string, assignment: unknown, rest?: object): Promise<Answer>;
  /** Lets a number of HTTP requests pass, and tells how the request and its assignment stand. */
  after(reads: number, requestId: unknown): Promise<string>;
  /** The refusal's status and code; fails when the store is not what it was. */
  refused(attempt: () => Promise<Answer>): Promise<string>;
}

export async function startLife(options: SandboxOptions = {}): Promise<Life> {
  let now = SEED_NOW.getTime();
  const life = { outcome: 'delivered' as DeliveryOutcome };
  const client = await startClient({
    now: () => new Date(now),
    deliveryOutcome: () => life.outcome,
    ...options,
  });
  const { store } = client.sandbox;

  function packageNamed(displayName: string): AccessPackageRecord {
    const [found] = store.accessPackages.by('displayName', displayName);
    if (found === undefined) throw new Error(`No package is called ${displayName}.`);
    return found;
  }

  const send: Life['send'] = (method, path, body, as = 'admin') =>
    client.send(
      path,
      {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
      as,
    );

  return Object.assign(life, {
    client,
    store,
    send,
    now: () => new Date(now),
    pass: (days: number) => {
      now += days * 86_400_000;
    },
    package: packageNamed,
    policy: (packageName: string, index = 0) => {
      const policy = store.policies.by('accessPackageId', packageNamed(packageName).id)[index];
      if (policy === undefined) throw new Error(`${packageName} has no policy ${index}.`);
      return policy;
    },
    assignmentOf: (name: Name, packageName: string) => {
      const [subject] = store.subjects.by('objectId', personaNamed(name).objectId);
      const found = store.assignments
        .by('targetId', subject?.id ?? '')
        .find((row) => row.accessPackageId === packageNamed(packageName).id && row.state !== 'expired');
      if (found === undefined) throw new Error(`${name} does not have ${packageName}.`);
      return found.id;
    },
    ask: (way: Way, as: Name, requestType: string, assignment: unknown, rest: object = {}) => {
      const { root, requests, assignment: name } = ways[way];
      return send('POST', `${root}/${requests}`, { requestType, [name]: assignment, ...rest }, as);
    },
    after: async (reads: number, requestId: unknown) => {
      for (let read = 0; read < reads; read += 1) await client.v1('catalogs?$top=1');
      const request = store.requests.get(String(requestId));
      const assignment = store.assignments.get(request?.assignmentId ?? '');
      return `${request?.state}/${request?.status} ${assignment?.state}/${assignment?.status}`;
    },
    refused: async (attempt: () => Promise<Answer>) => {
      const before = snapshot(store);
      const { status, code } = await attempt();
      expect(snapshot(store)).toEqual(before);
      return `${status} ${String(code)}`;
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  });
}
