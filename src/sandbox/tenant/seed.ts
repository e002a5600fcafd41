import { personas } from './personas.ts';
import { createStore, type Store } from './store.ts';

export type TenantSize = 'small' | 'medium' | 'large';

export interface SeedOptions {
  readonly size: TenantSize;
  readonly seed: number;
  readonly now: Date;
}

/** A believable tenant; the same options make deeply equal stores. */
export function seedTenant(_options: SeedOptions): Store {
  const store = createStore();
  for (const persona of personas) {
    store.people.insert({
      id: persona.objectId,
      displayName: persona.displayName,
      userPrincipalName: persona.principalName,
      mail: persona.principalName,
      jobTitle: null,
      department: null,
      userType: persona.name === 'guest' ? 'Guest' : 'Member',
      managerId: null,
    });
  }
  return store;
}
