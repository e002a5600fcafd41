import { accessPackageOperations } from './access-packages.ts';
import { approvalOperations } from './approvals.ts';
import { assignmentRequestOperations } from './assignment-requests.ts';
import { assignmentOperations } from './assignments.ts';
import { RouteTable } from './match.ts';
import type { Operation, Version } from './operation.ts';
import { requestActionOperations } from './request-actions.ts';

/** All that is served below entitlementManagement beyond the model's own reads. */
export const operations: readonly Operation[] = [
  ...assignmentRequestOperations,
  ...requestActionOperations,
  ...assignmentOperations,
  ...approvalOperations,
  ...accessPackageOperations,
];

export const routes: Readonly<Record<Version, RouteTable>> = {
  'v1.0': new RouteTable(operations, 'v1.0'),
  beta: new RouteTable(operations, 'beta'),
};
