import type { ApprovalRecord, ApprovalStageRecord } from '../records.ts';

/** The stage that waits for a decision; there is one at most. */
export function openStage(approval: ApprovalRecord | undefined): ApprovalStageRecord | undefined {
  return approval?.stages.find(({ status }) => status === 'InProgress');
}
