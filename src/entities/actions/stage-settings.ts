import type { JsonObject } from '../values.ts';
import { type Action, at } from './action.ts';
import { changes, creates, Lacks } from './spelling.ts';

/** Which custom extension is called at which stage of a policy: one by one in beta, with the policy in v1.0. */

export interface StageSetting {
  readonly stage: string;
  readonly customExtensionId: string;
}

export function addStageSetting(policyId: string, setting: StageSetting): Action {
  return creates(
    (version) => ({ method: 'POST', path: listOf(policyId), body: bodyOf(version === 'beta', setting) }),
    terms(policyId),
  );
}

export function updateStageSetting(policyId: string, id: string, setting: StageSetting): Action {
  return changes(
    id,
    (version) => ({
      method: 'PUT',
      path: `${listOf(policyId)}/${at`${id}`}`,
      body: bodyOf(version === 'beta', setting),
    }),
    terms(policyId),
  );
}

export function removeStageSetting(policyId: string, id: string): Action {
  return changes(
    id,
    (version) => {
      if (version !== 'beta') throw new Lacks(alone);
      return { method: 'DELETE', path: `${listOf(policyId)}/${at`${id}`}` };
    },
    terms(policyId),
  );
}

const alone = 'a stage setting alone (updatePolicy writes all of a policy in v1.0 too)';

export function stageBody({ stage, customExtensionId }: StageSetting): JsonObject {
  return { stage, customExtension: { id: customExtensionId } };
}

function bodyOf(isServed: boolean, setting: StageSetting): JsonObject {
  if (!isServed) throw new Lacks(alone);
  return stageBody(setting);
}

function listOf(policyId: string): string {
  return at`accessPackageAssignmentPolicies/${policyId}/customExtensionStageSettings`;
}

function terms(policyId: string) {
  return {
    role: 'Access package manager',
    look: `Look at the stage settings of policy(id: "${policyId}") before you send it again.`,
    turn: `policy ${policyId}`,
  } as const;
}
