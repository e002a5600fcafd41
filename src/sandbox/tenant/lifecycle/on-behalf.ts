import type { Guid, PolicyRecord, SubjectSet } from '../records.ts';
import type { Store } from '../store.ts';
import { levelOf, managerAbove } from './approvers.ts';

/** Whether the policy lets this person act for that one. */
export function mayActFor(
  store: Store,
  { requestorSettings }: PolicyRecord,
  callerId: Guid,
  targetId: Guid,
  act: 'Add' | 'Update' | 'Remove',
): boolean {
  if (!requestorSettings[`enableOnBehalfRequestorsTo${act}Access`]) return false;
  const wanted = callerId.toLowerCase();
  return requestorSettings.onBehalfRequestors
    .flatMap((set) => requestorsIn(store, set, targetId))
    .some((id) => id.toLowerCase() === wanted);
}

function requestorsIn(store: Store, set: SubjectSet, targetId: Guid): readonly Guid[] {
  switch (set['@odata.type'].replace('#', '')) {
    case 'microsoft.graph.targetManager':
      return managerAbove(store, targetId, levelOf(set));
    case 'microsoft.graph.singleUser':
      return typeof set['userId'] === 'string' ? [set['userId']] : [];
    case 'microsoft.graph.groupMembers':
      return typeof set['groupId'] === 'string' ? (store.groups.get(set['groupId'])?.memberIds ?? []) : [];
    default:
      return [];
  }
}
