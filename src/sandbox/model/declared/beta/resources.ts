import { complex, entity, type Declarations } from '../declaration.ts';

export const resources: Declarations = {
  accessPackageAssignmentResourceRole: entity(
    { originId: 'Edm.String', originSystem: 'Edm.String', status: 'Edm.String' },
    {
      navigations: {
        accessPackageAssignments: 'Collection(accessPackageAssignment) contained',
        accessPackageResourceRole: 'accessPackageResourceRole contained',
        accessPackageResourceScope: 'accessPackageResourceScope contained',
        accessPackageSubject: 'accessPackageSubject contained',
      },
    },
  ),
  accessPackageResourceAttribute: complex({
    attributeDestination: 'accessPackageResourceAttributeDestination',
    attributeName: 'Edm.String',
    attributeSource: 'accessPackageResourceAttributeSource',
    id: 'Edm.String',
  }),
  accessPackageResourceAttributeQuestion: complex(
    { question: 'accessPackageQuestion' },
    { base: 'accessPackageResourceAttributeSource' },
  ),
  accessPackageResourceEnvironment: entity(
    {
      connectionInfo: 'connectionInfo',
      createdBy: 'Edm.String',
      createdDateTime: 'Edm.DateTimeOffset',
      description: 'Edm.String',
      displayName: 'Edm.String',
      isDefaultEnvironment: 'Edm.Boolean',
      modifiedBy: 'Edm.String',
      modifiedDateTime: 'Edm.DateTimeOffset',
      originId: 'Edm.String not null',
      originSystem: 'Edm.String not null',
    },
    { navigations: { accessPackageResources: 'Collection(accessPackageResource)' } },
  ),
  accessPackageResourceRequest: entity(
    {
      catalogId: 'Edm.String',
      executeImmediately: 'Edm.Boolean',
      expirationDateTime: 'Edm.DateTimeOffset',
      isValidationOnly: 'Edm.Boolean',
      justification: 'Edm.String',
      requestState: 'Edm.String',
      requestStatus: 'Edm.String',
      requestType: 'Edm.String',
    },
    {
      navigations: {
        accessPackageResource: 'accessPackageResource',
        requestor: 'accessPackageSubject contained',
      },
    },
  ),
};
