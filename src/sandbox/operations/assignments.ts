import { reprocessAssignment } from '../tenant/lifecycle/actions.ts';
import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { recordAt } from './record-at.ts';

export const assignmentOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: { 'v1.0': 'assignments/{id}/reprocess', beta: 'accessPackageAssignments/{id}/reprocess' },
    needs: needs.administerAssignments,
    run: (call, [id = '']) => {
      const { tenant } = call.site;
      reprocessAssignment(tenant, recordAt(call, tenant.store.assignments, id).id);
      return { status: 202 };
    },
  },
];
