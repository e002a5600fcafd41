import { expect } from 'vitest';
import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';
import { callOutUnder } from '../../sandbox/lifecycle/extension.ts';
import { type Bench, nobody, packageNamed, policyNamed } from './kit/bench.ts';
import { gone, type Case, obeys } from './kit/laws.ts';

const manager = 'Access package assignment manager';
const created = '... on RequestCreated { id graphId request { requestType state } wait { isReached } }';
const changed = '... on RequestChanged { id graphId request { state } }';
const sales = 'Sales Reps Dynamics 365';
const travel = 'Travel Desk Tokyo 出張窓口';
const objectIdOf = (name: Parameters<typeof personaNamed>[0]) => personaNamed(name).objectId;

/** The persona's assignment to the package that is not over. */
function assignmentOf({ store }: Bench, name: Parameters<typeof personaNamed>[0], packageId: string): string {
  const [subject] = store.subjects.by('objectId', objectIdOf(name));
  const found = store.assignments
    .by('targetId', subject?.id ?? '')
    .find((row) => row.accessPackageId === packageId && row.state === 'delivered');
  if (found === undefined) throw new Error(`${name} does not have it.`);
  return found.id;
}

function requestIn({ store }: Bench, state: string, packageName?: string) {
  const found = [...store.requests.values()].find(
    (row) =>
      row.state === state &&
      (packageName === undefined ||
        store.accessPackages.get(row.accessPackageId)?.displayName === packageName),
  );
  if (found === undefined) throw new Error(`No request is ${state}.`);
  return found;
}

const membersSales = (bench: Bench) => assignmentOf(bench, 'member', packageNamed(bench, sales).id);

function salesPolicyOfMember(bench: Bench) {
  const { assignmentPolicyId } = bench.store.assignments.get(membersSales(bench)) ?? {};
  const policy = bench.store.policies.get(assignmentPolicyId ?? '');
  if (policy === undefined) throw new Error('The assignment has no policy.');
  return policy;
}

/** Lets holders extend and give back what they have. */
function openSales(bench: Bench): void {
  const policy = salesPolicyOfMember(bench);
  bench.store.policies.update(policy, {
    requestorSettings: {
      ...policy.requestorSettings,
      enableTargetsToSelfUpdateAccess: true,
      enableTargetsToSelfRemoveAccess: true,
      allowCustomAssignmentSchedule: true,
    },
    canExtend: true,
  });
}

/** A request that waits for an approver, and goes on for nobody else. */
const askedAlready: Case = {
  refused: 'it is asked for already',
  first: async (bench) => {
    openSales(bench);
    const policy = salesPolicyOfMember(bench);
    bench.store.policies.update(policy, {
      requestApprovalSettings: { ...policy.requestApprovalSettings, isApprovalRequiredForUpdate: true },
    });
    const input = { assignmentId: membersSales(bench), schedule: { duration: 'P9D' }, justification: 'More' };
    await bench.write('extendAccess', input, { persona: 'member' });
  },
  input: (_bench, good) => good,
  is: { __typename: 'ConflictError', reason: 'DUPLICATE', graphCode: 'ExistingOpenRequest' },
};

obeys({
  mutation: 'requestAccess',
  persona: 'manager',
  input: (bench) => ({
    accessPackageId: packageNamed(bench, sales).id,
    policyId: policyNamed(bench, sales, 'Employees, one approval').id,
    justification: 'Quarter end',
  }),
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'USER_ADD' }, wait: null },
  outsider: null,
  role: null,
  malformed: [{ policyId: 'x' }, 'input.policyId'],
  unknown: { accessPackageId: nobody },
  cases: [
    {
      refused: 'a justification is missing',
      input: (_bench, { accessPackageId, policyId }) => ({ accessPackageId, policyId }),
      is: { __typename: 'PolicyRequirementsError', rule: 'JUSTIFICATION', question: null },
    },
    {
      refused: 'a question is unanswered',
      input: (bench) => {
        const { id: policyId, accessPackageId } = policyNamed(bench, 'R&D Lab #1 (50% shared)');
        return { accessPackageId, policyId, justification: 'x' };
      },
      is: {
        __typename: 'PolicyRequirementsError',
        rule: 'QUESTION',
        question: expect.stringMatching(/./) as string,
      },
    },
    {
      refused: 'the policy is not open to them',
      persona: 'guest',
      input: (_bench, good) => good,
      is: { __typename: 'PolicyRequirementsError', rule: 'SCOPE' },
    },
    {
      refused: 'they may not ask for that person',
      input: (bench, good) => ({
        ...good,
        policyId: policyNamed(bench, sales, 'Direct assignment').id,
        onBehalfOf: objectIdOf('owner'),
      }),
      is: { __typename: 'PolicyRequirementsError', rule: 'ON_BEHALF' },
    },
    {
      refused: 'they have it already',
      persona: 'member',
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE', graphCode: 'ExistingGrant' },
    },
  ],
});

