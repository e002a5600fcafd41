import type { Callback } from '../tenant/lifecycle/resume.ts';
import type { ExtensionStage, Json } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { memberOf, objectOf, refuseOthers, requiredText, textOf } from './json.ts';

const stages: readonly ExtensionStage[] = [
  'assignmentRequestCreated',
  'assignmentRequestApproved',
  'assignmentRequestGranted',
  'assignmentRequestRemoved',
  'assignmentFourteenDaysBeforeExpiration',
  'assignmentOneDayBeforeExpiration',
];

/** The body of a resume. A request can be ended by it only where it was just created (graph-v1 §4). */
export function readCallback(body: Json | undefined): Callback {
  const given = objectOf(body, 'The body');
  refuseOthers(given, ['source', 'type', 'data']);
  requiredText(given['source'], 'source');
  const type = requiredText(given['type'], 'type');
  const data = objectOf(given['data'], 'data');
  refuseOthers(data, [
    'stage',
    'customExtensionStageInstanceId',
    'customExtensionStageInstanceDetail',
    'state',
  ]);
  const stage = memberOf(data['stage'], stages, 'stage');
  if (stage === undefined) throw Refusal.invalidModel('stage is missing.');
  const named = `microsoft.graph.accesspackagecustomextensionstage.${stage.toLowerCase()}`;
  if (type.replace('#', '').toLowerCase() !== named) {
    throw Refusal.invalidModel('type names another stage than data.');
  }
  const verdict = memberOf(data['state'], ['denied', 'canceled'] as const, 'state') ?? null;
  if (verdict !== null && stage !== 'assignmentRequestCreated') {
    throw Refusal.invalidModel(`A request cannot be ${verdict} at this stage.`);
  }
  return {
    stage,
    instanceId: requiredText(data['customExtensionStageInstanceId'], 'customExtensionStageInstanceId'),
    detail: textOf(data['customExtensionStageInstanceDetail'], 'customExtensionStageInstanceDetail') ?? null,
    verdict,
  };
}
