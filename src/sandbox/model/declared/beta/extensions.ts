import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const extensions: Declarations = {
  accessPackageCustomExtensionHandlerStatus: enumeration({
    requestSent: 1,
    requestReceived: 2,
    unknownFutureValue: 3,
  }),
  customAuthenticationExtension: entity({}, { base: 'customCalloutExtension', abstract: true }),
  customExtensionHandlerInstance: complex({
    customExtensionId: 'Edm.String',
    externalCorrelationId: 'Edm.String',
    stage: 'accessPackageCustomExtensionStage',
    status: 'accessPackageCustomExtensionHandlerStatus',
  }),
};
