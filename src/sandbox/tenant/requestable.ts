import { mayAsk, type Candidate } from './eligibility.ts';
import type { AccessPackageRecord } from './records.ts';
import type { Store } from './store.ts';
import { findByObjectId } from './targets.ts';

export function candidateFor(store: Store, objectId: string): Candidate {
  return findByObjectId(store, objectId) ?? { person: undefined, subject: undefined };
}

/** What the person may ask for. Hidden packages and those of unpublished catalogs are left out (our choice). */
export function* requestablePackages(store: Store, objectId: string): Iterable<AccessPackageRecord> {
  const candidate = candidateFor(store, objectId);
  for (const accessPackage of store.accessPackages.values()) {
    const isOffered =
      !accessPackage.isHidden && store.catalogs.get(accessPackage.catalogId)?.state === 'published';
    const policies = isOffered ? store.policies.by('accessPackageId', accessPackage.id) : [];
    if (policies.some((policy) => mayAsk(store, policy, candidate))) yield accessPackage;
  }
}
