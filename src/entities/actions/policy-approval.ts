import type { Json, JsonObject } from '../values.ts';
import { canonicalDuration, daysIn, minutesIn } from './durations.ts';
import { block, defined, items } from './parts.ts';
import { subjectSets, userSets } from './user-sets.ts';
import { word } from './word.ts';

/** Who must agree, in v1.0's shape and in beta's (graph-beta §4.4). */

export function approvalSettings(settings: JsonObject): Json {
  return {
    isApprovalRequiredForAdd: settings['isApprovalRequired'] ?? false,
    isApprovalRequiredForUpdate: settings['isApprovalRequiredForExtension'] ?? false,
    isRequestorJustificationRequired: settings['isRequestorJustificationRequired'] ?? false,
    stages: items(settings['approvalStages']).map((item) => {
      const stage = block(item);
      const approvers = subjectSets(stage['primaryApprovers']);
      const escalation = subjectSets(stage['escalationApprovers']);
      const minutes = Number(stage['escalationTimeInMinutes'] ?? 0);
      return defined({
        durationBeforeAutomaticDenial: `P${word(stage['approvalStageTimeOutInDays'] ?? 14)}D`,
        isApproverJustificationRequired: stage['isApproverJustificationRequired'] ?? false,
        isEscalationEnabled: stage['isEscalationEnabled'] ?? false,
        durationBeforeEscalation: canonicalDuration(`PT${Math.max(0, minutes)}M`),
        primaryApprovers: approvers.primary,
        fallbackPrimaryApprovers: approvers.fallback,
        escalationApprovers: escalation.primary,
        fallbackEscalationApprovers: escalation.fallback,
        approverInformationVisibility: stage['approverInformationVisibility'],
      });
    }),
  };
}

export function approvalInBeta(settings: JsonObject): Json {
  const stages = items(settings['stages']).map((item, index) => {
    const stage = block(item);
    const place = `requestApprovalSettings.stages.${index}`;
    const patience = stage['durationBeforeAutomaticDenial'];
    return defined({
      approvalStageTimeOutInDays:
        patience === undefined ? undefined : daysIn(`${place}.durationBeforeAutomaticDenial`, word(patience)),
      isApproverJustificationRequired: stage['isApproverJustificationRequired'],
      isEscalationEnabled: stage['isEscalationEnabled'],
      escalationTimeInMinutes: minutesIn(
        `${place}.durationBeforeEscalation`,
        word(stage['durationBeforeEscalation'] ?? 'PT0S'),
      ),
      primaryApprovers: userSets(place, stage['primaryApprovers'], stage['fallbackPrimaryApprovers']),
      escalationApprovers: userSets(
        place,
        stage['escalationApprovers'],
        stage['fallbackEscalationApprovers'],
      ),
      approverInformationVisibility: stage['approverInformationVisibility'],
    });
  });
  return {
    isApprovalRequired: settings['isApprovalRequiredForAdd'] ?? false,
    isApprovalRequiredForExtension: settings['isApprovalRequiredForUpdate'] ?? false,
    isRequestorJustificationRequired: settings['isRequestorJustificationRequired'] ?? false,
    approvalMode: ['NoApproval', 'SingleStage'][stages.length] ?? 'Serial',
    approvalStages: stages,
  };
}
