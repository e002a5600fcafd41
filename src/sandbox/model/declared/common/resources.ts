import { complex, type Declarations } from '../declaration.ts';

export const resources: Declarations = {
  accessPackageResourceAttributeDestination: complex({}, { abstract: true }),
  accessPackageResourceAttributeSource: complex({}, { abstract: true }),
  accessPackageUserDirectoryAttributeStore: complex(
    {},
    { base: 'accessPackageResourceAttributeDestination' },
  ),
};
