import {
  createGraphServiceClient,
  extendGraphServiceClient,
  GraphRequestAdapter,
} from '@microsoft/msgraph-sdk';
import type {
  AccessPackageAssignmentPolicy,
  AccessPackageAssignmentRequest,
} from '@microsoft/msgraph-sdk/models/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox } from '../../../src/sandbox/server.ts';
import { navigation, type EntitlementManagement, type Governed } from './msgraph-navigation.ts';
import { approverDecides, newEnd } from './terms.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox();
  extendGraphServiceClient(navigation());
});
afterAll(() => sandbox.close());

function as(name: string): EntitlementManagement {
  const adapter = new GraphRequestAdapter({
    authenticateRequest(request) {
      request.headers.add('Authorization', `Bearer ${name}@contoso.example`);
      return Promise.resolve();
    },
  });
  adapter.baseUrl = `${sandbox.url}/v1.0`;
  const client = createGraphServiceClient(adapter) as unknown as Governed;
  return client.identityGovernance.entitlementManagement;
}

function known<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new Error('It is not there.');
  return value;
}

async function settled(id: string): Promise<AccessPackageAssignmentRequest> {
  for (let looks = 0; looks < 20; looks += 1) {
    const request = await as('admin')
      .assignmentRequests.byId(id)
      .get({ queryParameters: { expand: ['assignment'] } });
    if (!['submitted', 'delivering', 'pendingApproval'].includes(request?.state ?? '')) return known(request);
  }
  throw new Error('The request did not come to rest.');
}

describe('@microsoft/msgraph-sdk', () => {
  it('lists, expands and reads types', async () => {
    const queryParameters = { filter: "state eq 'delivered'", expand: ['target', 'accessPackage'], top: 5 };
    const page = await as('admin').assignments.get({ queryParameters });
    const [assignment] = known(page?.value);
    expect(page?.value).toHaveLength(5);
    expect(assignment).toMatchObject({ state: 'delivered', target: { subjectType: 'user' } });
    expect(assignment?.accessPackage?.createdDateTime).toBeInstanceOf(Date);
  });

  it('follows nextLinks', async () => {
    const { assignments } = as('admin');
    const ids: unknown[] = [];
    let page = await assignments.get({ queryParameters: { top: 50 } });
    for (let next = page?.odataNextLink; page !== undefined; next = page?.odataNextLink) {
      ids.push(...known(page.value).map((row) => row.id));
      page = typeof next === 'string' ? await assignments.withUrl(next).get() : undefined;
    }
    const whole = await assignments.get({ queryParameters: { top: 999 } });
    expect(ids).toEqual(whole?.value?.map((row) => row.id));
  });

  it('reads policies into their models', async () => {
    const page = await as('admin').assignmentPolicies.get({ queryParameters: { expand: ['questions'] } });
    const questions = known(page?.value).flatMap((policy) => policy.questions ?? []);
    expect(questions.map((question) => question.odataType)).toContain(
      '#microsoft.graph.accessPackageMultipleChoiceQuestion',
    );
  });

  it('understands a refusal', async () => {
    const refused = as('admin').assignments.get({ queryParameters: { filter: "catalogId eq 'x'" } });
    await expect(refused).rejects.toMatchObject({
      responseStatusCode: 400,
      errorEscaped: { code: 'InvalidFilter' },
    });
  });

  it('takes an access from its policy to its end', async () => {
    const admin = as('admin');
    const catalog = known(
      await admin.catalogs.post({
        displayName: 'By the SDK',
        description: 'x',
        state: 'published',
        isExternallyVisible: false,
      }),
    );
    const accessPackage = known(
      await admin.accessPackages.post({
        displayName: 'By the SDK',
        description: 'x',
        catalog: { id: known(catalog.id) },
      }),
    );
    const policy = known(await admin.assignmentPolicies.post(policyFor(known(accessPackage.id))));

    const asked = known(
      await as('member').assignmentRequests.post({
        requestType: 'userAdd',
        justification: 'For a test',
        assignment: { additionalData: { accessPackageId: accessPackage.id } },
      }),
    );
    const id = known(asked.id);
    expect(asked.state).toBe('submitted');
    await admin.assignmentRequests.byId(id).get();
    const { stages } = as('approver').accessPackageAssignmentApprovals.byId(id);
    const [stage] = known((await stages.get())?.value);
    await stages.byId(known(stage?.id)).patch({ reviewResult: 'Approve', justification: 'OK' });
    const delivered = await settled(id);
    expect(delivered.state).toBe('delivered');

    const assignment = { id: known(delivered.assignment?.id) };
    const schedule = { expiration: { type: 'afterDateTime', endDateTime: new Date(newEnd) } } as const;
    const extended = known(
      await admin.assignmentRequests.post({ requestType: 'adminUpdate', schedule, assignment }),
    );
    await settled(known(extended.id));
    const longer = await admin.assignments.byId(assignment.id).get();
    expect(longer?.schedule?.expiration?.endDateTime).toEqual(new Date(newEnd));

    const removed = known(await admin.assignmentRequests.post({ requestType: 'adminRemove', assignment }));
    expect((await settled(known(removed.id))).state).toBe('delivered');
    expect((await admin.assignments.byId(assignment.id).get())?.state).toBe('expired');

    for (const item of [
      admin.assignmentPolicies.byId(known(policy.id)),
      admin.accessPackages.byId(known(accessPackage.id)),
      admin.catalogs.byId(known(catalog.id)),
    ]) {
      await item.delete();
      await expect(item.get()).rejects.toMatchObject({ responseStatusCode: 404 });
    }
  });
});

function policyFor(id: string): AccessPackageAssignmentPolicy {
  const { requestApprovalSettings, requestorSettings, displayName, description } = approverDecides;
  const [stage] = requestApprovalSettings.stages;
  const [approver] = stage?.primaryApprovers ?? [];
  return {
    displayName,
    description,
    allowedTargetScope: 'allMemberUsers',
    expiration: { type: 'noExpiration' },
    requestorSettings,
    requestApprovalSettings: {
      isApprovalRequiredForAdd: true,
      isApprovalRequiredForUpdate: false,
      stages: [
        {
          isApproverJustificationRequired: false,
          isEscalationEnabled: false,
          primaryApprovers: [
            { odataType: '#microsoft.graph.singleUser', additionalData: { userId: approver?.userId } },
          ],
        },
      ],
    },
    accessPackage: { id },
  };
}
