import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/server.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../../kit/gateway.ts';
import { stillTenant } from '../../kit/tenant.ts';

const travelDesk = {
  accessPackageId: '68174851-9453-4f31-ad77-b351cedef4e4',
  policyId: '67e66e25-d870-4368-96e6-8a8c3b2fc3f8',
};
const lab = {
  accessPackageId: '490b1483-3c6f-4e40-8207-a8c696e28341',
  policyId: '97bfc987-5265-43e9-9fa5-48d5a8acd17e',
};
const onboarding = {
  accessPackageId: '875465c5-db8d-4bab-84fb-ed5de3bca8ae',
  policyId: 'b4b4660d-4c86-4316-a483-85eca5986f05',
};
const member = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a05';
const nobody = '00000000-0000-4000-8000-000000000001';

const requestAccess = `mutation ($input: RequestAccessInput!) {
  result: requestAccess(input: $input) { ...Result }
}`;
const assignAccess = `mutation ($input: AssignAccessInput!) {
  result: assignAccess(input: $input) { ...Result }
}`;
const fragment = `fragment Result on RequestCreated {
  request {
    graphId requestType justification
    accessPackage { displayName }
    requestor { displayName }
    assignment { target { objectId } policy { graphId } }
  }
}`;

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await stillTenant();
});
afterEach(async () => {
  await sandbox.close();
});

interface Result {
  __typename: string;
  code?: string;
  graphCode?: string | null;
  message?: string;
  request?: Record<string, unknown> & { graphId: string };
}

async function write(version: ApiVersion, mutation: string, input: object, persona = 'admin') {
  const gateway = gatewayOver(sandbox.url, version);
  const query =
    mutation.replace('{ ...Result }', '{ __typename ...Result ... on Error { code graphCode message } }') +
    fragment;
  const answer = await gateway.ask({ query, variables: { input }, persona });
  await gateway.close();
  return { ...answer, result: (answer.data as { result: Result } | null)?.result };
}

/** Everything that a rejected write could have touched. */
function snapshot(): string {
  const { assignments, requests, subjects } = sandbox.store;
  return JSON.stringify([[...assignments.values()], [...requests.values()], [...subjects.values()]]);
}

describe.each(apiVersions)('in %s', (version) => {
  it('assignAccess gives access, and reads back what was selected', async () => {
    const { result, errors, graph } = await write(version, assignAccess, {
      ...travelDesk,
      target: { objectId: member },
      justification: 'Tokyo trip, "booked" by O\'Brien & Sons',
    });
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({
      __typename: 'RequestCreated',
      request: {
        requestType: 'ADMIN_ADD',
        justification: 'Tokyo trip, "booked" by O\'Brien & Sons',
        accessPackage: { displayName: 'Travel Desk Tokyo 出張窓口' },
        requestor: { displayName: 'Ada Lindqvist' },
        assignment: { target: { objectId: member }, policy: { graphId: travelDesk.policyId } },
      },
    });
    // The policy, which is read for its approval; the request; and what is read back.
    expect(graph.httpCalls).toBe(3);
    const gateway = gatewayOver(sandbox.url, version);
    const query =
      '{ subject(by: { objectId: "' +
      member +
      '" }) { assignments { nodes { state accessPackage { displayName } } } } }';
    const { data } = await gateway.ask({ query });
    await gateway.close();
    expect(JSON.stringify(data)).toContain(
      '{"state":"DELIVERED","accessPackage":{"displayName":"Travel Desk Tokyo 出張窓口"}}',
    );
  });

  it('requestAccess asks with answers and a justification, and waits for approval', async () => {
    const questions = (sandbox.store.policies.get(lab.policyId)?.questions ?? []).filter(
      ({ isRequired }) => isRequired,
    );
    expect(questions.map(({ kind }) => kind)).toEqual(['textInput', 'multipleChoice']);
    const answers = questions.map((question) =>
      question.kind === 'textInput'
        ? { text: { questionId: question.id, value: 'AB-1234' } }
        : { choice: { questionId: question.id, value: question.choices[0]?.actualValue ?? '' } },
    );
    const { result, errors } = await write(
      version,
      requestAccess,
      { ...lab, answers, justification: 'For the new lab.' },
      'manager',
    );
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({
      __typename: 'RequestCreated',
      request: { requestType: 'USER_ADD', requestor: { displayName: 'Miriam Adeyemi' } },
    });
    const record = sandbox.store.requests.get(result?.request?.graphId ?? '');
    expect(record?.state).toBe('pendingApproval');
    expect(record?.answers.map(({ questionId, value }) => [questionId, value])).toEqual(
      answers.map(({ text, choice }) => [(text ?? choice)?.questionId, (text ?? choice)?.value]),
    );
  });

  it('a schedule reaches Graph as it was asked', async () => {
    const schedule = { startDateTime: '2026-12-01T00:00:00.000Z', endDateTime: '2026-12-15T00:00:00.000Z' };
    const { result } = await write(version, assignAccess, {
      ...travelDesk,
      target: { objectId: member },
      schedule,
    });
    const record = sandbox.store.requests.get(result?.request?.graphId ?? '');
    expect(record?.schedule).toMatchObject({
      startDateTime: '2026-12-01T00:00:00.000Z',
      expiration: { type: 'afterDateTime', endDateTime: '2026-12-15T00:00:00.000Z' },
    });
  });

  it.each<[name: string, mutation: string, input: object, persona: string, type: string, code: string]>([
    [
      'an unknown package',
      requestAccess,
      { accessPackageId: nobody },
      'member',
      'NotFoundError',
      'NOT_FOUND',
    ],
    [
      'a policy of another package',
      assignAccess,
      { ...travelDesk, policyId: lab.policyId, target: { objectId: member }, acknowledgeBypass: true },
      'admin',
      'InvalidInputError',
      'INVALID_INPUT',
    ],
    [
      'an unknown person',
      assignAccess,
      { ...travelDesk, target: { objectId: nobody }, acknowledgeBypass: true },
      'admin',
      'NotFoundError',
      'NOT_FOUND',
    ],
    [
      'access held already',
      assignAccess,
      { ...onboarding, target: { objectId: member }, acknowledgeBypass: true },
      'admin',
      'ConflictError',
      'CONFLICT',
    ],
    [
      'questions unanswered',
      requestAccess,
      { ...lab },
      'manager',
      'PolicyRequirementsError',
      'POLICY_REQUIREMENTS',
    ],
    [
      'somebody without the role',
      assignAccess,
      { ...travelDesk, target: { objectId: member }, acknowledgeBypass: true },
      'member',
      'ForbiddenError',
      'FORBIDDEN',
    ],
  ])('%s is a typed failure, and changes nothing', async (_name, mutation, input, persona, type, code) => {
    const before = snapshot();
    const { result, errors, graph } = await write(version, mutation, input, persona);
    expect(errors).toBeUndefined();
    expect(result).toMatchObject({ __typename: type, code });
    expect(result?.message).toMatch(/^Graph answered \d+ to POST .+\(request-id .+\) \S.+\.$/s);
    expect(graph.httpCalls).toBe(1);
    expect(snapshot()).toBe(before);
  });
});

