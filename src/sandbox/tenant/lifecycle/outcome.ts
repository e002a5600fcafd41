import type { RequestRecord, ResourceRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { DeliveryOutcome } from '../tenancy.ts';

/** What becomes of a request when deliveries to some resources fail: those of its package decide. */
export function outcomeByResources(
  store: Store,
  request: RequestRecord,
  fails: (resource: ResourceRecord) => boolean,
): DeliveryOutcome {
  const scopes = store.accessPackages.get(request.accessPackageId)?.resourceRoleScopes ?? [];
  const resources = scopes.flatMap(({ scopeId }) => {
    const scope = store.resourceScopes.get(scopeId);
    return (scope && store.resources.get(scope.resourceId)) ?? [];
  });
  const failed = resources.filter(fails).length;
  if (failed === 0) return 'delivered';
  return failed === resources.length ? 'deliveryFailed' : 'partiallyDelivered';
}
