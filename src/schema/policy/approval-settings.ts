import type { Row } from '../../context.ts';
import type { ApprovalStageSettings as StageValue } from '../../entities/policy/approval-settings.ts';
import { builder } from '../builder.ts';
import { SubjectSet } from '../complex/subject-set.ts';
import { ApprovalMode, ApproverInformationVisibility } from '../enums.ts';
import { fieldsOf } from '../fields.ts';

const { column } = fieldsOf('AssignmentPolicy');

export const ApprovalStageSettings = builder.objectRef<StageValue>('ApprovalStageSettings').implement({
  description:
    'One stage of approval, as the policy rules it (Graph’s accessPackageApprovalStage; approvalStage in beta).',
  fields: (t) => ({
    durationBeforeAutomaticDenial: t.expose('durationBeforeAutomaticDenial', {
      type: 'Duration',
      nullable: true,
      description: 'When nobody has decided after so long, the request is denied.',
    }),
    isApproverJustificationRequired: t.exposeBoolean('isApproverJustificationRequired', {
      nullable: true,
      description: 'Whether approvers have to say why.',
    }),
    approverInformationVisibility: t.expose('approverInformationVisibility', {
      type: ApproverInformationVisibility,
      nullable: true,
      description: 'Whether requestors see who approves. Null where beta does not say.',
    }),
    isDynamic: t.exposeBoolean('isDynamic', {
      nullable: false,
      description: 'Whether a custom extension names the approvers of each request.',
    }),
    primaryApprovers: t.expose('primaryApprovers', {
      type: [SubjectSet],
      nullable: true,
      description: 'Who is asked first.',
    }),
    fallbackPrimaryApprovers: t.expose('fallbackPrimaryApprovers', {
      type: [SubjectSet],
      nullable: true,
      description: 'Who is asked where `primaryApprovers` cannot be found.',
    }),
    isEscalationEnabled: t.exposeBoolean('isEscalationEnabled', {
      nullable: true,
      description: 'Whether others are asked when the first have not decided in time.',
    }),
    durationBeforeEscalation: t.expose('durationBeforeEscalation', {
      type: 'Duration',
      nullable: true,
      description:
        'After how long without a decision `escalationApprovers` are asked; `PT0S` where nobody else is.',
    }),
    escalationApprovers: t.expose('escalationApprovers', {
      type: [SubjectSet],
      nullable: true,
      description: 'Who is asked once `durationBeforeEscalation` has passed, if `isEscalationEnabled`.',
    }),
    fallbackEscalationApprovers: t.expose('fallbackEscalationApprovers', {
      type: [SubjectSet],
      nullable: true,
      description: 'Who is asked where `escalationApprovers` cannot be found.',
    }),
  }),
});

export const RequestApprovalSettings = builder
  .objectRef<Row<'AssignmentPolicy'>>('RequestApprovalSettings')
  .implement({
    description:
      'Who has to approve (Graph’s accessPackageAssignmentApprovalSettings; approvalSettings in beta).',
    fields: (t) => ({
      isApprovalRequiredForAdd: t.boolean({
        ...column('requestApprovalSettings.isApprovalRequiredForAdd'),
        description: 'Whether requests for access wait for approval.',
      }),
      isApprovalRequiredForUpdate: t.boolean({
        ...column('requestApprovalSettings.isApprovalRequiredForUpdate'),
        description: 'Whether requests to change or extend it do.',
      }),
      isRequestorJustificationRequired: t.boolean({
        ...column('requestApprovalSettings.isRequestorJustificationRequired'),
        description: 'Whether requestors have to say why.',
      }),
      approvalMode: t.field({
        ...column('requestApprovalSettings.approvalMode'),
        type: ApprovalMode,
        description: 'In what order the stages come.',
      }),
      stages: t.field({
        ...column('requestApprovalSettings.stages'),
        type: [ApprovalStageSettings],
        description: 'The stages, one after the other, at most 3; empty where nobody has to approve.',
      }),
    }),
  });
