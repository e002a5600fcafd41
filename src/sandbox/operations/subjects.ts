import type { Call, Reply } from '../call.ts';
import { memberOf, objectOf, refuseOthers } from '../input/json.ts';
import { Refusal } from '../tenant/refusal.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';
import { inBoth, noContent } from './replies.ts';

const lifecycles = ['notDefined', 'notGoverned', 'governed'] as const;

/** Nothing else of a subject can be written. */
function update(call: Call, objectId: string): Reply {
  const { subjects } = call.site.tenant.store;
  const byObjectId = { get: (id: string) => subjects.by('objectId', id)[0] };
  const subject = recordAt(call, byObjectId, objectId);
  const body = objectOf(call.incoming.body(), 'The body');
  refuseOthers(body, ['subjectLifecycle']);
  const subjectLifecycle = memberOf(body['subjectLifecycle'], lifecycles, 'subjectLifecycle');
  if (subjectLifecycle === undefined) throw Refusal.invalidModel('subjectLifecycle is missing.');
  subjects.update(subject, { subjectLifecycle });
  return noContent;
}

export const subjectOperations: readonly Operation[] = [
  {
    method: 'PATCH',
    path: inBoth('subjects(objectId={id})'),
    needs: needs.administerCatalogs,
    run: (call, [objectId = '']) => update(call, objectId),
  },
];
