import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { requestState, requestType } from './assignment-request.ts';
import { type Entity, graphNames } from './entity.ts';
import { by, graph } from './filterable.ts';
import { flag, instant, member, text } from './values.ts';

const { field, v1, beta } = graphNames<V1.AccessPackageResourceRequest, Beta.AccessPackageResourceRequest>();

/** accessPackageResourceRequest: graph-v1 §7, graph-beta §3.6 and §4.10. */
export const resourceRequest = {
  name: 'ResourceRequest',
  collection: { 'v1.0': 'resourceRequests', beta: 'accessPackageResourceRequests' },
  key: 'id', // [?] declared; the pages tell of the list alone
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
    requestType: field('requestType', 'requestType', member(requestType)),
    state: field('state', 'requestState', member(requestState)),
    requestStatus: field(null, 'requestStatus', text),
    createdDateTime: field('createdDateTime', null, instant),
    executeImmediately: field(null, 'executeImmediately', flag),
    isValidationOnly: field(null, 'isValidationOnly', flag),
    justification: field(null, 'justification', text),
    expirationDateTime: field(null, 'expirationDateTime', instant),
  },
  edges: {
    catalog: {
      target: 'Catalog',
      many: false,
      routes: { 'v1.0': [v1.inline('catalog')], beta: [beta.key('catalogId')] }, // [D] list-resourcerequests
    },
    resource: {
      target: 'Resource',
      many: false,
      routes: { 'v1.0': [v1.inline('resource')], beta: [beta.inline('accessPackageResource')] }, // [C]
    },
    requestor: {
      target: 'Subject',
      many: false,
      routes: { 'v1.0': [], beta: [beta.inline('requestor')] }, // [C]
    },
  },
  filters: {
    catalogId: by.id('Catalog', 'By catalog.', 'catalog.id', graph('catalog/id', 'catalogId', 'eq')), // [D]; beta [?]
    requestType: by.member(requestType, 'By what is asked.', 'requestType'),
    state: by.member(requestState, 'By state.', 'state'),
    resourceName: by.text('By the name of the resource.', 'resource.displayName'),
    createdDateTime: by.instant('By when it was made.', 'createdDateTime'),
  },
} as const satisfies Entity;
