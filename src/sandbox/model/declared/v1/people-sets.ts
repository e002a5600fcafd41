import { complex, type Declarations } from '../declaration.ts';

export const peopleSets: Declarations = {
  attributeRuleMembers: complex(
    { description: 'Edm.String', membershipRule: 'Edm.String' },
    { base: 'subjectSet' },
  ),
  connectedOrganizationMembers: complex(
    { connectedOrganizationId: 'Edm.String', description: 'Edm.String' },
    { base: 'subjectSet' },
  ),
  externalSponsors: complex({}, { base: 'subjectSet' }),
  groupMembers: complex({ description: 'Edm.String', groupId: 'Edm.String' }, { base: 'subjectSet' }),
  internalSponsors: complex({}, { base: 'subjectSet' }),
  requestorManager: complex({ managerLevel: 'Edm.Int32' }, { base: 'subjectSet' }),
  singleServicePrincipal: complex(
    { description: 'Edm.String', servicePrincipalId: 'Edm.String' },
    { base: 'subjectSet' },
  ),
  singleUser: complex({ description: 'Edm.String', userId: 'Edm.String' }, { base: 'subjectSet' }),
  subjectSet: complex({}, { abstract: true }),
  targetAgentIdentitySponsorsOrOwners: complex({}, { base: 'subjectSet' }),
  targetApplicationOwners: complex({}, { base: 'subjectSet' }),
  targetManager: complex({ managerLevel: 'Edm.Int32' }, { base: 'subjectSet' }),
  targetUserSponsors: complex({}, { base: 'subjectSet' }),
};
