import { afterEach, describe, expect, it } from 'vitest';
import type { Refusal, Sandbox, SandboxOptions, ServedRead } from '../../src/sandbox/server.ts';
import { type ApiVersion, apiVersions, gatewayOver } from '../kit/gateway.ts';
import { stillTenant } from '../kit/tenant.ts';

/** Columns that Graph serves by `$expand`: questions in v1.0, stages at which extensions are called in both versions. */

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function tenant(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await stillTenant(options);
  open.push(() => sandbox.close());
  return sandbox;
}

async function ask(sandbox: Sandbox, query: string, version: ApiVersion, planning: 'on' | 'off' = 'on') {
  const gateway = gatewayOver(sandbox.url, version, planning);
  try {
    return await gateway.ask({ query });
  } finally {
    await gateway.close();
  }
}

const lab = '97bfc987-5265-43e9-9fa5-48d5a8acd17e';
const sales = 'b72973c4-8ca0-4401-9a1d-280b5e74c347';

/** Has the policy call two extensions, and one of beta's old kind. */
async function callExtensions({ url, store }: Sandbox): Promise<void> {
  const policy = `${url}/beta/identityGovernance/entitlementManagement/accessPackageAssignmentPolicies/${sales}`;
  for (const [segment, kind, stage] of [
    [
      'customExtensionStageSettings',
      'accessPackageAssignmentRequestWorkflowExtension',
      'assignmentRequestCreated',
    ],
    ['customExtensionStageSettings', 'accessPackageAssignmentWorkflowExtension', 'assignmentRequestGranted'],
    ['customExtensionHandlers', 'customAccessPackageWorkflowExtension', 'assignmentRequestRemoved'],
  ] as const) {
    const extension = [...store.workflowExtensions.values()].find((each) => each.kind === kind);
    const response = await fetch(`${policy}/${segment}`, {
      method: 'POST',
      headers: { authorization: 'Bearer admin@contoso.example', 'content-type': 'application/json' },
      body: JSON.stringify({ stage, customExtension: { id: extension?.id } }),
    });
    expect(response.status).toBe(201);
  }
}

const stages = `{ policy(id: "${sales}") {
  customExtensionStageSettings { stage customExtension { graphType displayName } }
} }`;

const called = [
  {
    stage: 'ASSIGNMENT_REQUEST_CREATED',
    customExtension: {
      graphType: 'accessPackageAssignmentRequestWorkflowExtension',
      displayName: expect.any(String),
    },
  },
  {
    stage: 'ASSIGNMENT_REQUEST_GRANTED',
    customExtension: {
      graphType: 'accessPackageAssignmentWorkflowExtension',
      displayName: expect.any(String),
    },
  },
];

describe.each(apiVersions)('in %s', (version) => {
  it('brings the extensions that a policy calls in the one read of the policy', async () => {
    const sandbox = await tenant();
    await callExtensions(sandbox);
    const { data, errors, graph } = await ask(sandbox, stages, version);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ policy: { customExtensionStageSettings: called } });
    expect(graph.httpCalls).toBe(1);
    expect((await ask(sandbox, stages, version, 'off')).data).toEqual(data);
  });

  it('reads on where Graph cuts them, to the last', async () => {
    const sandbox = await tenant({ expandPageSize: 1 });
    await callExtensions(sandbox);
    const { data, errors, graph } = await ask(sandbox, stages, version);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ policy: { customExtensionStageSettings: called } });
    expect(graph.httpCalls).toBe(2);
  });

  it('reads them by the policy’s id where the policy itself came by an expand', async () => {
    const sandbox = await tenant();
    await callExtensions(sandbox);
    const query = `{ assignments(first: 1, filter: { policyId: { eq: "${sales}" } }) {
      nodes { policy { displayName customExtensionStageSettings { stage customExtension { graphType displayName } } } }
    } }`;
    const { data, errors, graph } = await ask(sandbox, query, version);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      assignments: { nodes: [{ policy: { customExtensionStageSettings: called } }] },
    });
    expect([graph.httpCalls, graph.plan.httpCalls]).toEqual([2, 2]);
    expect((await ask(sandbox, query, version, 'off')).data).toEqual(data);
  });
});

