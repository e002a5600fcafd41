import type { Json, PolicyRecord, Stamped } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  durationOf,
  idOf,
  itemsOf,
  objectOf,
  memberOf,
  refuseOthers,
  requiredId,
  someTime,
  type JsonObject,
} from './json.ts';

/** What a policy says, in the tenant's own shape whichever version it came by. */
export type PolicyTerms = Omit<PolicyRecord, keyof Stamped | 'id' | 'accessPackageId' | 'stageSettings'>;

export interface StageBody {
  readonly stage: ExtensionStage;
  readonly customExtensionId: string;
}

type ExtensionStage = PolicyRecord['stageSettings'][number]['stage'];

export interface PolicyBody {
  readonly id: string | undefined;
  readonly accessPackageId: string;
  readonly terms: PolicyTerms;
  readonly stages: readonly StageBody[];
}

const extensionStages: readonly ExtensionStage[] = [
  'assignmentRequestCreated',
  'assignmentRequestApproved',
  'assignmentRequestGranted',
  'assignmentRequestRemoved',
  'assignmentFourteenDaysBeforeExpiration',
  'assignmentOneDayBeforeExpiration',
];

export function readStage(value: Json | undefined): StageBody {
  const setting = objectOf(value, 'A custom extension stage setting');
  refuseOthers(setting, ['id', 'stage', 'customExtension']);
  const stage = memberOf(setting['stage'], extensionStages, 'stage');
  if (stage === undefined) throw Refusal.invalidModel('stage is missing.');
  const { id } = objectOf(setting['customExtension'], 'customExtension');
  return { stage, customExtensionId: requiredId(id, "customExtension's id") };
}

export function readStages(body: JsonObject, ...names: readonly string[]): StageBody[] {
  return names.flatMap((name) => itemsOf(body[name], name).map(readStage));
}

/** Seen: docs-contrib #1462. */
export function packageIdOf(id: Json | undefined): string {
  const found = idOf(id, "The access package's id");
  if (found === undefined)
    throw new Refusal(400, 'ArgumentNullException', 'Value cannot be null.Parameter name: Id');
  return found;
}

export function checkTerms(terms: PolicyTerms): PolicyTerms {
  const { expiration, allowedTargetScope, specificAllowedTargets } = terms;
  const { type, duration, endDateTime } = expiration;
  if (type === 'afterDateTime' && endDateTime === null) throw Refusal.invalidModel('endDateTime is missing.');
  if (type === 'afterDuration') {
    if (duration === null) throw Refusal.invalidModel('duration is missing.');
    someTime(durationOf(duration, 'duration'), 'duration', 'expirationPattern');
  }
  if (allowedTargetScope.startsWith('specific') && specificAllowedTargets.length === 0) {
    throw Refusal.invalidModel('The scope needs its targets.');
  }
  return terms;
}
