import { randomUUID } from 'node:crypto';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import type {
  AssignmentRecord,
  GroupRecord,
  OriginSystem,
  ResourceRecord,
} from '../../../src/sandbox/tenant/records.ts';
import { at, listAt, textAt, type Json } from '../kit/answer.ts';
import { expectThat } from '../kit/expect.ts';
import { given } from '../kit/given.ts';
import { byApproval, pending } from '../kit/pending.ts';
import type { World } from './plan.ts';

/** What the documents take for granted, made or found in the tenant. */

export function found<T>(rows: Iterable<T>, isFit: (row: T) => boolean = () => true): T {
  for (const row of rows) if (isFit(row)) return row;
  throw new Error('The tenant has none that is fit.');
}

export const memberId = personaNamed('member').objectId;
export const approverId = personaNamed('approver').objectId;

/** A package and a policy by which members get it at once. */
export async function openPackage(
  { bench }: World,
  changes: Json = {},
): Promise<{ packageId: string; policyId: string }> {
  const packageId = await bench.scratch.newPackage();
  const open = openTo(bench.version);
  return { packageId, policyId: await bench.scratch.newPolicy(packageId, { ...open, ...changes }) };
}

function openTo(version: 'v1.0' | 'beta'): Json {
  return version === 'v1.0'
    ? {
        allowedTargetScope: 'allMemberUsers',
        requestorSettings: {
          enableTargetsToSelfAddAccess: true,
          enableTargetsToSelfUpdateAccess: true,
          enableTargetsToSelfRemoveAccess: true,
          allowCustomAssignmentSchedule: true,
        },
      }
    : {
        canExtend: true,
        requestorSettings: {
          scopeType: 'AllExistingDirectoryMemberUsers',
          acceptRequests: true,
          allowedRequestors: [],
        },
      };
}

export async function openPackageWithQuestions(
  world: World,
  questions: readonly Json[],
): Promise<{ packageId: string; policyId: string; questionIds: string[] }> {
  const { packageId, policyId } = await openPackage(world, { questions });
  const policy = found(world.sandbox.store.policies.values(), ({ id }) => id === policyId);
  return { packageId, policyId, questionIds: policy.questions.map(({ id }) => id) };
}

export async function pendingRequest({ bench }: World): Promise<{ id: string; stagePath: string }> {
  const { id } = await pending(bench);
  const { stages } = bench.names;
  const path = `accessPackageAssignmentApprovals/${id}`;
  const [stage] = expectThat(await bench.as('approver').get(`${path}/${stages}`)).listsSome();
  return { id, stagePath: `${path}/${stages}/${textAt(stage, 'id')}` };
}

export { byApproval, given };

/** An access of the member’s own, delivered. */
export async function memberHas(
  world: World,
  packageId: string,
  answers: readonly Json[] = [],
): Promise<string> {
  const { bench } = world;
  const body = {
    requestType: bench.word('userAdd'),
    answers,
    [bench.names.assignment]: { accessPackageId: packageId },
  };
  const made = expectThat(await bench.as('member').post(bench.names.requests, body))
    .status(201)
    .shows('id');
  return textAt(await bench.settled(textAt(made, 'id')), bench.names.assignment, 'id');
}

export function deliveredAssignment({ sandbox: { store } }: World): AssignmentRecord {
  return found(store.assignments.values(), (row) => row.state === 'delivered' && row.status === 'Delivered');
}

/** Two packages that one person has both. */
export function packagesOfOnePerson({ sandbox: { store } }: World): readonly [string, string] {
  for (const one of store.assignments.values()) {
    const other = store.assignments
      .by('targetId', one.targetId)
      .find((row) => row.state === 'delivered' && row.accessPackageId !== one.accessPackageId);
    if (one.state === 'delivered' && other !== undefined) return [one.accessPackageId, other.accessPackageId];
  }
  throw new Error('Nobody has two packages.');
}

export function resourceOf({ sandbox: { store } }: World, originSystem: OriginSystem): ResourceRecord {
  return found(store.resources.values(), (row) => row.originSystem === originSystem);
}

export function groupThatIsNoResource({ sandbox: { store } }: World): GroupRecord {
  const taken = new Set([...store.resources.values()].map(({ originId }) => originId));
  return found(store.groups.values(), ({ id }) => !taken.has(id));
}

/** A request that waits for an extension to call back, and the id by which that must name itself. */
export async function waitingForCallback(world: World): Promise<{ requestId: string; instanceId: string }> {
  const { bench } = world;
  const catalogId = await bench.scratch.newCatalog();
  const list = `catalogs/${catalogId}/customWorkflowExtensions`;
  const extension = expectThat(await bench.http.post(list, callingExtension))
    .status(201)
    .shows('id');
  const packageId = await bench.scratch.newPackage(catalogId);
  const policyId = await bench.scratch.newPolicy(packageId, {
    customExtensionStageSettings: [
      {
        stage: 'assignmentRequestCreated',
        customExtension: { '@odata.type': callingExtension['@odata.type'], id: extension['id'] },
      },
    ],
  });
  const assignment = { targetId: memberId, assignmentPolicyId: policyId, accessPackageId: packageId };
  const made = expectThat(
    await bench.http.post('assignmentRequests', { requestType: 'adminAdd', assignment }),
  ).shows('id');
  const requestId = textAt(made, 'id');
  for (let looks = 0; looks < 10; looks += 1) {
    const { json } = await bench.http.get(`assignmentRequests/${requestId}`);
    const [instance] = listAt(json, 'customExtensionCalloutInstances');
    if (at(json, 'status') === 'WaitingForCallback') return { requestId, instanceId: textAt(instance, 'id') };
  }
  throw new Error('The request does not wait.');
}

export const callingExtension = {
  '@odata.type': '#microsoft.graph.accessPackageAssignmentRequestWorkflowExtension',
  displayName: 'Check',
  description: 'Asks elsewhere',
  endpointConfiguration: {
    '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
    subscriptionId: randomUUID(),
    resourceGroupName: 'governance',
    logicAppWorkflowName: 'check',
    url: 'https://logic.contoso.example/check',
  },
  authenticationConfiguration: { '@odata.type': '#microsoft.graph.azureAdPopTokenAuthentication' },
  callbackConfiguration: {
    '@odata.type': '#microsoft.graph.customExtensionCallbackConfiguration',
    timeoutDuration: 'PT1H',
  },
};
