import { needs } from './needs.ts';
import type { Operation } from './operation.ts';
import { applicablePolicyRequirements } from './requirements.ts';

const getApplicablePolicyRequirements = 'accessPackages/{id}/getApplicablePolicyRequirements';

export const accessPackageOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: { 'v1.0': getApplicablePolicyRequirements, beta: getApplicablePolicyRequirements },
    needs: needs.ownAccess,
    run: (call, [id = '']) => applicablePolicyRequirements(call, id),
  },
];
