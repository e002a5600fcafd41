import { expect } from 'vitest';
import { type Bench, nobody, packageNamed, policyNamed } from './kit/bench.ts';
import { gone, obeys } from './kit/laws.ts';

const role = 'Access package manager';
const sales = 'Sales Reps Dynamics 365';
const approver = '6f1d2a40-93c7-4e58-8b1a-0d5c7e2f9a04';
const selfService = 'Employees, one approval';

const terms = {
  displayName: 'Two rounds',
  description: 'The manager, then the approver',
  allowedTargetScope: 'ALL_MEMBER_USERS',
  expiration: { duration: 'P90D' },
  requestorSettings: {
    enableTargetsToSelfAddAccess: true,
    enableTargetsToSelfUpdateAccess: true,
    enableTargetsToSelfRemoveAccess: true,
  },
  requestApprovalSettings: {
    isApprovalRequiredForAdd: true,
    isRequestorJustificationRequired: true,
    stages: [
      {
        durationBeforeAutomaticDenial: 'P7D',
        primaryApprovers: [{ requestorManager: { managerLevel: 1 } }],
        fallbackPrimaryApprovers: [{ singleUser: { userId: approver, description: 'Aoife' } }],
        isEscalationEnabled: true,
        durationBeforeEscalation: 'P2D',
        escalationApprovers: [{ groupMembers: { groupId: nobody } }],
      },
      { primaryApprovers: [{ singleUser: { userId: approver } }], isApproverJustificationRequired: true },
    ],
  },
  reviewSettings: {
    isEnabled: true,
    recurrence: 'QUARTERLY',
    startDateTime: '2027-01-01T00:00:00Z',
    duration: 'P14D',
    isSelfReview: true,
    expirationBehavior: 'REMOVE_ACCESS',
  },
  notificationSettings: { isAssignmentNotificationDisabled: true },
  questions: [
    {
      textInput: {
        text: 'Which project?',
        isRequired: true,
        regexPattern: '^AB-\\d{4}$',
        localizations: [{ languageCode: 'de', text: 'Welches Projekt?' }],
      },
    },
    {
      multipleChoice: {
        text: 'Where?',
        choices: [
          { actualValue: 'tyo', text: 'Tokyo' },
          { actualValue: 'osl', text: 'Oslo' },
        ],
      },
    },
  ],
};

