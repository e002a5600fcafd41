import { builder } from '../../builder.ts';
import { ApproverInformationVisibilityInput } from '../../enums.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { atMost, span, spanOrNone } from '../rules.ts';
import { takes } from '../takes.ts';

const ApprovalStageInput = builder.inputType('ApprovalStageInput', {
  description: 'One round of approval: any one of its approvers decides.',
  fields: (t) => ({
    primaryApprovers: t.field({
      type: [SubjectSetInput],
      required: true,
      description: 'Who is asked first. Any one of them decides for all; at least one.',
    }),
    fallbackPrimaryApprovers: t.field({
      type: [SubjectSetInput],
      description:
        'Who is asked where none of `primaryApprovers` is found, as where a requestor has no manager; nobody when left out.',
    }),
    durationBeforeAutomaticDenial: t.field({
      ...takes(span),
      type: 'Duration',
      description:
        'After how long without a decision the request is denied, such as `P14D`; whole days in beta.',
    }),
    isApproverJustificationRequired: t.boolean({
      description: 'Whether approvers must say why they decide so; they need not when left out.',
    }),
    isEscalationEnabled: t.boolean({
      description:
        'Whether `escalationApprovers` are asked, too, when `primaryApprovers` are silent; they are not when left out.',
    }),
    durationBeforeEscalation: t.field({
      ...takes(spanOrNone),
      type: 'Duration',
      description: 'After how long without a decision `escalationApprovers` are asked, such as `P7D`.',
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
  description:
    'Who must agree before access is given. In a patch what is left out stays; to change one stage all are sent.',
  fields: (t) => ({
    isApprovalRequiredForAdd: t.boolean({
      description: 'Whether a request for new access waits for approval.',
    }),
    isApprovalRequiredForUpdate: t.boolean({
      description:
        'Whether a request to change or extend access waits for approval. Beta: isApprovalRequiredForExtension.',
    }),
    isRequestorJustificationRequired: t.boolean({ description: 'Whether requestors must say why they ask.' }),
    stages: t.field({
      ...takes(atMost(3, 'rounds of approval')),
      type: [ApprovalStageInput],
      description: 'One to three rounds, one after the other. A list is replaced as a whole.',
    }),
  }),
});
