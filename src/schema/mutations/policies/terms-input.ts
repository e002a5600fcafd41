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
      description: 'Its name.',
    }),
    description: t.string({ description: 'What it is for.' }),
    allowedTargetScope: t.field({ type: AllowedTargetScopeInput, description: 'Who may be given access.' }),
    specificAllowedTargets: t.field({
      type: [SubjectSetInput],
      description: 'Who, where the scope is of specific ones.',
    }),
    expiration: t.field({ type: PolicyExpirationInput, description: 'When access ends.' }),
    requestorSettings: t.field({ type: RequestorSettingsInput, description: 'What people may do.' }),
    requestApprovalSettings: t.field({ type: RequestApprovalSettingsInput, description: 'Who must agree.' }),
    reviewSettings: t.field({ type: ReviewSettingsInput, description: 'How access is reviewed.' }),
    automaticRequestSettings: t.field({
      type: AutomaticRequestSettingsInput,
      description: 'What Graph gives by itself. Written by v1.0 alone.',
    }),
    notificationSettings: t.field({ type: NotificationSettingsInput, description: 'What people are told.' }),
    questions: t.field({
      type: [QuestionInput],
      description: 'What requestors are asked; all are replaced, so name those that stay by their `id`.',
    }),
    customExtensionStageSettings: t.field({
      type: [StageSettingInput],
      description: 'Which custom extensions are called; all are replaced.',
    }),
    verifiableCredentialSettings: t.field({
      type: VerifiableCredentialSettingsInput,
      description: 'What requestors must prove. Written by beta alone.',
    }),
  }),
});
