import type { PolicyOutcome } from '../../../entities/actions/update-policy.ts';
import type { Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { SettingChange } from '../failure-types.ts';
import { nodePayload, shown, type WrittenNode } from '../payload.ts';

export const policyCreated = nodePayload('PolicyCreated', 'AssignmentPolicy', 'The policy is made.');

builder.objectFields(policyCreated.type, (t) => ({
  policy: t.field({ ...shown('AssignmentPolicy'), type: 'AssignmentPolicy' }),
}));

interface PolicyResult extends WrittenNode {
  readonly outcome: PolicyOutcome;
}

const version = 'A token of what the policy is like, for `ifVersion`.';

const policyIds = {
  id: {
    nullable: false,
    description: 'Its `id`, known even where it cannot be shown.',
    resolve: ({ written }: PolicyResult) => encodeId('AssignmentPolicy', written.id),
  },
  graphId: {
    nullable: false,
    description: 'Graph’s own id of it.',
    resolve: ({ written }: PolicyResult) => written.id,
  },
} as const;

const PolicyUpdated = builder.objectRef<PolicyResult>('PolicyUpdated').implement({
  description: 'The policy is as it was wanted. Nothing was written where nothing was to be changed.',
  fields: (t) => ({
    id: t.id(policyIds.id),
    graphId: t.id(policyIds.graphId),
    changes: t.field({
      type: [SettingChange],
      nullable: false,
      description: 'What was changed; empty where the policy was like that already.',
      resolve: ({ outcome }) => outcome.changes,
    }),
    otherwise: t.field({
      type: [SettingChange],
      nullable: true,
      description:
        'Where Graph shows something else after the write than was sent (`before`: sent, `after`: shown): because it set it so, or because somebody wrote past this gateway meanwhile. Empty as a rule; null where it could not be looked at.',
      resolve: ({ outcome }) => outcome.otherwise,
    }),
    version: t.string({
      nullable: false,
      description: version,
      resolve: ({ outcome }) => outcome.token,
    }),
    policy: t.field({ ...shown('AssignmentPolicy'), type: 'AssignmentPolicy' }),
  }),
});

const PolicyDiff = builder.objectRef<PolicyResult>('PolicyDiff').implement({
  description: 'What the patch would change. Nothing was written.',
  fields: (t) => ({
    id: t.id(policyIds.id),
    graphId: t.id(policyIds.graphId),
    changes: t.field({
      type: [SettingChange],
      nullable: false,
      description: 'Empty where the policy is like that already.',
      resolve: ({ outcome }) => outcome.changes,
    }),
    version: t.string({
      nullable: false,
      description: version,
      resolve: ({ outcome }) => outcome.token,
    }),
  }),
});

export const policyResults = [PolicyUpdated, PolicyDiff];

export function policyResult(outcome: PolicyOutcome, dryRun: boolean): PolicyResult {
  const written: Written = outcome;
  return { payload: dryRun ? 'PolicyDiff' : 'PolicyUpdated', written, outcome };
}
