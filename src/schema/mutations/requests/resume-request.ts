import { resumeRequest } from '../../../entities/actions/requests.ts';
import { builder } from '../../builder.ts';
import { keyOfId } from '../../ids.ts';
import { CustomExtensionStageInput } from '../../enums.ts';
import { graphKey } from '../graph-key.ts';
import { resultOf } from '../result.ts';
import { changeRequest, RequestChanged } from './payloads.ts';
import { WaitInput } from './wait.ts';
import { words } from '../rules.ts';
import { takes, untaken } from '../takes.ts';

const CallbackVerdict = builder.enumType('CallbackVerdict', {
  description: 'How a custom extension ends the request that it was called for.',
  values: {
    DENIED: { value: 'Denied', description: 'It is refused.' },
    CANCELED: { value: 'Canceled', description: 'It is withdrawn.' },
  } as const,
});

const ResumeRequestInput = builder.inputType('ResumeRequestInput', {
  description: 'What a custom extension has to say.',
  fields: (t) => ({
    requestId: t.id({ required: true, description: 'The request’s `id` or `graphId`.' }),
    source: t.string({
      ...takes(words),
      required: true,
      description: 'Who says it, such as `Contoso.VacationSystem`.',
    }),
    stage: t.field({
      type: CustomExtensionStageInput,
      required: true,
      description: 'The stage at which the extension was called.',
    }),
    stageInstanceId: t.id({
      required: true,
      description: 'Graph’s customExtensionStageInstanceId, from what it sent to the extension.',
    }),
    detail: t.string({ description: 'What happened, for the record.' }),
    verdict: t.field({
      type: CallbackVerdict,
      description: 'Ends the request; only at ASSIGNMENT_REQUEST_CREATED. It goes on when left out.',
    }),
    wait: t.field({ type: WaitInput, description: 'Let the answer wait for it; it does not when left out.' }),
  }),
});

const result = resultOf({
  name: 'resumeRequest',
  success: [RequestChanged],
  failures: ['ConflictError', 'NotFoundError'],
  inDoubt: 'use',
});

builder.mutationField('resumeRequest', (t) =>
  t.field({
    ...result.field,
    description:
      'Goes on with a request that waits for a custom extension, or ends it. Needs EntitlementManagement.ReadWrite.All and the role Access package assignment manager; in the global cloud alone.',
    args: {
      input: t.arg({
        type: ResumeRequestInput,
        required: true,
        description: 'Which request goes on, and how.',
      }),
    },
    resolve: (_root, { input }, context, info) =>
      result.of({ input, context, info }, async () => {
        const { requestId, wait, ...callback } = input;
        if (input.verdict && input.stage !== 'assignmentRequestCreated') {
          throw untaken(
            'input.verdict',
            'the end of a request at the stage ASSIGNMENT_REQUEST_CREATED alone, and is left out at others',
            input.verdict.toUpperCase(),
          );
        }
        const stageInstanceId = graphKey(
          input.stageInstanceId,
          'a custom extension’s call',
          'input.stageInstanceId',
        );
        const action = resumeRequest(keyOfId(requestId, 'AssignmentRequest', 'input.requestId'), {
          ...callback,
          stageInstanceId,
        });
        return changeRequest({ action, asCreator: false, wait }, context, info);
      }),
  }),
);
