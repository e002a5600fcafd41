import type { Row } from '../../context.ts';
import { builder } from '../builder.ts';

/** The success of every write that makes a request. */
export const RequestCreated = builder
  .objectRef<{ made: Row<'AssignmentRequest'> }>('RequestCreated')
  .implement({
    description: 'Graph has taken the request. It works on it behind the scenes: look again for its state.',
    fields: (t) => ({
      request: t.field({
        type: 'AssignmentRequest',
        nullable: false,
        description: 'The request as Graph shows it now.',
        resolve: ({ made }, _args, { source }, info) => source.readBack(made, info),
      }),
    }),
  });
