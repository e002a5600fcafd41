import { complex, type Declarations } from '../declaration.ts';

export const resources: Declarations = {
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
};
