/* oxlint-disable no-underscore-dangle -- GraphQL's own name. */
import { expect, it } from 'vitest';
import {
  RequestAccessDocument,
  type RequestAccessInput,
  type TypedDocumentString,
  UpdatePolicyDocument,
  type UpdatePolicyInput,
} from '../generated/graphql.ts';
import { apiVersions } from '../kit/gateway.ts';
import { mutationText } from '../schema/mutations/kit/bench.ts';
import { type Persona, type Served, serve } from '../kit/served-tenant.ts';
import { accessOf, daysBetween, deskOf, groupOf, objectIdOf, offerOf } from './looks.ts';
import { newPolicy, policyAsRead, type PolicyAsRead } from './policy.ts';

/** Told by those who live it, through GraphQL over HTTP alone. */

interface Wish {
  readonly __typename: string;
  readonly id: string;
  readonly wait: { readonly isReached: boolean; readonly state: string } | null;
  readonly request: {
    readonly state: string;
    readonly assignment: { readonly id: string; readonly state: string } | null;
  };
}

const asked = '... on RequestCreated { id wait { isReached state } request { state } }';
const decided = '... on RequestChanged { id wait { isReached state } request { state } }';
const untilDone = { until: 'DELIVERED', timeout: 'PT30S' };

it.each(apiVersions)('the life of an access, in %s', { timeout: 60_000 }, async (version) => {
  await using world = await serve(version);
  const { ask, pass } = world;
  const request = async (input: RequestAccessInput) =>
    (await typed(world, 'member', RequestAccessDocument, { input })).requestAccess;
  const requestTaken = async (input: RequestAccessInput) => {
    const taken = await request(input);
    if (taken.__typename === 'RequestCreated') return taken;
    throw new Error(`It was not taken: ${taken.message}`);
  };
  const patch = async (input: Omit<UpdatePolicyInput, 'policyId'>) => {
    const whole = { policyId: policy.id, dryRun: false, ...input };
    return (await typed(world, 'admin', UpdatePolicyDocument, { input: whole })).updatePolicy;
  };
  const write = <T>(who: Persona, mutation: string, select: string, input: object) =>
    written<T>(world, who, mutation, select, input);

  // Ada makes a catalog, and finds a group that people shall get into.
  const { catalog } = await write<{ catalog: Named }>(
    'admin',
    'createCatalog',
    '... on CatalogSaved { catalog { id displayName state } }',
    { displayName: 'Moon Landing', description: 'All that it takes', state: 'PUBLISHED' },
  );
  expect(catalog).toMatchObject({ displayName: 'Moon Landing', state: 'PUBLISHED' });
  const group = await groupOf(world, 'Finance');
  const { resourceRequest } = await write<{ resourceRequest: object }>(
    'admin',
    'addResource',
    '... on ResourceRequested { resourceRequest { state requestType catalog { displayName } } }',
    { catalogId: catalog.id, ...group },
  );
  expect(resourceRequest).toEqual({
    state: 'DELIVERED',
    requestType: 'ADMIN_ADD',
    catalog: { displayName: 'Moon Landing' },
  });

  // She makes a package of it, which grants membership in the group.
  const { accessPackage } = await write<{ accessPackage: Named }>(
    'admin',
    'createAccessPackage',
    '... on AccessPackageSaved { accessPackage { id displayName } }',
    { catalogId: catalog.id, displayName: 'Lunar Module Pilot', description: 'To the ground and back' },
  );
  const { resource, role, scope } = await offerOf(world, catalog.id);
  const granting = await write<{ accessPackage: object }>(
    'admin',
    'addResourceRole',
    `... on ResourceRoleAdded {
      accessPackage { resourceRoleScopes { nodes { role { displayName originId } } } }
    }`,
    { accessPackageId: accessPackage.id, resourceId: resource.id, role, scope },
  );
  expect(granting.accessPackage).toEqual({
    resourceRoleScopes: {
      nodes: [{ role: { displayName: 'Member', originId: `Member_${group.originId}` } }],
    },
  });

  // Whoever asks must answer two questions, and convince first Aoife, then Miriam.
  const [aoife, miriam] = [await objectIdOf(world, 'approver'), await objectIdOf(world, 'manager')];
  const { policy } = await write<{ policy: PolicyAsRead & Named }>(
    'admin',
    'createPolicy',
    `... on PolicyCreated { policy { id ${policyAsRead(version)} } }`,
    { accessPackageId: accessPackage.id, terms: newPolicy(aoife, miriam) },
  );
  const approvers = policy.requestApprovalSettings.stages.map(({ primaryApprovers }) => primaryApprovers);
  expect(approvers).toMatchObject([[{ userId: aoife }], [{ userId: miriam }]]);

  // Mei finds the package, and the form to fill in.
  const { me } = await ask<{ me: { requestableAccessPackages: { nodes: readonly [Form] } } }>(
    'member',
    `{ me { requestableAccessPackages(filter: { displayName: { eq: "Lunar Module Pilot" } }) { nodes {
      id
      applicableRequirements {
        policyId
        isApprovalRequiredForAdd
        questions { __typename graphId text isRequired }
      }
    } } } }`,
  );
  const [form] = me.requestableAccessPackages.nodes;
  const { policyId, questions, ...rest } = form.applicableRequirements[0];
  expect(rest).toEqual({ isApprovalRequiredForAdd: true });
  expect(questions).toMatchObject([
    { __typename: 'TextInputQuestion', text: 'How many hours in a jet?', isRequired: true },
    { __typename: 'MultipleChoiceQuestion', text: 'Which seat?', isRequired: true },
  ]);
  const answers = [
    { text: { questionId: questions[0].graphId, value: '1500' } },
    { choice: { questionId: questions[1].graphId, value: 'right', displayValue: 'The right one' } },
  ];
  const wish = { accessPackageId: form.id, policyId, justification: 'I have trained for it', answers };

  // She forgets an answer, and is told which.
  const silent = await request({
    ...wish,
    answers: answers.slice(1),
  });
  expect(silent).toMatchObject({
    __typename: 'PolicyRequirementsError',
    question: 'How many hours in a jet?',
  });

  // She asks; Aoife agrees, Miriam does not.
  const first = await requestTaken({
    ...wish,
    wait: { until: 'DECIDED', timeout: 'PT5S' },
  });
  expect(first).toMatchObject({
    wait: { isReached: false, state: 'PENDING_APPROVAL' },
    request: { state: 'PENDING_APPROVAL' },
  });
  expect(await deskOf(world, 'manager', first.id)).toBeUndefined();
  expect(await deskOf(world, 'approver', first.id)).toEqual(['IN_PROGRESS', 'INITIALIZING']);
  const early = await write('manager', 'approveRequest', '', { requestId: first.id, justification: 'Yes' });
  expect(early).toMatchObject({ __typename: 'ConflictError', reason: 'STAGE_OF_OTHERS' });
  await write('approver', 'approveRequest', decided, { requestId: first.id, justification: 'She can fly' });
  expect(await deskOf(world, 'manager', first.id)).toEqual(['COMPLETED', 'IN_PROGRESS']);
  const denied = await write<Wish>('manager', 'denyRequest', decided, {
    requestId: first.id,
    justification: 'Not with that cold',
    wait: untilDone,
  });
  expect(denied).toMatchObject({ wait: { isReached: false, state: 'DENIED' }, request: { state: 'DENIED' } });
  expect(await accessOf(world, accessPackage.id)).toEqual([]);

  // Some days later she asks again, and both agree.
  pass('P4D');
  const second = await requestTaken({
    ...wish,
    wait: { until: 'DECIDED', timeout: 'PT5S' },
  });
  await write('approver', 'approveRequest', decided, { requestId: second.id, justification: 'Still' });
  const granted = await write<Wish>('manager', 'approveRequest', decided, {
    requestId: second.id,
    justification: 'Well again',
    wait: untilDone,
  });
  expect(granted).toMatchObject({
    __typename: 'RequestChanged',
    wait: { isReached: true, state: 'DELIVERED' },
    request: { state: 'DELIVERED' },
  });
  const [held] = await accessOf(world, accessPackage.id);
  expect(held).toMatchObject({ state: 'DELIVERED', target: { displayName: 'Mei Tanaka' } });

  // Before thirty days are over she wants to stay longer.
  pass('P20D');
  const extended = await write<Wish>('member', 'extendAccess', asked, {
    assignmentId: held?.id,
    justification: 'The landing is late',
    wait: untilDone,
  });
  expect(extended).toMatchObject({ wait: { isReached: true }, request: { state: 'DELIVERED' } });
  const [still] = await accessOf(world, accessPackage.id);
  expect(still).toMatchObject({ id: held?.id, state: 'DELIVERED' });
  expect(daysBetween(held, still)).toBe(30);

  // Ada looks at what a patch would change, then makes it: that, and nothing else.
  const longer = { expiration: { duration: 'P60D' } };
  const trial = await patch({ patch: longer, dryRun: true });
  if (trial.__typename !== 'PolicyDiff') throw new Error('A dry run writes nothing.');
  expect(trial.changes).toEqual([{ setting: 'expiration.duration' }]);
  expect(await patch({ patch: longer, ifVersion: trial.version })).toMatchObject({
    __typename: 'PolicyUpdated',
    changes: [{ setting: 'expiration.duration', before: '"P30D"', after: '"P60D"' }],
    otherwise: [],
    policy: { expiration: { type: 'AFTER_DURATION', duration: 'P60D' } },
  });
  const { policy: now } = await ask<{ policy: PolicyAsRead }>(
    'admin',
    `query ($id: ID!) { policy(id: $id) { id ${policyAsRead(version)} } }`,
    { id: policy.id },
  );
  expect(now).toEqual({ ...policy, expiration: { ...policy.expiration, duration: 'P60D' } });

  // Mei comes home and gives it back.
  const givenBack = await write<Wish>('member', 'removeAccess', asked, {
    assignmentId: held?.id,
    as: 'HOLDER',
    wait: untilDone,
  });
  expect(givenBack).toMatchObject({ wait: { isReached: true }, request: { state: 'DELIVERED' } });
  expect(await accessOf(world, accessPackage.id)).toMatchObject([{ id: held?.id, state: 'EXPIRED' }]);

  // What is in use cannot go; from the inside out, all goes.
  const inUse = await write('admin', 'deleteCatalog', '', { catalogId: catalog.id });
  expect(inUse).toMatchObject({ __typename: 'ConflictError', reason: 'IN_USE' });
  const gone = '... on Deleted { graphId }';
  for (const requestId of [first.id, second.id, extended.id, givenBack.id])
    await write('admin', 'deleteRequest', gone, { requestId });
  await write('admin', 'deletePolicy', gone, { policyId: policy.id });
  await write('admin', 'deleteAccessPackage', gone, { accessPackageId: accessPackage.id });
  await write('admin', 'removeResource', '... on ResourceRequested { graphId }', {
    catalogId: catalog.id,
    resourceId: resource.id,
  });
  await write('admin', 'deleteCatalog', gone, { catalogId: catalog.id });
  const ids = [catalog.id, accessPackage.id, policy.id, held?.id, first.id, second.id, extended.id];
  const left = await ask<{ nodes: readonly unknown[] }>(
    'admin',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids },
  );
  expect(left.nodes).toEqual(ids.map(() => null));
});

interface Named {
  readonly id: string;
}

interface Form {
  readonly id: string;
  readonly applicableRequirements: readonly [
    {
      readonly policyId: string;
      readonly questions: readonly [{ readonly graphId: string }, { readonly graphId: string }];
    },
  ];
}

async function written<T>(
  { ask }: Served,
  who: Persona,
  mutation: string,
  select: string,
  input: object,
): Promise<T> {
  const { result } = await ask<{ result: T }>(who, mutationText(mutation, select), { input });
  return result;
}

function typed<Result, Variables extends object>(
  { ask }: Served,
  who: Persona,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  return ask<Result>(who, document.toString(), variables);
}
