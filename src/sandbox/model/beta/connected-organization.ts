import type { ConnectedOrganizationRecord } from '../../tenant/records.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { connectedOrganizationFilters } from '../filters.ts';
import { ofConnectedOrganization } from '../links.ts';

const { column, computed } = propertiesOf<ConnectedOrganizationRecord>();

export const connectedOrganization: EntityType<ConnectedOrganizationRecord> = {
  name: 'connectedOrganization',
  base: 'entity',
  address: (row) => `connectedOrganizations('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('displayName', 'Edm.String'),
    column('description', 'Edm.String'),
    column('state', 'connectedOrganizationState'),
    computed('identitySources', 'Collection(identitySource)', (row) => row.identitySources),
    column('createdBy', 'Edm.String'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('modifiedBy', 'Edm.String'),
    column('modifiedDateTime', 'Edm.DateTimeOffset'),
  ],
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

export const connectedOrganizations: EntitySet<ConnectedOrganizationRecord> = {
  name: 'connectedOrganizations',
  type: connectedOrganization.name,
  filters: connectedOrganizationFilters,
  rows: (store) => store.connectedOrganizations.values(),
  find: (store, id) => store.connectedOrganizations.get(id),
};
