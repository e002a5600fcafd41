import { builder } from './builder.ts';

/** How a row of `me` concerns whoever asks: the words of Graph’s filterByCurrentUser. */

export const AssignmentConcern = builder.enumType('AssignmentConcern', {
  description: 'How an assignment concerns you (Graph’s filterByCurrentUser).',
  values: {
    TARGET: { value: 'target', description: 'It is yours.' },
    CREATED_BY: { value: 'createdBy', description: 'You asked for it.' },
    TARGET_MANAGER: { value: 'targetManager', description: 'It is of somebody who reports to you.' },
    TARGET_AGENT_IDENTITY_SPONSOR_OR_OWNER: {
      value: 'targetAgentIdentitySponsorOrOwner',
      description: 'It is of an agent identity that you sponsor or own.',
    },
  } as const,
});

export const RequestConcern = builder.enumType('RequestConcern', {
  description: 'How a request concerns you (Graph’s filterByCurrentUser).',
  values: {
    TARGET: { value: 'target', description: 'It is about your access.' },
    CREATED_BY: { value: 'createdBy', description: 'You made it.' },
    APPROVER: { value: 'approver', description: 'It waits for your decision.' },
    TARGET_OR_REQUESTOR: {
      value: 'targetOrRequestor',
      description: 'It is about your access, or you made it.',
    },
    TARGET_MANAGER: {
      value: 'targetManager',
      description: 'It is about the access of somebody who reports to you.',
    },
    REQUEST_FOR_OTHERS: { value: 'requestForOthers', description: 'You made it for somebody else.' },
    TARGET_AGENT_IDENTITY_SPONSOR_OR_OWNER: {
      value: 'targetAgentIdentitySponsorOrOwner',
      description: 'It is about an agent identity that you sponsor or own.',
    },
  } as const,
});

export const SuggestionInsight = builder.enumType('SuggestionInsight', {
  description: 'What suggestions are drawn from.',
  values: {
    RELATED_PEOPLE_ASSIGNMENTS: {
      value: 'relatedPeopleAssignments',
      description: 'What people close to you have.',
    },
    ASSIGNMENT_HISTORY: { value: 'assignmentHistory', description: 'What you have had before.' },
  } as const,
});

export const ApprovalConcern = builder.enumType('ApprovalConcern', {
  description: 'How an approval concerns you (Graph’s filterByCurrentUser).',
  values: {
    APPROVER: { value: 'approver', description: 'It waits for your decision.' },
    TARGET: { value: 'target', description: 'It is about your access.' },
    CREATED_BY: { value: 'createdBy', description: 'It decides a request that you made.' },
  } as const,
});
