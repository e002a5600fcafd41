import { builder } from '../../builder.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { atMost, span, spanOrNone } from '../rules.ts';
import { takes } from '../takes.ts';

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
      description: 'Who is asked first.',
    }),
    fallbackPrimaryApprovers: t.field({
      type: [SubjectSetInput],
      description: 'Who is asked where none of `primaryApprovers` is found.',
    }),
    durationBeforeAutomaticDenial: t.field({
      ...takes(span),
      type: 'Duration',
      description:
        'After how long without a decision the request is denied, such as `P14D`; whole days in beta.',
    }),
    isApproverJustificationRequired: t.boolean({ description: 'Whether approvers must say why.' }),
    isEscalationEnabled: t.boolean({
      description: 'Whether `escalationApprovers` are asked when `primaryApprovers` are silent.',
    }),
    durationBeforeEscalation: t.field({
      ...takes(spanOrNone),
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
    stages: t.field({
      ...takes(atMost(3, 'rounds of approval')),
      type: [ApprovalStageInput],
      description: 'One to three rounds; all are replaced.',
    }),
  }),
});
