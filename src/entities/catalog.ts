import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by, graph } from './filterable.ts';
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
    uniqueName: field(null, 'uniqueName', text),
  },
  edges: {
    accessPackages: {
      target: 'AccessPackage',
      many: true,
      inverse: 'catalog',
      routes: { 'v1.0': [v1.inline('accessPackages')], beta: [beta.inline('accessPackages')] }, // [D] list-catalogs
    },
    resources: {
      target: 'Resource',
      many: true,
      // [D] list-resources, with what it expands; within an expand of the catalog [?].
      routes: { 'v1.0': [v1.child('resources', 1)], beta: [beta.child('accessPackageResources', 1)] },
    },
    customWorkflowExtensions: {
      target: 'CustomWorkflowExtension',
      many: true,
      routes: {
        'v1.0': [v1.child('customWorkflowExtensions')], // [D]
        beta: [beta.child('accessPackageCustomWorkflowExtensions')], // [D]
      },
    },
    customAccessPackageWorkflowExtensions: {
      target: 'LegacyWorkflowExtension',
      many: true,
      routes: { 'v1.0': [], beta: [beta.child('customAccessPackageWorkflowExtensions')] }, // [D]
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName', graph('displayName', 'displayName', 'eq', 'contains')), // [D]
    description: by.text('By description.', 'description'),
    state: by.member(catalogState, 'By whether its packages can be requested.', 'state'),
    catalogType: by.member(catalogType, 'By who made it.', 'catalogType'),
    isExternallyVisible: by.flag(
      'By whether people from outside may request its packages.',
      'isExternallyVisible',
    ),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
    modifiedDateTime: by.instant('By when it was last changed.', 'modifiedDateTime'),
  },
} as const satisfies Entity;
