import { personaNamed } from '../../../src/sandbox/tenant/personas.ts';

const type = '#microsoft.graph.singleUser';

/** Open to all members; the approver decides. */
export const approverDecides = {
  displayName: 'By approval',
  description: 'One stage',
  allowedTargetScope: 'allMemberUsers',
  specificAllowedTargets: [],
  expiration: { type: 'afterDuration', duration: 'P30D' },
  requestorSettings: { enableTargetsToSelfAddAccess: true, enableTargetsToSelfUpdateAccess: true },
  requestApprovalSettings: {
    isApprovalRequiredForAdd: true,
    isApprovalRequiredForUpdate: false,
    stages: [
      {
        durationBeforeAutomaticDenial: 'P7D',
        isApproverJustificationRequired: false,
        isEscalationEnabled: false,
        durationBeforeEscalation: 'PT0S',
        primaryApprovers: [{ '@odata.type': type, userId: personaNamed('approver').objectId }],
        fallbackPrimaryApprovers: [],
        escalationApprovers: [],
        fallbackEscalationApprovers: [],
      },
    ],
  },
};

export const newEnd = '2035-07-01T00:00:00Z';
