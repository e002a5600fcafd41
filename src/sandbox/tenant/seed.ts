import { extendSome, scheduleCleanups } from './seed/afterlife.ts';
import { seedAdministration } from './seed/administration.ts';
import { assignCrowd, pleadInVain } from './seed/assignments.ts';
import { seedCatalogs } from './seed/catalogs.ts';
import { openDoors } from './seed/crowd.ts';
import { History } from './seed/history.ts';
import { openEnds } from './seed/open-ends.ts';
import { seedPackages } from './seed/packages.ts';
import { seedPartners } from './seed/partners.ts';
import { seedPeople } from './seed/people.ts';
import { audienceOf } from './seed/policies.ts';
import { Random } from './seed/random.ts';
import { playScenes, subjectOf } from './seed/scenes.ts';
import { sizePlans, type TenantSize } from './seed/sizes.ts';
import { createStore, type Store } from './store.ts';

export type { TenantSize } from './seed/sizes.ts';

export interface SeedOptions {
  readonly size: TenantSize;
  readonly seed: number;
  readonly now: Date;
}

/** A believable tenant as it stands at `now`; the same options make deeply equal stores. */
export function seedTenant({ size, seed, now }: SeedOptions): Store {
  const plan = sizePlans[size];
  const store = createStore();

  const partners = seedPartners(store, plan.connectedOrganizations, seed, now);
  const staff = seedPeople(store, plan, partners, seed);
  const memberIds = staff.members.flatMap(({ objectId }) => objectId ?? []);
  const catalogs = seedCatalogs(store, plan.catalogs, memberIds, seed, now);
  const questions = new Random(seed, 'questions');
  const audience = audienceOf(staff.groupOf, partners[0]?.id ?? '', questions, now);
  const packages = seedPackages(store, plan, catalogs, audience, seed, now);

  seedAdministration(store, seed, now);

  const random = new Random(seed, 'history');
  const history = new History(random, now, subjectOf(store, 'admin'), plan.requestHistoryDays);
  playScenes(store, history, seed);
  const doors = openDoors(store, packages, staff, random);
  assignCrowd(history, doors, plan, random);
  extendSome(store, history, seed, now);
  pleadInVain(history, doors, plan, random);
  history.settle(store);
  scheduleCleanups(store, now);
  openEnds(store, seed, now);
  return store;
}
