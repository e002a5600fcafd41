import type { ListScope } from './authority/scoping.ts';
import type { Call, Reply } from './call.ts';
import { badRequest, invalidFilter } from './fault.ts';
import type { EntityType, FilterField, Model } from './model/edm.ts';
import type { Filter } from './odata/ast.ts';
import { candidates, satisfies } from './odata/filter.ts';
import { parseFilter } from './odata/filter-parser.ts';
import { ODataSyntaxError } from './odata/lexer.ts';
import { idOf, takePage, type Page, type PageRequest, type Position } from './odata/page.ts';
import { readQueryOptions, writeQueryOptions, type QueryOptions } from './odata/query-options.ts';
import { bindSelection } from './odata/selection.ts';
import { shape, type JsonObject, type Scene } from './odata/shape.ts';
import { readSkipToken, writeSkipToken, type TokenAge } from './odata/skiptoken.ts';
import { requirementsOf, type Requirement } from './odata/whitelist.ts';
import { includesUnknownMembers } from './preferences.ts';

/** A collection that may be listed, wherever its address lies. */
export interface Listing {
  readonly type: EntityType;
  /** Its address below entitlementManagement, in the model's spelling. */
  readonly path: string;
  /** Undefined: `$filter` is refused. */
  readonly filters: readonly FilterField[] | undefined;
  readonly filterRequired?: boolean;
  /** Each item says its type, as some functions' results do. */
  readonly isTyped?: boolean;
  /** What is expanded is never cut: its next page lies where only those with a role may read. */
  readonly expandsWhole?: boolean;
  rows(): Iterable<unknown>;
  lists?(row: unknown): boolean;
  /** For a caller who may not see everything. */
  readonly scope?: ListScope;
}

export function list(call: Call, listing: Listing): Reply {
  const { site, model, query } = call;
  const { store } = site.tenant;
  const options = readQueryOptions(query, model.version);
  const selection = bindSelection(model, listing.type, options, site);
  const requirements = filterRequirements(options.$filter, listing);
  listing.scope?.permit(requirements);
  const { $skiptoken, ...lasting } = options;
  const after =
    $skiptoken === undefined
      ? undefined
      : readSkipToken($skiptoken, bindingOf(call, listing.path, writeQueryOptions(lasting)), tokenAge(call));
  const page = pageOf(call, {
    rows: () => candidates(requirements, store) ?? listing.rows(),
    keep: (row) =>
      listing.lists?.(row) !== false &&
      listing.scope?.shows(row) !== false &&
      satisfies(row, requirements, store) &&
      site.faults.lag.isVisible(idOf(row)),
    size: pageSize(options.$top, site.pageSize),
    after,
  });
  const scene = sceneOf(call);
  const rowScene = listing.expandsWhole === true ? { ...scene, expandPageSize: Infinity } : scene;
  return {
    status: 200,
    body: {
      '@odata.context': contextUrl(call, listing.path),
      ...(page.end && { '@odata.nextLink': scene.nextLink(listing.path, lasting, page.end) }),
      value: page.rows.map((row) => {
        const item = shape(row, selection, rowScene);
        return listing.isTyped === true
          ? { '@odata.type': `#microsoft.graph.${listing.type.name}`, ...item }
          : item;
      }),
    },
  };
}

function pageOf({ incoming }: Call, request: PageRequest): Page {
  const { after = { index: -1, id: '' } } = request;
  if (incoming.wantsEmptyPage !== true || after.followsEmptyPage === true) return takePage(request);
  return { rows: [], end: { ...after, followsEmptyPage: true } };
}

function tokenAge({ site }: Call): TokenAge {
  return { now: site.tenant.now(), lifetimeMs: site.faults.settings.skipTokenLifetimeMs };
}

export function show(call: Call, record: unknown, type: EntityType, path: string): Reply {
  const options = readQueryOptions(call.query, call.model.version);
  for (const name of ['$filter', '$top', '$skiptoken'] as const) {
    if (options[name] !== undefined) {
      throw badRequest(`The query parameter '${name}' is not supported on a single entity.`);
    }
  }
  const selection = bindSelection(call.model, type, options, call.site);
  const json = shape(record, selection, sceneOf(call));
  return { status: 200, body: { '@odata.context': contextUrl(call, `${path}/$entity`), ...json } };
}

/** The whole entity, as a write answers with it. */
export function entityJson(call: Call, record: unknown, type: EntityType): JsonObject {
  return shape(record, { type, properties: undefined, expansions: [] }, sceneOf(call));
}

export function contextUrl(call: Call, path: string): string {
  const graph = `${call.incoming.origin}/${call.model.version}`;
  const area = call.root.slice(graph.length + 1);
  return `${graph}/$metadata#${area === '' ? '' : `${area}/`}${path}`;
}

export function typeNamed(model: Model, name: string): EntityType {
  const type = model.types.get(name);
  if (type === undefined) throw new Error(`The model of ${model.version} lacks the type ${name}.`);
  return type;
}

const maxPageSize = 999;

function pageSize($top: string | undefined, fallback: number): number {
  if ($top === undefined) return fallback;
  if (!/^\d{1,9}$/.test($top)) {
    throw badRequest(
      `Invalid value '${$top}' for $top query option found. The $top query option requires a non-negative integer value.`,
    );
  }
  return Math.min(Number($top), maxPageSize);
}

function filterRequirements(source: string | undefined, listing: Listing): Requirement[] {
  if (source === undefined) {
    if (listing.filterRequired === true) throw invalidFilter('A $filter is required.');
    return [];
  }
  if (listing.filters === undefined) throw badRequest("The query parameter '$filter' is not supported.");
  return requirementsOf(parse(source), listing.filters);
}

function parse(source: string): Filter {
  try {
    return parseFilter(source);
  } catch (error) {
    throw error instanceof ODataSyntaxError ? invalidFilter(error.message) : error;
  }
}

function sceneOf(call: Call): Scene {
  const { site, model } = call;
  return {
    model,
    store: site.tenant.store,
    expandPageSize: site.expandPageSize,
    includesUnknownMembers: includesUnknownMembers(call.incoming.headers),
    nextLink(path: string, options: QueryOptions, position: Position): string {
      const query = writeQueryOptions(options);
      const token = writeSkipToken(position, bindingOf(call, path, query), tokenAge(call));
      return `${call.root}/${path}?${query}${query === '' ? '' : '&'}$skiptoken=${token}`;
    },
  };
}

function bindingOf({ model, caller }: Call, path: string, query: string): string {
  return [model.version, path.toLowerCase(), query, caller.objectId].join('\n');
}
