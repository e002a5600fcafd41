import { expect, it } from 'vitest';
import { encodeIdBelow } from '../../../src/schema/ids.ts';
import { type Bench, catalogNamed, nobody, openBench, packageNamed, policyNamed } from './kit/bench.ts';
import { gone, obeys } from './kit/laws.ts';

const role = 'Catalog owner';
const select = `... on CustomWorkflowExtensionSaved {
  id
  graphId
  customWorkflowExtension { id graphId displayName kind callbackTimeout }
}`;
const terms = {
  displayName: 'Ask the payroll',
  endpoint: { subscriptionId: nobody, resourceGroupName: 'hr', logicAppWorkflowName: 'payroll' },
  authentication: { azureAdToken: { resourceId: nobody } },
  clientConfiguration: { maximumRetries: 1, timeoutInMilliseconds: 1000 },
  callbackTimeout: 'PT2H',
};

/** Put into the catalog of Sales, past the gateway. */
function extension(bench: Bench, name = 'Ask the payroll'): string {
  const { store } = bench;
  const catalogId = packageNamed(bench, 'Sales Reps Dynamics 365').catalogId;
  const id = `00000000-0000-4000-8000-0000000001${String(name.length).padStart(2, '0')}`;
  return (
    store.workflowExtensions.get(id) ??
    store.workflowExtensions.insert({
      id,
      catalogId,
      kind: 'accessPackageAssignmentRequestWorkflowExtension',
      displayName: name,
      description: 'As it was',
      endpointConfiguration: {
        '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
        subscriptionId: nobody,
        resourceGroupName: 'hr',
        logicAppWorkflowName: 'old',
        url: null,
      },
      authenticationConfiguration: {
        '@odata.type': '#microsoft.graph.azureAdTokenAuthentication',
        resourceId: nobody,
      },
      clientConfiguration: null,
      callbackTimeout: 'PT1H',
      createdBy: 'x',
      createdDateTime: '2026-01-01T00:00:00Z',
      modifiedBy: 'x',
      modifiedDateTime: '2026-01-01T00:00:00Z',
    })
  ).id;
}

const salesCatalog = (bench: Bench) => packageNamed(bench, 'Sales Reps Dynamics 365').catalogId;
const idOf = (bench: Bench) =>
  encodeIdBelow('CustomWorkflowExtension', salesCatalog(bench), extension(bench));

