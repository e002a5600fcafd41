import { complex, type Declarations } from '../declaration.ts';

export const peopleSets: Declarations = {
  connectedOrganizationMembers: complex({ description: 'Edm.String', id: 'Edm.String' }, { base: 'userSet' }),
  externalSponsors: complex({}, { base: 'userSet' }),
  groupMembers: complex({ description: 'Edm.String', id: 'Edm.String' }, { base: 'userSet' }),
  internalSponsors: complex({}, { base: 'userSet' }),
  requestorManager: complex({}, { base: 'userSet' }),
  singleUser: complex({ description: 'Edm.String', id: 'Edm.String' }, { base: 'userSet' }),
  targetAgentIdentitySponsorsOrOwners: complex({}, { base: 'userSet' }),
  targetUserSponsors: complex({}, { base: 'userSet' }),
  userSet: complex({ isBackup: 'Edm.Boolean' }, { abstract: true }),
};
