import type { ConnectedOrganizationRecord } from '../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType, type Property } from './edm.ts';
import { connectedOrganizationFilters } from './filters.ts';
import { ofConnectedOrganization } from './links.ts';

const { column, computed } = propertiesOf<ConnectedOrganizationRecord>();

const v1Properties: readonly Property<ConnectedOrganizationRecord>[] = [
  column('id', 'Edm.String not null'),
  column('displayName', 'Edm.String'),
  column('description', 'Edm.String'),
  column('state', 'connectedOrganizationState'),
  computed('identitySources', 'Collection(identitySource)', (row) => row.identitySources),
  column('createdDateTime', 'Edm.DateTimeOffset'),
  column('modifiedDateTime', 'Edm.DateTimeOffset'),
];

export const v1Organization: EntityType<ConnectedOrganizationRecord> = {
  name: 'connectedOrganization',
  base: 'entity',
  address: (row) => `connectedOrganizations('${row.id}')`,
  properties: v1Properties,
  navigations: [
    {
      kind: 'many',
      name: 'externalSponsors',
      target: 'directoryObject',
      contained: true,
      related: ofConnectedOrganization.externalSponsors,
      served: { filters: [] },
    },
    {
      kind: 'many',
      name: 'internalSponsors',
      target: 'directoryObject',
      contained: true,
      related: ofConnectedOrganization.internalSponsors,
      served: { filters: [] },
    },
  ],
};

export const betaOrganization: EntityType<ConnectedOrganizationRecord> = {
  ...v1Organization,
  properties: [...v1Properties, column('createdBy', 'Edm.String'), column('modifiedBy', 'Edm.String')],
};

export const connectedOrganizations: EntitySet<ConnectedOrganizationRecord> = {
  name: 'connectedOrganizations',
  type: v1Organization.name,
  filters: connectedOrganizationFilters,
  rows: (store) => store.connectedOrganizations.values(),
  find: (store, id) => store.connectedOrganizations.get(id),
};
