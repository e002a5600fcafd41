import type { Context, Row } from '../../context.ts';
import type { Action } from '../../entities/actions.ts';
import { builder } from '../builder.ts';
import { encodeId } from '../ids.ts';
import { failureTypes, isFailure, orFailure } from './failures.ts';

/** What every write that makes a request answers with. */

interface Made {
  readonly made: Row<'AssignmentRequest'>;
  /** Whether the caller may have no right but to what they made themselves. */
  readonly asCreator: boolean;
}

const RequestCreated = builder.objectRef<Made>('RequestCreated').implement({
  description: 'Graph has taken the request. It works on it behind the scenes: look again for its state.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The request’s `id`, known even where the request cannot be shown.',
      resolve: ({ made }) => encodeId('AssignmentRequest', made.id),
    }),
    graphId: t.id({
      nullable: false,
      description: 'Graph’s own id of the request.',
      resolve: ({ made }) => made.id,
    }),
    request: t.field({
      type: 'AssignmentRequest',
      nullable: true,
      description: 'The request as Graph shows it now. An error here undoes nothing: the write is done.',
      resolve: ({ made, asCreator }, _args, { source }, info) => source.readBack(made, asCreator, info),
    }),
  }),
});

export function requestResult(name: string) {
  return builder.unionType(name, {
    description: 'The request, or why there is none.',
    types: [RequestCreated, ...failureTypes],
    resolveType: (value) => (isFailure(value) ? value.kind : RequestCreated),
  });
}

export function makeRequest({ source }: Context, action: Action<'AssignmentRequest'>, asCreator: boolean) {
  return orFailure(async (): Promise<Made> => ({ made: await source.perform(action), asCreator }));
}
