import { decideRequest } from '../../../entities/actions/approvals.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { resultOf } from '../result.ts';
import { decisionInput } from './decision-input.ts';
import { changeRequest, RequestChanged } from './payloads.ts';

const DenyRequestInput = decisionInput('DenyRequestInput');

const result = resultOf({
  name: 'denyRequest',
  success: [RequestChanged],
  failures: ['PolicyRequirementsError', 'ConflictError', 'NotFoundError'],
  inDoubt: 'policy',
});

builder.mutationField('denyRequest', (t) =>
  t.field({
    ...result.field,
    description:
      'Denies a request at the stage that waits for you. The stage is looked up: one call more. The first word on a stage counts. Only its approvers may. Needs EntitlementManagement.ReadWrite.All of a signed-in user and no role.',
    args: {
      input: t.arg({ type: DenyRequestInput, required: true, description: 'Which request, and why.' }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const requestId = keyOfId(input.requestId, 'AssignmentRequest', 'input.requestId');
        const action = decideRequest({ requestId, result: 'Deny', justification: input.justification });
        return changeRequest({ action, asCreator: false, wait: input.wait }, context, info);
      }),
  }),
);