obeys({
  mutation: 'createCustomWorkflowExtension',
  input: (bench) => ({ catalogId: catalogNamed(bench, 'Finance').id, kind: 'ASSIGNMENT_REQUEST', terms }),
  select,
  shows: {
    __typename: 'CustomWorkflowExtensionSaved',
    customWorkflowExtension: {
      displayName: 'Ask the payroll',
      kind: 'ASSIGNMENT_REQUEST',
      callbackTimeout: 'PT2H',
    },
  },
  role,
  malformed: [{ catalogId: 'Finance' }, 'input.catalogId'],
  unknown: { catalogId: nobody },
  cases: [
    {
      refused: 'nothing is said of how Graph proves who calls',
      input: (_bench, good) => ({ ...good, terms: { ...terms, authentication: null } }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.terms.authentication' },
    },
  ],
  done: ({ store }, _input, { graphId }) =>
    expect(store.workflowExtensions.get(String(graphId))).toMatchObject({
      kind: 'accessPackageAssignmentRequestWorkflowExtension',
      endpointConfiguration: { logicAppWorkflowName: 'payroll' },
      clientConfiguration: { maximumRetries: 1, timeoutInMilliseconds: 1000 },
      callbackTimeout: 'PT2H',
    }),
});

obeys({
  mutation: 'updateCustomWorkflowExtension',
  input: (bench) => ({
    catalogId: salesCatalog(bench),
    customWorkflowExtensionId: idOf(bench),
    terms: { displayName: 'Ask the new payroll' },
  }),
  select,
  shows: (bench) => {
    const ids = { id: idOf(bench), graphId: extension(bench) };
    return {
      __typename: 'CustomWorkflowExtensionSaved',
      ...ids,
      customWorkflowExtension: { ...ids, displayName: 'Ask the new payroll' },
    };
  },
  role,
  malformed: [{ customWorkflowExtensionId: 'x' }, 'input.customWorkflowExtensionId'],
  unknown: { customWorkflowExtensionId: nobody },
  cases: [
    {
      refused: 'null for what it cannot be without',
      input: (_bench, good) => ({ ...good, terms: { endpoint: null } }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.terms.endpoint' },
    },
    {
      refused: 'longer than Graph waits for anything',
      input: (_bench, good) => ({ ...good, terms: { callbackTimeout: 'P15D' } }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.terms.callbackTimeout' },
    },
  ],
  done: (bench) =>
    expect(bench.store.workflowExtensions.get(extension(bench))).toMatchObject({
      displayName: 'Ask the new payroll',
      description: 'As it was',
      endpointConfiguration: { logicAppWorkflowName: 'old', resourceGroupName: 'hr' },
      authenticationConfiguration: { resourceId: nobody },
      callbackTimeout: 'PT1H',
    }),
});

it.each(['v1.0', 'beta', 'auto'] as const)(
  'updateCustomWorkflowExtension lets an extension of %s wait no more by a null',
  async (version) => {
    const bench = await openBench(version);
    const id = extension(bench);
    const { errors } = await bench.write('updateCustomWorkflowExtension', {
      catalogId: salesCatalog(bench),
      customWorkflowExtensionId: id,
      terms: { callbackTimeout: null },
    });
    expect(errors).toBeUndefined();
    expect(bench.store.workflowExtensions.get(id)?.callbackTimeout).toBeNull();
    await bench.close();
  },
);

obeys({
  mutation: 'deleteCustomWorkflowExtension',
  input: (bench) => ({ catalogId: salesCatalog(bench), customWorkflowExtensionId: extension(bench) }),
  select: '... on Deleted { id graphId }',
  shows: (_bench, { catalogId, customWorkflowExtensionId }) =>
    gone('CustomWorkflowExtension', String(customWorkflowExtensionId), `${String(catalogId)}/`),
  role,
  malformed: [{ customWorkflowExtensionId: 'x' }, 'input.customWorkflowExtensionId'],
  unknown: { customWorkflowExtensionId: nobody },
  cases: [
    {
      refused: 'a policy names it',
      input: (bench, good) => {
        addSetting(bench);
        return good;
      },
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { customWorkflowExtensionId: id }) =>
    expect(store.workflowExtensions.get(String(id))).toBeUndefined(),
});

const settingId = '00000000-0000-4000-8000-000000000200';

function addSetting(bench: Bench) {
  const policy = policyNamed(bench, 'Sales Reps Dynamics 365');
  const stageSettings = [
    { id: settingId, stage: 'assignmentRequestCreated', customExtensionId: extension(bench) },
  ] as const;
  bench.store.policies.update(policy, { stageSettings });
  return policy.id;
}

const saved = '... on StageSettingSaved { graphId policy { displayName } }';
const shows = { __typename: 'StageSettingSaved', policy: { displayName: 'Employees, one approval' } };
const stages = (bench: Bench) => policyNamed(bench, 'Sales Reps Dynamics 365').stageSettings;

obeys({
  mutation: 'addStageSetting',
  input: (bench) => ({
    policyId: policyNamed(bench, 'Sales Reps Dynamics 365').id,
    stage: 'ASSIGNMENT_REQUEST_GRANTED',
    customWorkflowExtensionId: extension(bench),
  }),
  select: saved,
  shows,
  role: 'Access package manager',
  malformed: [{ policyId: 'x' }, 'input.policyId'],
  unknown: { policyId: nobody },
  lacking: ['v1.0'],
  done: (bench, _input, { graphId }) =>
    expect(stages(bench)).toMatchObject([{ id: graphId, stage: 'assignmentRequestGranted' }]),
});

obeys({
  mutation: 'updateStageSetting',
  input: (bench) => ({
    policyId: addSetting(bench),
    stageSettingId: settingId,
    stage: 'ASSIGNMENT_REQUEST_APPROVED',
    customWorkflowExtensionId: extension(bench, 'Another'),
  }),
  select: saved,
  shows,
  role: 'Access package manager',
  malformed: [{ stageSettingId: 'x' }, 'input.stageSettingId'],
  unknown: { stageSettingId: nobody },
  lacking: ['v1.0'],
  done: (bench) =>
    expect(stages(bench)).toMatchObject([
      { id: settingId, stage: 'assignmentRequestApproved', customExtensionId: extension(bench, 'Another') },
    ]),
});

obeys({
  mutation: 'removeStageSetting',
  input: (bench) => ({ policyId: addSetting(bench), stageSettingId: settingId }),
  select: saved,
  shows,
  role: 'Access package manager',
  malformed: [{ stageSettingId: 'x' }, 'input.stageSettingId'],
  unknown: { stageSettingId: nobody },
  lacking: ['v1.0'],
  done: (bench) => expect(stages(bench)).toEqual([]),
});
