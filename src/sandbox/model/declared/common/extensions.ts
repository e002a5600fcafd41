import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const extensions: Declarations = {
  accessPackageAssignmentRequestCallbackData: complex(
    {
      customExtensionStageInstanceDetail: 'Edm.String',
      customExtensionStageInstanceId: 'Edm.String',
      stage: 'accessPackageCustomExtensionStage',
      state: 'Edm.String',
    },
    { base: 'customExtensionData' },
  ),
  accessPackageCustomExtensionStage: enumeration({
    assignmentRequestCreated: 1,
    assignmentRequestApproved: 2,
    assignmentRequestGranted: 3,
    assignmentRequestRemoved: 4,
    assignmentFourteenDaysBeforeExpiration: 5,
    assignmentOneDayBeforeExpiration: 6,
    unknownFutureValue: 7,
  }),
  azureAdPopTokenAuthentication: complex({}, { base: 'customExtensionAuthenticationConfiguration' }),
  azureAdTokenAuthentication: complex(
    { resourceId: 'Edm.String' },
    { base: 'customExtensionAuthenticationConfiguration' },
  ),
  customExtensionAuthenticationConfiguration: complex({}, { abstract: true }),
  customExtensionCallbackConfiguration: complex({ timeoutDuration: 'Edm.Duration' }, { abstract: true }),
  customExtensionCalloutInstance: complex({
    customExtensionId: 'Edm.String',
    detail: 'Edm.String',
    externalCorrelationId: 'Edm.String',
    id: 'Edm.String',
    status: 'customExtensionCalloutInstanceStatus',
  }),
  customExtensionCalloutInstanceStatus: enumeration({
    calloutSent: 1,
    callbackReceived: 2,
    calloutFailed: 3,
    callbackTimedOut: 4,
    waitingForCallback: 5,
    unknownFutureValue: 6,
  }),
  customExtensionClientConfiguration: complex({
    maximumRetries: 'Edm.Int32',
    timeoutInMilliseconds: 'Edm.Int32',
  }),
  customExtensionData: complex({}, { abstract: true }),
  customExtensionEndpointConfiguration: complex({}, { abstract: true }),
  httpRequestEndpoint: complex({ targetUrl: 'Edm.String' }, { base: 'customExtensionEndpointConfiguration' }),
  logicAppTriggerEndpointConfiguration: complex(
    {
      logicAppWorkflowName: 'Edm.String',
      resourceGroupName: 'Edm.String',
      subscriptionId: 'Edm.String',
      url: 'Edm.String',
    },
    { base: 'customExtensionEndpointConfiguration' },
  ),
  onTokenIssuanceStartCustomExtension: entity(
    { claimsForTokenConfiguration: 'Collection(onTokenIssuanceStartReturnClaim)' },
    { base: 'customAuthenticationExtension' },
  ),
  onTokenIssuanceStartReturnClaim: complex({ claimIdInApiResponse: 'Edm.String' }),
};