obeys({
  mutation: 'requestAccess',
  persona: 'manager',
  input: (bench) => {
    const policy = policyNamed(bench, travel);
    bench.store.policies.update(policy, {
      allowedTargetScope: 'allMemberUsers',
      specificAllowedTargets: [],
      requestorSettings: {
        ...policy.requestorSettings,
        allowCustomAssignmentSchedule: true,
        enableOnBehalfRequestorsToAddAccess: true,
        onBehalfRequestors: [{ '@odata.type': '#microsoft.graph.singleUser', userId: objectIdOf('manager') }],
      },
    });
    return {
      accessPackageId: policy.accessPackageId,
      policyId: policy.id,
      onBehalfOf: objectIdOf('owner'),
      justification: 'For Oskar',
      schedule: { startDateTime: '2026-12-01T00:00:00Z', duration: 'P20D' },
    };
  },
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'USER_ADD' } },
  outsider: null,
  role: null,
  malformed: [{ onBehalfOf: 'Oskar' }, 'input.onBehalfOf'],
  unknown: { onBehalfOf: nobody },
  cases: [
    {
      refused: 'the requestor is another',
      persona: 'owner',
      input: (_bench, good) => ({ ...good, onBehalfOf: objectIdOf('approver') }),
      is: { __typename: 'PolicyRequirementsError', rule: 'ON_BEHALF' },
    },
    {
      refused: 'it is asked for already',
      first: (bench) =>
        bench.write(
          'requestAccess',
          {
            accessPackageId: packageNamed(bench, travel).id,
            policyId: policyNamed(bench, travel).id,
            onBehalfOf: objectIdOf('owner'),
          },
          { persona: 'manager' },
        ),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: ({ store }, _input, { graphId }) => {
    const request = store.requests.get(String(graphId));
    const assignment = store.assignments.get(request?.assignmentId ?? '');
    expect(store.subjects.get(assignment?.targetId ?? '')?.objectId).toBe(objectIdOf('owner'));
    expect(store.subjects.get(request?.requestorId ?? '')?.objectId).toBe(objectIdOf('manager'));
    expect(request?.schedule).toMatchObject({ startDateTime: '2026-12-01T00:00:00.000Z' });
  },
});

const bypass: Case = {
  refused: 'an approval would be skipped unacknowledged',
  input: (_bench, good) => ({ ...good, acknowledgeBypass: false }),
  is: { __typename: 'PolicyRequirementsError', rule: 'APPROVAL_BYPASS', graphCode: null },
};

obeys({
  mutation: 'assignAccess',
  input: (bench) => ({
    accessPackageId: packageNamed(bench, sales).id,
    policyId: policyNamed(bench, sales, 'Employees, one approval').id,
    target: { objectId: objectIdOf('owner') },
    acknowledgeBypass: true,
  }),
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'ADMIN_ADD' } },
  role: manager,
  malformed: [{ target: { objectId: 'Oskar' } }, 'input.target.objectId'],
  unknown: { target: { objectId: nobody } },
  cases: [
    bypass,
    {
      refused: 'they have it already',
      input: (_bench, good) => ({ ...good, target: { objectId: objectIdOf('member') } }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'no e-mail address',
      input: (_bench, good) => ({ ...good, target: { email: ' ' } }),
      is: { __typename: 'InvalidInputError', field: 'input.target.email' },
    },
    {
      refused: 'the policy is another package’s',
      input: (bench, good) => ({ ...good, policyId: policyNamed(bench, travel).id }),
      is: { __typename: 'InvalidInputError', field: 'input.policyId' },
    },
  ],
});

