import { GatewayError } from '../errors.ts';
import { builder } from './builder.ts';
import { ApprovalConcern, AssignmentConcern, RequestConcern, SuggestionInsight } from './concerns.ts';
import {
  AccessPackageConnection,
  AccessPackageSuggestionConnection,
  ApprovalConnection,
  AssignmentConnection,
  AssignmentRequestConnection,
  AvailableAccessPackageConnection,
} from './connections.ts';
import { checkedArgs } from './criteria.ts';
import { argsOf, pagingArgs } from './fields.ts';

const Me = builder.objectRef<object>('Me').implement({
  description: 'The signed-in user. What lies here needs no administrative role.',
  fields: (t) => ({
    assignments: t.field({
      type: AssignmentConnection,
      nullable: true,
      description:
        'Assignments that concern you: yours, if not told otherwise. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
      args: {
        ...argsOf('Assignment'),
        on: t.arg({
          type: AssignmentConcern,
          required: true,
          defaultValue: 'target',
          description: 'In which way they concern you.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('Assignment', on, checkedArgs('Assignment', args), info),
    }),
    requests: t.field({
      type: AssignmentRequestConnection,
      nullable: true,
      description:
        'Requests that concern you: those about your access, if not told otherwise. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
      args: {
        ...argsOf('AssignmentRequest'),
        on: t.arg({
          type: RequestConcern,
          required: true,
          defaultValue: 'target',
          description: 'In which way they concern you.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('AssignmentRequest', on, checkedArgs('AssignmentRequest', args), info),
    }),
    approvals: t.field({
      type: ApprovalConnection,
      nullable: true,
      description:
        'Approvals that concern you, such as those that wait for you. Needs EntitlementManagement.ReadWrite.All of a signed-in user and no role.',
      args: {
        ...pagingArgs,
        on: t.arg({
          type: ApprovalConcern,
          required: true,
          defaultValue: 'approver',
          description: 'In which way they concern you.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('Approval', on, checkedArgs('Approval', args), info),
    }),
    requestableAccessPackages: t.field({
      type: AccessPackageConnection,
      nullable: true,
      description:
        'Access packages that some policy lets you request. `availableAccessPackages` also tells what they give. Needs EntitlementMgmt-SubjectAccess.ReadWrite of a signed-in user and no role.',
      args: argsOf('AccessPackage'),
      resolve: (_me, args, { source }, info) =>
        source.mine('AccessPackage', 'allowedRequestor', checkedArgs('AccessPackage', args), info),
    }),
    availableAccessPackages: t.field({
      type: AvailableAccessPackageConnection,
      nullable: true,
      description:
        'The packages that you may request, with the roles that they give. Needs EntitlementMgmt-SubjectAccess.ReadWrite and no role.',
      args: argsOf('AvailableAccessPackage'),
      resolve: (_me, args, { source }, info) =>
        source.list('AvailableAccessPackage', checkedArgs('AvailableAccessPackage', args), info),
    }),
    suggestions: t.field({
      type: AccessPackageSuggestionConnection,
      nullable: true,
      description:
        'Packages that you may request and may want to. Needs EntitlementMgmt-SubjectAccess.ReadWrite and no role.',
      args: {
        ...argsOf('AccessPackageSuggestion'),
        from: t.arg({
          type: [SuggestionInsight],
          required: true,
          defaultValue: ['relatedPeopleAssignments', 'assignmentHistory'],
          description: 'What they are drawn from, at least one insight.',
        }),
      },
      resolve: (_me, { from, ...args }, { source }, info) => {
        if (from.length === 0) throw nothingToDrawFrom();
        const on = [...new Set(from)].join(',');
        return source.mine('AccessPackageSuggestion', on, checkedArgs('AccessPackageSuggestion', args), info);
      },
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    type: Me,
    nullable: false,
    description: 'The signed-in user, whom the token names.',
    resolve: () => ({}),
  }),
);

function nothingToDrawFrom(): GatewayError {
  return new GatewayError(
    'BAD_USER_INPUT',
    'Argument "from" takes at least one insight; none came. Leave it out to draw from all.',
    { extensions: { argument: 'from' } },
  );
}
