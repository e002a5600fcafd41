import type { GraphQLResolveInfo } from 'graphql';
import type { Context, Row } from '../../context.ts';
import type { Written } from '../../entities/actions/action.ts';
import type { EntityName, NodeName } from '../../entities/entity.ts';
import { builder } from '../builder.ts';
import { encodeKey } from '../ids.ts';
import type { Success } from './result.ts';

/** What writes answer with: the key of what they wrote, and the thing itself as Graph shows it afterwards. */

export interface WrittenNode extends Success {
  /** By its key, which of what lies below another is that other's and its own. */
  readonly written: Written;
}

/** Of what is not shown: Graph's own id. */
export function idPayload(name: string, description: string) {
  const type = builder.objectRef<WrittenNode>(name).implement({
    description,
    fields: (t) => ({
      graphId: t.id({
        nullable: false,
        description: 'Graph’s own id of it.',
        resolve: ownId,
      }),
    }),
  });
  return { type, of: (written: Written): WrittenNode => ({ payload: name, written }) };
}

function ownId({ written }: WrittenNode): string {
  return written.id.slice(written.id.lastIndexOf('/') + 1);
}

/** Of a node type: add the field that shows it by shown(). */
export function nodePayload(name: string, entity: Exclude<NodeName, 'Subject'>, description: string) {
  const payload = idPayload(name, description);
  builder.objectFields(payload.type, (t) => ({
    id: t.id({
      nullable: false,
      description: 'Its `id`, known even where it cannot be shown.',
      resolve: ({ written }) => encodeKey(entity, written.id),
    }),
  }));
  return payload;
}

/** A field of a payload that reads back what was written, as it is selected. */
export function shown<N extends EntityName>(entity: N) {
  return {
    nullable: true,
    description: 'As Graph shows it now. An error here undoes nothing: the write is done.',
    resolve: (
      { written }: { readonly written: Written },
      _args: object,
      { source }: Context,
      info: GraphQLResolveInfo,
    ): Promise<Row<N>> => source.readBack(entity, written, false, info),
  } as const;
}

/** Of what lies below another: to be shown, it is read by both keys. */
export function writtenBelow(parent: string, { id, version }: Written): Written {
  return { id: `${parent}/${id}`, version };
}

interface Gone extends WrittenNode {
  readonly entity: NodeName;
}

const Deleted = builder.objectRef<Gone>('Deleted').implement({
  description: 'It is gone.',
  fields: (t) => ({
    id: t.id({
      nullable: false,
      description: 'The `id` that it had, by which clients can forget it.',
      resolve: ({ entity, written }) => encodeKey(entity, written.id),
    }),
    graphId: t.id({ nullable: false, description: 'Graph’s own id of it.', resolve: ownId }),
  }),
});

export const deleted = {
  type: Deleted,
  of: (entity: NodeName, written: Written): Gone => ({ payload: 'Deleted', written, entity }),
};
