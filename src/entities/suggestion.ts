import { suggestionReasons } from './complex/suggestion-reason.ts';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { text } from './values.ts';

/** In the CSDL of 2026-08, and not yet in the published types; alike in both versions. */
interface Suggestion {
  id?: string;
  reasons?: unknown;
  accessPackage?: unknown;
}

const { field, v1, beta } = graphNames<Suggestion, Suggestion>();

/** accessPackageSuggestion: graph-v1 §11. Its id is the package's. */
export const accessPackageSuggestion = {
  name: 'AccessPackageSuggestion',
  collection: { 'v1.0': 'accessPackageSuggestions', beta: 'accessPackageSuggestions' },
  found: { 'v1.0': null, beta: null }, // Graph shows them by filterByCurrentUser alone
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    reasons: field('reasons', 'reasons', suggestionReasons),
  },
  edges: {
    accessPackage: {
      target: 'AvailableAccessPackage',
      many: false,
      routes: { 'v1.0': [v1.inline('accessPackage')], beta: [beta.inline('accessPackage')] }, // [D]
    },
  },
  filters: {
    accessPackageName: by.text('By the name of the access package.', 'accessPackage.displayName'),
  },
} as const satisfies Entity;
