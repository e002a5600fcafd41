import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Version } from '../../../src/sandbox/operations/operation.ts';
import { SEED_NOW } from '../../../src/sandbox/tenant/tenant.ts';
import { asList, asObject, first, startClient, type Client } from '../kit.ts';
import { em, expectCreated, expectEmpty, expectRefusal, invalid, nobody, settle, versions } from './kit.ts';

let client: Client;
beforeEach(async () => {
  let ticks = 0;
  client = await startClient({ now: () => new Date(SEED_NOW.getTime() + ticks++) });
  await settle(client);
});
afterEach(() => client[Symbol.asyncDispose]());

const segments = { 'v1.0': 'assignmentPolicies', beta: 'accessPackageAssignmentPolicies' } as const;
const approver = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a04';

function packageId(): string {
  return first(client.sandbox.store.accessPackages.by('displayName', 'Engineering Onboarding')).id;
}

const v1Stage = {
  durationBeforeAutomaticDenial: 'P7D',
  isApproverJustificationRequired: 'true',
  isEscalationEnabled: true,
  durationBeforeEscalation: 'P3D',
  primaryApprovers: [{ '@odata.type': '#microsoft.graph.requestorManager', managerLevel: '1' }],
  fallbackPrimaryApprovers: [{ '@odata.type': 'microsoft.graph.singleUser', userId: approver }],
  escalationApprovers: [{ '@odata.type': '#microsoft.graph.singleUser', userId: approver, description: 'A' }],
};

const v1Question = {
  '@odata.type': '#microsoft.graph.accessPackageTextInputQuestion',
  sequence: '1',
  isRequired: 'true',
  text: 'Why?',
  localizations: [{ languageCode: 'de', text: 'Warum?' }],
  isSingleLineQuestion: 'false',
};

const full = {
  displayName: 'By approval',
  description: 'One stage',
  allowedTargetScope: 'AllMemberUsers',
  specificAllowedTargets: [],
  expiration: { type: 'afterDuration', duration: 'P90D' },
  requestorSettings: { enableTargetsToSelfAddAccess: 'true', allowCustomAssignmentSchedule: true },
  requestApprovalSettings: { isApprovalRequiredForAdd: 'true', stages: [v1Stage] },
  questions: [v1Question],
  notificationSettings: { isAssignmentNotificationDisabled: true },
};

const betaFull = {
  displayName: 'By approval',
  description: 'One stage',
  canExtend: true,
  durationInDays: 90,
  requestorSettings: {
    scopeType: 'AllExistingDirectoryMemberUsers',
    acceptRequests: true,
    allowedRequestors: [],
  },
  requestApprovalSettings: {
    isApprovalRequired: true,
    isRequestorJustificationRequired: true,
    approvalMode: 'SingleStage',
    approvalStages: [
      {
        approvalStageTimeOutInDays: 7,
        isEscalationEnabled: true,
        escalationTimeInMinutes: 4320,
        primaryApprovers: [
          { '@odata.type': '#microsoft.graph.requestorManager', isBackup: false, managerLevel: 1 },
          { '@odata.type': '#microsoft.graph.singleUser', isBackup: true, id: approver },
        ],
        escalationApprovers: [],
      },
    ],
  },
  accessReviewSettings: {
    isEnabled: true,
    recurrenceType: 'Quarterly',
    reviewerType: 'Self',
    durationInDays: 25,
  },
  questions: [
    {
      '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
      isRequired: true,
      sequence: 1,
      text: { defaultText: 'Where?', localizedTexts: [] },
      allowsMultipleSelection: false,
      choices: [{ actualValue: 'a', displayValue: { defaultText: 'A', localizedTexts: [] } }],
    },
  ],
};

