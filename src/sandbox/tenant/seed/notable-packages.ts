import { personaNamed } from '../personas.ts';
import type { Audience } from './policies.ts';
import {
  afterDays,
  approval,
  automatic,
  membersOfGroup,
  openToManagersToo,
  openWithOwnSchedule,
  selfService,
  terms,
  unnotified,
  user,
  type Terms,
} from './terms.ts';

export interface NotablePackage {
  readonly displayName: string;
  readonly description: string;
  readonly catalog: string;
  readonly isHidden?: true;
  readonly uniqueName?: string;
  /** Names of the resources whose first role it grants. */
  readonly grants: readonly string[];
  readonly incompatiblePackages?: readonly string[];
  readonly incompatibleGroups?: readonly string[];
  /** Nobody is assigned to it. */
  readonly isUnused?: true;
  readonly policies: (audience: Audience) => readonly Terms[];
}

const allMembers = { allowedTargetScope: 'allMemberUsers' } as const;

/** The packages of every tenant, whatever its size: examples and tests may name them. */
export const notablePackages: readonly NotablePackage[] = [
  {
    displayName: 'Sales Reps Dynamics 365',
    description: 'Opportunities, quotes and customers for those who sell.',
    catalog: 'Sales and Marketing',
    uniqueName: 'sales-reps-dynamics-365',
    grants: ['Dynamics 365', 'Sales Reps', 'Marketing Campaigns'],
    policies: () => [
      selfService('Employees, one approval', 'All employees may ask; the approver decides.', {
        ...allMembers,
        expiration: afterDays[365],
        requestorSettings: openToManagersToo,
        requestApprovalSettings: approval.byApprover,
      }),
      terms('Direct assignment', 'Administrators assign; it never ends.'),
    ],
  },
  {
    displayName: 'Finance Month-End',
    description: 'Everything that closing the month needs.',
    catalog: 'Finance',
    grants: ['SAP S/4HANA', 'Month-End Closing Team', 'Finance Close'],
    policies: ({ group, calendar }) => [
      selfService(
        'Finance, two approvals',
        'First the manager, then the controller; escalates after a week.',
        {
          allowedTargetScope: 'specificDirectoryUsers',
          specificAllowedTargets: [membersOfGroup(group('Finance'), 'All Finance')],
          expiration: afterDays[30],
          requestApprovalSettings: approval.byManagerThenApprover,
        },
      ),
      terms('Direct assignment, reviewed', 'Administrators assign; reviewed every quarter.', {
        reviewSettings: calendar.quarterlyReview,
      }),
    ],
  },
  {
    displayName: 'R&D Lab #1 (50% shared)',
    description: 'Door, instruments & calendar of the laboratory that R&D shares with Engineering.',
    catalog: 'Research & Development',
    grants: ['R&D Lab #1'],
    policies: ({ askQuestions }) => [
      selfService('Employees, with questions', 'Project code and site are asked; one approval.', {
        ...allMembers,
        expiration: afterDays[365],
        requestorSettings: openWithOwnSchedule,
        requestApprovalSettings: approval.byApprover,
        questions: askQuestions(),
      }),
    ],
  },
  {
    displayName: 'Engineering Onboarding',
    description: 'First-day access for engineers.',
    catalog: 'Research & Development',
    grants: ['Azure DevOps', 'Engineering Wiki'],
    policies: () => [
      selfService('Employees, no approval', 'All employees may ask and get it at once.', allMembers),
      terms('Automatic for Engineering', 'Everybody of the department has it, and loses it on leaving.', {
        allowedTargetScope: 'specificDirectoryUsers',
        specificAllowedTargets: [
          {
            '@odata.type': '#microsoft.graph.attributeRuleMembers',
            description: 'Engineering',
            membershipRule: '(user.department -eq "Engineering")',
          },
        ],
        automaticRequestSettings: automatic,
        notificationSettings: unnotified,
      }),
    ],
  },
  {
    displayName: 'Marketing Campaign Assets',
    description: 'Pictures, texts and plans of the running campaigns.',
    catalog: 'Sales and Marketing',
    grants: ['Marketing Campaigns'],
    policies: ({ calendar }) => [
      selfService('Employees, thirty days', 'No approval; whoever asks may choose a shorter time.', {
        ...allMembers,
        expiration: afterDays[30],
        requestorSettings: openWithOwnSchedule,
      }),
      terms(`Direct assignment until ${calendar.midYear}`, 'Ends for everybody with the campaign year.', {
        expiration: calendar.untilMidYear,
      }),
    ],
  },
  {
    displayName: 'External Auditors',
    description: 'Read access to the closed books for the auditing firm.',
    catalog: 'Finance',
    grants: ['Finance Close'],
    policies: ({ partner }) => [
      selfService('Fabrikam, one approval', 'Guests of Fabrikam may ask; our sponsors decide.', {
        allowedTargetScope: 'specificConnectedOrganizationUsers',
        specificAllowedTargets: [
          {
            '@odata.type': '#microsoft.graph.connectedOrganizationMembers',
            description: 'Fabrikam',
            connectedOrganizationId: partner,
          },
        ],
        expiration: afterDays[30],
        requestApprovalSettings: approval.bySponsors,
      }),
      terms('Direct assignment', 'Administrators assign auditors whom no partner sends.'),
    ],
  },
  {
    displayName: 'Partner Portal – Fabrikam & Friends',
    description: 'Shared price lists and tickets for connected organisations.',
    catalog: 'Sales and Marketing',
    grants: ['Dynamics 365'],
    policies: () => [
      selfService('Connected organisations', 'Guests of every configured organisation, no approval.', {
        allowedTargetScope: 'allConfiguredConnectedOrganizationUsers',
        expiration: afterDays[365],
      }),
    ],
  },
  {
    displayName: 'HR Confidential',
    description: 'Personnel files. Hidden: only those who have the link can ask.',
    catalog: 'General',
    isHidden: true,
    grants: ['Intranet'],
    incompatibleGroups: ['Payments Desk'],
    policies: ({ calendar }) => [
      selfService('Named people, two approvals', 'Two people may ask; manager and approver decide.', {
        allowedTargetScope: 'specificDirectoryUsers',
        specificAllowedTargets: (['owner', 'manager'] as const).map((name) =>
          user(personaNamed(name).objectId, personaNamed(name).displayName),
        ),
        expiration: afterDays[365],
        requestApprovalSettings: approval.byManagerThenApprover,
        reviewSettings: calendar.quarterlyReview,
      }),
    ],
  },
  {
    displayName: 'Payments Clerk',
    description: 'Enters payments. Never together with Payments Approver.',
    catalog: 'Finance',
    grants: ['Payments Desk'],
    incompatiblePackages: ['Payments Approver'],
    policies: ({ calendar }) => [
      selfService('Employees, one approval, reviewed', 'One approval; reviewed every quarter.', {
        ...allMembers,
        expiration: afterDays[365],
        requestApprovalSettings: approval.byApprover,
        reviewSettings: calendar.quarterlyReview,
      }),
    ],
  },
  {
    displayName: 'Payments Approver',
    description: 'Releases payments. Never together with Payments Clerk.',
    catalog: 'Finance',
    grants: ['SAP S/4HANA'],
    incompatiblePackages: ['Payments Clerk'],
    policies: ({ calendar }) => [
      selfService('Employees, one approval, reviewed', 'One approval; reviewed every quarter.', {
        ...allMembers,
        expiration: afterDays[365],
        requestApprovalSettings: approval.byApprover,
        reviewSettings: calendar.quarterlyReview,
      }),
    ],
  },
  {
    displayName: 'Legacy Intranet Editors',
    description: 'Closed: no policy is left by which anybody could get it.',
    catalog: 'General',
    grants: ['Intranet'],
    isUnused: true,
    policies: () => [],
  },
  {
    displayName: 'Travel Desk Tokyo 出張窓口',
    description: 'Being prepared: nobody has it yet.',
    catalog: 'Pilot Projects',
    grants: ['Pilot Participants'],
    isUnused: true,
    policies: () => [
      selfService('Everybody', 'Employees and guests, no approval.', {
        allowedTargetScope: 'allDirectoryUsers',
        expiration: afterDays[30],
      }),
    ],
  },
];
