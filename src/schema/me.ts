import { builder } from './builder.ts';
import {
  AccessPackageConnection,
  ApprovalConnection,
  AssignmentConnection,
  AssignmentRequestConnection,
} from './connections.ts';
import { checkedArgs } from './criteria.ts';
import { accessPackageArgs, assignmentArgs, assignmentRequestArgs, pagingArgs } from './fields.ts';

const AssignmentConcern = builder.enumType('AssignmentConcern', {
  description: 'How an assignment concerns you (Graph’s filterByCurrentUser).',
  values: {
    TARGET: { value: 'target', description: 'It is yours.' },
    CREATED_BY: { value: 'createdBy', description: 'You asked for it.' },
  } as const,
});

const RequestConcern = builder.enumType('RequestConcern', {
  description: 'How a request concerns you (Graph’s filterByCurrentUser).',
  values: {
    TARGET: { value: 'target', description: 'It is about your access.' },
    CREATED_BY: { value: 'createdBy', description: 'You made it.' },
    APPROVER: { value: 'approver', description: 'It waits for your decision.' },
  } as const,
});

const ApprovalConcern = builder.enumType('ApprovalConcern', {
  description: 'How an approval concerns you (Graph’s filterByCurrentUser).',
  values: {
    APPROVER: { value: 'approver', description: 'It waits for your decision.' },
    TARGET: { value: 'target', description: 'It is about your access.' },
    CREATED_BY: { value: 'createdBy', description: 'It decides a request that you made.' },
  } as const,
});

const Me = builder.objectRef<object>('Me').implement({
  description: 'The signed-in user. What lies here needs no administrative role.',
  fields: (t) => ({
    assignments: t.field({
      type: AssignmentConnection,
      nullable: true,
      description: 'Assignments that concern you.',
      args: {
        ...assignmentArgs,
        on: t.arg({
          type: AssignmentConcern,
          required: true,
          defaultValue: 'target',
          description: 'In which way.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('Assignment', on, checkedArgs('Assignment', args), info),
    }),
    requests: t.field({
      type: AssignmentRequestConnection,
      nullable: true,
      description: 'Requests that concern you.',
      args: {
        ...assignmentRequestArgs,
        on: t.arg({
          type: RequestConcern,
          required: true,
          defaultValue: 'target',
          description: 'In which way.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('AssignmentRequest', on, checkedArgs('AssignmentRequest', args), info),
    }),
    approvals: t.field({
      type: ApprovalConnection,
      nullable: true,
      description:
        'Approvals that concern you, such as those that wait for you. Needs EntitlementManagement.ReadWrite.All.',
      args: {
        ...pagingArgs,
        on: t.arg({
          type: ApprovalConcern,
          required: true,
          defaultValue: 'approver',
          description: 'In which way.',
        }),
      },
      resolve: (_me, { on, ...args }, { source }, info) =>
        source.mine('Approval', on, checkedArgs('Approval', args), info),
    }),
    requestableAccessPackages: t.field({
      type: AccessPackageConnection,
      nullable: true,
      description: 'Access packages that you may request.',
      args: accessPackageArgs,
      resolve: (_me, args, { source }, info) =>
        source.mine('AccessPackage', 'allowedRequestor', checkedArgs('AccessPackage', args), info),
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({ type: Me, nullable: false, description: 'The signed-in user.', resolve: () => ({}) }),
);
