import { frozen } from '../freeze.ts';
import type { Guid, Json } from '../records.ts';
import type { Store } from '../store.ts';
import { Random } from './random.ts';
import { stamp } from './stamps.ts';

/** A connected organisation from which guests come. */
export interface Partner {
  readonly id: Guid;
  readonly domain: string;
}

const notable = [
  { name: 'Fabrikam', domain: 'fabrikam.example', state: 'configured', source: 'tenant' },
  { name: 'Northwind Traders', domain: 'northwind.example', state: 'configured', source: 'domain' },
  { name: 'Tailspin Toys', domain: 'tailspin.example', state: 'proposed', source: 'domain' },
] as const;

const houses = [
  'Adventure',
  'Alpine',
  'Blue Yonder',
  'Coho',
  'Fourth',
  'Litware',
  'Lucerne',
  'Margie',
  'Proseware',
  'Trey',
];
const trades = [
  'Airlines',
  'Analytics',
  'Books',
  'Consulting',
  'Energy',
  'Foods',
  'Logistics',
  'Publishing',
  'Travel',
  'Works',
];

export function seedPartners(store: Store, count: number, seed: number, now: Date): readonly Partner[] {
  const random = new Random(seed, 'partners');
  const partners: Partner[] = [];
  for (let n = 0; n < count; n += 1) {
    const { name, domain, state, source } = notable[n] ?? organization(n - notable.length);
    const id = random.guid();
    store.connectedOrganizations.insert({
      id,
      displayName: name,
      description: `Partner with whom Contoso works through ${domain}.`,
      state,
      identitySources: frozen([identitySource(name, domain, source === 'tenant' ? random.guid() : null)]),
      internalSponsorIds: [],
      externalSponsorIds: [],
      ...stamp(random, now, 1_400, 900),
    });
    if (state === 'configured') partners.push({ id, domain });
  }
  return partners;
}

function organization(n: number) {
  const house = houses[n % houses.length] ?? '';
  const trade = trades[Math.floor(n / houses.length) % trades.length] ?? '';
  const series = Math.floor(n / (houses.length * trades.length));
  const name = series === 0 ? `${house} ${trade}` : `${house} ${trade} ${series + 1}`;
  const domain = `${name.toLowerCase().replaceAll(' ', '')}.example`;
  return { name, domain, state: 'configured', source: n % 2 === 0 ? 'tenant' : 'domain' } as const;
}

function identitySource(displayName: string, domainName: string, tenantId: Guid | null): Json {
  return tenantId === null
    ? { '@odata.type': '#microsoft.graph.domainIdentitySource', displayName, domainName }
    : { '@odata.type': '#microsoft.graph.azureActiveDirectoryTenant', displayName, tenantId };
}
