import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, filter, graphNames } from './entity.ts';
import { by, graph } from './filterable.ts';
import { flag, instant, text } from './values.ts';

const { field, v1, beta } = graphNames<V1.AccessPackage, Beta.AccessPackage>();

/** accessPackage: graph-v1 §6, graph-beta §3.4 and §4.9. */
export const accessPackage = {
  name: 'AccessPackage',
  collection: { 'v1.0': 'accessPackages', beta: 'accessPackages' },
  key: 'id',
  maxPageSize: 100, // [U] graph-v1 §2, paging: tools send no more
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    isHidden: field('isHidden', 'isHidden', flag),
    createdDateTime: field('createdDateTime', 'createdDateTime', instant),
    modifiedDateTime: field('modifiedDateTime', 'modifiedDateTime', instant),
    createdBy: field(null, 'createdBy', text),
    modifiedBy: field(null, 'modifiedBy', text),
    isRoleScopesVisible: field(null, 'isRoleScopesVisible', flag),
    uniqueName: field(null, 'uniqueName', text),
  },
  edges: {
    catalog: {
      target: 'Catalog',
      many: false,
      // [D] the resource page; the id as a plain property in beta [C].
      routes: {
        'v1.0': [v1.inline('catalog')],
        beta: [beta.key('catalogId'), beta.inline('accessPackageCatalog')],
      },
    },
    policies: {
      target: 'AssignmentPolicy',
      many: true,
      inverse: 'accessPackage',
      // [D]; the sub-path of the same name is declared and answers 404 [R].
      routes: {
        'v1.0': [v1.inline('assignmentPolicies')],
        beta: [beta.inline('accessPackageAssignmentPolicies')],
      },
    },
    assignments: {
      target: 'Assignment',
      many: true,
      inverse: 'accessPackage',
      routes: { 'v1.0': [filter('accessPackage/id', 'id')], beta: [filter('accessPackage/id', 'id')] }, // [D]
    },
    requests: {
      target: 'AssignmentRequest',
      many: true,
      inverse: 'accessPackage',
      routes: { 'v1.0': [filter('accessPackage/id', 'id')], beta: [filter('accessPackage/id', 'id')] }, // [D]
    },
    resourceRoleScopes: {
      target: 'ResourceRoleScope',
      many: true,
      // [D] list-resourcerolescopes, on the package; the sub-path with role,scope is seen to work [U].
      routes: {
        'v1.0': [v1.inline('resourceRoleScopes'), v1.child('resourceRoleScopes', 2)],
        beta: [
          beta.inline('accessPackageResourceRoleScopes'),
          beta.child('accessPackageResourceRoleScopes', 2),
        ],
      },
    },
    incompatibleGroups: {
      target: 'Group',
      many: true,
      // [D]; by $expand on a list it can come back empty although there are some [U].
      routes: { 'v1.0': [v1.child('incompatibleGroups')], beta: [beta.child('incompatibleGroups')] },
    },
    incompatibleAccessPackages: {
      target: 'AccessPackage',
      many: true,
      // [D]; by $expand on a list it can come back empty although there are some [U].
      routes: {
        'v1.0': [v1.child('incompatibleAccessPackages')],
        beta: [beta.child('incompatibleAccessPackages')],
      },
    },
    incompatibleWith: {
      target: 'AccessPackage',
      many: true,
      routes: {
        'v1.0': [v1.child('accessPackagesIncompatibleWith')], // [D]
        beta: [beta.child('accessPackagesIncompatibleWith')], // [D]
      },
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName', graph('displayName', 'displayName', 'eq', 'contains')), // [D]
    description: by.text('By description.', 'description'),
    isHidden: by.flag('By whether people have to know its link.', 'isHidden'),
    catalogId: by.id('Catalog', 'By catalog.', 'catalog.id'),
    catalogName: by.text(
      'By the name of the catalog.',
      'catalog.displayName',
      graph('catalog/displayName', null, 'eq'),
    ), // [U] in v1.0
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
    modifiedDateTime: by.instant('By when it was last changed.', 'modifiedDateTime'),
  },
} as const satisfies Entity;
