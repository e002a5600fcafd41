import { complex, enumeration, type Declarations } from '../declaration.ts';

export const partners: Declarations = {
  socialIdentitySource: complex(
    { displayName: 'Edm.String', socialIdentitySourceType: 'socialIdentitySourceType not null' },
    { base: 'identitySource' },
  ),
  socialIdentitySourceType: enumeration({ facebook: 1, unknownFutureValue: 2 }),
};
