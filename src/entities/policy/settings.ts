import type * as Beta from '@microsoft/microsoft-graph-types-beta';
import type * as V1 from '@microsoft/microsoft-graph-types';
import { verifiableCredentialSettings } from '../complex/credential.ts';
import { extensionHandlers, stageSettings } from '../complex/custom-extension.ts';
import { questions } from '../complex/question.ts';
import { graphNames, served } from '../entity.ts';
import { flag, object, text } from '../values.ts';

export interface AutomaticRequestSettings {
  readonly requestAccessForAllowedTargets: boolean | null;
  readonly removeAccessWhenTargetLeavesAllowedTargets: boolean | null;
  readonly gracePeriodBeforeAccessRemoval: string | null;
}

export interface NotificationSettings {
  readonly isAssignmentNotificationDisabled: boolean | null;
}

const automaticRequestSettings = object((json): AutomaticRequestSettings => ({
  requestAccessForAllowedTargets: flag(json['requestAccessForAllowedTargets']),
  removeAccessWhenTargetLeavesAllowedTargets: flag(json['removeAccessWhenTargetLeavesAllowedTargets']),
  gracePeriodBeforeAccessRemoval: text(json['gracePeriodBeforeAccessRemoval']),
}));

const notificationSettings = object((json): NotificationSettings => ({
  isAssignmentNotificationDisabled: flag(json['isAssignmentNotificationDisabled']),
}));

const { field, v1, beta } = graphNames<
  V1.AccessPackageAssignmentPolicy,
  Beta.AccessPackageAssignmentPolicy
>();

/** What else a policy rules; all of it is read whole. */
export const policySettings = {
  automaticRequestSettings: field('automaticRequestSettings', null, automaticRequestSettings),
  notificationSettings: field(
    'notificationSettings',
    'accessPackageNotificationSettings',
    notificationSettings,
  ),
  verifiableCredentialSettings: field(null, 'verifiableCredentialSettings', verifiableCredentialSettings),
  // A navigation in v1.0, whose reads show none without it [D/?]; a property in beta (graph-beta §4.4).
  questions: served(v1.expanded('questions', questions), beta.column('questions', questions)),
  // [D] list-assignmentpolicies, with its own expand.
  customExtensionStageSettings: served(
    v1.expanded('customExtensionStageSettings', stageSettings, 'customExtension'),
    beta.expanded('customExtensionStageSettings', stageSettings, 'customExtension'),
  ),
  customExtensionHandlers: served(
    null,
    beta.expanded('customExtensionHandlers', extensionHandlers, 'customExtension'),
  ),
} as const;
