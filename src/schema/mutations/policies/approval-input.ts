import { builder } from '../../builder.ts';
import { SubjectSetInput } from './subject-set-input.ts';

const ApproverInformationVisibility = builder.enumType('ApproverInformationVisibilityInput', {
  description: 'Whether requestors see who approves.',
  values: {
    DEFAULT: { value: 'default', description: 'As the tenant has it.' },
    NOT_VISIBLE: { value: 'notVisible', description: 'They do not.' },
    VISIBLE: { value: 'visible', description: 'They do.' },
  } as const,
});

const ApprovalStageInput = builder.inputType('ApprovalStageInput', {
  description: 'One round of approval: any one of its approvers decides.',
  fields: (t) => ({
    primaryApprovers: t.field({
      type: [SubjectSetInput],
      required: true,
      description: 'Who is asked.',
    }),
    fallbackPrimaryApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked where none of those is found.',
    }),
    durationBeforeAutomaticDenial: t.field({
      type: 'Duration',
      description: 'After how long without a word it is denied, such as `P14D`; whole days in beta.',
    }),
    isApproverJustificationRequired: t.boolean({ description: 'Whether approvers must say why.' }),
    isEscalationEnabled: t.boolean({ description: 'Whether others are asked when those are silent.' }),
    durationBeforeEscalation: t.field({ type: 'Duration', description: 'After how long.' }),
    escalationApprovers: t.field({ type: [SubjectSetInput], description: 'Who is asked then.' }),
    fallbackEscalationApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked then where none of those is found.',
    }),
    approverInformationVisibility: t.field({
      type: ApproverInformationVisibility,
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
