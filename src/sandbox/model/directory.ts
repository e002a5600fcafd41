import type { GroupRecord } from '../tenant/records.ts';
import { propertiesOf, type EntityType } from './edm.ts';

const { column } = propertiesOf<GroupRecord>();

/** The part of the directory's group that entitlement management's lists are read for; alike in both versions. */
export const group: EntityType<GroupRecord> = {
  name: 'group',
  base: 'directoryObject',
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('mailNickname', 'Edm.String'),
  ],
  navigations: [],
};

/** Types whose records the tenant never holds: their collections are empty, their names are known. */
export function emptyTypes(names: readonly string[]): EntityType[] {
  return names.map((name) => ({ name, base: 'entity', properties: [], navigations: [] }));
}
