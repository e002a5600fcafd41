import type { CalloutRecord, ExtensionStage, PolicyRecord, RequestRecord } from '../records.ts';
import { addDuration } from '../schedules.ts';
import type { Store } from '../store.ts';
import type { Tenant } from '../tenancy.ts';

/** Calls the policy's extensions of a stage, once; whether the request has to wait for one of them. */
export function callOut(
  tenant: Tenant,
  request: RequestRecord,
  policy: PolicyRecord,
  stage: ExtensionStage,
): boolean {
  const { callouts = [] } = request;
  if (!callouts.some((callout) => callout.stage === stage)) {
    const made = policy.stageSettings.flatMap((setting) =>
      setting.stage === stage ? calloutTo(tenant, setting.customExtensionId, stage) : [],
    );
    if (made.length > 0) tenant.store.requests.update(request, { callouts: [...callouts, ...made] });
  }
  return waitingCallouts(request).length > 0;
}

export function waitingCallouts({ callouts = [] }: RequestRecord): readonly CalloutRecord[] {
  return callouts.filter(({ status }) => status === 'waitingForCallback');
}

/** `Removed` and `Granted` tell what is done already, and wait for nobody. */
function calloutTo(tenant: Tenant, customExtensionId: string, stage: ExtensionStage): CalloutRecord[] {
  const extension = tenant.store.workflowExtensions.get(customExtensionId);
  if (extension === undefined) return [];
  const mayWait = stage === 'assignmentRequestCreated' || stage === 'assignmentRequestApproved';
  const patience = mayWait ? extension.callbackTimeout : null;
  return [
    {
      id: tenant.newId(),
      stage,
      customExtensionId: extension.id,
      externalCorrelationId: tenant.newId(),
      status: patience === null ? 'calloutSent' : 'waitingForCallback',
      detail: null,
      deadline: patience === null ? null : addDuration(tenant.now().toISOString(), patience),
    },
  ];
}

export function endCallouts(
  store: Store,
  request: RequestRecord,
  ended: (callout: CalloutRecord) => boolean,
  change: Pick<CalloutRecord, 'status' | 'detail'>,
): void {
  const callouts = (request.callouts ?? []).map((callout) =>
    callout.status === 'waitingForCallback' && ended(callout) ? { ...callout, ...change } : callout,
  );
  store.requests.update(request, { callouts });
}
