import { builder } from './builder.ts';
import { SuggestionReason } from './complex/suggestion-reason.ts';
import { ResourceRoleScopeConnection } from './connections.ts';
import { argsOf, fieldsOf, graphId } from './fields.ts';

const suggestion = fieldsOf('AccessPackageSuggestion');
const available = fieldsOf('AvailableAccessPackage');

builder.objectType('AccessPackageSuggestion', {
  description: 'A package that you may want to ask for, and why.',
  fields: (t) => ({
    graphId: t.field({ ...graphId, description: 'Graph’s own id, which is the package’s.' }),
    reasons: t.field({
      ...suggestion.column('reasons'),
      type: [SuggestionReason],
      description: 'Why it is suggested.',
    }),
    accessPackage: t.field({
      ...suggestion.link('accessPackage'),
      type: 'AvailableAccessPackage',
      description: 'The package, as you may see it.',
    }),
  }),
});

builder.objectType('AvailableAccessPackage', {
  description: 'A package as those who may ask for it see it, with no role in entitlement management.',
  fields: (t) => ({
    graphId: t.field({ ...graphId, description: 'Graph’s own id, which is the package’s.' }),
    displayName: t.string({ ...available.column('displayName'), description: 'Its name, as people see it.' }),
    description: t.string({ ...available.column('description'), description: 'What it is for.' }),
    resourceRoleScopes: t.field({
      ...available.links('resourceRoleScopes'),
      type: ResourceRoleScopeConnection,
      args: argsOf('ResourceRoleScope'),
      description: 'What it gives: roles in resources.',
    }),
    accessPackage: t.field({
      ...available.link('accessPackage'),
      type: 'AccessPackage',
      description: 'The package itself, for those with a role in entitlement management.',
    }),
  }),
});
