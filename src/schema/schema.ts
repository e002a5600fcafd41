import './scalars.ts';
import './node.ts';
import './access-package.ts';
import './approval.ts';
import './assignment.ts';
import './assignment-policy.ts';
import './assignment-request.ts';
import './catalog.ts';
import './subject.ts';
import './assignment-resource-role.ts';
import './connected-organization.ts';
import './custom-workflow-extension.ts';
import './group.ts';
import './policy-requirements.ts';
import './resource.ts';
import './resource-environment.ts';
import './resource-request.ts';
import './resource-role.ts';
import './settings.ts';
import './suggestion.ts';
import './me.ts';
import './mutations/all.ts';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { builder } from './builder.ts';
import { tellVersions } from './served.ts';
import { deferDirective, streamDirective } from './directives.ts';

builder.queryType({
  description: 'Reads. Every list is a connection; every node has an opaque `id` and Graph’s own `graphId`.',
});
builder.mutationType({
  description:
    'Writes. Each is sent to Graph once and answers with a union of success and failures to act on.',
});

/** What clients see; frozen in /schema.graphql. */
export const schema: GraphQLSchema = tellVersions(
  builder.toSchema({ directives: [...specifiedDirectives, deferDirective, streamDirective] }),
);
