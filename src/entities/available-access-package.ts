import { type Entity, graphNames, sameId } from './entity.ts';
import { by } from './filterable.ts';
import { text } from './values.ts';

/** In the CSDL of 2026-08, and not yet in the published types; alike in both versions. */
interface AvailableAccessPackage {
  id?: string;
  displayName?: string;
  description?: string;
  resourceRoleScopes?: unknown;
}

const { field, v1, beta } = graphNames<AvailableAccessPackage, AvailableAccessPackage>();

/** availableAccessPackage: a package as those who may ask for it see it (graph-v1 §11). */
export const availableAccessPackage = {
  name: 'AvailableAccessPackage',
  collection: { 'v1.0': 'availableAccessPackages', beta: 'availableAccessPackages' }, // [C]
  shows: 'AccessPackage', // [D] its id is the package's
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
  },
  edges: {
    resourceRoleScopes: {
      target: 'ResourceRoleScope',
      many: true,
      // [D] availableaccesspackage-list-resourcerolescopes; what it expands [?]
      routes: { 'v1.0': [v1.child('resourceRoleScopes', 2)], beta: [beta.child('resourceRoleScopes', 2)] },
    },
    accessPackage: {
      target: 'AccessPackage',
      many: false,
      routes: { 'v1.0': [sameId], beta: [sameId] }, // [D]
    },
  },
  filters: {
    displayName: by.text('By name.', 'displayName'),
    description: by.text('By description.', 'description'),
  },
} as const satisfies Entity;
