import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { type Entity, graphNames, sameId } from './entity.ts';
import { text } from './values.ts';

const { field, v1, beta } = graphNames<V1.Approval, Beta.Approval>();

/** approval: graph-v1 §10, graph-beta §3.7. Its id is the request's; Graph lists none but those of the caller. */
export const approval = {
  name: 'Approval',
  collection: { 'v1.0': 'accessPackageAssignmentApprovals', beta: 'accessPackageAssignmentApprovals' },
  key: 'id',
  maxPageSize: 100, // [?]
  fields: {
    id: field('id', 'id', text),
  },
  edges: {
    stages: {
      target: 'ApprovalStage',
      many: true,
      // One that is read by its key comes with them unasked, and has a sub-path for them [D]; $expand [?].
      routes: {
        'v1.0': [v1.inline('stages'), v1.child('stages')],
        beta: [beta.inline('steps'), beta.child('steps')],
      },
    },
    request: {
      target: 'AssignmentRequest',
      many: false,
      routes: { 'v1.0': [sameId], beta: [sameId] }, // [D] approval-get
    },
  },
  filters: {},
} as const satisfies Entity;
