import type { AccessPackageRecord, PolicyRecord, SubjectRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { Staff } from './people.ts';
import type { Random } from './random.ts';
import { Walk } from './walk.ts';

/** One side of a package: those of a kind who may have it, in turn, and the policies by which they may. */
export interface Door {
  readonly accessPackage: AccessPackageRecord;
  readonly policies: readonly PolicyRecord[];
  readonly walk: Walk<SubjectRecord>;
  readonly capacity: number;
}

const guestScopes = new Set<string>([
  'specificConnectedOrganizationUsers',
  'allConfiguredConnectedOrganizationUsers',
  'allExternalUsers',
]);

/** The rest stays free for requests that are still open. */
const SHARE_ASSIGNED_AT_MOST = 0.8;

/** Guests get in by the policies for connected organisations; employees by all others. */
export function openDoors(
  store: Store,
  packages: readonly AccessPackageRecord[],
  staff: Staff,
  random: Random,
): readonly Door[] {
  return packages.flatMap((accessPackage) => {
    const policies = store.policies.by('accessPackageId', accessPackage.id);
    const forGuests = policies.filter((policy) => guestScopes.has(policy.allowedTargetScope));
    const [people, entry] = forGuests.length > 0 ? [staff.guests, forGuests] : [staff.members, policies];
    const capacity = Math.floor(people.length * SHARE_ASSIGNED_AT_MOST);
    return [{ accessPackage, policies: entry, walk: new Walk(people, random), capacity }];
  });
}
