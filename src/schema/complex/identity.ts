import type { Identity as IdentityValue } from '../../entities/complex/identity.ts';
import { builder } from '../builder.ts';

export const Identity = builder.objectRef<IdentityValue>('Identity').implement({
  description: 'Somebody of the directory, as Graph names them in passing.',
  fields: (t) => ({
    objectId: t.exposeID('id', {
      nullable: false,
      description: 'The directory’s object id: `subject(by: { objectId })` tells more.',
    }),
    displayName: t.exposeString('displayName', {
      nullable: true,
      description: 'The name shown in the directory; null where Graph leaves it out.',
    }),
    userPrincipalName: t.exposeString('userPrincipalName', {
      nullable: true,
      description: 'The sign-in name; null where Graph leaves it out.',
    }),
  }),
});
