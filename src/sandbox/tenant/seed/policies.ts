import type { AccessPackageRecord, Guid, PolicyRecord, Question } from '../records.ts';
import type { Store } from '../store.ts';
import { calendarOf, type Calendar } from './calendar.ts';
import { departments, type Department } from './names.ts';
import { askQuestions } from './questions.ts';
import type { Random } from './random.ts';
import { stamp } from './stamps.ts';
import {
  afterDays,
  approval,
  automatic,
  membersOfGroup,
  openWithOwnSchedule,
  selfService,
  terms,
  type Terms,
} from './terms.ts';

/** Those whom a policy can speak of. */
export interface Audience {
  readonly group: (department: Department) => Guid;
  /** The first connected organisation. */
  readonly partner: Guid;
  readonly calendar: Calendar;
  readonly askQuestions: () => readonly Question[];
}

export function addPolicy(
  store: Store,
  accessPackage: AccessPackageRecord,
  policyTerms: Terms,
  random: Random,
  now: Date,
): PolicyRecord {
  return store.policies.insert({
    id: random.guid(),
    accessPackageId: accessPackage.id,
    ...policyTerms,
    ...stamp(random, now, 900, 800),
  });
}

/** The terms that packages without a story take turns in. Each list is made once: its records share the parts. */
export function commonTerms(audience: Audience): readonly (() => Terms)[] {
  const allMembers = { allowedTargetScope: 'allMemberUsers' } as const;
  const { midYear, untilMidYear, quarterlyReview } = audience.calendar;
  const fixed = [
    selfService('All employees', 'No approval.', allMembers),
    selfService('All employees, one approval', 'The approver decides.', {
      ...allMembers,
      expiration: afterDays[365],
      requestApprovalSettings: approval.byApprover,
    }),
    selfService('All employees, thirty days', 'No approval; a shorter time may be chosen.', {
      ...allMembers,
      expiration: afterDays[30],
      requestorSettings: openWithOwnSchedule,
    }),
    selfService('All employees, two approvals', 'Manager, then approver.', {
      ...allMembers,
      expiration: afterDays[365],
      requestApprovalSettings: approval.byManagerThenApprover,
      reviewSettings: quarterlyReview,
    }),
    terms(`Direct assignment until ${midYear}`, 'Administrators assign.', { expiration: untilMidYear }),
    selfService('Connected organisations', 'Guests ask; our sponsors decide.', {
      allowedTargetScope: 'allConfiguredConnectedOrganizationUsers',
      expiration: afterDays[365],
      requestApprovalSettings: approval.bySponsors,
    }),
    ...departments.slice(0, 4).flatMap((department) => [
      selfService(`${department}, one approval`, `Only ${department} may ask.`, {
        allowedTargetScope: 'specificDirectoryUsers',
        specificAllowedTargets: [membersOfGroup(audience.group(department), `All ${department}`)],
        expiration: afterDays[365],
        requestApprovalSettings: approval.byApprover,
      }),
      terms(`Automatic for ${department}`, 'Given and taken with the department.', {
        allowedTargetScope: 'specificDirectoryUsers',
        specificAllowedTargets: [membersOfGroup(audience.group(department), `All ${department}`)],
        automaticRequestSettings: automatic,
      }),
    ]),
  ].map((shared) => () => shared);
  return [
    ...fixed,
    () =>
      selfService('All employees, with questions', 'Project code and site are asked.', {
        ...allMembers,
        expiration: afterDays[365],
        requestApprovalSettings: approval.byApprover,
        questions: audience.askQuestions(),
      }),
  ];
}

export const directTerms: Terms = terms('Direct assignment', 'Administrators assign; it never ends.');

export function audienceOf(
  groupOf: ReadonlyMap<Department, { readonly id: Guid }>,
  partner: Guid,
  random: Random,
  now: Date,
): Audience {
  return {
    partner,
    calendar: calendarOf(now),
    group: (department) => {
      const group = groupOf.get(department);
      if (group === undefined) throw new Error(`No group holds the department ${department}.`);
      return group.id;
    },
    askQuestions: () => askQuestions(random),
  };
}
