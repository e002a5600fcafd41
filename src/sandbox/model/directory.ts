import type { GroupRecord, PersonRecord } from '../tenant/records.ts';
import { propertiesOf, type EntityType } from './edm.ts';

/** The part of the directory that entitlement management leads to; alike in both versions. */

const ofPerson = propertiesOf<PersonRecord>();
const ofGroup = propertiesOf<GroupRecord>();
const ofEither = propertiesOf<PersonRecord | GroupRecord>();

export const directoryObject: EntityType<PersonRecord | GroupRecord> = {
  name: 'directoryObject',
  base: 'entity',
  concrete: (row) => ('userPrincipalName' in row ? 'user' : 'group'),
  properties: [ofEither.column('id', 'Edm.String not null')],
  navigations: [],
};

/** What Graph shows of a user without `$select`; the tenant knows no more than this of them. */
export const user: EntityType<PersonRecord> = {
  name: 'user',
  base: 'directoryObject',
  properties: [
    ofPerson.constant('businessPhones', 'Collection(Edm.String) not null', []),
    ofPerson.column('displayName', 'Edm.String'),
    ofPerson.constant('givenName', 'Edm.String', null),
    ofPerson.column('jobTitle', 'Edm.String'),
    ofPerson.column('mail', 'Edm.String'),
    ofPerson.constant('mobilePhone', 'Edm.String', null),
    ofPerson.constant('officeLocation', 'Edm.String', null),
    ofPerson.constant('preferredLanguage', 'Edm.String', null),
    ofPerson.constant('surname', 'Edm.String', null),
    ofPerson.column('userPrincipalName', 'Edm.String'),
    ofPerson.column('id', 'Edm.String not null'),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'manager',
      target: 'directoryObject',
      contained: false,
      related: (row, store) => (row.managerId === null ? undefined : store.people.get(row.managerId)),
    },
  ],
};

export const group: EntityType<GroupRecord> = {
  name: 'group',
  base: 'directoryObject',
  properties: [
    ofGroup.column('id', 'Edm.String not null'),
    ofGroup.column('displayName', 'Edm.String'),
    ofGroup.column('description', 'Edm.String'),
    ofGroup.column('mailNickname', 'Edm.String'),
  ],
  navigations: [],
};

/** Types whose records the tenant never holds: their collections are empty, their names are known. */
export function emptyTypes(names: readonly string[]): EntityType[] {
  return names.map((name) => ({ name, base: 'entity', properties: [], navigations: [] }));
}