/** What the tenant keeps, in v1.0's shape, whichever version wrote it. */
const kept = {
  displayName: 'Two rounds',
  description: 'The manager, then the approver',
  allowedTargetScope: 'allMemberUsers',
  expiration: { type: 'afterDuration', duration: 'P90D' },
  requestorSettings: {
    enableTargetsToSelfAddAccess: true,
    enableTargetsToSelfUpdateAccess: true,
    enableTargetsToSelfRemoveAccess: true,
  },
  requestApprovalSettings: {
    isApprovalRequiredForAdd: true,
    isApprovalRequiredForUpdate: false,
    isRequestorJustificationRequired: true,
    stages: [
      {
        durationBeforeAutomaticDenial: 'P7D',
        isEscalationEnabled: true,
        durationBeforeEscalation: 'P2D',
        primaryApprovers: [{ '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 }],
        fallbackPrimaryApprovers: [
          { '@odata.type': '#microsoft.graph.singleUser', userId: approver, description: 'Aoife' },
        ],
        escalationApprovers: [{ '@odata.type': '#microsoft.graph.groupMembers', groupId: nobody }],
      },
      {
        isApproverJustificationRequired: true,
        primaryApprovers: [{ '@odata.type': '#microsoft.graph.singleUser', userId: approver }],
      },
    ],
  },
  reviewSettings: {
    isEnabled: true,
    isSelfReview: true,
    expirationBehavior: 'removeAccess',
    schedule: {
      startDateTime: '2027-01-01T00:00:00.000Z',
      recurrence: { pattern: { type: 'absoluteMonthly', interval: 3 } },
      expiration: { duration: 'P14D' },
    },
  },
  notificationSettings: { isAssignmentNotificationDisabled: true },
  questions: [
    {
      kind: 'textInput',
      text: 'Which project?',
      isRequired: true,
      regexPattern: '^AB-\\d{4}$',
      localizations: [{ languageCode: 'de', text: 'Welches Projekt?' }],
    },
    { kind: 'multipleChoice', choices: [{ actualValue: 'tyo', text: 'Tokyo' }, { actualValue: 'osl' }] },
  ],
};

obeys({
  mutation: 'createPolicy',
  input: (bench) => ({ accessPackageId: packageNamed(bench, sales).id, terms }),
  select:
    '... on PolicyCreated { id graphId policy { displayName allowedTargetScope accessPackage { displayName } } }',
  shows: {
    __typename: 'PolicyCreated',
    policy: {
      displayName: 'Two rounds',
      allowedTargetScope: 'ALL_MEMBER_USERS',
      accessPackage: { displayName: sales },
    },
  },
  role,
  malformed: [{ terms: { ...terms, displayName: null } }, 'input.terms.displayName'],
  unknown: { accessPackageId: nobody },
  cases: [
    {
      refused: 'one of that name is there already',
      input: (_bench, good) => ({ ...good, terms: { ...terms, displayName: selfService } }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'an approval without a round',
      input: (_bench, good) => ({
        ...good,
        terms: { displayName: 'x', requestApprovalSettings: { isApprovalRequiredForAdd: true } },
      }),
      is: {
        __typename: 'InvalidInputError',
        graphCode: null,
        field: 'input.terms.requestApprovalSettings.stages',
      },
    },
    {
      refused: 'no name',
      input: (_bench, good) => ({ ...good, terms: {} }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.terms.displayName' },
    },
    {
      refused: 'a question by an id, before the policy asks any',
      input: (_bench, good) => ({
        ...good,
        terms: { displayName: 'x', questions: [{ textInput: { id: nobody, text: 'Why?' } }] },
      }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.terms.questions.0.textInput.id' },
    },
    {
      refused: 'an extension of no catalog',
      input: (_bench, good) => ({
        ...good,
        terms: {
          displayName: 'x',
          customExtensionStageSettings: [
            { stage: 'ASSIGNMENT_REQUEST_CREATED', customWorkflowExtensionId: nobody },
          ],
        },
      }),
      is: { __typename: 'NotFoundError', graphCode: 'CustomExtensionNotFound' },
    },
  ],
  done: ({ store }, _input, { graphId }) => expect(store.policies.get(String(graphId))).toMatchObject(kept),
});

obeys({
  mutation: 'createPolicy',
  input: (bench) => ({
    accessPackageId: packageNamed(bench, sales).id,
    terms: {
      displayName: 'By hours, by itself',
      expiration: { duration: 'PT8H' },
      allowedTargetScope: 'SPECIFIC_DIRECTORY_USERS',
      specificAllowedTargets: [{ attributeRuleMembers: { membershipRule: 'user.department -eq "Sales"' } }],
      automaticRequestSettings: {
        requestAccessForAllowedTargets: true,
        gracePeriodBeforeAccessRemoval: 'P7D',
      },
    },
  }),
  select: '... on PolicyCreated { graphId policy { displayName } }',
  shows: { __typename: 'PolicyCreated' },
  role,
  malformed: [{ accessPackageId: 'x' }, 'input.accessPackageId'],
  unknown: { accessPackageId: nobody },
  lacking: ['beta'],
  cases: [
    {
      refused: 'one of that name is there already',
      input: (_bench, good) => ({ ...good, terms: { ...terms, displayName: selfService } }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: ({ store }, _input, { graphId }) =>
    expect(store.policies.get(String(graphId))).toMatchObject({
      expiration: { type: 'afterDuration', duration: 'PT8H' },
      automaticRequestSettings: { requestAccessForAllowedTargets: true },
    }),
});

obeys({
  mutation: 'createPolicy',
  input: (bench) => ({
    accessPackageId: packageNamed(bench, sales).id,
    terms: {
      displayName: 'By credential',
      verifiableCredentialSettings: {
        credentialTypes: [{ credentialType: 'Badge', issuers: ['did:ion:1'] }],
      },
    },
  }),
  select: '... on PolicyCreated { graphId policy { displayName } }',
  shows: { __typename: 'PolicyCreated' },
  role,
  malformed: [{ accessPackageId: 'x' }, 'input.accessPackageId'],
  unknown: { accessPackageId: nobody },
  lacking: ['v1.0'],
  cases: [
    {
      refused: 'one of that name is there already',
      input: (_bench, good) => ({ ...good, terms: { ...terms, displayName: selfService } }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
  ],
  done: ({ store }, _input, { graphId }) =>
    expect(store.policies.get(String(graphId))?.verifiableCredentialSettings).toEqual({
      credentialTypes: [{ credentialType: 'Badge', issuers: ['did:ion:1'] }],
    }),
});

const policyOf = (bench: Bench) => policyNamed(bench, sales, selfService);

obeys({
  mutation: 'updatePolicy',
  input: (bench) => ({
    policyId: policyOf(bench).id,
    patch: {
      description: 'Now with a reason',
      requestApprovalSettings: { isRequestorJustificationRequired: false },
    },
    ifUnchangedSince: policyOf(bench).modifiedDateTime,
  }),
  select:
    '... on PolicyUpdated { graphId version otherwise { setting before after } changes { setting before after } policy { description } }',
  shows: (bench) => ({
    __typename: 'PolicyUpdated',
    graphId: policyOf(bench).id,
    otherwise: [],
    changes: [
      {
        setting: 'description',
        before: expect.any(String) as string,
        after: '"Now with a reason"',
      },
      {
        setting: 'requestApprovalSettings.isRequestorJustificationRequired',
        before: 'true',
        after: 'false',
      },
    ],
    policy: { description: 'Now with a reason' },
  }),
  role,
  malformed: [{ policyId: 'x' }, 'input.policyId'],
  unknown: { policyId: nobody },
  cases: [
    {
      refused: 'it was changed since what the client saw',
      input: (_bench, good) => ({ ...good, ifUnchangedSince: '2020-01-01T00:00:00Z' }),
      is: {
        __typename: 'ConflictError',
        reason: 'CHANGED',
        changedSince: null,
        changes: [{ setting: 'description', after: '"Now with a reason"' }, {}],
      },
    },
    {
      refused: 'one of that name is there already',
      input: (_bench, good) => ({ ...good, patch: { displayName: 'Direct assignment' } }),
      is: { __typename: 'ConflictError', reason: 'DUPLICATE' },
    },
    {
      refused: 'a version that the gateway never gave',
      input: (_bench, { policyId, patch }) => ({ policyId, patch, ifVersion: 'x' }),
      is: { __typename: 'InvalidInputError', field: 'input.ifVersion' },
    },
    {
      refused: 'a question by an id that the policy does not know',
      input: (_bench, good) => ({
        ...good,
        patch: { questions: [{ textInput: { text: 'Why?' } }, { textInput: { id: nobody, text: 'When?' } }] },
      }),
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.patch.questions.1.textInput.id' },
    },
    {
      refused: 'the same in a dry run',
      input: (_bench, { policyId }) => ({
        policyId,
        patch: { questions: [{ multipleChoice: { id: nobody, text: 'When?', choices: [] } }] },
        dryRun: true,
      }),
      is: {
        __typename: 'InvalidInputError',
        graphCode: null,
        field: 'input.patch.questions.0.multipleChoice.id',
      },
    },
    {
      refused: 'one question twice',
      input: (bench) => {
        const { id: policyId, questions } = policyNamed(bench, 'R&D Lab #1 (50% shared)');
        const again = { textInput: { id: questions[0]?.id, text: 'When?' } };
        return { policyId, patch: { questions: [again, again] } };
      },
      is: { __typename: 'InvalidInputError', graphCode: null, field: 'input.patch.questions.1.textInput.id' },
    },
    {
      refused: 'approval taken away from whom it is asked of',
      input: (_bench, good) => ({
        ...good,
        patch: { requestApprovalSettings: { stages: null } },
        dryRun: true,
      }),
      is: {
        __typename: 'InvalidInputError',
        graphCode: null,
        field: 'input.patch.requestApprovalSettings.stages',
      },
    },
    {
      refused: 'four rounds of approval',
      input: (_bench, good) => {
        const stage = { primaryApprovers: [{ singleUser: { userId: approver } }] };
        return { ...good, patch: { requestApprovalSettings: { stages: [stage, stage, stage, stage] } } };
      },
      is: {
        __typename: 'InvalidInputError',
        graphCode: null,
        field: 'input.patch.requestApprovalSettings.stages',
      },
    },
  ],
});

obeys({
  mutation: 'deletePolicy',
  input: (bench) => {
    const { store } = bench;
    const used = new Set([...store.assignments.values()].map((row) => row.assignmentPolicyId));
    const unused = [...store.policies.values()].find(({ id }) => !used.has(id));
    return { policyId: unused?.id ?? '' };
  },
  select: '... on Deleted { id graphId }',
  shows: (_bench, { policyId }) => gone('AssignmentPolicy', String(policyId)),
  role,
  malformed: [{ policyId: 'x' }, 'input.policyId'],
  unknown: { policyId: nobody },
  cases: [
    {
      refused: 'somebody holds access by it',
      input: (bench) => ({ policyId: policyOf(bench).id }),
      is: { __typename: 'ConflictError', reason: 'IN_USE' },
    },
  ],
  done: ({ store }, { policyId }) => expect(store.policies.get(String(policyId))).toBeUndefined(),
});