obeys({
  mutation: 'assignAccess',
  input: (bench) => ({
    accessPackageId: packageNamed(bench, travel).id,
    policyId: policyNamed(bench, travel).id,
    target: { email: 'new.person@wingtip.example' },
  }),
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'ADMIN_ADD' } },
  role: manager,
  malformed: [{ accessPackageId: 'x' }, 'input.accessPackageId'],
  unknown: { policyId: nobody },
  cases: [
    {
      refused: 'they have it already',
      first: (bench) =>
        bench.write('assignAccess', {
          accessPackageId: packageNamed(bench, travel).id,
          policyId: policyNamed(bench, travel).id,
          target: { email: 'new.person@wingtip.example' },
          schedule: { startDateTime: '2026-12-01T00:00:00Z' },
        }),
      input: (_bench, good) => good,
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'an approval would be skipped unacknowledged',
      input: (bench, good) => ({
        ...good,
        accessPackageId: packageNamed(bench, sales).id,
        policyId: policyNamed(bench, sales, 'Employees, one approval').id,
      }),
      is: { __typename: 'PolicyRequirementsError', rule: 'APPROVAL_BYPASS' },
    },
  ],
  done: ({ store }) =>
    expect([...store.subjects.values()].map(({ email }) => email)).toContain('new.person@wingtip.example'),
});

obeys({
  mutation: 'updateAssignment',
  input: (bench) => ({
    assignmentId: membersSales(bench),
    schedule: { endDateTime: '2027-01-15T00:00:00Z' },
    justification: 'Project goes on',
  }),
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'ADMIN_UPDATE' } },
  role: manager,
  malformed: [
    { schedule: { endDateTime: '2027-01-15T00:00:00Z', duration: 'P1D' } },
    'input.schedule.endDateTime',
  ],
  unknown: { assignmentId: nobody },
  cases: [
    askedAlready,
    {
      refused: 'an end in the past',
      input: (_bench, good) => ({ ...good, schedule: { endDateTime: '2020-01-01T00:00:00Z' } }),
      is: { __typename: 'InvalidInputError', field: 'input.schedule.endDateTime' },
    },
    {
      refused: 'an answer to what the policy does not ask',
      input: (_bench, good) => ({ ...good, answers: [{ text: { questionId: nobody, value: 'x' } }] }),
      is: { __typename: 'PolicyRequirementsError', rule: 'QUESTION', question: nobody },
    },
  ],
});

obeys({
  mutation: 'extendAccess',
  persona: 'member',
  input: (bench) => {
    openSales(bench);
    return { assignmentId: membersSales(bench), schedule: { duration: 'P30D' }, justification: 'More' };
  },
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'USER_UPDATE' } },
  outsider: 'guest',
  role: null,
  malformed: [{ assignmentId: 'mine' }, 'input.assignmentId'],
  unknown: { assignmentId: nobody },
  cases: [
    askedAlready,
    {
      refused: 'the policy lets nobody extend',
      input: (bench, good) => {
        bench.store.policies.update(salesPolicyOfMember(bench), { canExtend: false });
        return good;
      },
      is: { __typename: 'PolicyRequirementsError', rule: 'EXTENSION' },
    },
  ],
});

obeys({
  mutation: 'removeAccess',
  input: (bench) => ({ assignmentId: membersSales(bench), as: 'ADMINISTRATOR', justification: 'Left' }),
  select: created,
  shows: { __typename: 'RequestCreated', request: { requestType: 'ADMIN_REMOVE' } },
  role: manager,
  malformed: [{ assignmentId: 'mine' }, 'input.assignmentId'],
  unknown: { assignmentId: nobody },
  cases: [
    askedAlready,
    {
      refused: 'it is over',
      input: (bench, good) => {
        const over = [...bench.store.assignments.values()].find(({ state }) => state === 'expired');
        return { ...good, assignmentId: over?.id };
      },
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE' },
    },
    {
      refused: 'the policy lets nobody give it back',
      persona: 'member',
      input: (bench, good) => {
        const policy = salesPolicyOfMember(bench);
        const requestorSettings = { ...policy.requestorSettings, enableTargetsToSelfRemoveAccess: false };
        bench.store.policies.update(policy, { requestorSettings });
        return { ...good, as: 'HOLDER' };
      },
      is: { __typename: 'PolicyRequirementsError', rule: 'SCOPE' },
    },
  ],
});

