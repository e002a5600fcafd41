import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames } from './entity.ts';
import { by } from './filterable.ts';
import { text } from './values.ts';

const { field } = graphNames<V1.Group, Beta.Group>();

/** group, as far as entitlement management leads to it: those whose members may not have a package. */
export const group = {
  name: 'Group',
  collection: { 'v1.0': null, beta: null },
  found: { 'v1.0': null, beta: null },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    displayName: field('displayName', 'displayName', text),
    description: field('description', 'description', text),
    mailNickname: field('mailNickname', 'mailNickname', text),
  },
  edges: {},
  filters: {
    displayName: by.text('By name.', 'displayName'),
    description: by.text('By description.', 'description'),
  },
} as const satisfies Entity;
