import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, type Field, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { graphType, type JsonObject, member, text } from './values.ts';

export const directoryObjectKind = enumeration('DirectoryObjectKind', 'What an object of the directory is.', {
  user: 'A person, of this directory or a guest.',
  group: 'A group.',
  servicePrincipal: 'An application’s service principal.',
});

const decodeKind = member(directoryObjectKind);
const kindColumn = {
  properties: [],
  read: (json: JsonObject) => decodeKind(graphType(json) === '' ? null : graphType(json)),
};
const kind: Field<ReturnType<typeof decodeKind>> = { 'v1.0': kindColumn, beta: kindColumn };

const { field } = graphNames<V1.DirectoryObject & V1.User, Beta.DirectoryObject & Beta.User>();

/** directoryObject: what sponsors are. Their kinds have different properties, so none is selected. */
export const directoryObject = {
  name: 'DirectoryObject',
  collection: { 'v1.0': null, beta: null },
  found: { 'v1.0': null, beta: null },
  selects: false,
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    kind,
    displayName: field('displayName', 'displayName', text),
    userPrincipalName: field('userPrincipalName', 'userPrincipalName', text),
    mail: field('mail', 'mail', text),
  },
  edges: {},
  filters: {},
} as const satisfies Entity;