obeys({
  mutation: 'cancelRequest',
  persona: 'member',
  input: (bench) => {
    const [member] = bench.store.subjects.by('objectId', objectIdOf('member'));
    const mine = [...bench.store.requests.values()].find(
      ({ requestorId, state }) => requestorId === member?.id && state === 'pendingApproval',
    );
    return { requestId: mine?.id };
  },
  select: changed,
  shows: { __typename: 'RequestChanged', request: { state: 'CANCELED' } },
  outsider: 'admin',
  role: null,
  malformed: [{ requestId: 'mine' }, 'input.requestId'],
  unknown: { requestId: nobody },
  cases: [
    {
      refused: 'it is done with',
      input: (bench) => {
        const [member] = bench.store.subjects.by('objectId', objectIdOf('member'));
        const denied = [...bench.store.requests.values()].find(
          ({ requestorId, state }) => requestorId === member?.id && state === 'denied',
        );
        return { requestId: denied?.id };
      },
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE' },
    },
  ],
});

obeys({
  mutation: 'reprocessRequest',
  input: (bench) => ({ requestId: failedLately(bench) }),
  select: changed,
  shows: { __typename: 'RequestChanged', request: expect.anything() as object },
  role: manager,
  malformed: [{ requestId: 'x' }, 'input.requestId'],
  unknown: { requestId: nobody },
  cases: [
    {
      refused: 'it did not fail',
      input: (bench) => ({ requestId: requestIn(bench, 'denied').id }),
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE' },
    },
  ],
});

function failedLately({ store }: Bench): string | undefined {
  return [...store.requests.values()].find(
    ({ state, completedDateTime }) =>
      state === 'deliveryFailed' && completedDateTime !== null && completedDateTime > '2026-10-20',
  )?.id;
}

