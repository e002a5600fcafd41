import { accessPackage } from './access-package.ts';
import { approvalStage } from './approval-stage.ts';
import { approval } from './approval.ts';
import { assignmentPolicy } from './assignment-policy.ts';
import { assignmentRequest } from './assignment-request.ts';
import { assignmentResourceRole } from './assignment-resource-role.ts';
import { assignment } from './assignment.ts';
import { availableAccessPackage } from './available-access-package.ts';
import { catalog } from './catalog.ts';
import { connectedOrganization } from './connected-organization.ts';
import { controlConfiguration } from './control-configuration.ts';
import { directoryObject } from './directory-object.ts';
import type { Entity, EntityName, Field, NodeName } from './entity.ts';
import { group } from './group.ts';
import { policyRequirements } from './policy-requirements.ts';
import { resourceEnvironment } from './resource-environment.ts';
import { resourceRequest } from './resource-request.ts';
import { resourceRoleScope } from './resource-role-scope.ts';
import { resourceRole } from './resource-role.ts';
import { resourceScope } from './resource-scope.ts';
import { resource } from './resource.ts';
import { settings } from './settings.ts';
import { subject } from './subject.ts';
import { accessPackageSuggestion } from './suggestion.ts';
import { customWorkflowExtension, legacyWorkflowExtension } from './workflow-extension.ts';

const registry = {
  AccessPackage: accessPackage,
  AccessPackageSuggestion: accessPackageSuggestion,
  Approval: approval,
  ApprovalStage: approvalStage,
  Assignment: assignment,
  AssignmentPolicy: assignmentPolicy,
  AssignmentRequest: assignmentRequest,
  AssignmentResourceRole: assignmentResourceRole,
  AvailableAccessPackage: availableAccessPackage,
  Catalog: catalog,
  ConnectedOrganization: connectedOrganization,
  ControlConfiguration: controlConfiguration,
  CustomWorkflowExtension: customWorkflowExtension,
  DirectoryObject: directoryObject,
  Group: group,
  LegacyWorkflowExtension: legacyWorkflowExtension,
  PolicyRequirements: policyRequirements,
  Resource: resource,
  ResourceEnvironment: resourceEnvironment,
  ResourceRequest: resourceRequest,
  ResourceRole: resourceRole,
  ResourceRoleScope: resourceRoleScope,
  ResourceScope: resourceScope,
  Settings: settings,
  Subject: subject,
} as const satisfies { [N in EntityName]: Entity & { name: N } };

type Registry = typeof registry;

export const entities: { readonly [N in EntityName]: Entity<N> } = registry;

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(registry, name);
}

/** Shown within others alone: no key that a client could give leads to it. */
const parts: ReadonlySet<string> = new Set<Exclude<EntityName, NodeName>>([
  'AccessPackageSuggestion',
  'ApprovalStage',
  'AvailableAccessPackage',
  'ControlConfiguration',
  'DirectoryObject',
  'Group',
  'LegacyWorkflowExtension',
  'PolicyRequirements',
  'Settings',
]);

export function isNodeName(name: string): name is NodeName {
  return isEntityName(name) && !parts.has(name);
}

/** The keys of an entity's fields and edges; a schema field that names another does not compile. */
export type FieldKey<N extends EntityName> = keyof Registry[N]['fields'] & string;
export type EdgeKey<N extends EntityName> = keyof Registry[N]['edges'] & string;

/** The value of a field: always nullable, since Graph may hold none. */
export type FieldValue<N extends EntityName, K extends FieldKey<N>> =
  Registry[N]['fields'][K] extends Field<infer T> ? T : never;

export type TargetOf<N extends EntityName, K extends EdgeKey<N>> = Registry[N]['edges'][K] extends {
  target: infer T extends EntityName;
}
  ? T
  : never;

export type EdgesWhere<N extends EntityName, Many extends boolean> = {
  [K in EdgeKey<N>]: Registry[N]['edges'][K] extends { many: Many } ? K : never;
}[EdgeKey<N>];
