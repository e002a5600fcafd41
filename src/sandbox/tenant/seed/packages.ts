import type { AccessPackageRecord, ResourceRoleScopeRecord } from '../records.ts';
import type { Store } from '../store.ts';
import type { StockedCatalog } from './catalogs.ts';
import { duties, regions, systems } from './names.ts';
import { notablePackages, type NotablePackage } from './notable-packages.ts';
import { addPolicy, commonTerms, directTerms, type Audience } from './policies.ts';
import { Random } from './random.ts';
import type { Offer } from '../offers.ts';
import type { SizePlan } from './sizes.ts';
import { stamp } from './stamps.ts';

/** The packages that people are assigned to, the best known first. */
export function seedPackages(
  store: Store,
  plan: SizePlan,
  catalogs: readonly StockedCatalog[],
  audience: Audience,
  seed: number,
  now: Date,
): readonly AccessPackageRecord[] {
  const random = new Random(seed, 'packages');
  const used: AccessPackageRecord[] = [];
  for (const notable of notablePackages) {
    const accessPackage = addNotable(store, notable, catalogs, random, now);
    for (const terms of notable.policies(audience)) addPolicy(store, accessPackage, terms, random, now);
    if (notable.isUnused === undefined) used.push(accessPackage);
  }
  forbidCombinations(store);

  const published = catalogs.filter(({ record }) => record.state === 'published');
  const common = commonTerms(audience);
  const ordinary = plan.packages - notablePackages.length;
  const secondPolicies = plan.policies - store.policies.size - ordinary;
  for (let n = 0; n < ordinary; n += 1) {
    const catalog = published[n % published.length];
    const terms = common[random.between(0, common.length - 1)];
    if (catalog === undefined || terms === undefined) throw new Error('Packages need a catalog and terms.');
    const accessPackage = addPackage(store, catalog, ordinaryName(random), random, now);
    addPolicy(store, accessPackage, terms(), random, now);
    const isDueASecond =
      Math.floor(((n + 1) * secondPolicies) / ordinary) > Math.floor((n * secondPolicies) / ordinary);
    if (isDueASecond) addPolicy(store, accessPackage, directTerms, random, now);
    used.push(accessPackage);
  }
  return used;
}

function addNotable(
  store: Store,
  notable: NotablePackage,
  catalogs: readonly StockedCatalog[],
  random: Random,
  now: Date,
): AccessPackageRecord {
  const catalog = catalogs.find(({ record }) => record.displayName === notable.catalog);
  if (catalog === undefined) throw new Error(`No catalog is called ${notable.catalog}.`);
  const { displayName, description, grants } = notable;
  const offers = grants.flatMap((name) =>
    catalog.offers.filter((offer) => offer.resource.displayName === name).slice(0, 1),
  );
  const accessPackage = addPackage(store, catalog, { displayName, description }, random, now, offers);
  accessPackage.isHidden = notable.isHidden ?? false;
  accessPackage.uniqueName = notable.uniqueName ?? null;
  return accessPackage;
}

function addPackage(
  store: Store,
  catalog: StockedCatalog,
  text: { displayName: string; description: string },
  random: Random,
  now: Date,
  offers: readonly Offer[] = random.sample(catalog.offers, random.between(1, 3)),
): AccessPackageRecord {
  return store.accessPackages.insert({
    id: random.guid(),
    catalogId: catalog.record.id,
    ...text,
    isHidden: random.chance(0.02),
    isRoleScopesVisible: random.chance(0.7),
    uniqueName: null,
    resourceRoleScopes: offers.map((offer) => roleScope(offer, random, now)),
    incompatibleAccessPackageIds: [],
    incompatibleGroupIds: [],
    ...stamp(random, now, 1_000, 900),
  });
}

function roleScope({ role, scope }: Offer, random: Random, now: Date): ResourceRoleScopeRecord {
  return {
    id: `${role.id}_${scope.id}`,
    roleId: role.id,
    scopeId: scope.id,
    ...stamp(random, now, 900, 850),
  };
}

function forbidCombinations(store: Store): void {
  const groupIds = new Map([...store.groups.values()].map((group) => [group.displayName, group.id]));
  for (const { displayName, incompatiblePackages = [], incompatibleGroups = [] } of notablePackages) {
    for (const accessPackage of store.accessPackages.by('displayName', displayName)) {
      accessPackage.incompatibleAccessPackageIds = incompatiblePackages.flatMap((name) =>
        store.accessPackages.by('displayName', name).map(({ id }) => id),
      );
      accessPackage.incompatibleGroupIds = incompatibleGroups.flatMap((name) => groupIds.get(name) ?? []);
    }
  }
}

function ordinaryName(random: Random): { displayName: string; description: string } {
  const system = random.pick(systems);
  const duty = random.pick(duties);
  const region = random.pick(regions);
  return {
    displayName: `${system} ${duty} ${region}`,
    description: `${duty} of ${system} in ${region}.`,
  };
}
