import { builder } from '../../builder.ts';
import { ApproverInformationVisibilityInput } from '../../enums.ts';
import { SubjectSetInput } from './subject-set-input.ts';

const ApprovalStageInput = builder.inputType('ApprovalStageInput', {
  description: 'One round of approval: any one of its approvers decides.',
  fields: (t) => ({
    primaryApprovers: t.field({
      type: [SubjectSetInput],
      required: true,
      description: 'Who is asked first.',
    }),
    fallbackPrimaryApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked where none of `primaryApprovers` is found.',
    }),
    durationBeforeAutomaticDenial: t.field({
      type: 'Duration',
      description:
        'After how long without a decision the request is denied, such as `P14D`; whole days in beta.',
    }),
    isApproverJustificationRequired: t.boolean({ description: 'Whether approvers must say why.' }),
    isEscalationEnabled: t.boolean({
      description: 'Whether `escalationApprovers` are asked when `primaryApprovers` are silent.',
    }),
    durationBeforeEscalation: t.field({
      type: 'Duration',
      description: 'After how long without a decision `escalationApprovers` are asked.',
    }),
    escalationApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked once `durationBeforeEscalation` has passed.',
    }),
    fallbackEscalationApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked where none of `escalationApprovers` is found.',
    }),
    approverInformationVisibility: t.field({
      type: ApproverInformationVisibilityInput,
      description: 'Whether requestors see who approves.',
    }),
  }),
});

export const RequestApprovalSettingsInput = builder.inputType('RequestApprovalSettingsInput', {
  description: 'Who must agree.',
  fields: (t) => ({
    isApprovalRequiredForAdd: t.boolean({ description: 'For new access.' }),
    isApprovalRequiredForUpdate: t.boolean({ description: 'For more time.' }),
    isRequestorJustificationRequired: t.boolean({ description: 'Whether requestors must say why.' }),
    stages: t.field({ type: [ApprovalStageInput], description: 'One to three rounds; all are replaced.' }),
  }),
});
