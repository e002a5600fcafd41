import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const extensions: Declarations = {
  accessPackageCustomExtensionHandlerStatus: enumeration({
    requestSent: 1,
    requestReceived: 2,
    unknownFutureValue: 3,
  }),
  customAccessPackageWorkflowExtension: entity(
    { createdDateTime: 'Edm.DateTimeOffset', lastModifiedDateTime: 'Edm.DateTimeOffset' },
    { base: 'customCalloutExtension' },
  ),
  customAuthenticationExtension: entity({}, { base: 'customCalloutExtension', abstract: true }),
  customExtensionHandler: entity(
    { stage: 'accessPackageCustomExtensionStage' },
    { navigations: { customExtension: 'customAccessPackageWorkflowExtension' } },
  ),
  customExtensionHandlerInstance: complex({
    customExtensionId: 'Edm.String',
    externalCorrelationId: 'Edm.String',
    stage: 'accessPackageCustomExtensionStage',
    status: 'accessPackageCustomExtensionHandlerStatus',
  }),
};