describe('POST in v1.0', () => {
  const url = em('v1.0', segments['v1.0']);
  const post = (change: object) => ({
    method: 'POST',
    url,
    body: { ...full, accessPackage: { id: packageId() }, ...change },
  });

  it('keeps every block, and shows it in both versions', async () => {
    const made = await client.post(url, post({}).body);
    const id = expectCreated(made, segments['v1.0']);
    expect(made.json).toMatchObject({ displayName: 'By approval', allowedTargetScope: 'allMemberUsers' });
    expect(made.json).not.toHaveProperty('questions');
    const { json } = await client.v1(`assignmentPolicies/${id}?$expand=accessPackage,questions`);
    expect(json).toMatchObject({
      accessPackage: { id: packageId() },
      expiration: { type: 'afterDuration', duration: 'P90D', endDateTime: null },
      requestorSettings: { enableTargetsToSelfAddAccess: true, enableTargetsToSelfRemoveAccess: false },
      requestApprovalSettings: {
        isApprovalRequiredForAdd: true,
        isApprovalRequiredForUpdate: false,
        stages: [
          {
            durationBeforeAutomaticDenial: 'P7D',
            isApproverJustificationRequired: true,
            primaryApprovers: [{ '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 }],
            fallbackPrimaryApprovers: [{ '@odata.type': '#microsoft.graph.singleUser', userId: approver }],
            fallbackEscalationApprovers: [],
            approverInformationVisibility: 'default',
          },
        ],
      },
      reviewSettings: null,
      automaticRequestSettings: null,
      notificationSettings: { isAssignmentNotificationDisabled: true },
      questions: [
        { ...v1Question, sequence: 1, isRequired: true, isSingleLineQuestion: false, id: expect.any(String) },
      ],
    });
    const beta = await client.beta(`${segments.beta}/${id}`);
    expect(beta.json).toMatchObject({
      accessPackageId: packageId(),
      durationInDays: 90,
      requestorSettings: { scopeType: 'AllExistingDirectoryMemberUsers', acceptRequests: true },
      requestApprovalSettings: { approvalMode: 'SingleStage' },
      questions: [{ text: { defaultText: 'Why?' } }],
    });
  });

  it('needs the package', async () => {
    const missing = [400, 'ArgumentNullException', 'Value cannot be null.Parameter name: Id'] as const;
    await expectRefusal(client, post({ accessPackage: {} }), missing);
    await expectRefusal(client, post({ accessPackage: undefined }), missing);
    await expectRefusal(client, post({ accessPackage: { id: nobody } }), [404, 'AccessPackageNotFound']);
  });

  it.each<[string, object, string]>([
    ['a null block', { requestorSettings: null }, 'requestorSettings is no object.'],
    ['a null review', { reviewSettings: null }, 'reviewSettings is no object.'],
    ['null questions', { questions: null }, 'questions is no list.'],
    ['a read-only date', { createdDateTime: '2026-01-01T00:00:00Z' }, "'createdDateTime' is not known here."],
    ['beta’s names', { durationInDays: 3 }, "'durationInDays' is not known here."],
    ['an unknown scope', { allowedTargetScope: 'everybody' }, 'allowedTargetScope is unknown.'],
    [
      'a scope without its targets',
      { allowedTargetScope: 'specificDirectoryUsers' },
      'The scope needs its targets.',
    ],
    [
      'a who-set without a type',
      { specificAllowedTargets: [{ userId: approver }] },
      'specificAllowedTargets needs a known @odata.type.',
    ],
    [
      'an unknown who-set',
      { specificAllowedTargets: [{ '@odata.type': '#microsoft.graph.everyone' }] },
      'specificAllowedTargets needs a known @odata.type.',
    ],
    [
      'an empty GUID',
      {
        specificAllowedTargets: [
          { '@odata.type': '#microsoft.graph.singleUser', userId: '00000000-0000-0000-0000-000000000000' },
        ],
      },
      "specificAllowedTargets's userId is no id.",
    ],
    [
      'beta’s id of a person',
      { specificAllowedTargets: [{ '@odata.type': '#microsoft.graph.singleUser', id: approver }] },
      "'id' is not known here.",
    ],
    ['an end that is missing', { expiration: { type: 'afterDateTime' } }, 'endDateTime is missing.'],
    [
      'a duration that is none',
      { expiration: { type: 'afterDuration', duration: '90' } },
      'duration is no duration.',
    ],
    [
      'approval without a stage',
      { requestApprovalSettings: { isApprovalRequiredForAdd: true } },
      'An approval needs a stage.',
    ],
    [
      'four stages',
      { requestApprovalSettings: { stages: [v1Stage, v1Stage, v1Stage, v1Stage] } },
      'There may be 3 stages at the most.',
    ],
    [
      'a stage without approvers',
      { requestApprovalSettings: { stages: [{}] } },
      'A stage needs an approver.',
    ],
    [
      'a review without a schedule',
      { reviewSettings: { isEnabled: true } },
      'reviewSettings need a schedule with a recurrence.',
    ],
    ['an untyped question', { questions: [{ text: 'Why?' }] }, 'A question needs a known @odata.type.'],
    ['no name', { displayName: '' }, 'displayName is missing.'],
  ])('refuses %s', async (_what, change, detail) => {
    await expectRefusal(client, post(change), invalid(detail));
  });

  it('refuses a second policy of the same name in one package', async () => {
    expect((await client.post(url, post({}).body)).status).toBe(201);
    await expectRefusal(client, post({}), [409, 'DuplicateKey', 'There is already a duplicated entity']);
  });
});

function betaBody(change: object = {}) {
  return { ...betaFull, accessPackageId: packageId(), ...change };
}

describe('POST in beta', () => {
  const url = em('beta', segments.beta);

  it('keeps every block, and shows it in both versions', async () => {
    const made = await client.post(url, betaBody());
    const id = expectCreated(made, segments.beta);
    const { json } = await client.beta(`${segments.beta}/${id}`);
    expect(json).toMatchObject({
      accessPackageId: packageId(),
      canExtend: true,
      durationInDays: 90,
      createdBy: 'admin@contoso.example',
      requestorSettings: betaFull.requestorSettings,
      requestApprovalSettings: {
        approvalMode: 'SingleStage',
        approvalStages: [
          {
            approvalStageTimeOutInDays: 7,
            escalationTimeInMinutes: 4320,
            primaryApprovers: betaFull.requestApprovalSettings.approvalStages[0]?.primaryApprovers,
          },
        ],
      },
      accessReviewSettings: { recurrenceType: 'quarterly', reviewerType: 'Self', durationInDays: 25 },
      questions: [{ ...betaFull.questions[0], id: expect.any(String) }],
    });
    const v1 = await client.v1(`assignmentPolicies/${id}`);
    expect(v1.json).toMatchObject({
      allowedTargetScope: 'allMemberUsers',
      requestorSettings: { enableTargetsToSelfAddAccess: true, enableTargetsToSelfUpdateAccess: true },
    });
  });

  it('takes v1.0’s expiration, which some samples send', async () => {
    const expiration = { type: 'afterDuration', duration: 'P365D' };
    const made = await client.post(url, betaBody({ expiration, durationInDays: undefined }));
    expect(made.json).toMatchObject({ durationInDays: 365 });
  });

  it('makes the direct assignment of the documents', async () => {
    const made = await client.post(url, {
      accessPackageId: packageId(),
      displayName: 'direct',
      description: 'direct assignments by administrator',
      accessReviewSettings: null,
      requestorSettings: { scopeType: 'NoSubjects', acceptRequests: true, allowedRequestors: [] },
      requestApprovalSettings: {
        isApprovalRequired: false,
        isApprovalRequiredForExtension: false,
        isRequestorJustificationRequired: false,
        approvalMode: 'NoApproval',
        approvalStages: [],
      },
    });
    expect(made).toMatchObject({ status: 201, json: { durationInDays: 0, expirationDateTime: null } });
  });

  it.each<[string, object, string]>([
    ['v1.0’s package', { accessPackage: { id: nobody } }, "'accessPackage' is not known here."],
    ['v1.0’s scope', { allowedTargetScope: 'allMemberUsers' }, "'allowedTargetScope' is not known here."],
    ['a null block', { requestorSettings: null }, 'requestorSettings is no object.'],
    [
      'a mode that the stages deny',
      { requestApprovalSettings: { approvalMode: 'Serial', approvalStages: [] } },
      'approvalMode does not agree with the number of approvalStages.',
    ],
    [
      'v1.0’s id of a person',
      {
        requestorSettings: {
          allowedRequestors: [{ '@odata.type': '#microsoft.graph.singleUser', userId: approver }],
        },
      },
      "'userId' is not known here.",
    ],
    [
      'a who-set that beta lacks',
      { requestorSettings: { allowedRequestors: [{ '@odata.type': '#microsoft.graph.targetManager' }] } },
      'allowedRequestors holds a kind that beta lacks.',
    ],
  ])('refuses %s', async (_what, change, detail) => {
    await expectRefusal(client, { method: 'POST', url, body: betaBody(change) }, invalid(detail));
  });
});

function packageMember(version: Version, id: string | undefined) {
  return version === 'v1.0' ? { accessPackage: { id } } : { accessPackageId: id };
}

describe.each(versions)('PUT and DELETE in %s', (version) => {
  const minimal = () => ({
    displayName: 'Nothing else',
    ...packageMember(version, packageId()),
  });

  async function policyUrl(): Promise<string> {
    const body = { ...full, accessPackage: { id: packageId() } };
    const made = await client.post(em('v1.0', segments['v1.0']), body);
    return em(version, `${segments[version]}/${String(made.json['id'])}`);
  }

  it('replaces the whole policy: what is left out is as it was never said', async () => {
    const url = await policyUrl();
    const put = await client.write('PUT', url, minimal());
    expect(put).toMatchObject({ status: 200, json: { displayName: 'Nothing else', description: '' } });
    const id = String(put.json['id']);
    const { json } = await client.v1(`assignmentPolicies/${id}?$expand=questions`);
    expect(json).toMatchObject({
      id,
      allowedTargetScope: 'notSpecified',
      expiration: { type: 'noExpiration' },
      requestorSettings: { enableTargetsToSelfAddAccess: false, onBehalfRequestors: [] },
      requestApprovalSettings: { isApprovalRequiredForAdd: false, stages: [] },
      reviewSettings: null,
      notificationSettings: { isAssignmentNotificationDisabled: false },
      questions: [],
    });
    expect(json['createdDateTime']).not.toBe(json['modifiedDateTime']);
  });

  it('keeps the ids of questions that it has already', async () => {
    const url = await policyUrl();
    const id = url.split('/').at(-1) ?? '';
    const [question] = client.sandbox.store.policies.get(id)?.questions ?? [];
    const known =
      version === 'v1.0'
        ? { ...v1Question, id: question?.id }
        : { ...betaFull.questions[0], id: question?.id };
    await client.write('PUT', url, { ...minimal(), questions: [known, { ...known, id: nobody }] });
    const ids = client.sandbox.store.policies.get(id)?.questions.map((row) => row.id);
    expect(ids).toEqual([question?.id, expect.any(String)]);
    expect(ids).not.toContain(nobody);
  });

  it('refuses a PUT without the package, or of another one', async () => {
    const url = await policyUrl();
    const put = (change: object) => ({ method: 'PUT', url, body: { ...minimal(), ...change } });
    await expectRefusal(client, put(packageMember(version, undefined)), [
      400,
      'ArgumentNullException',
      'Value cannot be null.Parameter name: Id',
    ]);
    const other = first(client.sandbox.store.accessPackages.by('displayName', 'Payments Clerk'));
    await expectRefusal(client, put(packageMember(version, other.id)), [400, 'PolicyNotInAccessPackage']);
    await expectRefusal(client, put({ id: nobody }), invalid('The id is not that of the URL.'));
    await expectRefusal(
      client,
      put({ modifiedDateTime: null }),
      invalid("'modifiedDateTime' is not known here."),
    );
    await expectRefusal(client, { ...put({}), method: 'PATCH' }, [404, '']);
  });

  it('deletes a policy that nobody is assigned under', async () => {
    const url = await policyUrl();
    expectEmpty(await client.write('DELETE', url));
    await expectRefusal(client, { method: 'DELETE', url }, [404, 'ResourceNotFound']);
    const { store } = client.sandbox;
    const used = first(
      [...store.policies.values()].filter((row) =>
        store.assignments.by('assignmentPolicyId', row.id).some(({ state }) => state === 'delivered'),
      ),
    );
    await expectRefusal(client, { method: 'DELETE', url: em(version, `${segments[version]}/${used.id}`) }, [
      400,
      'InvalidDeletePolicyHasAssignments',
      `The assignment policy: ${used.displayName} can not be deleted because there are active assignments.`,
    ]);
  });
});

function extensionOf(kind: string) {
  const { store } = client.sandbox;
  const accessPackage = first(store.accessPackages.by('displayName', 'Sales Reps Dynamics 365'));
  const policy = first(store.policies.by('accessPackageId', accessPackage.id));
  const extension = first([...store.workflowExtensions.values()].filter((row) => row.kind === kind));
  return { accessPackage, policy, extension };
}

describe('custom extensions of a policy', () => {
  it('are set with the policy and expanded with what they are', async () => {
    const { accessPackage, extension } = extensionOf('accessPackageAssignmentRequestWorkflowExtension');
    const customExtension = { '@odata.type': `#microsoft.graph.${extension.kind}`, id: extension.id };
    const stages = [{ stage: 'AssignmentRequestCreated', customExtension }];
    const body = { ...full, accessPackage: { id: accessPackage.id }, customExtensionStageSettings: stages };
    const made = await client.post(em('v1.0', segments['v1.0']), body);
    const path = `${String(made.json['id'])}?$expand=customExtensionStageSettings($expand=customExtension)`;
    for (const read of [
      await client.v1(`${segments['v1.0']}/${path}`),
      await client.beta(`${segments.beta}/${path}`),
    ]) {
      expect(asObject(asList(read.json['customExtensionStageSettings'])[0])).toMatchObject({
        id: expect.any(String),
        stage: 'assignmentRequestCreated',
        customExtension: { ...customExtension, displayName: extension.displayName },
      });
    }
    const elsewhere = { ...body, displayName: 'Other', accessPackage: { id: packageId() } };
    await expectRefusal(client, { method: 'POST', url: em('v1.0', segments['v1.0']), body: elsewhere }, [
      404,
      'CustomExtensionNotFound',
    ]);
    const inUse = em('v1.0', `catalogs/${extension.catalogId}/customWorkflowExtensions/${extension.id}`);
    await expectRefusal(client, { method: 'DELETE', url: inUse }, [
      400,
      'InvalidDeleteCustomExtensionHasPolicies',
      `The custom extension: ${extension.displayName} can not be deleted because there are policies that use it.`,
    ]);
  });

  it.each([
    ['customExtensionStageSettings', 'accessPackageAssignmentWorkflowExtension'],
    ['customExtensionHandlers', 'customAccessPackageWorkflowExtension'],
  ])('have a collection of their own in beta: %s', async (segment, kind) => {
    const { policy, extension } = extensionOf(kind);
    const path = `${segments.beta}/${policy.id}/${segment}`;
    const body = { stage: 'assignmentRequestGranted', customExtension: { id: extension.id } };
    const made = await client.post(em('beta', path), body);
    const id = expectCreated(made, `${segments.beta}('${policy.id}')/${segment}`);
    expect((await client.beta(path)).value).toEqual([{ id, stage: 'assignmentRequestGranted' }]);
    const url = em('beta', `${path}/${id}`);
    const put = await client.write('PUT', url, { ...body, stage: 'assignmentRequestRemoved' });
    expect(put).toMatchObject({ status: 200, json: { id, stage: 'assignmentRequestRemoved' } });
    const read = await client.beta(`${path}/${id}?$expand=customExtension`);
    expect(read.json).toMatchObject({ id, customExtension: { id: extension.id } });
    await expectRefusal(
      client,
      { method: 'PUT', url, body: { ...body, stage: 'never' } },
      invalid('stage is unknown.'),
    );
    const unknown = { ...body, customExtension: { id: nobody } };
    await expectRefusal(client, { method: 'PUT', url, body: unknown }, [404, 'CustomExtensionNotFound']);
    expectEmpty(await client.write('DELETE', url));
    expect(await client.beta(`${path}/${id}`)).toMatchObject({ status: 404 });
  });
});
