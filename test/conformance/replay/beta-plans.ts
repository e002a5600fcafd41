import { randomUUID } from 'node:crypto';
import { listAt, textAt } from '../kit/answer.ts';
import { expectThat } from '../kit/expect.ts';
import { policyBody } from '../kit/scratch.ts';
import { aSubject, requirements } from './administration-givens.ts';
import {
  callingExtension,
  found,
  given,
  openPackage,
  openPackageWithQuestions,
  pendingRequest,
} from './givens.ts';
import { adminAdd, asJson, onApproval } from './request-plans.ts';
import { asDocumented, type Plans, type World } from './plan.ts';

/** Beta's pages, the page on batching, and answers quoted in issues. */
export const betaPlans: Plans = {
  'beta entitlementmanagement-post-accesspackageassignmentrequests 1': { prepare: adminAdd },
  'beta entitlementmanagement-post-accesspackageassignmentrequests 2': { prepare: userAddWithAnswers },
  'beta entitlementmanagement-post-accesspackageassignmentrequests 3': {
    async prepare(world) {
      const { packageId } = await openPackage(world);
      return {
        body: { ...world.body, accessPackageAssignment: { accessPackageId: packageId } },
        as: 'member',
      };
    },
  },
  'beta entitlementmanagement-post-assignmentrequests 1': { prepare: adminAdd },
  'beta entitlementmanagement-post-assignmentrequests 2': {
    prepare: async ({ bench, body }) => ({
      body: { ...body, assignment: { id: (await given(bench)).assignmentId } },
    }),
  },
  'beta entitlementmanagement-list-accesspackageassignments 1': asDocumented,
  'beta entitlementmanagement-list-accesspackageassignmentrequests 1': {
    async prepare(world) {
      const [partner] = world.sandbox.store.connectedOrganizations.values();
      const { id } = await pendingRequest(world);
      const request = found(world.sandbox.store.requests.values(), (row) => row.id === id);
      const subject = found(world.sandbox.store.subjects.values(), (row) => row.id === request.requestorId);
      world.sandbox.store.subjects.update(subject, { connectedOrganizationId: partner?.id ?? null });
      return {};
    },
    after({ sandbox: { store } }) {
      for (const { id } of store.people.by('userPrincipalName', 'member@contoso.example')) {
        for (const subject of store.subjects.by('objectId', id))
          store.subjects.update(subject, { connectedOrganizationId: null });
      }
    },
  },
  'beta accesspackageassignmentrequest-get 1': {
    async prepare(world) {
      const { http } = world.bench;
      const { policyId, packageId } = await policyWithOldExtension(world);
      const assignment = {
        targetId: await world.bench.objectIdOf('member'),
        assignmentPolicyId: policyId,
        accessPackageId: packageId,
      };
      const made = expectThat(
        await http.post('assignmentRequests', { requestType: 'adminAdd', assignment }),
      ).shows('id');
      const id = textAt(made, 'id');
      await world.bench.settled(id);
      return { path: `accessPackageAssignmentRequests/${id}` };
    },
  },
  'beta entitlementmanagement-post-accesspackageassignmentpolicies 1': {
    prepare: async ({ bench, body }) => ({
      body: { ...body, accessPackageId: await bench.scratch.newPackage() },
    }),
  },
  'v1.0 json-batching 1': {
    changed: 'the page batches calls of the directory; the same outcomes by calls of entitlement management',
    async prepare({ bench }) {
      const em = '/identityGovernance/entitlementManagement';
      const id = await bench.scratch.newPackage();
      const own = `${em}/accessPackages/filterByCurrentUser(on='allowedRequestor')?$top=1`;
      const headers = { 'Content-Type': 'application/json' };
      return {
        as: 'member',
        body: {
          requests: [
            { id: '1', method: 'GET', url: own },
            { id: '3', method: 'DELETE', url: `${em}/accessPackages/${id}` },
            { id: '4', method: 'POST', url: `${em}/accessPackages/${id}`, body: {}, headers },
          ],
        },
      };
    },
    slips: Object.fromEntries(
      ['deletedDateTime', 'roleTemplateId', '@odata.type']
        .map((name) => `responses[].body.value[].${name}`)
        .concat('responses[].headers.x-ms-resource-unit')
        .map((path) => [
          path,
          'of the directory; none was seen on entitlement management (graph-protocol §3)',
        ]),
    ),
  },
  'beta issue:microsoftgraph/microsoft-graph-docs-contrib#8922 1': asDocumented,
  'beta issue:AzureAD/AzureAD-Governance-Assessment#2 1': {
    prepare({ sandbox }) {
      sandbox.licence.isValid = false;
      return {};
    },
    after({ sandbox }) {
      sandbox.licence.isValid = true;
    },
  },
  'beta accesspackage-getapplicablepolicyrequirements 1': {
    prepare: requirements,
    slips: { 'value[].schedule': 'printed as [], its type is an object (graph-beta §3.4)' },
  },
  'beta approval-get 1': onApproval((id) => `accessPackageAssignmentApprovals/${id}`),
  'beta approvalstep-update 1': onApproval((_id, step) => step),
  'beta entitlementmanagement-list-accesspackageassignmentresourceroles 1': asDocumented,
  'beta accesspackageassignmentpolicy-get 1': {
    prepare: ({ sandbox: { store } }) => ({
      path: `accessPackageAssignmentPolicies/${found(store.policies.values(), (row) => row.reviewSettings === null).id}`,
    }),
  },
  'beta accesspackageassignmentpolicy-get 2': {
    async prepare(world) {
      const { policyId } = await policyWithOldExtension(world);
      const path = `accessPackageAssignmentPolicies/${policyId}`;
      return { path: `${path}?$expand=customExtensionHandlers($expand=customExtension)` };
    },
  },
  'beta accesspackage-movetocatalog 1': {
    async prepare({ bench }) {
      const id = await bench.scratch.newPackage(await bench.scratch.newCatalog());
      return {
        path: `accessPackages/${id}/moveToCatalog`,
        body: { catalogId: await bench.scratch.catalog() },
      };
    },
  },
  'beta accesspackagesubject-get 1': { prepare: aSubject },
  'beta entitlementmanagement-list-accesspackages 1': asDocumented,
  'beta entitlementmanagement-post-accesspackagecatalogs 1': asDocumented,
  'beta issue:microsoftgraph/microsoft-graph-docs-contrib#1462 1': {
    async prepare({ bench }) {
      const packageId = await bench.scratch.newPackage();
      const { accessPackageId: _, ...body } = policyBody('beta', packageId);
      return { path: `accessPackageAssignmentPolicies/${await bench.scratch.newPolicy(packageId)}`, body };
    },
  },
  'beta issue:microsoftgraph/microsoft-graph-docs-contrib#4569 1': {
    changed: 'the body was not quoted: one that is no resource request',
    prepare: () => ({ body: { requestType: 'AdminAdd', accessPackageResource: 'none' } }),
    slips: { 'error.message': 'worded so in 2020; The model is invalid. since 2021 (graph-protocol §4)' },
  },
};

