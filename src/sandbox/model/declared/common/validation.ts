import { complex, type Declarations } from '../declaration.ts';

export const validation: Declarations = {
  authenticationConfigurationValidation: complex({
    errors: 'Collection(genericError)',
    warnings: 'Collection(genericError)',
  }),
  genericError: complex({ code: 'Edm.String', message: 'Edm.String' }),
};
