import type { Filterable } from './filterable.ts';
import { type Decode, isObject, type JsonObject } from './values.ts';

export type Version = 'v1.0' | 'beta';

/** What has an id of its own that clients can read it by. */
export type NodeName = StandingName | BelowName;

/** Nodes that stand for themselves: Graph reads one by its own id. */
export type StandingName =
  | 'AccessPackage'
  | 'Approval'
  | 'Assignment'
  | 'AssignmentPolicy'
  | 'AssignmentRequest'
  | 'AssignmentResourceRole'
  | 'Catalog'
  | 'ConnectedOrganization'
  | 'ResourceEnvironment'
  | 'ResourceRequest'
  | 'Subject';

/** Nodes that lie below another: Graph reads one by both their ids, or does not read it again. */
export type BelowName =
  'CustomWorkflowExtension' | 'Resource' | 'ResourceRole' | 'ResourceRoleScope' | 'ResourceScope';

/** What Graph calls an entity and clients see within others alone. */
type PartName =
  | 'AccessPackageSuggestion'
  | 'ApprovalStage'
  | 'AvailableAccessPackage'
  | 'ControlConfiguration'
  | 'DirectoryObject'
  | 'Group'
  | 'LegacyWorkflowExtension'
  | 'PolicyRequirements'
  | 'Settings';

export type EntityName = NodeName | PartName;

/** How one version serves a field: Graph's properties that it needs, and how they become our value. */
export interface Column<T = unknown> {
  readonly properties: readonly string[];
  /** Where Graph serves it by `$expand` alone. */
  readonly expand?: Expand;
  readonly read: (json: JsonObject) => T;
}

/** A collection that belongs to its row as a property would: it is read whole, with all that its items have. */
export interface Expand {
  readonly navigation: string;
  /** What is expanded of each item. */
  readonly below?: string;
}

/** `null` where that version has no such property. */
export type Field<T = unknown> = Readonly<Record<Version, Column<T> | null>>;

/** How Graph lets an edge be walked; README, "Routes", tells each kind by example. */
export type Route =
  /** Comes with the parent by `$expand`; re-reading the parent with it is the way when it is asked for later. */
  | { readonly kind: 'inline'; readonly navigation: string }
  /** The parent's row carries the target's id: held when no more is asked, else loaded by it. */
  | { readonly kind: 'key'; readonly property: string }
  /** The target, where there is one, has the parent's id: never held, since only reading tells whether there is. */
  | { readonly kind: 'sameId' }
  /** The target's own collection, asked for the parent. */
  | { readonly kind: 'filter'; readonly terms: readonly FilterTerm[]; readonly keep?: string }
  /** A sub-path of the parent, with so many levels of `$expand`: none when left out, as few pages document any. */
  | { readonly kind: 'child'; readonly segment: string; readonly levels?: number }
  /** Two edges of ours in a row. */
  | { readonly kind: 'via'; readonly edges: readonly [string, string] };

/** `keep` above: Graph's filter is coarser than the edge, so only rows are kept whose edge of that name leads back to the parent. */
export interface FilterTerm {
  /** Graph's path on the target, e.g. `accessPackage/id`. */
  readonly path: string;
  /** Where the parent has the value, in our names: a field, or an edge and a field at its end. */
  readonly from: readonly [string] | readonly [string, string];
}

export interface Edge {
  readonly target: EntityName;
  readonly many: boolean;
  /** The to-one edge of the target that leads back: at the end of it lies the very row that one came from. */
  readonly inverse?: string;
  /** False where Graph may not find the row at its end by its own key: it is read again with the row that led to it. */
  readonly keyed?: false;
  /** Cheapest first; empty where the version has no way. */
  readonly routes: Readonly<Record<Version, readonly Route[]>>;
}

/** At its own path, by a filter of the collection by its id, or among the rows of its parent's list. */
export type Found = 'id' | 'filter' | 'list';

