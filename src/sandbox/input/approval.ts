import type { ApprovalStageSetting, Json, RequestApprovalSettings } from '../tenant/records.ts';
import { Refusal } from '../tenant/refusal.ts';
import {
  blockOf,
  booleanOf,
  durationOf,
  integerOf,
  itemsOf,
  memberOf,
  objectOf,
  refuseOthers,
  someTime,
  within,
} from './json.ts';
import { readSubjectSets, readUserSets } from './subject-sets.ts';

const defaultPatience = 'P14D';
const visibilities = ['default', 'notVisible', 'visible'] as const;
const maxStages = 3;
const stageType = 'accessPackageApprovalStage';
const betaStageType = 'approvalStage';

const stageMembers = [
  'durationBeforeAutomaticDenial',
  'isApproverJustificationRequired',
  'isEscalationEnabled',
  'durationBeforeEscalation',
  'primaryApprovers',
  'fallbackPrimaryApprovers',
  'escalationApprovers',
  'fallbackEscalationApprovers',
  'approverInformationVisibility',
];

export function readApprovalSettings(value: Json | undefined): RequestApprovalSettings {
  const settings = blockOf(value, 'requestApprovalSettings');
  refuseOthers(settings, [
    'isApprovalRequiredForAdd',
    'isApprovalRequiredForUpdate',
    'isRequestorJustificationRequired',
    'stages',
  ]);
  return checked({
    isApprovalRequiredForAdd: flag(settings, 'isApprovalRequiredForAdd'),
    isApprovalRequiredForUpdate: flag(settings, 'isApprovalRequiredForUpdate'),
    isRequestorJustificationRequired: flag(settings, 'isRequestorJustificationRequired'),
    stages: itemsOf(settings['stages'], 'stages').map(readStage),
  });
}

function readStage(value: Json): ApprovalStageSetting {
  const stage = objectOf(value, 'A stage');
  refuseOthers(stage, stageMembers);
  const duration = (name: string, fallback: string) => durationOf(stage[name], name) ?? fallback;
  const sets = (name: string) => readSubjectSets(stage[name], name);
  return {
    durationBeforeAutomaticDenial: someTime(
      duration('durationBeforeAutomaticDenial', defaultPatience),
      'durationBeforeAutomaticDenial',
      stageType,
    ),
    isApproverJustificationRequired: flag(stage, 'isApproverJustificationRequired'),
    isEscalationEnabled: flag(stage, 'isEscalationEnabled'),
    durationBeforeEscalation: duration('durationBeforeEscalation', 'PT0S'),
    primaryApprovers: sets('primaryApprovers'),
    fallbackPrimaryApprovers: sets('fallbackPrimaryApprovers'),
    escalationApprovers: sets('escalationApprovers'),
    fallbackEscalationApprovers: sets('fallbackEscalationApprovers'),
    approverInformationVisibility: visibility(stage),
  };
}

/** Beta's `approvalMode` says again how many stages there are, and must not say otherwise. */
export function readBetaApprovalSettings(value: Json | undefined): RequestApprovalSettings {
  const settings = blockOf(value, 'requestApprovalSettings');
  refuseOthers(settings, [
    'isApprovalRequired',
    'isApprovalRequiredForExtension',
    'isRequestorJustificationRequired',
    'approvalMode',
    'approvalStages',
  ]);
  const stages = itemsOf(settings['approvalStages'], 'approvalStages').map(readBetaStage);
  const mode = memberOf(settings['approvalMode'], Object.keys(modeStages), 'approvalMode');
  if (mode !== undefined && !modeStages[mode]?.includes(stages.length)) {
    throw Refusal.invalidModel('approvalMode does not agree with the number of approvalStages.');
  }
  return checked({
    isApprovalRequiredForAdd: flag(settings, 'isApprovalRequired'),
    isApprovalRequiredForUpdate: flag(settings, 'isApprovalRequiredForExtension'),
    isRequestorJustificationRequired: flag(settings, 'isRequestorJustificationRequired'),
    stages,
  });
}

const modeStages: Readonly<Record<string, readonly number[]>> = {
  NoApproval: [0],
  SingleStage: [1],
  Serial: [2, 3],
  Parallel: [2, 3],
};

function readBetaStage(value: Json): ApprovalStageSetting {
  const stage = objectOf(value, 'A stage');
  refuseOthers(stage, [
    'approvalStageTimeOutInDays',
    'isApproverJustificationRequired',
    'isEscalationEnabled',
    'escalationTimeInMinutes',
    'primaryApprovers',
    'escalationApprovers',
    'approverInformationVisibility',
  ]);
  const count = (name: string, least: number) =>
    within(integerOf(stage[name], name), [least, Infinity], name, betaStageType);
  const days = count('approvalStageTimeOutInDays', 1);
  const minutes = count('escalationTimeInMinutes', 0) ?? 0;
  const primary = readUserSets(stage['primaryApprovers'], 'primaryApprovers');
  const escalation = readUserSets(stage['escalationApprovers'], 'escalationApprovers');
  return {
    durationBeforeAutomaticDenial: days === undefined ? defaultPatience : `P${days}D`,
    isApproverJustificationRequired: flag(stage, 'isApproverJustificationRequired'),
    isEscalationEnabled: flag(stage, 'isEscalationEnabled'),
    durationBeforeEscalation: minutesAsDuration(minutes),
    primaryApprovers: primary.primary,
    fallbackPrimaryApprovers: primary.fallback,
    escalationApprovers: escalation.primary,
    fallbackEscalationApprovers: escalation.fallback,
    approverInformationVisibility: visibility(stage),
  };
}

function minutesAsDuration(minutes: number): string {
  if (minutes <= 0) return 'PT0S';
  return minutes % 1440 === 0 ? `P${minutes / 1440}D` : `PT${minutes}M`;
}

function checked(settings: RequestApprovalSettings): RequestApprovalSettings {
  const { stages, isApprovalRequiredForAdd, isApprovalRequiredForUpdate } = settings;
  if (stages.length > maxStages) throw Refusal.invalidModel(`There may be ${maxStages} stages at the most.`);
  if (stages.length === 0 && (isApprovalRequiredForAdd || isApprovalRequiredForUpdate)) {
    throw Refusal.invalidModel('An approval needs a stage.');
  }
  for (const stage of stages) {
    if (stage.primaryApprovers.length + stage.fallbackPrimaryApprovers.length > 0) continue;
    throw Refusal.invalidModel('A stage needs an approver.');
  }
  return settings;
}

function flag(block: Readonly<Record<string, Json>>, name: string): boolean {
  return booleanOf(block[name], name) ?? false;
}

function visibility(stage: Readonly<Record<string, Json>>) {
  const name = 'approverInformationVisibility';
  return memberOf(stage[name], visibilities, name) ?? 'default';
}
