import { describe, expect, it } from 'vitest';
import { inBeta } from '../../../src/entities/actions/policies.ts';
import { fromBeta, toBeta } from '../../../src/entities/actions/policy-beta.ts';
import { differences, patched } from '../../../src/entities/actions/policy-patch.ts';
import { changedSince, versionOf } from '../../../src/entities/actions/policy-version.ts';

const user = { '@odata.type': '#microsoft.graph.singleUser', userId: 'u', description: 'Aoife' };
const manager = { '@odata.type': '#microsoft.graph.requestorManager', managerLevel: 1 };

/** Everything that both versions can say, in v1.0's shape. */
const terms = {
  displayName: 'Two rounds',
  description: 'x',
  allowedTargetScope: 'specificDirectoryUsers',
  specificAllowedTargets: [user],
  expiration: { type: 'afterDuration', duration: 'P90D' },
  requestorSettings: { enableTargetsToSelfAddAccess: true, enableTargetsToSelfUpdateAccess: false },
  requestApprovalSettings: {
    isApprovalRequiredForAdd: true,
    isApprovalRequiredForUpdate: true,
    isRequestorJustificationRequired: false,
    stages: [
      {
        durationBeforeAutomaticDenial: 'P14D',
        isApproverJustificationRequired: true,
        isEscalationEnabled: true,
        durationBeforeEscalation: 'PT36H',
        primaryApprovers: [manager],
        fallbackPrimaryApprovers: [user],
        escalationApprovers: [user],
        fallbackEscalationApprovers: [],
        approverInformationVisibility: 'visible',
      },
    ],
  },
  reviewSettings: {
    isEnabled: true,
    expirationBehavior: 'removeAccess',
    isRecommendationEnabled: false,
    isReviewerJustificationRequired: true,
    isSelfReview: false,
    schedule: {
      startDateTime: '2027-01-01T00:00:00Z',
      recurrence: { pattern: { type: 'absoluteMonthly', interval: 6 }, range: { type: 'noEnd' } },
      expiration: { type: 'afterDuration', duration: 'P25D' },
    },
    primaryReviewers: [user],
    fallbackReviewers: [],
  },
  notificationSettings: { isAssignmentNotificationDisabled: false },
  questions: [
    {
      '@odata.type': '#microsoft.graph.accessPackageMultipleChoiceQuestion',
      id: 'q',
      sequence: 1,
      text: 'Where?',
      localizations: [{ languageCode: 'de', text: 'Wo?' }],
      isMultipleSelectionAllowed: false,
      choices: [{ actualValue: 'osl', text: 'Oslo', localizations: [] }],
    },
  ],
  customExtensionStageSettings: [{ stage: 'assignmentRequestCreated', customExtension: { id: 'e' } }],
};

describe('a policy in beta', () => {
  it('says all that both versions can say', () => {
    const { accessPackageId, ...shown } = inBeta('p', terms, {});
    expect(accessPackageId).toBe('p');
    // A day and a half is whole minutes, and comes back as Graph writes it.
    expect(differences(terms, fromBeta(shown))).toEqual([
      {
        setting: 'requestApprovalSettings.stages',
        before: expect.stringContaining('"PT36H"') as string,
        after: expect.stringContaining('"P1DT12H"') as string,
      },
    ]);
  });

  it.each([
    ['automaticRequestSettings', {}],
    ['allowedTargetScope', 'allDirectoryAgentIdentities'],
    ['expiration', { type: 'afterDuration', duration: 'PT8H' }],
    ['requestorSettings', { allowCustomAssignmentSchedule: true }],
    ['specificAllowedTargets', [{ '@odata.type': '#microsoft.graph.targetManager', managerLevel: 1 }]],
    ['reviewSettings', { schedule: { recurrence: { pattern: { type: 'daily', interval: 1 } } } }],
  ])('has no form of %s %j', (name, value) => {
    expect(() => toBeta(name, value, {})).toThrow(name);
  });
});

describe('a patch', () => {
  it('merges blocks, replaces lists and ends, and takes away by null', () => {
    const after = patched(terms, {
      requestorSettings: { enableTargetsToSelfUpdateAccess: true },
      expiration: { type: 'noExpiration' },
      reviewSettings: null,
      specificAllowedTargets: [manager],
    });
    expect(differences(terms, after).map(({ setting }) => setting)).toEqual([
      'expiration.duration',
      'expiration.type',
      'requestorSettings.enableTargetsToSelfUpdateAccess',
      'reviewSettings',
      'specificAllowedTargets',
    ]);
  });

  it('differs not by the order of members, nor by nulls', () => {
    expect(differences({ a: { x: 1, y: null } }, { a: { x: 1 } })).toEqual([]);
    expect(differences({ a: [{ x: 1, y: 2 }] }, { a: [{ y: 2, x: 1 }] })).toEqual([]);
  });
});

it('a version tells which settings have changed, and knows its own alone', () => {
  const version = versionOf(terms);
  expect(changedSince(version, terms)).toEqual([]);
  const { questions: _questions, ...rest } = terms;
  expect(changedSince(version, { ...rest, displayName: 'y' })).toEqual(['displayName', 'questions']);
  expect(changedSince('x', terms)).toBeUndefined();
});
