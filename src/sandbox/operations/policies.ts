import type { Call, Reply } from '../call.ts';
import type { PolicyBody, StageBody } from '../input/policy.ts';
import { readPolicyBeta } from '../input/policy-beta.ts';
import { readPolicyV1 } from '../input/policy-v1.ts';
import { duplicateKey, extensionNotFound } from '../tenant/administration-refusals.ts';
import { noteDirectoryChange } from '../tenant/lifecycle/directory.ts';
import type { AccessPackageRecord, PolicyRecord, Question, StageSetting } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import { removePolicy } from '../tenant/removal.ts';
import type { Store } from '../tenant/store.ts';
import { writesTo } from './collection.ts';
import { needs } from './needs.ts';
import { recordAt } from './record-at.ts';
import { created, named, newId, noContent, replaced } from './replies.ts';
import { changeStamp, stampOf } from './stamps.ts';

export const policySegments = {
  'v1.0': 'assignmentPolicies',
  beta: 'accessPackageAssignmentPolicies',
} as const;

const typeName = 'accessPackageAssignmentPolicy';

function create(call: Call): Reply {
  const { store } = call.site.tenant;
  const { accessPackageId, terms, stages } = readPolicy(call, []);
  refusePastEnd(call, terms, undefined);
  const accessPackage = packageOf(store, accessPackageId);
  const stageSettings = newStageSettings(call, accessPackage, stages);
  refuseTwin(store, accessPackage, terms.displayName, undefined);
  const id = call.site.tenant.newId();
  const record = store.policies.insert({
    id,
    accessPackageId: accessPackage.id,
    ...terms,
    stageSettings,
    ...stampOf(call),
  });
  noteAutomatic(store, record);
  return created(call, named(call, policySegments), typeName, record);
}

/** Full replacement: only the id, the package and the day it was made stay. */
function replace(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  const record = recordAt(call, store.policies, key);
  const { id, accessPackageId, terms, stages } = readPolicy(call, record.questions);
  if (id !== undefined && id.toLowerCase() !== record.id) {
    throw Refusal.invalidModel('The id is not that of the URL.');
  }
  refusePastEnd(call, terms, record);
  const accessPackage = packageOf(store, accessPackageId);
  if (accessPackage.id !== record.accessPackageId) throw Refusal.policyOfOtherPackage();
  const stageSettings = newStageSettings(call, accessPackage, stages);
  refuseTwin(store, accessPackage, terms.displayName, record);
  store.policies.update(record, { ...terms, stageSettings, ...changeStamp(call) });
  noteAutomatic(store, record);
  return replaced(call, named(call, policySegments), typeName, record);
}

/** Our choice, as of requests: only an end that the policy has already may lie behind. */
function refusePastEnd(
  call: Call,
  { expiration: { endDateTime } }: PolicyBody['terms'],
  record: PolicyRecord | undefined,
): void {
  if (endDateTime === null || endDateTime === record?.expiration.endDateTime) return;
  if (Date.parse(endDateTime) <= call.site.tenant.now().getTime()) {
    throw Refusal.invalidValue('endDateTime', 'expirationPattern');
  }
}

function noteAutomatic(store: Store, { id, automaticRequestSettings }: PolicyRecord): void {
  if (automaticRequestSettings !== null) noteDirectoryChange(store, id, 'policy');
}

function remove(call: Call, key: string): Reply {
  const { store } = call.site.tenant;
  removePolicy(store, recordAt(call, store.policies, key));
  return noContent;
}

function readPolicy(call: Call, existing: readonly Question[]): PolicyBody {
  const read = named(call, { 'v1.0': readPolicyV1, beta: readPolicyBeta });
  return read(call.incoming.body(), existing, newId(call));
}

function packageOf(store: Store, id: string): AccessPackageRecord {
  const accessPackage = store.accessPackages.get(id);
  if (accessPackage === undefined) throw Refusal.accessPackageNotFound();
  return accessPackage;
}

/** What clashes is not documented: here, two policies of one package under one name. */
function refuseTwin(
  store: Store,
  { id }: AccessPackageRecord,
  displayName: string,
  self: PolicyRecord | undefined,
): void {
  const twins = store.policies
    .by('displayName', displayName)
    .filter((policy) => policy.accessPackageId === id && policy !== self);
  if (twins.length > 0) throw duplicateKey();
}

function newStageSettings(
  call: Call,
  accessPackage: AccessPackageRecord,
  stages: readonly StageBody[],
): readonly StageSetting[] {
  return stages.map((stage) => newStageSetting(call, accessPackage, stage, call.site.tenant.newId()));
}

export function newStageSetting(
  call: Call,
  { catalogId }: AccessPackageRecord,
  { stage, customExtensionId }: StageBody,
  id: string,
): StageSetting {
  const extension = call.site.tenant.store.workflowExtensions.get(customExtensionId);
  if (extension?.catalogId !== catalogId) throw extensionNotFound();
  return { id, stage, customExtensionId: extension.id };
}

export const policyOperations = writesTo(policySegments, needs.administerPackages, {
  create,
  change: 'PUT',
  update: replace,
  remove,
});
