import type { Call } from '../call.ts';
import { readCallback } from '../input/callback.ts';
import { cancelRequest, deleteRequest, reprocessRequest } from '../tenant/lifecycle/actions.ts';
import { caseOf } from '../tenant/lifecycle/course.ts';
import { refusals } from '../tenant/lifecycle/refusals.ts';
import { resumeRequest } from '../tenant/lifecycle/resume.ts';
import type { RequestRecord } from '../tenant/records.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';

/** What may be done with a request that is there, under each of the segments that name it. */
export const requestActionOperations: readonly Operation[] = [
  ...onRequest('POST', '/cancel', needs.ownAccess, 204, (call, request) =>
    cancelRequest(call.site.tenant, request, call.caller.objectId),
  ),
  ...onRequest('POST', '/reprocess', needs.administerAssignments, 202, (call, request) =>
    reprocessRequest(call.site.tenant, request),
  ),
  ...onRequest('POST', '/resume', needs.administerAssignments, 204, resume),
  ...onRequest('DELETE', '', needs.administerAssignments, 204, (call, request) =>
    deleteRequest(call.site.tenant, request),
  ),
];

function onRequest(
  method: Operation['method'],
  below: string,
  need: Operation['needs'],
  status: number,
  act: (call: Call, request: RequestRecord) => void,
): Operation[] {
  const path = `assignmentRequests/{id}${below}`;
  const paths: readonly Operation['path'][] = [
    { 'v1.0': path, beta: path },
    { beta: `accessPackageAssignmentRequests/{id}${below}` },
  ];
  return paths.map((path) => ({
    method,
    path,
    needs: need,
    run: (call, [id = '']) => {
      act(call, recordAt(call, call.site.tenant.store.requests, id));
      return { status };
    },
  }));
}

function resume({ site: { tenant }, incoming }: Call, request: RequestRecord): void {
  const callback = readCallback(incoming.body());
  const matter = caseOf(tenant, request);
  if (matter === undefined) throw refusals.assignmentNotFound();
  resumeRequest(tenant, matter, callback);
}
