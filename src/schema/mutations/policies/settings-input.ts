import { builder } from '../../builder.ts';
import { CustomExtensionStageInput } from '../../enums.ts';
import { SubjectSetInput } from './subject-set-input.ts';
import { eachWords, future, span, spanOrNone, words } from '../rules.ts';
import { takes } from '../takes.ts';

/** The smaller blocks of a policy. */

export const PolicyExpirationInput = builder.inputType('PolicyExpirationInput', {
  description: 'When access ends that is given by the policy. Give one of them.',
  isOneOf: true,
  fields: (t) => ({
    never: t.field({ type: 'True', description: 'It does not end by itself: `true`.' }),
    endDateTime: t.field({
      ...takes(future),
      type: 'DateTime',
      description: 'It ends at this instant for all, whenever it began.',
    }),
    duration: t.field({
      ...takes(span),
      type: 'Duration',
      description: 'It ends so long after its start, such as `P365D`; whole days in beta.',
    }),
  }),
});

export const RequestorSettingsInput = builder.inputType('RequestorSettingsInput', {
  description:
    'What people may do by the policy. Beta knows `enableTargetsToSelfAddAccess` and `enableTargetsToSelfUpdateAccess` alone, as acceptRequests and canExtend.',
  fields: (t) => ({
    enableTargetsToSelfAddAccess: t.boolean({
      description: 'Whether allowed targets may ask for access themselves. Beta: acceptRequests.',
    }),
    enableTargetsToSelfUpdateAccess: t.boolean({
      description: 'Whether they may ask to change or extend it. Beta: canExtend.',
    }),
    enableTargetsToSelfRemoveAccess: t.boolean({ description: 'Whether they may give it back.' }),
    allowCustomAssignmentSchedule: t.boolean({
      description: 'Whether requestors may say when access is to begin and end.',
    }),
    enableOnBehalfRequestorsToAddAccess: t.boolean({
      description: 'Whether `onBehalfRequestors` may ask for others.',
    }),
    enableOnBehalfRequestorsToUpdateAccess: t.boolean({
      description: 'Whether `onBehalfRequestors` may ask to change or extend the access of others.',
    }),
    enableOnBehalfRequestorsToRemoveAccess: t.boolean({
      description: 'Whether `onBehalfRequestors` may give back the access of others.',
    }),
    onBehalfRequestors: t.field({
      type: [SubjectSetInput],
      description: 'Who may ask for others, such as their managers. A list is replaced as a whole.',
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
      description:
        'How long whoever has left the scope keeps access, such as `P7D`; it is taken at once when left out.',
    }),
  }),
});

export const NotificationSettingsInput = builder.inputType('PolicyNotificationSettingsInput', {
  description: 'What Graph writes mails about.',
  fields: (t) => ({
    isAssignmentNotificationDisabled: t.boolean({
      description: 'Whether people are not told by mail of access that they get or lose.',
    }),
  }),
});

export const StageSettingInput = builder.inputType('CustomExtensionStageSettingInput', {
  description: 'A custom extension and when it is called.',
  fields: (t) => ({
    stage: t.field({
      type: CustomExtensionStageInput,
      required: true,
      description: 'At which point of a request’s or an assignment’s life it is called.',
    }),
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
      description: 'The decentralized ids (`did:…`) of those whose credentials are accepted.',
    }),
  }),
});

export const VerifiableCredentialSettingsInput = builder.inputType('VerifiableCredentialSettingsInput', {
  description: 'Which verifiable credentials requestors must show. Written by beta alone.',
  fields: (t) => ({
    credentialTypes: t.field({
      type: [CredentialTypeInput],
      required: true,
      description: 'The credentials; each of them must be shown. An empty list asks for none.',
    }),
  }),
});