obeys({
  mutation: 'deleteRequest',
  input: (bench) => ({ requestId: requestIn(bench, 'denied').id }),
  select: '... on Deleted { id graphId }',
  shows: (_bench, { requestId }) => gone('AssignmentRequest', String(requestId)),
  role: manager,
  malformed: [{ requestId: 'x' }, 'input.requestId'],
  unknown: { requestId: nobody },
  cases: [
    {
      refused: 'an assignment hangs on it',
      input: (bench) => ({ requestId: requestIn(bench, 'delivered').id }),
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { requestId }) => expect(store.requests.get(String(requestId))).toBeUndefined(),
});

obeys({
  mutation: 'reprocessAssignment',
  input: (bench) => ({ assignmentId: membersSales(bench) }),
  select: '... on AssignmentChanged { id graphId assignment { target { displayName } } }',
  shows: { __typename: 'AssignmentChanged', assignment: { target: { displayName: 'Mei Tanaka' } } },
  role: manager,
  malformed: [{ assignmentId: 'x' }, 'input.assignmentId'],
  unknown: { assignmentId: nobody },
  cases: [
    {
      refused: 'it is over',
      input: (bench) => ({
        assignmentId: [...bench.store.assignments.values()].find(({ state }) => state === 'expired')?.id,
      }),
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE' },
    },
  ],
});

/** A request that waits for a custom extension. */
async function waiting(bench: Bench) {
  const policy = policyNamed(bench, travel);
  callOutUnder(bench, policy, ['assignmentRequestCreated'], 'PT8H');
  await bench.write('assignAccess', {
    accessPackageId: policy.accessPackageId,
    policyId: policy.id,
    target: { objectId: objectIdOf('owner') },
  });
  await bench.settle();
  const request = [...bench.store.requests.values()].find(({ status }) => status === 'WaitingForCallback');
  return {
    requestId: request?.id,
    source: 'Contoso.SeparationOfDuties',
    stage: 'ASSIGNMENT_REQUEST_CREATED',
    stageInstanceId: request?.callouts?.[0]?.id,
    detail: 'Nothing speaks against it',
  };
}

obeys({
  mutation: 'resumeRequest',
  input: waiting,
  select: changed,
  shows: { __typename: 'RequestChanged', request: expect.anything() as object },
  role: manager,
  malformed: [{ requestId: 'x' }, 'input.requestId'],
  unknown: { requestId: nobody },
  cases: [
    {
      refused: 'it waits for another call',
      input: (_bench, good) => ({ ...good, stageInstanceId: nobody }),
      is: { __typename: 'NotFoundError', graphCode: 'CustomExtensionInstanceNotFound' },
    },
    {
      refused: 'it waits for nobody',
      input: (bench, good) => ({ ...good, requestId: requestIn(bench, 'delivered').id }),
      is: { __typename: 'ConflictError', reason: 'WRONG_STATE', graphCode: 'RequestNotWaitingForCallback' },
    },
    {
      refused: 'it can be ended at its creation alone',
      input: (_bench, good) => ({ ...good, stage: 'ASSIGNMENT_REQUEST_APPROVED', verdict: 'DENIED' }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.verdict' },
    },
  ],
  done: ({ store }, { requestId }) =>
    expect(store.requests.get(String(requestId))?.callouts).toMatchObject([
      { status: 'callbackReceived', detail: 'Nothing speaks against it' },
    ]),
});

/** Of Sales: the approver's to decide. */
function awaited(bench: Bench) {
  return requestIn(bench, 'pendingApproval', sales);
}

const decided: Case = {
  refused: 'it is decided already',
  first: (bench) =>
    bench.write(
      'denyRequest',
      { requestId: awaited(bench).id, justification: 'No' },
      { persona: 'approver' },
    ),
  input: (_bench, good) => good,
  is: { __typename: 'ConflictError', reason: 'ALREADY_DECIDED' },
};

const ofOthers: Case = {
  refused: 'the open stage is others’',
  input: (bench) => {
    const finance = [...bench.store.requests.values()].find(
      (row) =>
        row.state === 'pendingApproval' &&
        row.accessPackageId === packageNamed(bench, 'Finance Month-End').id &&
        row.requestorId === bench.store.subjects.by('objectId', objectIdOf('member'))[0]?.id,
    );
    return { requestId: finance?.id, justification: 'x' };
  },
  is: { __typename: 'ConflictError', reason: 'STAGE_OF_OTHERS' },
};

/** Theirs is decided, and the next stage is the manager's. */
const decidedByThem: Case = {
  refused: 'they have decided already, and the next stage is others’',
  input: (bench, good) => {
    const approval = bench.store.approvals.get(awaited(bench).id);
    const [stage] = approval?.stages ?? [];
    if (approval === undefined || stage === undefined) throw new Error('Nothing awaits the approver.');
    const next: typeof stage = {
      ...stage,
      id: nobody,
      setting: {
        ...stage.setting,
        primaryApprovers: [{ '@odata.type': '#microsoft.graph.singleUser', userId: objectIdOf('manager') }],
        fallbackPrimaryApprovers: [],
        escalationApprovers: [],
        fallbackEscalationApprovers: [],
      },
    };
    const own: typeof stage = {
      ...stage,
      status: 'Completed',
      reviewResult: 'Approved',
      reviewedById: objectIdOf('approver'),
    };
    bench.store.approvals.update(approval, { stages: [own, next] });
    return good;
  },
  is: {
    __typename: 'ConflictError',
    reason: 'ALREADY_DECIDED',
    message: expect.stringContaining('decided already, as APPROVED') as string,
  },
};

const unjustified: Case = {
  refused: 'approvers must say why',
  input: (bench, { requestId }) => {
    const approval = bench.store.approvals.get(awaited(bench).id);
    if (approval !== undefined) {
      const stages = approval.stages.map((stage) => ({
        ...stage,
        setting: { ...stage.setting, isApproverJustificationRequired: true },
      }));
      bench.store.approvals.update(approval, { stages });
    }
    return { requestId };
  },
  is: { __typename: 'PolicyRequirementsError', rule: 'JUSTIFICATION' },
};

for (const [mutation, result] of [
  ['approveRequest', 'Approved'],
  ['denyRequest', 'Denied'],
] as const) {
  obeys({
    mutation,
    persona: 'approver',
    input: (bench) => ({ requestId: awaited(bench).id, justification: 'Seen' }),
    select: '... on RequestChanged { graphId }',
    shows: (_bench, { requestId }) => ({ __typename: 'RequestChanged', graphId: requestId }),
    outsider: 'guest',
    role: null,
    malformed: [{ requestId: 'x' }, 'input.requestId'],
    unknown: { requestId: nobody },
    cases: [decided, decidedByThem, ofOthers, unjustified],
    done: ({ store }, { requestId }) =>
      expect(store.approvals.get(String(requestId))?.stages[0]).toMatchObject({
        status: 'Completed',
        reviewResult: result,
        justification: 'Seen',
      }),
  });
}
