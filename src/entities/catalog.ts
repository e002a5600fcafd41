import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { flag, instant, member, text } from './values.ts';

export const catalogType = enumeration('CatalogType', 'Who made a catalog.', {
  userManaged: 'A person.',
  serviceDefault: 'The service: the built-in catalog.',
  serviceManaged: 'The service, for a purpose of its own.',
});

export const catalogState = enumeration(
  'CatalogState',
  'Whether the packages of a catalog can be requested.',
  {
    unpublished: 'They are not yet to be requested.',
    published: 'They can be requested.',
  },
);

const { field, v1, beta } = graphNames<V1.AccessPackageCatalog, Beta.AccessPackageCatalog>();

/** accessPackageCatalog: graph-v1 §7, graph-beta §4.9. */
export const catalog = {
  name: 'Catalog',
  collection: { 'v1.0': 'catalogs', beta: 'accessPackageCatalogs' },
  key: 'id',
  maxPageSize: 100, // [?] as accessPackages
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    catalogType: field('catalogType', 'catalogType', member(catalogType)),
    state: field('state', 'catalogStatus', member(catalogState)),
    isExternallyVisible: field('isExternallyVisible', 'isExternallyVisible', flag),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
  },
  edges: {
    accessPackages: {
      target: 'AccessPackage',
      many: true,
      inverse: 'catalog',
      routes: { 'v1.0': [v1.inline('accessPackages')], beta: [beta.inline('accessPackages')] }, // [D] list-catalogs
    },
  },
  filters: {
    displayName: {
      path: { 'v1.0': 'displayName', beta: 'displayName' },
      operators: ['eq', 'contains'],
      literal: { kind: 'text' },
    },
  },
} as const satisfies Entity;
