import { asRequestor, authorizeSubmission } from '../authority/requestor.ts';
import type { Call, Reply } from '../call.ts';
import { internalUrl } from '../fault.ts';
import { contextUrl, entityJson, typeNamed } from '../read.ts';
import { readSubmission } from '../submission.ts';
import { submitRequest } from '../tenant/requests.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';

/** The answer says 201 and no more than that the request was taken in: its dates come with later reads. */
function create(call: Call, segment: string): Reply {
  const { site, model, caller } = call;
  const submission = readSubmission(call.incoming.body(), model.version);
  authorizeSubmission(call, submission);
  const record = submitRequest(site.tenant, asRequestor(caller, submission), submission);
  const shown = entityJson(call, record, typeNamed(model, 'accessPackageAssignmentRequest'));
  const completed = model.version === 'v1.0' ? 'completedDateTime' : 'completedDate';
  return {
    status: 201,
    headers: { Location: internalUrl(model.version, `${segment}('${record.id}')`) },
    body: {
      '@odata.context': contextUrl(call, `${segment}/$entity`),
      ...shown,
      createdDateTime: null,
      [completed]: null,
      ...(segment === 'assignmentRequests' && { requestType: record.requestType }),
    },
  };
}

export const assignmentRequestOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: { 'v1.0': 'assignmentRequests', beta: 'assignmentRequests' },
    needs: needs.sendRequest,
    run: (call) => create(call, 'assignmentRequests'),
  },
  {
    method: 'POST',
    path: { beta: 'accessPackageAssignmentRequests' },
    needs: needs.sendRequest,
    run: (call) => create(call, 'accessPackageAssignmentRequests'),
  },
];
