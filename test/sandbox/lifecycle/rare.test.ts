import { expect, it } from 'vitest';
import { cancelRequest } from '../../../src/sandbox/tenant/lifecycle/actions.ts';
import { changePerson } from '../../../src/sandbox/tenant/lifecycle/directory.ts';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import { present } from '../kit.ts';
import { openScene, tick } from '../tenant/scene.ts';
import { callOutUnder } from './extension.ts';
import { startLife, ways, type Life } from './life.ts';

/** Edges that chance hardly ever takes. */

const sales = 'Sales Reps Dynamics 365';
const { root } = ways['v1.0'];

/** Asks for sales from tomorrow on, under a policy that escalates after a day. */
async function askForLater(life: Life): Promise<string> {
  const policy = life.policy(sales);
  const { requestorSettings, requestApprovalSettings } = policy;
  const [stage] = requestApprovalSettings.stages;
  life.store.policies.update(policy, {
    requestorSettings: { ...requestorSettings, allowCustomAssignmentSchedule: true },
    requestApprovalSettings: {
      ...requestApprovalSettings,
      stages: [{ ...present(stage), isEscalationEnabled: true, durationBeforeEscalation: 'P1D' }],
    },
  });
  const asked = await life.ask(
    'v1.0',
    'owner',
    'userAdd',
    { accessPackageId: policy.accessPackageId },
    {
      justification: 'Please',
      schedule: { startDateTime: '2026-11-09T00:00:00Z' },
    },
  );
  await life.after(1, asked.json['id']);
  life.pass(1);
  expect(await life.after(1, asked.json['id'])).toContain('pendingApproval/PendingApprovalEscalated');
  return String(asked.json['id']);
}

function approve(life: Life, id: string) {
  const stageId = life.store.approvals.get(id)?.stages[0]?.id;
  const path = `${root}/accessPackageAssignmentApprovals/${id}/stages/${stageId}`;
  return life.send('PATCH', path, { reviewResult: 'Approve', justification: 'OK' }, 'approver');
}

it('what is approved after its escalation still waits for its start', async () => {
  await using life = await startLife();
  const id = await askForLater(life);
  expect((await approve(life, id)).status).toBe(204);
  expect(await life.after(1, id)).toBe('scheduled/PendingNotBefore null/null');
});

it('what a custom extension lets go on after the approval still waits for its start', async () => {
  await using life = await startLife();
  const policy = life.policy(sales);
  const stage = 'assignmentRequestApproved';
  callOutUnder(life, policy, [stage], 'P1D');
  const id = await askForLater(life);
  await approve(life, id);
  expect(await life.after(1, id)).toContain('pendingApproval/WaitingForCallback');
  const resumed = await life.send('POST', `${root}/assignmentRequests/${id}/resume`, {
    source: 'Contoso',
    type: `#microsoft.graph.accessPackageCustomExtensionStage.${stage}`,
    data: { stage, customExtensionStageInstanceId: life.store.requests.get(id)?.callouts?.[0]?.id },
  });
  expect(resumed.status).toBe(204);
  expect(await life.after(1, id)).toBe('scheduled/PendingNotBefore null/null');
});

it('whoever leaves on the last day keeps access for what is left of it', async () => {
  await using life = await startLife();
  const policy = life.policy('Engineering Onboarding', 1);
  life.store.policies.update(policy, {
    expiration: { type: 'afterDuration', duration: 'P3D', endDateTime: null },
    notificationSettings: { isAssignmentNotificationDisabled: false },
  });
  const person = present(life.store.people.get(personaNamed('owner').objectId));
  changePerson(life.store, person, { department: 'Engineering' });
  await life.after(4, '');
  const assignment = present(
    life.store.assignments.get(life.assignmentOf('owner', 'Engineering Onboarding')),
  );
  life.pass(2);
  await life.after(1, '');
  expect(assignment.status).toBe('NearExpiry1DayNotificationTriggered');
  changePerson(life.store, person, { department: 'Sales' });
  await life.after(1, '');
  expect(assignment.status).toBe('AutoAssignmentInGracePeriod');
  life.pass(1);
  await life.after(3, '');
  expect(assignment.state).toBe('expired');
});

it('a request can be canceled before anything else happens to it', () => {
  const scene = openScene();
  const accessPackageId = scene.package('Marketing Campaign Assets').id;
  const request = scene.submit('member', { requestType: 'userAdd', accessPackageId });
  cancelRequest(scene.tenant, request, personaNamed('member').objectId);
  expect(tick(scene, request)).toBe('canceled/Canceled null/null');
});
