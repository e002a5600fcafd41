import type { CatalogRecord, Guid } from '../records.ts';
import type { Store } from '../store.ts';
import { departments, regions, systems } from './names.ts';
import { Random } from './random.ts';
import type { Offer } from '../offers.ts';
import { seedResource, type ResourceKind } from './resources.ts';
import { stamp } from './stamps.ts';

export interface StockedCatalog {
  readonly record: CatalogRecord;
  /** What its packages can be made of. */
  readonly offers: readonly Offer[];
}

interface CatalogPlan {
  readonly displayName: string;
  readonly description: string;
  readonly catalogType?: 'serviceDefault';
  readonly state?: 'unpublished';
  readonly isExternallyVisible: boolean;
  readonly resources: readonly (readonly [kind: ResourceKind, name: string])[];
}

const notable: readonly CatalogPlan[] = [
  {
    displayName: 'General',
    description: 'Built-in catalog.',
    catalogType: 'serviceDefault',
    isExternallyVisible: true,
    resources: [
      ['group', 'Onboarding Portal Users'],
      ['site', 'Intranet'],
      ['application', 'Concur'],
    ],
  },
  {
    displayName: 'Sales and Marketing',
    description: 'Customer relationship, campaigns and partner access.',
    isExternallyVisible: true,
    resources: [
      ['application', 'Dynamics 365'],
      ['group', 'Sales Reps'],
      ['site', 'Marketing Campaigns'],
    ],
  },
  {
    displayName: 'Finance',
    description: 'Ledgers, closing and payments. Segregation of duties applies.',
    isExternallyVisible: true,
    resources: [
      ['application', 'SAP S/4HANA'],
      ['group', 'Month-End Closing Team'],
      ['site', 'Finance Close'],
      ['group', 'Payments Desk'],
    ],
  },
  {
    displayName: 'Research & Development',
    description: 'Laboratories, instruments and source code.',
    isExternallyVisible: false,
    resources: [
      ['group', 'R&D Lab #1'],
      ['application', 'Azure DevOps'],
      ['site', 'Engineering Wiki'],
    ],
  },
  {
    displayName: 'Pilot Projects',
    description: 'Being prepared; nothing here can be requested yet.',
    state: 'unpublished',
    isExternallyVisible: false,
    resources: [['group', 'Pilot Participants']],
  },
];

export function seedCatalogs(
  store: Store,
  count: number,
  memberIds: readonly Guid[],
  seed: number,
  now: Date,
): readonly StockedCatalog[] {
  const random = new Random(seed, 'catalogs');
  const catalogs: StockedCatalog[] = [];
  for (let n = 0; n < count; n += 1) {
    const plan = notable[n] ?? catalogPlan(n - notable.length, random);
    const record = store.catalogs.insert({
      id: random.guid(),
      displayName: plan.displayName,
      description: plan.description,
      catalogType: plan.catalogType ?? 'userManaged',
      state: plan.state ?? 'published',
      isExternallyVisible: plan.isExternallyVisible,
      ...stamp(random, now, 1_400, 1_100),
    });
    const offers = plan.resources.flatMap(([kind, name]) =>
      seedResource(store, record.id, kind, name, memberIds, random, now),
    );
    catalogs.push({ record, offers });
  }
  return catalogs;
}

function catalogPlan(n: number, random: Random): CatalogPlan {
  const department = departments[n % departments.length] ?? '';
  const region = regions[Math.floor(n / departments.length) % regions.length] ?? '';
  const series = Math.floor(n / (departments.length * regions.length));
  const displayName = `${department} ${region}${series === 0 ? '' : ` ${series + 1}`}`;
  const [first, second] = random.sample(systems, 2);
  return {
    displayName,
    description: `What ${department} works with in ${region}.`,
    isExternallyVisible: random.chance(0.4),
    resources: [
      ['group', `${displayName} Team`],
      ['group', `${displayName} Leads`],
      ['application', `${first} ${region}`],
      ['application', `${second} ${region}`],
      ['site', `${displayName} Workspace`],
    ],
  };
}