describe.each(apiVersions)('an end user in %s', (version) => {
  it.each(['member', 'guest'])(
    '%s asks for access with nothing but the right to their own, and is shown it',
    async (persona) => {
      const open = persona === 'member' ? '284857fa-e091-43bb-9024-b65dfaa2ea81' : travelDesk.accessPackageId;
      const { result, errors } = await write(version, requestAccess, { accessPackageId: open }, persona);
      expect(errors).toBeUndefined();
      expect(result).toMatchObject({ __typename: 'RequestCreated', request: { requestType: 'USER_ADD' } });
      expect(sandbox.store.requests.get(result?.request?.graphId ?? '')).toBeDefined();
    },
  );
});

it('says that the write is done when it cannot be shown, and which it is', async () => {
  const gateway = gatewayOver(sandbox.url);
  const { data, errors } = await gateway.ask({
    persona: 'member',
    query: `mutation ($input: RequestAccessInput!) {
      requestAccess(input: $input) { ... on RequestCreated { graphId request { assignment { accessPackage { catalog { displayName } } } } } }
    }`,
    variables: { input: { accessPackageId: '284857fa-e091-43bb-9024-b65dfaa2ea81' } },
  });
  await gateway.close();
  // A catalog three levels down is a read of its own, which a member may not make.
  const { requestAccess: result } = data as { requestAccess: { graphId: string } };
  expect(sandbox.store.requests.get(result.graphId)).toBeDefined();
  expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

it('reads nothing back when only the id is wanted', async () => {
  const gateway = gatewayOver(sandbox.url);
  const { graph, errors } = await gateway.ask({
    query:
      'mutation ($input: AssignAccessInput!) { assignAccess(input: $input) { ... on RequestCreated { request { id graphId } } } }',
    variables: { input: { ...travelDesk, target: { objectId: member }, acknowledgeBypass: true } },
  });
  await gateway.close();
  expect(errors).toBeUndefined();
  expect(graph.httpCalls).toBe(1);
});

it('refuses an end before the start, and two ends, before any call', async () => {
  const gateway = gatewayOver(sandbox.url);
  const base = { ...travelDesk, target: { objectId: member } };
  for (const [schedule, words] of [
    [
      { startDateTime: '2027-01-02T00:00:00Z', endDateTime: '2027-01-01T00:00:00Z' },
      'an endDateTime after its startDateTime',
    ],
    [{ endDateTime: '2027-01-01T00:00:00Z', duration: 'P30D' }, 'endDateTime or duration'],
  ] as const) {
    sandbox.clearLog();
    const { data } = await gateway.ask({
      query: assignAccess.replace('...Result', '... on InvalidInputError { field message }'),
      variables: { input: { ...base, schedule } },
    });
    expect(data).toMatchObject({ result: { field: 'input.schedule.endDateTime' } });
    expect(JSON.stringify(data)).toContain(words);
    expect(sandbox.log).toEqual([]);
  }
  await gateway.close();
});
