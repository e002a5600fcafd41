import type { Json, RequestRecord } from '../../tenant/records.ts';
import type { Store } from '../../tenant/store.ts';
import { propertiesOf, type EntitySet, type EntityType } from '../edm.ts';
import { requestFilters } from '../filters.ts';
import { answeredQuestion, calloutInstances, ofRequest } from '../links.ts';
import { pascal, schedule } from '../shapes.ts';
import { question } from './question.ts';

const { column, renamed, computed, constant } = propertiesOf<RequestRecord>();

export const request: EntityType<RequestRecord> = {
  name: 'accessPackageAssignmentRequest',
  base: 'entity',
  address: (row) => `accessPackageAssignmentRequests('${row.id}')`,
  properties: [
    column('id', 'Edm.String not null'),
    computed('requestType', 'Edm.String', (row) => pascal(row.requestType)),
    computed('requestState', 'Edm.String', (row) => pascal(row.state)),
    renamed('requestStatus', 'Edm.String', 'status'),
    column('isValidationOnly', 'Edm.Boolean'),
    column('createdDateTime', 'Edm.DateTimeOffset'),
    renamed('completedDate', 'Edm.DateTimeOffset', 'completedDateTime'),
    column('expirationDateTime', 'Edm.DateTimeOffset'),
    column('justification', 'Edm.String'),
    computed('answers', 'Collection(accessPackageAnswer)', answers),
    computed('schedule', 'requestSchedule', (row) => schedule(row.schedule)),
    constant('history', 'Collection(requestActivity)', []),
    constant('verifiedCredentialsData', 'Collection(verifiedCredentialData)', []),
    constant('customExtensionHandlerInstances', 'Collection(customExtensionHandlerInstance)', []),
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
      name: 'accessPackageAssignment',
      target: 'accessPackageAssignment',
      contained: true,
      related: ofRequest.assignment,
    },
    {
      kind: 'one',
      name: 'requestor',
      target: 'accessPackageSubject',
      contained: true,
      related: ofRequest.requestor,
    },
  ],
};

const set: EntitySet<RequestRecord> = {
  name: 'accessPackageAssignmentRequests',
  type: request.name,
  filters: requestFilters({
    state: { path: 'requestState', isEnum: false },
    target: 'accessPackageAssignment/target/objectId',
  }),
  rows: (store) => store.requests.values(),
  find: (store, id) => store.requests.get(id),
  functions: ['filterByCurrentUser'],
};

export const oldRequests = set;
export const newRequests: EntitySet<RequestRecord> = { ...set, name: 'assignmentRequests' };

function answers(row: RequestRecord, store: Store): Json {
  return row.answers.map((answer) => {
    const answered = answeredQuestion(row, answer, store);
    return {
      '@odata.type': '#microsoft.graph.accessPackageAnswerString',
      displayValue: answer.displayValue,
      value: answer.value,
      answeredQuestion: answered === undefined ? { id: answer.questionId } : question(answered),
    };
  });
}
