import type { GraphQLResolveInfo } from 'graphql';
import type { Context, Watched } from '../../../context.ts';
import type { Action, Written } from '../../../entities/actions/action.ts';
import { builder } from '../../builder.ts';
import { encodeId } from '../../ids.ts';
import { nodePayload, shown } from '../payload.ts';
import type { Success } from '../result.ts';
import { type Wait, WaitOutcome, watchFor } from './wait.ts';

/** What writes about requests answer with. */

interface WrittenRequest extends Success {
  readonly written: Written;
  /** Whether the caller may have no right but to what they made themselves. */
  readonly asCreator: boolean;
  readonly watched: Watched | null;
}

function requestPayload(name: string, description: string) {
  return builder.objectRef<WrittenRequest>(name).implement({
    description,
    fields: (t) => ({
      id: t.id({
        nullable: false,
        description: 'The request’s `id`, known even where the request cannot be shown.',
        resolve: ({ written }) => encodeId('AssignmentRequest', written.id),
      }),
      graphId: t.id({
        nullable: false,
        description: 'Graph’s own id of the request.',
        resolve: ({ written }) => written.id,
      }),
      request: t.field({
        type: 'AssignmentRequest',
        nullable: true,
        description: 'The request as Graph shows it now. An error here undoes nothing: the write is done.',
        resolve: ({ written, asCreator }, _args, { source }, info) =>
          source.readBack('AssignmentRequest', written, asCreator, info),
      }),
      wait: t.expose('watched', {
        type: WaitOutcome,
        nullable: true,
        description: 'What waiting for it has shown; null where `wait` was not asked for.',
      }),
    }),
  });
}

export const RequestCreated = requestPayload(
  'RequestCreated',
  'Graph has taken the request. It works on it behind the scenes: look again for its state, or let the answer `wait`.',
);

export const RequestChanged = requestPayload('RequestChanged', 'Graph has taken the change of the request.');

export const assignmentChanged = nodePayload(
  'AssignmentChanged',
  'Assignment',
  'Graph has taken the change of the assignment. It works on it behind the scenes.',
);

builder.objectFields(assignmentChanged.type, (t) => ({
  assignment: t.field({ ...shown('Assignment'), type: 'Assignment' }),
}));

export interface RequestWrite {
  readonly action: Action;
  /** See readBack(). */
  readonly asCreator: boolean;
  readonly wait?: Wait | null | undefined;
}

export function createRequest(write: RequestWrite, context: Context, info: GraphQLResolveInfo) {
  return performed('RequestCreated', write, context, info);
}

export function changeRequest(write: RequestWrite, context: Context, info: GraphQLResolveInfo) {
  return performed('RequestChanged', write, context, info);
}

async function performed(
  payload: string,
  { action, asCreator, wait }: RequestWrite,
  { source }: Context,
  info: GraphQLResolveInfo,
): Promise<WrittenRequest> {
  const wanted = wait ? watchFor(wait) : null;
  const written = await source.perform(action);
  const watched = wanted === null ? null : await source.watchRequest(written, asCreator, wanted, info);
  return { payload, written, asCreator, watched };
}
