import { builder } from '../../builder.ts';
import { CustomExtensionStageInput } from '../../enums.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { eachWords, future, span, spanOrNone, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** The smaller blocks of a policy. */

export const PolicyExpirationInput = builder.inputType('PolicyExpirationInput', {
  description: 'When access ends that is given by the policy.',
  isOneOf: true,
  fields: (t) => ({
    never: t.field({ type: 'True', description: 'It does not end by itself: `true`.' }),
    endDateTime: t.field({ ...takes(future), type: 'DateTime', description: 'It ends then.' }),
    duration: t.field({
      ...takes(span),
      type: 'Duration',
      description: 'It ends after so long; whole days in beta.',
    }),
  }),
});

export const RequestorSettingsInput = builder.inputType('RequestorSettingsInput', {
  description:
    'What people may do by the policy. Beta knows `enableTargetsToSelfAddAccess` and `enableTargetsToSelfUpdateAccess` alone, as acceptRequests and canExtend.',
  fields: (t) => ({
    enableTargetsToSelfAddAccess: t.boolean({ description: 'Ask for access of their own.' }),
    enableTargetsToSelfUpdateAccess: t.boolean({ description: 'Ask for more time.' }),
    enableTargetsToSelfRemoveAccess: t.boolean({ description: 'Give their access back.' }),
    allowCustomAssignmentSchedule: t.boolean({ description: 'Say when access begins and ends.' }),
    enableOnBehalfRequestorsToAddAccess: t.boolean({ description: 'Ask for others.' }),
    enableOnBehalfRequestorsToUpdateAccess: t.boolean({ description: 'Ask for more time for others.' }),
    enableOnBehalfRequestorsToRemoveAccess: t.boolean({ description: 'Give back the access of others.' }),
    onBehalfRequestors: t.field({
      type: [SubjectSetInput],
      description: 'Who may ask for others, or give back for them.',
    }),
  }),
});

export const AutomaticRequestSettingsInput = builder.inputType('AutomaticRequestSettingsInput', {
  description: 'Access that Graph gives and takes by itself. Written by v1.0 alone.',
  fields: (t) => ({
    requestAccessForAllowedTargets: t.boolean({
      description: 'Whether whoever comes into the policy’s scope is given access.',
    }),
    removeAccessWhenTargetLeavesAllowedTargets: t.boolean({
      description: 'Whether whoever leaves the policy’s scope loses access.',
    }),
    gracePeriodBeforeAccessRemoval: t.field({
      ...takes(spanOrNone),
      type: 'Duration',
      description: 'How long whoever has left the scope keeps access; it is taken at once when left out.',
    }),
  }),
});

export const NotificationSettingsInput = builder.inputType('PolicyNotificationSettingsInput', {
  description: 'What people are written to about.',
  fields: (t) => ({
    isAssignmentNotificationDisabled: t.boolean({
      description: 'Whether they are not told of their access.',
    }),
  }),
});

export const StageSettingInput = builder.inputType('CustomExtensionStageSettingInput', {
  description: 'A custom extension and when it is called.',
  fields: (t) => ({
    stage: t.field({ type: CustomExtensionStageInput, required: true, description: 'When.' }),
    customWorkflowExtensionId: t.id({
      required: true,
      description: 'The `id` or `graphId` of the extension, which is in the package’s catalog.',
    }),
  }),
});

const CredentialTypeInput = builder.inputType('VerifiableCredentialTypeInput', {
  description: 'A verifiable credential that requestors must show.',
  fields: (t) => ({
    credentialType: t.string({
      ...takes(words),
      required: true,
      description: 'Its type, such as `BusinessCard`.',
    }),
    issuers: t.stringList({
      ...takes(eachWords),
      required: true,
      description: 'Whose credentials are accepted.',
    }),
  }),
});

export const VerifiableCredentialSettingsInput = builder.inputType('VerifiableCredentialSettingsInput', {
  description: 'What requestors must prove. Written by beta alone.',
  fields: (t) => ({
    credentialTypes: t.field({
      type: [CredentialTypeInput],
      required: true,
      description: 'Each of them must be shown.',
    }),
  }),
});
