import { reachIn } from './authority.ts';
import type { Reach } from './authority/reach.ts';
import { demandWithin, listScope } from './authority/scoping.ts';
import type { Call, Reply } from './call.ts';
import { badRequest, notInSandbox, resourceNotFound, routeNotServed, segmentNotFound } from './fault.ts';
import { callFunction } from './functions.ts';
import { isGuid } from './guid.ts';
import type { EntitySet, EntityType, Navigation, ToMany } from './model/edm.ts';
import type { Segment } from './odata/address.ts';
import { idOf } from './odata/page.ts';
import { readQueryOptions } from './odata/query-options.ts';
import { needs } from './operations/needs.ts';
import { malformedKey } from './operations/record-at.ts';
import { routes } from './operations/registry.ts';
import { runOperation } from './operations/run.ts';
import { list, show, typeNamed } from './read.ts';

/** Finds who answers a path below entitlementManagement. */
export function route(call: Call): Reply {
  const [head, ...rest] = call.segments;
  if (head === undefined) throw notInSandbox('the entitlementManagement singleton itself');
  const table = routes[call.model.version];
  const reply = runOperation(call, table);
  if (reply !== undefined) return reply;
  const name = head.name.toLowerCase();
  const set = call.model.sets.get(name);
  if (set !== undefined) return routeInSet(call, set, head, rest);
  if (call.model.unservedSets.has(name)) throw notInSandbox(head.name);
  if (call.model.deadSets.has(name) || table.knows(name)) throw routeNotServed(call.model.version, call.path);
  throw segmentNotFound(head.name);
}

function routeInSet(call: Call, set: EntitySet, head: Segment, rest: readonly Segment[]): Reply {
  if (head.arguments !== undefined) return routeEntity(call, set, head.arguments, rest);
  const [second, ...further] = rest;
  if (second === undefined) return routeCollection(call, set);
  const functionName = named(set.functions, second.name);
  if (functionName !== undefined && second.arguments !== undefined) {
    if (call.incoming.method !== 'GET' || further.length > 0)
      throw routeNotServed(call.model.version, call.path);
    return callFunction(call, set, functionName, second.arguments);
  }
  if (second.arguments !== undefined) throw segmentNotFound(second.name);
  return routeEntity(call, set, new Map([['', second.text]]), further);
}

function routeCollection(call: Call, set: EntitySet): Reply {
  const { method } = call.incoming;
  const { store } = call.site.tenant;
  if (method === 'GET') {
    const reach = reachIn(call, needs.read);
    return list(call, {
      type: typeNamed(call.model, set.type),
      path: set.name,
      filters: set.filters,
      filterRequired: set.filterRequired === true,
      rows: () => set.rows(store),
      lists: (row) => set.lists?.(row) !== false,
      scope: listScope(reach, set.type, store),
    });
  }
  if (set.unserved?.collection?.includes(method) === true) throw notInSandbox(`${method} ${set.name}`);
  throw routeNotServed(call.model.version, call.path);
}

function routeEntity(
  call: Call,
  set: EntitySet,
  key: ReadonlyMap<string, string>,
  rest: readonly Segment[],
): Reply {
  const { method } = call.incoming;
  const below = rest.map((segment) => segment.name).join('/');
  if (isUnserved(set, method, below)) throw notInSandbox(`${method} ${set.name}/{id}/${below}`);
  if (method !== 'GET') throw routeNotServed(call.model.version, call.path);
  const reach = reachIn(call, needs.read);
  const type = typeNamed(call.model, set.type);
  const find = () => findEntity(call, set, key, reach);
  if (rest.length === 0) return show(call, find(), type, set.name);
  return routeBelow(call, { type, find }, rest);
}

interface Parent {
  readonly type: EntityType;
  find(): unknown;
}

function routeBelow(call: Call, parent: Parent, [head, ...rest]: readonly Segment[]): Reply {
  if (head === undefined) throw routeNotServed(call.model.version, call.path);
  const navigation = navigationNamed(parent.type, head.name);
  if (navigation === undefined) throw segmentNotFound(head.name);
  const options = readQueryOptions(call.query, call.model.version);
  const isContinued = options.$skiptoken !== undefined;
  if (navigation.kind !== 'many' || (navigation.served === undefined && !isContinued)) {
    throw routeNotServed(call.model.version, call.path);
  }
  if (rest.length === 0 && head.arguments === undefined)
    return listBelow(call, parent, navigation, isContinued && options.$filter === undefined);
  const id = head.arguments?.get('');
  if (id === undefined || !isContinued) throw routeNotServed(call.model.version, call.path);
  const { store } = call.site.tenant;
  const child: Parent = {
    type: typeNamed(call.model, navigation.target),
    find() {
      for (const row of navigation.related(parent.find(), store)) {
        if (idOf(row).toLowerCase() === id.toLowerCase()) return row;
      }
      throw resourceNotFound();
    },
  };
  return routeBelow(call, child, rest);
}

/** The pages that continue an expanded collection show what the expand shows, and need no filter. */
function listBelow(call: Call, parent: Parent, navigation: ToMany, continuesExpand: boolean): Reply {
  const { site, model } = call;
  const { store } = site.tenant;
  const record = parent.find();
  const { served } = navigation;
  return list(call, {
    type: typeNamed(model, navigation.target),
    path: `${parent.type.address?.(record) ?? ''}/${navigation.name}`,
    filters: served?.filters ?? [],
    filterRequired: served?.filterRequired === true && !continuesExpand,
    rows: () =>
      (continuesExpand ? undefined : served?.rows?.(record, store)) ?? navigation.related(record, store),
  });
}

function navigationNamed(type: EntityType, name: string): Navigation | undefined {
  return type.navigations.find((navigation) => navigation.name.toLowerCase() === name.toLowerCase());
}

function findEntity(call: Call, set: EntitySet, key: ReadonlyMap<string, string>, reach: Reach): unknown {
  const { store } = call.site.tenant;
  const [entry, ...more] = key;
  if (entry === undefined || more.length > 0) throw badRequest('The key is malformed.');
  const [name, value] = entry;
  const alternate = set.alternateKeys?.find((known) => known.name === name);
  const isOwnKey = name === '' || name.toLowerCase() === 'id';
  if (!isOwnKey && alternate === undefined) throw badRequest(`'${name}' is not a key of ${set.name}.`);
  if (!isGuid(value)) throw malformedKey(value);
  const record = isOwnKey ? set.find(store, value) : alternate?.find(store, value);
  const isSeen = record !== undefined && set.lists?.(record) !== false;
  const found = isSeen && call.site.faults.lag.isVisible(idOf(record)) ? record : undefined;
  demandWithin(reach, set.type, found, store);
  return found;
}

function isUnserved(set: EntitySet, method: string, below: string): boolean {
  const entries = set.unserved?.entity ?? [];
  return entries.some((entry) => {
    const [verb, path = ''] = entry.split(' ');
    if (verb !== method) return false;
    return path === '' ? below === '' : below.toLowerCase().startsWith(path.toLowerCase());
  });
}

function named(names: readonly string[] | undefined, name: string): string | undefined {
  return names?.find((known) => known.toLowerCase() === name.toLowerCase());
}
