import type { EntityName } from '../entities/entity.ts';
import { builder } from './builder.ts';
import { plurals } from './plurals.ts';

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description:
      'How many rows the list has in all. Graph cannot count here, so this reads the rest of the list by id, up to `scan` rows, and fails past that: select it only when you need it.',
    nullable: true,
    resolve: (connection) => connection.totalCount(),
  }),
);

function connectionOf<N extends EntityName>(type: N) {
  return builder.connectionObject(
    { type, name: `${type}Connection`, description: `A list of ${plurals[type]}, read forward by cursors.` },
    { name: `${type}Edge`, description: `One of a list of ${plurals[type]}.` },
  );
}

builder.globalConnectionField('scanned', (t) =>
  t.exposeInt('scanned', {
    description:
      'How many rows of Graph’s were looked at to filter or sort these here; null where Graph did it all.',
    nullable: true,
  }),
);

export const AccessPackageConnection = connectionOf('AccessPackage');
export const AccessPackageSuggestionConnection = connectionOf('AccessPackageSuggestion');
export const ApprovalConnection = connectionOf('Approval');
export const AssignmentConnection = connectionOf('Assignment');
export const AssignmentPolicyConnection = connectionOf('AssignmentPolicy');
export const AssignmentRequestConnection = connectionOf('AssignmentRequest');
export const AssignmentResourceRoleConnection = connectionOf('AssignmentResourceRole');
export const AvailableAccessPackageConnection = connectionOf('AvailableAccessPackage');
export const CatalogConnection = connectionOf('Catalog');
export const ConnectedOrganizationConnection = connectionOf('ConnectedOrganization');
export const CustomWorkflowExtensionConnection = connectionOf('CustomWorkflowExtension');
export const DirectoryObjectConnection = connectionOf('DirectoryObject');
export const GroupConnection = connectionOf('Group');
export const LegacyWorkflowExtensionConnection = connectionOf('LegacyWorkflowExtension');
export const ResourceConnection = connectionOf('Resource');
export const ResourceEnvironmentConnection = connectionOf('ResourceEnvironment');
export const ResourceRequestConnection = connectionOf('ResourceRequest');
export const ResourceRoleConnection = connectionOf('ResourceRole');
export const ResourceRoleScopeConnection = connectionOf('ResourceRoleScope');
export const ResourceScopeConnection = connectionOf('ResourceScope');
export const SubjectConnection = connectionOf('Subject');
