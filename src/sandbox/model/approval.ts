import type { ApprovalStageRecord, Json } from '../tenant/records.ts';
import { propertiesOf, type EntityType } from './edm.ts';

/** An approval as one of its approvers sees it. */
export interface ApprovalView {
  readonly id: string;
  readonly stages: readonly StageView[];
}

export interface StageView extends Pick<
  ApprovalStageRecord,
  'id' | 'status' | 'reviewResult' | 'reviewedDateTime' | 'justification'
> {
  readonly reviewedBy: { readonly id: string; readonly displayName: string | null } | null;
  readonly assignedToMe: boolean;
}

interface Names {
  readonly stage: 'approvalStage' | 'approvalStep';
  readonly stages: 'stages' | 'steps';
}

/** What v1.0 calls a stage, beta calls a step; nothing else differs. */
export const approvalNames: Readonly<Record<'v1.0' | 'beta', Names>> = {
  'v1.0': { stage: 'approvalStage', stages: 'stages' },
  beta: { stage: 'approvalStep', stages: 'steps' },
};

export function approvalTypes({ stage, stages }: Names): readonly [EntityType, EntityType] {
  const ofApproval = propertiesOf<ApprovalView>();
  const approval: EntityType<ApprovalView> = {
    name: 'approval',
    base: 'entity',
    address: (row) => `accessPackageAssignmentApprovals('${row.id}')`,
    properties: [ofApproval.column('id', 'Edm.String not null')],
    navigations: [
      { kind: 'many', name: stages, target: stage, contained: true, related: (row) => row.stages },
    ],
  };
  const { column, constant, computed } = propertiesOf<StageView>();
  const entry: EntityType<StageView> = {
    name: stage,
    base: 'entity',
    properties: [
      column('id', 'Edm.String not null'),
      constant('displayName', 'Edm.String', null),
      column('reviewedDateTime', 'Edm.DateTimeOffset'),
      column('reviewResult', 'Edm.String'),
      column('status', 'Edm.String'),
      column('assignedToMe', 'Edm.Boolean'),
      column('justification', 'Edm.String'),
      computed('reviewedBy', 'identity', ({ reviewedBy }): Json =>
        reviewedBy === null ? null : { ...reviewedBy },
      ),
    ],
    navigations: [],
  };
  return [approval, entry];
}
