import { accessPackageOperations } from './access-packages.ts';
import { approvalOperations } from './approvals.ts';
import { assignmentRequestOperations } from './assignment-requests.ts';
import { assignmentOperations } from './assignments.ts';
import { availablePackageOperations } from './available-packages.ts';
import { catalogOperations } from './catalogs.ts';
import { connectedOrganizationOperations } from './connected-organizations.ts';
import { directoryOperations } from './directory.ts';
import { incompatibleOperations } from './incompatible.ts';
import { RouteTable } from './match.ts';
import { moveOperations } from './move-to-catalog.ts';
import type { Operation, Version } from './operation.ts';
import { requestActionOperations } from './request-actions.ts';
import { policyOperations } from './policies.ts';
import { resourceRequestOperations } from './resource-requests.ts';
import { roleScopeOperations } from './role-scopes.ts';
import { settingsOperations } from './settings.ts';
import { stageSettingOperations } from './stage-settings.ts';
import { subjectOperations } from './subjects.ts';
import { suggestionOperations } from './suggestions.ts';
import { workflowExtensionOperations } from './workflow-extensions.ts';

/** All that is served below entitlementManagement beyond the model's own reads. */
export const operations: readonly Operation[] = [
  ...assignmentRequestOperations,
  ...requestActionOperations,
  ...assignmentOperations,
  ...approvalOperations,
  ...accessPackageOperations,
  ...moveOperations,
  ...roleScopeOperations,
  ...incompatibleOperations,
  ...policyOperations,
  ...stageSettingOperations,
  ...catalogOperations,
  ...workflowExtensionOperations,
  ...resourceRequestOperations,
  ...connectedOrganizationOperations,
  ...subjectOperations,
  ...settingsOperations,
  ...availablePackageOperations,
  ...suggestionOperations,
];

export const routes: Tables = tablesOf(operations);

/** Below Graph's root. */
export const directoryRoutes: Tables = tablesOf(directoryOperations);

type Tables = Readonly<Record<Version, RouteTable>>;

function tablesOf(listed: readonly Operation[]): Tables {
  return { 'v1.0': new RouteTable(listed, 'v1.0'), beta: new RouteTable(listed, 'beta') };
}
