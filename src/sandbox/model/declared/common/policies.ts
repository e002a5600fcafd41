import { enumeration, type Declarations } from '../declaration.ts';

export const policies: Declarations = {
  approvalFilterByCurrentUserOptions: enumeration({
    target: 0,
    createdBy: 1,
    approver: 2,
    unknownFutureValue: 3,
  }),
};
