import type { Call, Reply } from './call.ts';
import { badRequest, internalUrl } from './fault.ts';
import type { EntitySet } from './model/edm.ts';
import { readQueryOptions } from './odata/query-options.ts';
import { contextUrl, entityJson, typeNamed } from './read.ts';
import { readSubmission } from './submission.ts';
import { submitRequest } from './tenant/requests.ts';

/** The answer says 201 and no more than that the request was taken in: its dates come with later reads. */
export function createAssignmentRequest(call: Call, set: EntitySet): Reply {
  const { site, model, caller } = call;
  if (Object.keys(readQueryOptions(call.query, model.version)).length > 0) {
    throw badRequest('Query options are not supported on POST.');
  }
  const submission = readSubmission(call.incoming.body(), model.version);
  const record = submitRequest(site.tenant, caller, submission);
  const shown = entityJson(call, record, typeNamed(model, set.type));
  const completed = model.version === 'v1.0' ? 'completedDateTime' : 'completedDate';
  return {
    status: 201,
    headers: { Location: internalUrl(model.version, `${set.name}('${record.id}')`) },
    body: {
      '@odata.context': contextUrl(call, `${set.name}/$entity`),
      ...shown,
      createdDateTime: null,
      [completed]: null,
      ...(set.name === 'assignmentRequests' && { requestType: record.requestType }),
    },
  };
}
