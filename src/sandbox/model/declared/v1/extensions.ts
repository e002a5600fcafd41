import { complex, entity, type Declarations } from '../declaration.ts';

export const extensions: Declarations = {
  accessPackageRequestApprovalStageCallbackConfiguration: complex(
    {},
    { base: 'customExtensionCallbackConfiguration' },
  ),
  assignmentRequestApprovalStageCallbackData: complex(
    { approvalStage: 'accessPackageApprovalStage' },
    { base: 'accessPackageAssignmentRequestCallbackData' },
  ),
  customAuthenticationExtension: entity(
    { behaviorOnError: 'customExtensionBehaviorOnError' },
    { base: 'customCalloutExtension', abstract: true },
  ),
  customExtensionBehaviorOnError: complex({}, { abstract: true }),
  fallbackToMicrosoftProviderOnError: complex({}, { base: 'customExtensionBehaviorOnError' }),
  onAttributeCollectionStartCustomExtension: entity({}, { base: 'customAuthenticationExtension' }),
  onAttributeCollectionSubmitCustomExtension: entity({}, { base: 'customAuthenticationExtension' }),
  onOtpSendCustomExtension: entity({}, { base: 'customAuthenticationExtension' }),
  onPasswordSubmitCustomExtension: entity({}, { base: 'customAuthenticationExtension' }),
  onVerifiedIdClaimValidationCustomExtension: entity({}, { base: 'customAuthenticationExtension' }),
};
