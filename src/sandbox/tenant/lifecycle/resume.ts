import type { ExtensionStage, RequestRecord } from '../records.ts';
import type { Tenant } from '../tenancy.ts';
import { endCallouts, waitingCallouts } from './callouts.ts';
import { goAhead, type Case } from './course.ts';
import { moveRequest } from './moves.ts';
import { refusals } from './refusals.ts';

/** What a custom extension says when it calls back. */
export interface Callback {
  readonly stage: ExtensionStage;
  readonly instanceId: string;
  readonly detail: string | null;
  /** Given when the extension ends the request, which it may do when the request was just created. */
  readonly verdict: 'denied' | 'canceled' | null;
}

export function resumeRequest(tenant: Tenant, matter: Case, callback: Callback): void {
  const { request } = matter;
  const { store } = tenant;
  if (request.status !== 'WaitingForCallback') throw refusals.requestNotWaiting(request.status);
  const isMeant = ({ id, stage }: { readonly id: string; readonly stage: ExtensionStage }) =>
    id.toLowerCase() === callback.instanceId.toLowerCase() && stage === callback.stage;
  if (!waitingCallouts(request).some(isMeant)) throw refusals.calloutNotFound();
  endCallouts(store, request, isMeant, { status: 'callbackReceived', detail: callback.detail });
  const completedDateTime = tenant.now().toISOString();
  if (callback.verdict === 'denied') moveRequest(store, request, 'denyByCallback', { completedDateTime });
  else if (callback.verdict === 'canceled')
    moveRequest(store, request, 'cancelByCallback', { completedDateTime });
  else if (waitingCallouts(request).length === 0) goOn(tenant, matter, request);
}

function goOn(tenant: Tenant, matter: Case, request: RequestRecord): void {
  if (request.state === 'submitted') moveRequest(tenant.store, request, 'resume');
  else goAhead(tenant, matter);
}
