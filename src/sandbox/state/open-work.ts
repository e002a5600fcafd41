import type { Store } from '../tenant/store.ts';

/** Open work follows from the requests that were ever touched; what the seed left standing stands. */
export function reopen(store: Store, requestId: string): void {
  const request = store.requests.get(requestId);
  if (request === undefined) store.openWork.delete(requestId);
  else store.openWork.put(request);
}

export function copyOpenWork(store: Store, from: Store): void {
  const before = [...store.openWork.values()];
  for (const id of before) store.openWork.delete(id);
  for (const id of from.openWork.values()) reopen(store, id);
}
