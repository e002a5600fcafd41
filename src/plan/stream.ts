import {
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isObjectType,
  type SelectionNode,
} from 'graphql';
import { type Document, fieldsOn, responseKey, type Selected, walkOf } from './fields.ts';

/** A list of a connection that flows page by page. */
export interface Stream {
  /** Where its rows come in the answer, such as `assignments`, `nodes`. */
  readonly path: readonly string[];
  /** The connection's type, and what is selected of its list. */
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  /** Rows of the first payload. */
  readonly initialCount: number;
  readonly label: string | undefined;
}

/**
 * The list that flows of the connection being resolved; null where the connection is read before it is answered.
 * A list below the rows of another comes whole: many of them would have to be read at one pace.
 */
export function streamOf(info: GraphQLResolveInfo): Stream | null {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type) || isWithinRows(info.path)) return null;
  const sets = info.fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const found = streamAmong([...fieldsOn(type, sets, walkOf(info))], info);
  return found === null ? null : { ...found, type, path: [...keysOf(info.path).map(String), found.key] };
}

export function isWithinRows(path: GraphQLResolveInfo['path']): boolean {
  return keysOf(path).some((key) => typeof key === 'number');
}

function keysOf({ prev, key }: GraphQLResolveInfo['path']): (string | number)[] {
  return prev === undefined ? [key] : [...keysOf(prev), key];
}

/**
 * A connection flows when one list of it is selected, and that streamed: two would have to be read at one pace.
 * What is only known at the list's end (`pageInfo`, `totalCount`) may stand in another deferred fragment, and comes
 * when the list has passed; elsewhere the first payload would wait for it, and the list is read whole.
 */
export function streamAmong(
  selected: readonly Selected[],
  document: Document,
): (Omit<Stream, 'path' | 'type'> & { readonly key: string }) | null {
  const lists = selected.filter(({ field }) => isList(field.name));
  const [list, ...others] = lists;
  if (list === undefined) return null;
  const key = responseKey(list.node);
  const isSame = ({ node, deferred }: Selected) =>
    responseKey(node) === key && deferred.at(-1) === list.deferred.at(-1);
  if (!others.every(isSame)) return null;
  const comesLater = ({ deferred }: Selected) => isOutside(deferred.at(-1), list.deferred);
  if (!selected.every((one) => isList(one.field.name) || comesLater(one))) return null;
  const directive = document.schema.getDirective('stream');
  if (!directive) return null;
  const given = getDirectiveValues(directive, list.node, document.variableValues);
  if (given === undefined || given['if'] === false) return null;
  const { initialCount, label } = given;
  return {
    key,
    nodes: lists.map(({ node }) => node),
    initialCount: Number(initialCount),
    label: typeof label === 'string' ? label : undefined,
  };
}

function isList(field: string): boolean {
  return field === 'nodes' || field === 'edges';
}

function isOutside(fragment: SelectionNode | undefined, around: readonly SelectionNode[]): boolean {
  return fragment !== undefined && !around.includes(fragment);
}
