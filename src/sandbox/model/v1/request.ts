import type { Json, RequestRecord } from '../../tenant/records.ts';
import type { Store } from '../../tenant/store.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { requestFilters } from '../filters.ts';
import { answeredQuestion, calloutInstances, ofRequest } from '../links.ts';
import { questionTypeName, schedule } from '../shapes.ts';

const { column, computed } = propertiesOf<RequestRecord>();

export const request: EntityType<RequestRecord> = {
  name: 'accessPackageAssignmentRequest',
  base: 'entity',
  address: (row) => `assignmentRequests('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    column('requestType', 'accessPackageRequestType'),
    column('state', 'accessPackageRequestState'),
    column('status', 'Edm.String'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    column('completedDateTime', 'Edm.DateTimeOffset'),
    computed('schedule', 'entitlementManagementSchedule', (row) => schedule(row.schedule)),
    column('justification', 'Edm.String'),
    computed('answers', 'Collection(accessPackageAnswer)', answers),
    computed(
      'customExtensionCalloutInstances',
      'Collection(customExtensionCalloutInstance)',
      calloutInstances,
    ),
  ],
  navigations: [
    {
      kind: 'one',
      name: 'accessPackage',
      target: 'accessPackage',
      contained: false,
      related: ofRequest.accessPackage,
    },
    {
      kind: 'one',
      name: 'assignment',
      target: 'accessPackageAssignment',
      contained: false,
      related: ofRequest.assignment,
    },
    {
      kind: 'one',
      name: 'requestor',
      target: 'accessPackageSubject',
      contained: false,
      related: ofRequest.requestor,
    },
  ],
};

export const assignmentRequests: EntitySet<RequestRecord> = {
  name: 'assignmentRequests',
  type: request.name,
  filters: requestFilters({ state: { path: 'state', isEnum: true }, target: 'assignment/target/objectId' }),
  rows: (store) => store.requests.values(),
  find: (store, id) => store.requests.get(id),
  functions: ['filterByCurrentUser'],
};

/** The question is a navigation here, so only its type and id are shown. */
function answers(row: RequestRecord, store: Store): Json {
  return row.answers.map((answer) => {
    const question = answeredQuestion(row, answer, store);
    return {
      '@odata.type': '#microsoft.graph.accessPackageAnswerString',
      displayValue: answer.displayValue,
      value: answer.value,
      answeredQuestion: {
        ...(question && { '@odata.type': `#microsoft.graph.${questionTypeName(question)}` }),
        id: answer.questionId,
      },
    };
  });
}
