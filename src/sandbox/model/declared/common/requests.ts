import { complex, type Declarations } from '../declaration.ts';

export const requests: Declarations = {
  accessPackageAnswerString: complex({ value: 'Edm.String' }, { base: 'accessPackageAnswer' }),
};
