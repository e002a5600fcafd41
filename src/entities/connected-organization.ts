import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by, graph } from './filterable.ts';
import { identitySources } from './complex/identity-source.ts';
import { instant, member, text } from './values.ts';

export const connectedOrganizationState = enumeration(
  'ConnectedOrganizationState',
  'Whether a connected organization counts among those that policies mean by “all configured”.',
  {
    configured: 'It does.',
    proposed: 'It does not, until an administrator has looked at it.',
  },
);

const { field, v1, beta } = graphNames<V1.ConnectedOrganization, Beta.ConnectedOrganization>();

/** connectedOrganization: graph-v1 §9, graph-beta §4.11. */
export const connectedOrganization = {
  name: 'ConnectedOrganization',
  collection: { 'v1.0': 'connectedOrganizations', beta: 'connectedOrganizations' },
  key: 'id',
  maxPageSize: 100, // [?] as accessPackages
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    state: field('state', 'state', member(connectedOrganizationState)),
    identitySources: field('identitySources', 'identitySources', identitySources),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
  },
  edges: {
    internalSponsors: {
      target: 'DirectoryObject',
      many: true,
      // [D] connectedorganization-list-internalsponsors.
      routes: {
        'v1.0': [v1.child('internalSponsors')],
        beta: [beta.child('internalSponsors')],
      },
    },
    externalSponsors: {
      target: 'DirectoryObject',
      many: true,
      // [D] connectedorganization-list-externalsponsors.
      routes: {
        'v1.0': [v1.child('externalSponsors')],
        beta: [beta.child('externalSponsors')],
      },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName', graph('displayName', 'displayName', 'eq')), // [D]
    description: by.text('By description.', 'description'),
    state: by.member(connectedOrganizationState, 'By whether it counts as configured.', 'state'),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
    modifiedDateTime: by.instant('By when it was last changed.', 'modifiedDateTime'),
  },
} as const satisfies Entity;
