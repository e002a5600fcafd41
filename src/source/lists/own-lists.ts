import type { GraphQLResolveInfo } from 'graphql';
import type { Entity, EntityName } from '../../entities/entity.ts';
import { entities } from '../../entities/registry.ts';
import { collectionPath, currentUserPath } from '../../plan/compile.ts';
import { needsOf } from '../../plan/criteria.ts';
import { idOnly } from '../../plan/decode.ts';
import type { OwnPath } from '../../plan/own-path.ts';
import { type ListArgs, unite } from '../../plan/selection.ts';
import { listOf, mineOf } from '../../plan/ways.ts';
import { askedList } from '../edges/asked.ts';
import type { Asking, Wish } from '../asking.ts';
import { connected, identityOf } from './connected.ts';
import type { Connection } from './connection.ts';
import { collectionList, type Reading } from './lists.ts';
import { withOrigin } from '../edges/origin.ts';
import type { RowList } from './walk.ts';

/** Lists that hang on no row: entities' own collections, what concerns the caller, and paths of their own. */

export function collectionOf<N extends EntityName>(
  asking: Asking,
  name: N,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<N>> {
  const identity = `${name}${identityOf(args)}`;
  const entity: Entity<N> = entities[name];
  return connected(asking, entity, identity, args, info, (reading, start) => {
    const { selection, version } = asking.wish(name, info, start, listOf(entity), args, reading.planning);
    asking.early.list(reading, entity, version, unite([selection, needsOf(entity, args)]));
    const path = collectionPath(entity, version);
    return askedList(reading, { identity, path, entity, version, selection }, args);
  });
}

export function concerning<N extends EntityName>(
  asking: Asking,
  name: N,
  on: string,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<N>> {
  const identity = `me.${name}(${on})${identityOf(args)}`;
  const entity: Entity<N> = entities[name];
  return connected(asking, entity, identity, args, info, (reading, start) => {
    const wish = asking.wish(name, info, start, mineOf(entity), args, reading.planning);
    return mineList(asking, reading, name, on, wish, identity, args);
  });
}

/** The rows of a list that Graph has at a path of its own. */
export function listAtPath<N extends EntityName>(
  asking: Asking,
  name: N,
  { title, path, filter, levels, best, back }: OwnPath,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<N>> {
  const entity: Entity<N> = entities[name];
  const place = `${name} ${title}`;
  const identity = `${path('v1.0')}${filter('v1.0').join(' and ')}${identityOf(args)}`;
  return connected(asking, entity, identity, args, info, (reading, start) => {
    const wish = asking.wish(name, info, start, place, args, reading.planning);
    const version = reading.planning.versions === 'auto' ? (best ?? wish.version) : wish.version;
    const { selection } = wish;
    asking.early.list(reading, entity, version, unite([selection, needsOf(entity, args)]));
    const list = collectionList<N>(reading, {
      identity,
      path: path(version),
      filter: filter(version),
      entity,
      version,
      selection,
      place,
      depth: levels,
      here: args,
    });
    if (back === undefined) return list;
    const row = { ...idOnly(back.entity, version, back.id), parent: back.parent };
    return withOrigin(list, { row, edge: back.edge, carries: false });
  });
}

/** The list itself, without what is taken of it. */
export function mineList<N extends EntityName>(
  asking: Asking,
  reading: Reading,
  name: N,
  on: string,
  { selection, version }: Wish,
  identity: string,
  args: ListArgs,
): RowList<N> {
  const entity: Entity<N> = entities[name];
  // Planned even where planning is off: what end users see here they may not read by its key.
  const planning = { ...reading.planning, planned: true, folds: reading.planning.planned };
  const planned = { ...reading, planning };
  asking.early.list(planned, entity, version, unite([selection, needsOf(entity, args)]));
  return collectionList<N>(planned, {
    identity,
    path: currentUserPath(entity, version, on),
    filter: [],
    entity,
    version,
    selection,
    place: mineOf(entity),
    here: args,
  });
}
