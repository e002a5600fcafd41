import { complex, entity, enumeration, type Declarations } from '../declaration.ts';

export const resources: Declarations = {
  accessPackageResourceAttribute: complex({
    destination: 'accessPackageResourceAttributeDestination',
    isEditable: 'Edm.Boolean',
    isPersistedOnAssignmentRemoval: 'Edm.Boolean',
    name: 'Edm.String',
    source: 'accessPackageResourceAttributeSource',
  }),
  accessPackageResourceAttributeQuestion: complex(
    {},
    { base: 'accessPackageResourceAttributeSource', navigations: { question: 'accessPackageQuestion' } },
  ),
  customDataProvidedResource: entity(
    { notificationEndpointConfiguration: 'customExtensionEndpointConfiguration' },
    { base: 'accessPackageResource' },
  ),
  customDataProvidedResourceAccessReviewUploadSession: entity(
    {},
    { base: 'customDataProvidedResourceUploadSession' },
  ),
  customDataProvidedResourceFile: entity({
    name: 'Edm.String not null',
    size: 'Edm.Int64 not null',
    uploadedDateTime: 'Edm.DateTimeOffset not null',
  }),
  customDataProvidedResourceUploadSession: entity(
    {
      createdDateTime: 'Edm.DateTimeOffset not null',
      data: 'customDataProvidedResourcePayloads.data',
      isUploadDone: 'Edm.Boolean not null',
      referenceId: 'Edm.String',
      stats: 'customDataProvidedResourceUploadStats not null',
      status: 'customDataProvidedResourceUploadStatus not null',
    },
    { abstract: true, navigations: { files: 'Collection(customDataProvidedResourceFile)' } },
  ),
  customDataProvidedResourceUploadStats: complex({
    filesUploaded: 'Edm.Int32 not null',
    totalBytesUploaded: 'Edm.Int64 not null',
  }),
  customDataProvidedResourceUploadStatus: enumeration({
    active: 0,
    complete: 1,
    expired: 2,
    unknownFutureValue: 3,
  }),
  roleType: enumeration({ active: 0, eligible: 1, application: 2, delegated: 3, unknownFutureValue: 99 }),
};
