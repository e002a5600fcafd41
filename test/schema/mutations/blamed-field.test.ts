import { expect, it } from 'vitest';
import { blamedField } from '../../../src/schema/mutations/blamed-field.ts';

const input = {
  policyId: 'x',
  terms: {
    displayName: 'Two rounds',
    expiration: { duration: 'P1D' },
    requestApprovalSettings: {
      stages: [
        { primaryApprovers: [{ requestorManager: { managerLevel: 1 } }] },
        { durationBeforeAutomaticDenial: 'P1D', durationBeforeEscalation: 'PT1H', primaryApprovers: [] },
      ],
    },
  },
};
const patience = 'input.terms.requestApprovalSettings.stages.1.durationBeforeAutomaticDenial';

it.each([
  [
    'v1.0’s name, in quotes',
    "Invalid value specified for property 'durationBeforeAutomaticDenial' of resource 'accessPackageApprovalStage'.",
    patience,
  ],
  [
    'beta’s name',
    "Invalid value specified for property 'approvalStageTimeOutInDays' of resource 'approvalStage'.",
    patience,
  ],
  [
    'a name without quotes',
    'The model is invalid. managerLevel is no whole number.',
    'input.terms.requestApprovalSettings.stages.0.primaryApprovers.0.requestorManager.managerLevel',
  ],
  [
    'a part of a block, and the block',
    "Invalid value for 'duration' in 'expiration'.",
    'input.terms.expiration.duration',
  ],
  ['a property that stands in two places', 'primaryApprovers is no list.', null],
  ['a property that was not sent', "Invalid value specified for property 'isHidden' of resource 'x'.", null],
  ['two properties', "Neither 'displayName' nor 'managerLevel' will do.", null],
  ['none, and words that are names elsewhere', 'The stages and the terms are no valid model.', null],
  [
    'one in the path that was asked alone',
    'Graph answered 400 to POST /v1.0/identityGovernance/displayName: No.',
    null,
  ],
])('blames the field that Graph names: %s', (_what, message, field) => {
  expect(blamedField(message, input)).toBe(field);
});
