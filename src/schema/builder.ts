import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Context, Row } from '../context.ts';
import type { EntityName } from '../entities/entity.ts';

/** Exported for declarations alone: every ref of the builder bears it. */
export interface SchemaTypes {
  Context: Context;
  Objects: { [N in EntityName]: Row<N> };
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date };
    Duration: { Input: string; Output: string };
    True: { Input: true; Output: true };
  };
  Connection: { totalCount: () => Promise<number>; scanned: number | null };
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}

/** Lists end by an error, never by a hole: a null among edges would be a row silently lost. */
export const builder = new SchemaBuilder<SchemaTypes>({
  plugins: [RelayPlugin],
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The rows, each with its cursor.',
    },
    nodeFieldOptions: { nullable: false, description: 'The row.' },
    nodesOnConnection: { description: 'The rows, without their cursors.' },
    cursorFieldOptions: { description: 'Pass it as `after` to go on behind this row.' },
    pageInfoFieldOptions: { description: 'Whether there is more, and where to go on.' },
    hasNextPageFieldOptions: {
      description:
        'Whether there are more rows behind these. Where they are filtered here, the next is looked for within `scan`; true if that ends first.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether the list was entered behind its start, by `after`.',
    },
    startCursorFieldOptions: { description: 'The first row’s cursor; null when there is no row.' },
    endCursorFieldOptions: {
      description: 'Pass it as `after` for the next rows; null when there is no row.',
    },
    pageInfoTypeOptions: { description: 'Where a list stands between its rows (Relay’s PageInfo).' },
    nodeTypeOptions: {
      description: 'Anything with an id of its own.',
      resolveType: (row) => (isRow(row) ? row.entity : undefined),
    },
    idFieldOptions: { description: 'Opaque and global: `node(id)` finds it again.' },
  },
});

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'entity' in value;
}
