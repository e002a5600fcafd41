import { entity, enumeration, type Declarations } from '../declaration.ts';

export const service: Declarations = {
  accessPackageAssignmentFilterByCurrentUserOptions: enumeration({
    target: 1,
    createdBy: 2,
    unknownFutureValue: 99,
    targetManager: 100,
    targetAgentIdentitySponsorOrOwner: 101,
  }),
  accessPackageAssignmentRequestFilterByCurrentUserOptions: enumeration({
    target: 1,
    createdBy: 2,
    approver: 3,
    unknownFutureValue: 99,
    targetOrRequestor: 100,
    targetManager: 101,
    requestForOthers: 102,
    targetAgentIdentitySponsorOrOwner: 103,
  }),
  accessPackageFilterByCurrentUserOptions: enumeration({ allowedRequestor: 1, unknownFutureValue: 99 }),
  entity: entity({ id: 'Edm.String not null' }, { base: null, abstract: true }),
};
