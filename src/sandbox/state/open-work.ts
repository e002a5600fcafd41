import type { Store } from '../tenant/store.ts';
import { movedByTime } from '../tenant/transitions.ts';

/** Open work follows from the states of the requests that were ever touched; what the seed left standing stands. */
export function reopen(store: Store, requestId: string): void {
  const request = store.requests.get(requestId);
  if (request === undefined || !movedByTime.has(request.state)) store.openWork.delete(requestId);
  else store.openWork.add(request.id);
}

export function copyOpenWork(store: Store, from: Store): void {
  store.openWork.clear();
  for (const id of from.openWork) store.openWork.add(id);
}
