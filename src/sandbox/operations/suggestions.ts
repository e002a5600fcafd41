import type { Call, Reply } from '../call.ts';
import { badRequest } from '../fault.ts';
import type { Suggestion } from '../model/available.ts';
import { assignmentsOf } from '../model/filters.ts';
import { list, typeNamed } from '../read.ts';
import type { AccessPackageRecord, AssignmentRecord, Json, PersonRecord } from '../tenant/records.ts';
import { requestablePackages } from '../tenant/requestable.ts';
import type { Store } from '../tenant/store.ts';
import { activeAssignmentStates } from '../tenant/transitions.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { inBoth } from './replies.ts';

const segment = 'accessPackageSuggestions';
const options = ['none', 'relatedPeopleAssignments', 'assignmentHistory'] as const;

function filterByCurrentUser(call: Call, on: string): Reply {
  const flags = readFlags(on);
  const { store } = call.site.tenant;
  return list(call, {
    type: typeNamed(call.model, 'accessPackageSuggestion'),
    path: `${segment}/filterByCurrentUser(on='${flags.join(',')}')`,
    filters: undefined,
    rows: () => suggestionsFor(store, call.caller.objectId, new Set(flags)),
  });
}

type Flag = (typeof options)[number];

/** A flags enum: several words with commas between them. */
function readFlags(on: string): Flag[] {
  return on.split(',').map((word) => {
    const flag = options.find((known) => known.toLowerCase() === word.trim().toLowerCase());
    if (flag !== undefined) return flag;
    throw badRequest(`The value '${on}' is not valid for the parameter 'on' of filterByCurrentUser.`);
  });
}

/** Packages that the caller may ask for and does not have, with why they might want them. */
function* suggestionsFor(store: Store, objectId: string, flags: ReadonlySet<Flag>): Iterable<Suggestion> {
  const own = assignmentsOf(objectId, store);
  const peers = flags.has('relatedPeopleAssignments') ? peersOf(store, objectId) : [];
  for (const accessPackage of requestablePackages(store, objectId)) {
    const ofPackage = own.filter(({ accessPackageId }) => accessPackageId === accessPackage.id);
    if (ofPackage.some(isActive)) continue;
    const reasons = [
      ...relatedPeople(store, accessPackage, peers),
      ...(flags.has('assignmentHistory') ? history(ofPackage) : []),
    ];
    if (reasons.length > 0) yield { id: accessPackage.id, reasons };
  }
}

/** Those who report to the same manager. */
function peersOf(store: Store, objectId: string): readonly PersonRecord[] {
  const managerId = store.people.get(objectId)?.managerId ?? null;
  if (managerId === null) return [];
  return store.people.by('managerId', managerId).filter(({ id }) => id !== objectId);
}

function relatedPeople(
  store: Store,
  { id }: AccessPackageRecord,
  peers: readonly PersonRecord[],
): readonly Json[] {
  const [settings] = store.controlConfigurations.values();
  const level = settings?.isEnabled === true ? settings.relatedPeopleInsightLevel : 'disabled';
  if (level === 'disabled') return [];
  const holders = peers.filter((peer) =>
    assignmentsOf(peer.id, store).some((row) => row.accessPackageId === id && isActive(row)),
  );
  if (holders.length === 0) return [];
  const named = holders.map((peer) => ({ id: peer.id, displayName: peer.displayName }));
  return [
    {
      '@odata.type': '#microsoft.graph.accessPackageSuggestionRelatedPeopleBased',
      relatedPeopleAssignmentCount: holders.length,
      relatedPeople: level === 'countAndNames' ? named : [],
    },
  ];
}

function history(assignments: readonly AssignmentRecord[]): readonly Json[] {
  const past = assignments.filter(({ state }) => state === 'expired');
  const starts = past.flatMap(({ schedule }) => schedule.startDateTime ?? []).sort();
  const last = starts.at(-1);
  if (last === undefined) return [];
  return [
    {
      '@odata.type': '#microsoft.graph.accessPackageSuggestionSelfAssignmentHistoryBased',
      pastAssignmentCount: past.length,
      lastAssignmentDateTime: last,
    },
  ];
}

function isActive({ state }: AssignmentRecord): boolean {
  return activeAssignmentStates.has(state);
}

export const suggestionOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: inBoth(`${segment}/filterByCurrentUser(on={on})`),
    needs: needs.ownAccessOrApp,
    run: (call, [on = '']) => filterByCurrentUser(call, on),
  },
];