async function userAddWithAnswers(world: World) {
  const questions = [
    {
      '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
      isRequired: false,
      sequence: 1,
      text: { defaultText: 'Which state?', localizedTexts: [{ text: '¿Qué estado?', languageCode: 'es' }] },
      choices: ['Arizona', 'Ohio'].map((actualValue) => ({
        actualValue,
        displayValue: {
          defaultText: actualValue,
          localizedTexts: [{ text: actualValue, languageCode: 'es' }],
        },
      })),
      allowsMultipleSelection: false,
    },
    {
      '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
      isRequired: false,
      sequence: 2,
      text: { defaultText: 'Why?', localizedTexts: [{ text: '¿Por qué?', languageCode: 'es' }] },
      isSingleLineQuestion: false,
    },
  ];
  const { packageId, policyId, questionIds } = await openPackageWithQuestions(world, questions);
  const answers = listAt(world.body, 'answers').map((answer, index) => ({
    ...answer,
    answeredQuestion: { ...asJson(answer['answeredQuestion']), id: questionIds[index] },
  }));
  const targetId = await world.bench.objectIdOf('member');
  const accessPackageAssignment = { targetId, assignmentPolicyId: policyId, accessPackageId: packageId };
  return { body: { ...world.body, answers, accessPackageAssignment }, as: 'member' as const };
}

async function policyWithOldExtension({ bench }: World): Promise<{ policyId: string; packageId: string }> {
  const catalogId = await bench.scratch.newCatalog();
  const list = `accessPackageCatalogs/${catalogId}/customAccessPackageWorkflowExtensions`;
  const { displayName, description } = callingExtension;
  const body = {
    displayName,
    description,
    endpointConfiguration: {
      '@odata.type': '#microsoft.graph.logicAppTriggerEndpointConfiguration',
      subscriptionId: randomUUID(),
      resourceGroupName: 'governance',
      logicAppWorkflowName: 'check',
    },
    authenticationConfiguration: {
      '@odata.type': '#microsoft.graph.azureAdTokenAuthentication',
      resourceId: randomUUID(),
    },
  };
  const extension = expectThat(await bench.http.post(list, body))
    .status(201)
    .shows('id');
  const packageId = await bench.scratch.newPackage(catalogId);
  const policyId = await bench.scratch.newPolicy(packageId);
  const handlers = `accessPackageAssignmentPolicies/${policyId}/customExtensionHandlers`;
  const handler = { stage: 'assignmentRequestCreated', customExtension: { id: textAt(extension, 'id') } };
  expectThat(await bench.http.post(handlers, handler)).status(201);
  return { policyId, packageId };
}
