import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Entity, EntityName } from '../entities/entity.ts';
import { entities, isEntityName } from '../entities/registry.ts';
import { countingAmong } from './counting.ts';
import { isFindable } from './findable.ts';
import {
  byResponseKey,
  type Document,
  type Field,
  fieldsOn,
  type Selected,
  walkOf,
  type Walk,
} from './fields.ts';
import { type EdgeUse, type ListArgs, nothing, type Selection } from './selection.ts';
import { isWithinRows, streamAmong } from './stream.ts';

/**
 * What a client selected as a selection in our names.
 * Schema fields say in their extensions what they stand for: `reads` names fields of the entity, `edge` one of its edges.
 */
export interface PlanExtensions {
  readonly reads?: readonly string[];
  readonly edge?: string;
  /** What is selected below it is of the same row. */
  readonly part?: boolean;
  /** Checks the arguments of a to-many edge; throws what its resolver will throw. */
  readonly args?: (given: Readonly<Record<string, unknown>>) => ListArgs;
}

/**
 * How deferred fragments are read: `apart`, by reads of their own once the rows are there, or `along` with the rows,
 * where a row may not be found again by its key.
 */
export type Deferred = 'apart' | 'along';

interface Reader extends Walk {
  readonly deferred: Deferred;
  /** Not below the rows of another list, where none flows. */
  readonly mayFlow: boolean;
}

/** What the field being resolved wants of rows of `entity`, whether it returns a row, a connection, or an interface. */
export function readSelection(
  info: GraphQLResolveInfo,
  entity: EntityName,
  deferred: Deferred = 'apart',
): Selection {
  const reader: Reader = { ...walkOf(info), deferred, mayFlow: !isWithinRows(info.path) };
  const returned = getNamedType(info.returnType);
  const type =
    isObjectType(returned) && !isEntityName(returned.name) ? returned : entityType(info.schema, entity);
  return readAny(type, info.fieldNodes, reader);
}

function readAny(type: unknown, nodes: readonly FieldNode[], reader: Reader): Selection {
  if (!isObjectType(type)) return nothing;
  const sets = setsOf(nodes);
  return isEntityName(type.name)
    ? readEntity(type, type.name, sets, reader)
    : readConnection(type, sets, reader);
}

function readEntity(
  type: GraphQLObjectType,
  name: EntityName,
  sets: readonly SelectionSetNode[],
  reader: Reader,
): Selection {
  const fields = new Set<string>();
  const edges = new Map<string, EdgeUse[]>();
  const selected = planned(name, [...fieldsOn(type, sets, reader)], reader);
  for (const [field, nodes] of byResponseKey(selected).values()) {
    const { reads, edge, args, part }: PlanExtensions = field.extensions;
    for (const read of reads ?? []) fields.add(read);
    if (part) for (const read of readsWithin(getNamedType(field.type), nodes, reader)) fields.add(read);
    const [node] = nodes;
    if (edge === undefined || node === undefined) continue;
    const given = args === undefined ? {} : argsOf(args, field, node, reader.document);
    const selection = readAny(getNamedType(field.type), nodes, reader);
    const taken = args === undefined ? {} : takenOf(field, nodes, reader);
    edges.set(edge, [...(edges.get(edge) ?? []), { args: given, selection, ...taken }]);
  }
  return { fields, edges };
}

/** What a part of a row wants of it. */
function readsWithin(type: unknown, nodes: readonly FieldNode[], reader: Reader): string[] {
  const { schema } = reader.document;
  const types = isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return types.flatMap((each) => {
    const selected = [...fieldsOn(each, setsOf(nodes), reader)];
    const planned = selected.filter((one) => reader.deferred === 'along' || isAtOnce(one));
    return [...byResponseKey(planned).values()].flatMap(([field, below]) => {
      const { reads = [], part }: PlanExtensions = field.extensions;
      return part ? [...reads, ...readsWithin(getNamedType(field.type), below, reader)] : reads;
    });
  });
}

/**
 * What is planned with the rows: all that is not deferred, and what could not be read later. A subject is found again
 * by an id that not every subject has, so those that ride along anyway bring at once all that is asked of them.
 */
function planned(name: EntityName, selected: readonly Selected[], reader: Reader): readonly Selected[] {
  const entity: Entity = entities[name];
  const { edges } = entity;
  if (reader.deferred === 'along' || !isSurelyFound(entity)) return selected;
  const ridden = new Set(selected.filter(isAtOnce).map(edgeBehind));
  return selected.filter((one) => {
    const edge = edgeBehind(one);
    const target = edge === undefined ? undefined : edges[edge]?.target;
    return isAtOnce(one) || (target !== undefined && ridden.has(edge) && !isSurelyFound(entities[target]));
  });
}

function isSurelyFound(entity: Entity): boolean {
  return entity.key === 'id' && isFindable(entity);
}

function isAtOnce({ deferred }: Selected): boolean {
  return deferred.length === 0;
}

function edgeBehind({ field }: Selected): string | undefined {
  const { edge }: PlanExtensions = field.extensions;
  return edge;
}

/** Rows lie under `nodes` and `edges.node` of a connection, under any alias; all are one wish. */
function readConnection(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  reader: Reader,
): Selection {
  const rows: FieldNode[] = [];
  let row: unknown;
  for (const [field, nodes] of byResponseKey(fieldsOn(type, sets, reader)).values()) {
    const target = getNamedType(field.type);
    if (!isObjectType(target)) continue;
    if (isEntityName(target.name)) {
      row = target;
      rows.push(...nodes);
    } else if (field.name === 'edges') {
      for (const [inner, below] of byResponseKey(fieldsOn(target, setsOf(nodes), reader)).values()) {
        if (inner.name !== 'node') continue;
        row = getNamedType(inner.type);
        rows.push(...below);
      }
    }
  }
  return readAny(row, rows, reader);
}

/** How the rows of a connection are taken: page by page, and counted or not. */
function takenOf(
  field: Field,
  nodes: readonly FieldNode[],
  reader: Reader,
): Pick<EdgeUse, 'isStreamed' | 'counting'> {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return {};
  const selected: Selected[] = [...fieldsOn(type, setsOf(nodes), walkOf(reader.document))];
  return {
    isStreamed: reader.mayFlow && streamAmong(selected, reader.document) !== null,
    counting: countingAmong(selected, !reader.mayFlow),
  };
}

function setsOf(nodes: readonly FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function argsOf(
  check: (given: Readonly<Record<string, unknown>>) => ListArgs,
  field: Field,
  node: FieldNode,
  document: Document,
): ListArgs | null {
  try {
    return check(getArgumentValues(field, node, document.variableValues));
  } catch {
    return null; // told by the resolver, at the field's own path
  }
}

function entityType(schema: GraphQLSchema, entity: EntityName): GraphQLObjectType {
  const type = schema.getType(entity);
  if (!isObjectType(type)) throw new Error(`The schema has no object type for the entity ${entity}.`);
  return type;
}
