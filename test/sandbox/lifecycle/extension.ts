import type { Duration, ExtensionStage, PolicyRecord } from '../../../src/sandbox/tenant/records.ts';
import type { Life } from './life.ts';

/** Has a policy call one custom extension at some stages, and wait for it that long. The extension has the policy's id. */
export function callOutUnder(
  { store }: Pick<Life, 'store'>,
  policy: PolicyRecord,
  stages: readonly ExtensionStage[],
  callbackTimeout: Duration,
): void {
  const { createdBy, createdDateTime, modifiedBy, modifiedDateTime } = policy;
  const { id: customExtensionId } = store.workflowExtensions.insert({
    id: policy.id,
    catalogId: store.accessPackages.get(policy.accessPackageId)?.catalogId ?? '',
    kind: 'accessPackageAssignmentRequestWorkflowExtension',
    displayName: 'Separation of duties',
    description: null,
    endpointConfiguration: {},
    authenticationConfiguration: {},
    clientConfiguration: null,
    callbackTimeout,
    createdBy,
    createdDateTime,
    modifiedBy,
    modifiedDateTime,
  });
  const stageSettings = stages.map((stage, n) => ({
    id: `22222222-2222-4333-8444-55555555555${n}`,
    stage,
    customExtensionId,
  }));
  store.policies.update(policy, { stageSettings });
}