it('tells the old kind of extensions in beta, and calls it unavailable in v1.0', async () => {
  const sandbox = await tenant();
  await callExtensions(sandbox);
  const query = `{ policy(id: "${sales}") { customExtensionHandlers { stage customExtension { graphType } } } }`;
  const handlers = [
    {
      stage: 'ASSIGNMENT_REQUEST_REMOVED',
      customExtension: { graphType: 'customAccessPackageWorkflowExtension' },
    },
  ];
  const beta = await ask(sandbox, query, 'auto');
  expect([beta.data, beta.graph.plan.onlyInBeta]).toEqual([
    { policy: { customExtensionHandlers: handlers } },
    ['AssignmentPolicy.customExtensionHandlers'],
  ]);
  const { data, errors } = await ask(sandbox, query, 'v1.0');
  expect(data).toEqual({ policy: { customExtensionHandlers: null } });
  expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
    { code: 'FIELD_UNAVAILABLE', servedBy: 'beta' },
  ]);
});

const refusing =
  (where: RegExp, version = 'v1.0') =>
  (read: ServedRead): Refusal | null =>
    read.version === version && read.expand.includes('questions') && where.test(read.path) ? 'html' : null;

describe('where Graph refuses the expand', () => {
  const texts = '{ policies(first: 9) { nodes { graphId questions { text } } } }';
  it.each([
    [
      'of a list, it reads each row by its id',
      'v1.0',
      /Policies$/,
      'v1.0 AssignmentPolicy list: expand questions',
    ],
    [
      'of rows, too, it asks the other version',
      'auto',
      /Policies/,
      'v1.0 AssignmentPolicy list: expand questions',
    ],
  ] as const)('%s', async (_what, version, where, route) => {
    const plain = await ask(await tenant(), texts, version);
    const sandbox = await tenant({ refuses: refusing(where) });
    const gateway = gatewayOver(sandbox.url, version);
    open.push(gateway.close);
    const first = await gateway.ask({ query: texts });
    expect([first.errors, first.data]).toEqual([undefined, plain.data]);
    sandbox.clearLog();
    const second = await gateway.ask({ query: texts });
    expect([second.errors, second.data]).toEqual([undefined, plain.data]);
    expect(sandbox.log.flatMap((entry) => [entry, ...entry.items]).filter(({ refused }) => refused)).toEqual(
      [],
    );
    expect(gateway.gateway.refusals().map((each) => `${each.version} ${each.route}`)).toContain(route);
  });

  it('everywhere in the one version in use, it is an error and never none', async () => {
    const sandbox = await tenant({ refuses: refusing(/Policies/) });
    const { data, errors } = await ask(
      sandbox,
      `{ policy(id: "${lab}") { displayName questions { text } } }`,
      'v1.0',
    );
    expect(data).toEqual({ policy: { displayName: 'Employees, with questions', questions: null } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['policy', 'questions'], 'FIELD_UNAVAILABLE'],
    ]);
  });
});

describe('what belongs to a policy, and Graph cuts', () => {
  const asks = `{ policy(id: "${sales}") { questions { graphId } customExtensionStageSettings { stage } } }`;

  /** Has a policy ask so many questions. */
  async function asking(count: number, options: SandboxOptions): Promise<Sandbox> {
    const sandbox = await tenant(options);
    const policy = sandbox.store.policies.get(sales);
    const [question] = [...sandbox.store.policies.values()].flatMap(({ questions }) => questions);
    if (policy === undefined || question === undefined) throw new Error('The tenant asks nothing.');
    const questions = Array.from({ length: count }, (_, n) => ({ ...question, id: idOf(n), sequence: n }));
    sandbox.store.policies.update(policy, { questions });
    return sandbox;
  }

  it.each(apiVersions)('is foretold in %s, page by page', async (version) => {
    const sandbox = await asking(7, { expandPageSize: 2 });
    await callExtensions(sandbox);
    const gateway = gatewayOver(sandbox.url, version, 'on', 100_000, undefined, { expanded: 2 });
    const { data, errors, graph } = await gateway.ask({ query: asks });
    await gateway.close();
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(idOf(6));
    expect(graph.httpCalls).toBeLessThanOrEqual(graph.plan.httpCalls);
    expect(graph.waves).toBeLessThanOrEqual(graph.plan.waves.length);
  });

  it('is an error where it is more than anybody foretells', async () => {
    const sandbox = await asking(101, {});
    const { errors } = await ask(sandbox, `{ policy(id: "${sales}") { questions { graphId } } }`, 'v1.0');
    expect(errors?.map(({ message }) => message)).toEqual([
      `AssignmentPolicy ${sales} has more than 100 questions, where a handful is expected.`,
    ]);
  });
});

function idOf(n: number): string {
  return `00000000-0000-4000-b000-${String(n).padStart(12, '0')}`;
}
