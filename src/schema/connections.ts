import type { EntityName } from '../entities/entity.ts';
import { builder } from './builder.ts';

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description:
      'How many rows the list has in all. Graph cannot count here, so this reads the rest of the list by id, up to `scan` rows, and fails past that: select it only when you need it.',
    nullable: true,
    resolve: (connection) => connection.totalCount(),
  }),
);

function connectionOf<N extends EntityName>(type: N, plural: string) {
  return builder.connectionObject(
    { type, name: `${type}Connection`, description: `A list of ${plural}, read forward by cursors.` },
    { name: `${type}Edge`, description: `One of a list of ${plural}.` },
  );
}

builder.globalConnectionField('scanned', (t) =>
  t.exposeInt('scanned', {
    description:
      'How many rows of Graph’s were looked at to filter or sort these here; null where Graph did it all.',
    nullable: true,
  }),
);

export const AccessPackageConnection = connectionOf('AccessPackage', 'access packages');
export const ApprovalConnection = connectionOf('Approval', 'approvals');
export const AssignmentConnection = connectionOf('Assignment', 'assignments');
export const AssignmentPolicyConnection = connectionOf('AssignmentPolicy', 'policies');
export const AssignmentRequestConnection = connectionOf('AssignmentRequest', 'requests');
export const CatalogConnection = connectionOf('Catalog', 'catalogs');
export const SubjectConnection = connectionOf('Subject', 'subjects');
