import type { ApiVersion } from '../kit/gateway.ts';

/** The policy of the story: what is asked for, and what is shown of it. */

export interface PolicyAsRead {
  readonly expiration: object;
  readonly requestApprovalSettings: { readonly stages: readonly { readonly primaryApprovers: object[] }[] };
}

const stage = (userId: string) => ({
  durationBeforeAutomaticDenial: 'P14D',
  isApproverJustificationRequired: true,
  primaryApprovers: [{ singleUser: { userId } }],
});

export function newPolicy(firstApprover: string, secondApprover: string): object {
  return {
    displayName: 'Two must agree',
    description: 'For whoever would fly',
    allowedTargetScope: 'ALL_MEMBER_USERS',
    expiration: { duration: 'P30D' },
    requestorSettings: {
      enableTargetsToSelfAddAccess: true,
      enableTargetsToSelfUpdateAccess: true,
      enableTargetsToSelfRemoveAccess: true,
    },
    requestApprovalSettings: {
      isApprovalRequiredForAdd: true,
      isApprovalRequiredForUpdate: false,
      isRequestorJustificationRequired: true,
      stages: [stage(firstApprover), stage(secondApprover)],
    },
    questions: [
      {
        textInput: {
          text: 'How many hours in a jet?',
          isRequired: true,
          regexPattern: '^\\d+$',
          sequence: 0,
        },
      },
      {
        multipleChoice: {
          text: 'Which seat?',
          isRequired: true,
          sequence: 1,
          choices: [
            { actualValue: 'left', text: 'The left one' },
            { actualValue: 'right', text: 'The right one' },
          ],
        },
      },
    ],
  };
}

const ofV1 = `
  enableTargetsToSelfAddAccess
  enableTargetsToSelfUpdateAccess
  enableTargetsToSelfRemoveAccess
  allowCustomAssignmentSchedule
  onBehalfRequestors { __typename }
`;
const ofBeta = 'acceptRequests scopeType';
const requestorSettings = { 'v1.0': ofV1, beta: ofBeta, auto: `${ofV1} ${ofBeta}` };

/** All that the version shows of its settings. */
export const policyAsRead = (version: ApiVersion) => `
  displayName
  description
  allowedTargetScope
  specificAllowedTargets { __typename }
  expiration { type duration endDateTime }
  requestorSettings { ${requestorSettings[version]} }
  requestApprovalSettings {
    isApprovalRequiredForAdd
    isApprovalRequiredForUpdate
    isRequestorJustificationRequired
    stages {
      durationBeforeAutomaticDenial
      isApproverJustificationRequired
      isEscalationEnabled
      durationBeforeEscalation
      primaryApprovers { __typename ... on SingleUser { userId } }
      fallbackPrimaryApprovers { __typename }
      escalationApprovers { __typename }
    }
  }
  questions {
    __typename
    graphId
    text
    sequence
    isRequired
    isAnswerEditable
    ... on TextInputQuestion { regexPattern isSingleLineQuestion }
    ... on MultipleChoiceQuestion { isMultipleSelectionAllowed choices { actualValue text } }
  }
`;