export interface Entity<N extends EntityName = EntityName> {
  readonly name: N;
  /** The segment below `/identityGovernance/entitlementManagement`, or below the row of `below`. */
  readonly collection: Readonly<Record<Version, string | null>>;
  /** Whose rows its own lie below, as in `catalogs/{id}/resources/{id}`: a row's key is then that row's and its own id. */
  readonly below?: EntityName;
  /** Its own id says it all, since most ways to it do not tell the row that it lies below: that is then looked for. */
  readonly anywhere?: true;
  /** How one is found again where not at `…/{id}`; null where it is not. */
  readonly found?: Readonly<Record<Version, Found | null>>;
  /** The entity whose rows it shows to others, by the same ids. */
  readonly shows?: EntityName;
  /** There is but one, at the collection's own path. */
  readonly isSingle?: true;
  /** False where rows are of several kinds, or no option is taken: Graph then sends all it has. */
  readonly selects?: false;
  /** What tells rows apart to which Graph gives no id, or one of zeros. */
  readonly otherwise?: string;
  /** The property by which Graph reads one: `…/{id}`, or an alternate key `…(objectId='…')`. */
  readonly key: 'id' | 'objectId';
  /** The largest `$top` that tools in the field are seen to send. */
  readonly maxPageSize: number;
  readonly fields: Readonly<Record<string, Field>>;
  readonly edges: Readonly<Record<string, Edge>>;
  readonly filters: Readonly<Record<string, Filterable>>;
}

/** Binds field and route builders to Graph's own types, so that a misspelt Graph name does not compile. */
export function graphNames<V1 extends object, Beta extends object>() {
  return {
    field: <T>(v1: Name<V1> | null, beta: Name<Beta> | null, decode: Decode<T>): Field<T> => ({
      'v1.0': column(v1, decode),
      beta: column(beta, decode),
    }),
    v1: { ...routeBuilders<V1>(), ...columnBuilders<V1>() },
    beta: { ...routeBuilders<Beta>(), ...columnBuilders<Beta>() },
  };
}

/** A field that the versions serve each in its own way. */
export function served<T>(v1: Column<T> | null, beta: Column<T> | null): Field<T> {
  return { 'v1.0': v1, beta };
}

type Name<T> = keyof T & string;
/** The names below a property, of the object or of each of the objects that it holds. */
type NameBelow<T> = T extends readonly (infer Item)[] ? Name<Item> : Name<NonNullable<T>>;

function column<T>(property: string | null, decode: Decode<T>): Column<T> | null {
  return property === null ? null : { properties: [property], read: (json) => decode(json[property]) };
}

function columnBuilders<V extends object>() {
  return {
    /** A property. */
    column: <T>(property: Name<V>, decode: Decode<T>): Column<T> => ({
      properties: [property],
      read: (json) => decode(json[property]),
    }),
    /** A member of a property that is an object; as null as the object. */
    inner: <P extends Name<V>, T>(
      property: P,
      member: Name<NonNullable<V[P]>>,
      decode: Decode<T>,
    ): Column<T> => ({
      properties: [property],
      read: (json) => {
        const object = json[property];
        return decode(isObject(object) ? object[member] : null);
      },
    }),
    /** A navigation that is no edge, since what lies there has no meaning apart from its row. */
    expanded: <P extends Name<V>, T>(
      navigation: P,
      decode: Decode<T>,
      below?: NameBelow<NonNullable<V[P]>>,
    ): Column<T> => ({
      properties: [],
      expand: { navigation, ...(below === undefined ? {} : { below }) },
      read: (json) => decode(json[navigation]),
    }),
  };
}

function routeBuilders<T extends object>() {
  return {
    inline: (navigation: Name<T>): Route => ({ kind: 'inline', navigation }),
    key: (property: Name<T>): Route => ({ kind: 'key', property }),
    child: (segment: Name<T>, levels = 0): Route => ({ kind: 'child', segment, levels }),
  };
}

export function via(first: string, second: string): Route {
  return { kind: 'via', edges: [first, second] };
}

export const sameId: Route = { kind: 'sameId' };

/** `<path> eq <the parent's value>` on the target's collection. */
export function filter(path: string, from: string): Route {
  return { kind: 'filter', terms: [{ path, from: [from] }] };
}
