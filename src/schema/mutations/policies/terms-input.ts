import { builder } from '../../builder.ts';
import { AllowedTargetScopeInput } from '../../enums.ts';
import { RequestApprovalSettingsInput } from './approval-input.ts';
import { QuestionInput } from './question-input.ts';
import { ReviewSettingsInput } from './review-input.ts';
import {
  AutomaticRequestSettingsInput,
  NotificationSettingsInput,
  PolicyExpirationInput,
  RequestorSettingsInput,
  StageSettingInput,
  VerifiableCredentialSettingsInput,
} from './settings-input.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { never, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** In v1.0's shape; beta is written in its own, where it has a form of it. */
export const PolicyTermsInput = builder.inputType('PolicyTermsInput', {
  description:
    'The settings of a policy. In a patch, what is left out stays; blocks are merged member by member, lists are replaced; null takes a block away.',
  fields: (t) => ({
    displayName: t.string({
      ...takes(never('a name, or is left out for the one that it has'), words),
      description: 'Its name; several policies may bear one. Needed to make a policy.',
    }),
    description: t.string({ description: 'What it is for, for those who manage it.' }),
    allowedTargetScope: t.field({
      type: AllowedTargetScopeInput,
      description: 'Who may be given access. Where it says SPECIFIC, `specificAllowedTargets` say whom.',
    }),
    specificAllowedTargets: t.field({
      type: [SubjectSetInput],
      description: 'Whom a SPECIFIC scope means. A list is replaced as a whole.',
    }),
    expiration: t.field({
      type: PolicyExpirationInput,
      description: 'When access ends that is given by it. Replaced as a whole.',
    }),
    requestorSettings: t.field({
      type: RequestorSettingsInput,
      description: 'Who may ask, for whom, and for what.',
    }),
    requestApprovalSettings: t.field({
      type: RequestApprovalSettingsInput,
      description: 'Who must agree before access is given.',
    }),
    reviewSettings: t.field({
      type: ReviewSettingsInput,
      description: 'How access is reviewed while it lasts; null ends the reviews.',
    }),
    automaticRequestSettings: t.field({
      type: AutomaticRequestSettingsInput,
      description:
        'What Graph gives and takes by itself, without a request; null ends that. Written by v1.0 alone.',
    }),
    notificationSettings: t.field({
      type: NotificationSettingsInput,
      description: 'What Graph writes mails about.',
    }),
    questions: t.field({
      type: [QuestionInput],
      description:
        'What requestors are asked. A list is replaced as a whole: name those that stay by their `id`.',
    }),
    customExtensionStageSettings: t.field({
      type: [StageSettingInput],
      description: 'Which custom extensions are called, and when. A list is replaced as a whole.',
    }),
    verifiableCredentialSettings: t.field({
      type: VerifiableCredentialSettingsInput,
      description: 'Which verifiable credentials requestors must show. Written by beta alone.',
    }),
  }),
});
