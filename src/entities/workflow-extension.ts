import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Column, type Entity, type Field, graphNames } from './entity.ts';
import { enumeration } from './enumeration.ts';
import { by } from './filterable.ts';
import {
  authentication,
  type ExtensionAuthentication,
  callbackTimeout,
  clientConfiguration,
  endpoint,
} from './complex/workflow-endpoint.ts';
import { graphType, instant, type JsonObject, member, text } from './values.ts';

export const customExtensionKind = enumeration(
  'CustomExtensionKind',
  'In whose life a custom extension is called: a request’s or an assignment’s.',
  {
    assignmentRequest:
      'A request’s: when it is made, approved, granted or removed. It may hold the request until it is called back.',
    assignment: 'An assignment’s: before it ends.',
  },
);

export type CustomExtensionKind = keyof typeof customExtensionKind.members;

/** Graph tells the kinds apart by their types. */
export const typeOfKind: Readonly<Record<CustomExtensionKind, string>> = {
  assignmentRequest: 'accessPackageAssignmentRequestWorkflowExtension',
  assignment: 'accessPackageAssignmentWorkflowExtension',
};
const kindOfType: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(typeOfKind).map(([kind, type]) => [type, kind]),
);
const decodeKind = member(customExtensionKind);
const kindColumn: Column<ReturnType<typeof decodeKind>> = {
  properties: [],
  read: (json: JsonObject) => decodeKind(kindOfType[graphType(json)] ?? graphType(json)),
};
const kind: Field<ReturnType<typeof decodeKind>> = { 'v1.0': kindColumn, beta: kindColumn };

const { field } = graphNames<
  V1.AccessPackageAssignmentRequestWorkflowExtension,
  Beta.AccessPackageAssignmentRequestWorkflowExtension
>();

const common = {
  id: field('id', 'id', text),
  displayName: field('displayName', 'displayName', text),
  description: field('description', 'description', text),
  endpoint: field('endpointConfiguration', 'endpointConfiguration', endpoint),
  authentication: field<ExtensionAuthentication | null>(
    'authenticationConfiguration',
    'authenticationConfiguration',
    authentication,
  ),
  clientConfiguration: field('clientConfiguration', 'clientConfiguration', clientConfiguration),
  createdDateTime: field('createdDateTime', 'createdDateTime', instant),
  lastModifiedDateTime: field('lastModifiedDateTime', 'lastModifiedDateTime', instant),
};

/** customCalloutExtension in a catalog, both its kinds: graph-v1 §7, graph-beta §1. What differs cannot be selected. */
export const customWorkflowExtension = {
  name: 'CustomWorkflowExtension',
  collection: { 'v1.0': 'customWorkflowExtensions', beta: 'accessPackageCustomWorkflowExtensions' },
  below: 'Catalog',
  selects: false,
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    ...common,
    kind,
    callbackTimeout: field('callbackConfiguration', 'callbackConfiguration', callbackTimeout),
    createdBy: field('createdBy', 'createdBy', text),
    lastModifiedBy: field('lastModifiedBy', 'lastModifiedBy', text),
  },
  edges: {},
  filters: {
    displayName: by.text('By name.', 'displayName'),
    description: by.text('By description.', 'description'),
    kind: by.member(customExtensionKind, 'By what it is called for.', 'kind'),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
  },
} as const satisfies Entity;

const legacy = graphNames<V1.Entity, Beta.CustomAccessPackageWorkflowExtension>();

/** customAccessPackageWorkflowExtension, beta's older kind: graph-beta §1. */
export const legacyWorkflowExtension = {
  name: 'LegacyWorkflowExtension',
  collection: { 'v1.0': null, beta: 'customAccessPackageWorkflowExtensions' },
  below: 'Catalog',
  selects: false,
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: legacy.field('id', 'id', text),
    displayName: legacy.field(null, 'displayName', text),
    description: legacy.field(null, 'description', text),
    endpoint: legacy.field(null, 'endpointConfiguration', endpoint),
    authentication: legacy.field(null, 'authenticationConfiguration', authentication),
    clientConfiguration: legacy.field(null, 'clientConfiguration', clientConfiguration),
    createdDateTime: legacy.field(null, 'createdDateTime', instant),
    lastModifiedDateTime: legacy.field(null, 'lastModifiedDateTime', instant),
  },
  edges: {},
  filters: { displayName: by.text('By name.', 'displayName') },
} as const satisfies Entity;
